import type { IdentityLevel } from './corpus.ts';
import { commonness } from './commonness.ts';
import { Features } from './features.ts';
import { Roots } from './roots.ts';
import { type Ruling, SignatureIndex } from './rulings.ts';
import { Court, type Found, type Meeting, settleBlock } from './settleBlock.ts';
import type { Signatures } from './signatures.ts';
import { thresholds } from './weights.ts';

/** What was decided about the signatures of a corpus. */
export interface People {
  /** Blocks that were settled, one after another. */
  readonly found: readonly Found[];
  /** Groups that may be one person's and were left apart, the likeliest first. */
  readonly open: readonly Meeting[];
  /** Of `found`, those that were not settled before. */
  readonly settled: number;
}

/**
 * Decides about one table of signatures, at one level after another and under one ruling after another. What a block comes
 * to depends on the table, the level and the rulings on its own signatures alone, never on what other blocks came to: names
 * of co-authors are evidence, who they are is not. So a block is settled anew only where these changed.
 */
export class Decider {
  readonly table: Signatures;
  private readonly blocks: readonly (readonly number[])[];
  /** Signature → its block. */
  private readonly blockOf: Int32Array;
  private index: SignatureIndex | undefined;
  private features: Features | undefined;
  private readonly common: Float64Array;
  private court: Court | undefined;
  /** What blocks, one or several that a ruling ties, came to under rulings: by all that it depends on. */
  private known = new Map<string, Found>();

  constructor(table: Signatures) {
    this.table = table;
    this.blocks = blocksOf(table);
    this.blockOf = new Int32Array(table.form.length);
    this.blocks.forEach((block, number) => block.forEach((at) => (this.blockOf[at] = number)));
    this.common = commonness(table);
  }

  /** Where decisions find the signatures that they name. */
  readonly signatures = (): SignatureIndex => (this.index ??= new SignatureIndex(this.table));

  /**
   * Signatures → people. Hard yes: the same id, the ruling of a person. Hard no: one paper, different ORCIDs, incompatible
   * names, a ruling. Between them evidence decides, the strongest first, and never against a hard no anywhere in the two
   * groups. Deterministic; near-linear in the signatures.
   */
  *decide(level: IdentityLevel, ruling: Ruling): Generator<number, People, undefined> {
    const court = this.courtAt(level);
    const before = this.known;
    const known = new Map<string, Found>();
    const all: Found[] = [];
    let [settled, done] = [0, 0];
    for (const { key, members } of this.cases(ruling)) {
      const signatures = members.length === 1 ? this.blocks[members[0]!]! : members.flatMap((block) => this.blocks[block]!);
      if (signatures.length > 1) {
        let found = before.get(key);
        if (!found) {
          settled++;
          const ascending = members.length === 1 ? signatures : [...signatures].sort((x, y) => x - y);
          found = settleBlock(court, ascending, ruling);
        }
        known.set(key, found);
        all.push(found);
      }
      done += signatures.length;
      yield done / this.table.paper.length;
    }
    this.known = known;
    const open = all.flatMap((found) => found.open);
    open.sort((x, y) => y.weight - x.weight || x.one[0]! - y.one[0]! || x.other[0]! - y.other[0]!);
    return { found: all, open, settled };
  }

  private courtAt(level: IdentityLevel): Court {
    if (this.court?.level === level) return this.court;
    this.known = new Map();
    const bounds = level === 'careful' || level === 'generous' ? thresholds[level] : undefined;
    if (bounds) this.features ??= new Features(this.table);
    this.court = new Court(this.table, level, this.common, bounds, bounds && this.features);
    return this.court;
  }

  /** Blocks that are settled together, and a key of all that changes what they come to. */
  private cases({ together, stanceOf, stances }: Ruling): { readonly key: string; readonly members: readonly number[] }[] {
    if (stanceOf.size === 0) return this.blocks.map((_, block) => ({ key: String(block), members: [block] }));
    const roots = new Roots(this.blocks.length);
    for (const group of together) for (const at of group) roots.unite(this.blockOf[group[0]!]!, this.blockOf[at]!);
    const cases = new Map<number, { members: number[]; ruled: number[] }>();
    this.blocks.forEach((_, block) => {
      const root = roots.root(block);
      const known = cases.get(root);
      if (known) known.members.push(block);
      else cases.set(root, { members: [block], ruled: [] });
    });
    for (const at of stanceOf.keys()) cases.get(roots.root(this.blockOf[at]!))!.ruled.push(at);
    const groupOf = new Map(together.flatMap((group) => group.map((at) => [at, group[0]!] as const)));
    return [...cases.values()].map(({ members, ruled }) => {
      if (ruled.length === 0) return { key: String(members[0]!), members };
      // Decisions by their order among those that matter here: others come and go.
      const here = [...new Set(ruled.flatMap((at) => [...stances[stanceOf.get(at)!]!.keys()]))].sort((x, y) => x - y);
      const rank = new Map(here.map((decision, place) => [decision, place]));
      const said = ruled
        .sort((x, y) => x - y)
        .map((at) => {
          const sides = [...stances[stanceOf.get(at)!]!].map(([decision, side]) => `${rank.get(decision)!}.${side}`);
          return `${at}=${groupOf.get(at) ?? at}:${sides.join(',')}`;
        });
      return { key: `${members.join('+')} ${said.join(' ')}`, members };
    });
  }
}

/** Signatures that share a block or an id, ascending; blocks by their smallest signatures. */
function blocksOf({ form, forms, ids }: Signatures): number[][] {
  const forest = new Roots(form.length);
  const [firstIn, firstBy] = [new Map<string, number>(), new Map<string, number>()];
  const meetAt = (firstOf: Map<string, number>, key: string, at: number) => {
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, at);
    else forest.unite(first, at);
  };
  const firstWith = new Int32Array(forms.length).fill(-1);
  for (let at = 0; at < form.length; at++) {
    const own = form[at]!;
    if (firstWith[own]! >= 0) forest.unite(firstWith[own]!, at);
    else {
      firstWith[own] = at;
      for (const block of forms[own]!.blocks) meetAt(firstIn, block, at);
    }
    for (const id of ids[at]!) meetAt(firstBy, id, at);
  }
  const blocks = new Map<number, number[]>();
  for (let at = 0; at < form.length; at++) {
    const root = forest.root(at);
    const known = blocks.get(root);
    if (known) known.push(at);
    else blocks.set(root, [at]);
  }
  return [...blocks.values()];
}
