import { compareText } from './ids.ts';
import { blockOf, compareParts } from './names.ts';
import type { Meeting } from './settleBlock.ts';
import type { Form, Signatures } from './signatures.ts';

/** A sentence: "Compatible names (S. may stand for Sri), and both wrote with Fan Lai and Mosharaf Chowdhury; never on one paper." */
export function joinReason(table: Signatures, meeting: Meeting, one: Form, other: Form): string {
  const shared = sharedCircle(table, meeting);
  const circle = shared.length === 0 ? [] : [`both wrote with ${listOf(shared)}`];
  const places = samePlaces(table, meeting) ? ['the same affiliation'] : [];
  const evidence = [...circle, ...places].join('; ');
  const names = `Compatible names (${compareParts(one.parts, other.parts).why})`;
  return `${names}${evidence === '' ? '' : `, and ${evidence}`}; never on one paper.`;
}

/** Display names of those who wrote with both. */
export function sharedCircle({ paper, teams, form, forms }: Signatures, { one, other }: Meeting): string[] {
  const circle = (group: readonly number[]) => {
    const met = new Map<string, string>();
    for (const at of group) {
      for (const mate of teams[paper[at]!]!) {
        if (mate === at) continue;
        const { parts, spelling } = forms[form[mate]!]!;
        const known = met.get(blockOf(parts));
        if (known === undefined || spelling.length > known.length) met.set(blockOf(parts), spelling);
      }
    }
    return met;
  };
  const theirs = circle(other);
  return [...circle(one)].flatMap(([key, spelling]) => (theirs.has(key) ? [spelling] : [])).sort(compareText);
}

function samePlaces({ places }: Signatures, { one, other }: Meeting): boolean {
  const mine = new Set(one.flatMap((at) => places[at]!));
  return other.some((at) => places[at]!.some((place) => mine.has(place)));
}

/** "A", "A and B", "A, B and 7 others". */
function listOf(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
  return shown.length === 1 ? shown[0]! : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!}`;
}
