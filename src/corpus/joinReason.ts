import { compareText } from './ids.ts';
import type { Join } from './corpus.ts';
import { compareParts } from './names.ts';
import type { Meeting } from './settleBlock.ts';
import type { Signatures } from './signatures.ts';

/** What is told of a join, whether it is switched off or not. */
export interface JoinStory extends Omit<Join, 'key' | 'active'> {
  /** One of the joined people's, under one of the two names. */
  readonly signature: number;
}

/**
 * Why two groups are one person's, whose nearest names are those of the signatures `x` and `y`: "Compatible names (S. may
 * stand for Sri), and both wrote with Fan Lai and Mosharaf Chowdhury; never on one paper."
 */
export function explainJoin(
  table: Signatures,
  one: readonly number[],
  other: readonly number[],
  x: number,
  y: number,
): JoinStory {
  const [a, b] = [table.forms[table.form[x]!]!, table.forms[table.form[y]!]!].sort((p, q) => compareText(p.key, q.key));
  const sharedCoauthors = sharedCircle(table, { one, other });
  const circle = sharedCoauthors.length === 0 ? [] : [`both wrote with ${listOf(sharedCoauthors)}`];
  const places = samePlaces(table, { one, other }) ? ['the same affiliation'] : [];
  const evidence = [...circle, ...places].join('; ');
  const reason = `Compatible names (${compareParts(a!.parts, b!.parts).why})${evidence === '' ? '' : `, and ${evidence}`}; never on one paper.`;
  return { names: [a!.spelling, b!.spelling], reason, sharedCoauthors, signature: x };
}

/** Two groups of signatures. */
type Both = Pick<Meeting, 'one' | 'other'>;

/** Display names of those who wrote with both. */
export function sharedCircle({ paper, teams, form, forms }: Signatures, { one, other }: Both): string[] {
  const circle = (group: readonly number[], among?: ReadonlyMap<string, string>) => {
    const met = new Map<string, string>();
    for (const at of group) {
      for (const mate of teams[paper[at]!]!) {
        if (mate === at) continue;
        const { blocks, spelling } = forms[form[mate]!]!;
        const key = blocks[0]!;
        if (among && !among.has(key)) continue;
        const known = met.get(key);
        if (known === undefined || spelling.length > known.length) met.set(key, spelling);
      }
    }
    return met;
  };
  return [...circle(one, circle(other)).values()].sort(compareText);
}

function samePlaces({ places }: Signatures, { one, other }: Both): boolean {
  const mine = new Set(one.flatMap((at) => places[at]!));
  return other.some((at) => places[at]!.some((place) => mine.has(place)));
}

/** "A", "A and B", "A, B and 7 others". */
function listOf(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}`;
}
