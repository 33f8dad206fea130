import type { IdentityLevel } from './corpus.ts';
import { type Found, type Meeting, settleBlock } from './settleBlock.ts';
import { Roots } from './roots.ts';
import type { Ruling } from './rulings.ts';
import type { Signatures } from './signatures.ts';
import { Features } from './units.ts';
import { thresholds } from './weights.ts';

/** What was decided about the signatures of a corpus. */
export interface People {
  /** Signature → the smallest signature of what needed no weighing: rulings, ids, telling names. */
  readonly obvious: Int32Array;
  /** Groups that evidence made one person, in the order in which they met: together with `obvious` these are all people. */
  readonly joined: readonly Meeting[];
  /** Groups that may be one person's and were left apart, the likeliest first. */
  readonly open: readonly Meeting[];
}

/**
 * Signatures → people. Hard yes: the same id, the ruling of a person. Hard no: one paper, different ORCIDs, incompatible
 * names, a ruling. Between them evidence decides, the strongest first, and never against a hard no anywhere in the two
 * groups. Deterministic; near-linear in the signatures.
 */
export function* decidePeople(table: Signatures, level: IdentityLevel, ruling: Ruling): Generator<number, People, undefined> {
  const roots = new Roots(table.paper.length);
  const joined: Meeting[] = [];
  const open: Meeting[] = [];
  const blocks = [...blocksOf(table, ruling.together).values()];
  const bounds = level === 'careful' || level === 'generous' ? thresholds[level] : undefined;
  const features = bounds && new Features(table);
  const namesakes = countNamesakes(table);
  let done = 0;
  for (const block of blocks) {
    if (block.length > 1) {
      const found: Found = settleBlock({ table, block, level, features, namesakes, bounds, ruling });
      for (const signatures of found.groups) for (const at of signatures) roots.unite(signatures[0]!, at);
      joined.push(...found.joined);
      open.push(...found.open);
    }
    done += block.length;
    yield done / table.paper.length;
  }
  const obvious = Int32Array.from({ length: table.paper.length }, (_, at) => roots.root(at));
  return {
    obvious,
    joined,
    open: open.sort((x, y) => y.weight - x.weight || x.one[0]! - y.one[0]! || x.other[0]! - y.other[0]!),
  };
}

/** Signatures that share a block, or a ruling or an id across blocks, ascending. */
function blocksOf({ form, forms, ids }: Signatures, together: Ruling['together']): Map<number, number[]> {
  const forest = new Roots(form.length);
  const firstOf = new Map<string, number>();
  const meetAt = (key: string, at: number) => {
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, at);
    else forest.unite(first, at);
  };
  for (let at = 0; at < form.length; at++) {
    for (const block of forms[form[at]!]!.blocks) meetAt(`block ${block}`, at);
    for (const id of ids[at]!) meetAt(`id ${id}`, at);
  }
  for (const signatures of together) for (const at of signatures) forest.unite(signatures[0]!, at);
  const blocks = new Map<number, number[]>();
  for (let at = 0; at < form.length; at++) {
    const root = forest.root(at);
    const known = blocks.get(root);
    if (known) known.push(at);
    else blocks.set(root, [at]);
  }
  return blocks;
}

/**
 * Form → how common its name is, from 0, in nats to be taken off: by the number of given names that stand with its family
 * name, and by how many people of the whole name are to be expected where given and family names were drawn independently.
 */
function countNamesakes({ forms }: Signatures): (form: number) => number {
  const withFamily = new Map<string, number>();
  const withGiven = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { parts } of forms) {
    count(withFamily, parts.family);
    count(withGiven, parts.given.join(' '));
  }
  return (form) => {
    const { family, given } = forms[form]!.parts;
    const [families, givens] = [withFamily.get(family)!, withGiven.get(given.join(' '))!];
    const telling = [...(given[0] ?? '')].length > 1;
    const expected = ((families - 1) * (givens - 1) * (telling ? 1 : 0.1)) / forms.length;
    return Math.max(0, Math.log(families / 8)) + Math.log(1 + expected);
  };
}
