import type { Mentions, Place } from './mentions.ts';
import type { PaperGroup } from './mergePapers.ts';
import { blockOf, compareParts, type NameParts, parseName } from './names.ts';
import type { PaperRecord } from './record.ts';

/** Two names that may be one person's. */
export interface Candidate {
  /** Indices of names, the one with the smaller key first. */
  readonly one: number;
  readonly other: number;
  /** Why the names are compatible. */
  readonly why: string;
  /** Names of shared co-authors, at least one. */
  readonly shared: readonly number[];
}

/**
 * Papers with longer lists are no evidence of two people knowing each other, and would make the search for shared
 * co-authors quadratic in the list.
 */
const longestTeam = 100;

/** What the papers say for and against two names being one person's. */
export class Evidence {
  private readonly parts: readonly NameParts[];
  private readonly papersOf: readonly number[][];
  private readonly namesOn: readonly (readonly number[])[];
  private readonly mentions: Mentions;
  private readonly records: readonly PaperRecord[];
  private readonly groups: readonly PaperGroup[];

  constructor(mentions: Mentions, records: readonly PaperRecord[], groups: readonly PaperGroup[]) {
    this.mentions = mentions;
    this.records = records;
    this.groups = groups;
    this.parts = mentions.names.map(({ spelling }) => parseName(spelling));
    this.papersOf = mentions.names.map(() => []);
    this.namesOn = groups.map((group, paper) => {
      const names = [...new Set(group.records.flatMap((record) => mentions.places[record]!.map(({ name }) => name)))];
      for (const name of names) this.papersOf[name]!.push(paper);
      return names;
    });
  }

  /** Compatible names in one block with a shared co-author, that never stand on one paper; most shared co-authors first. */
  candidates(): Candidate[] {
    const blocks = new Map<string, number[]>();
    this.parts.forEach((parts, name) => {
      const block = blockOf(parts);
      const known = blocks.get(block);
      if (known) known.push(name);
      else blocks.set(block, [name]);
    });
    const found = [...blocks.values()].flatMap((block) => (block.length > 1 ? this.candidatesIn(block) : []));
    const key = (name: number) => this.mentions.names[name]!.key;
    const before = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
    return found.sort(
      (x, y) => y.shared.length - x.shared.length || before(key(x.one), key(y.one)) || before(key(x.other), key(y.other)),
    );
  }

  /** Whether two names cannot be one person's: they contradict each other, or stand side by side on a paper. */
  exclude(one: number, other: number): boolean {
    return this.contradict(one, other) || this.together(one, other);
  }

  /** Whether the names, or forms that go by them on some paper, differ. */
  private contradict(one: number, other: number): boolean {
    const differ = (x: number, y: number) => compareParts(this.parts[x]!, this.parts[y]!).verdict === 'incompatible';
    const forms = (name: number) => [name, ...(this.mentions.forms?.get(name) ?? [])];
    return forms(one).some((x) => forms(other).some((y) => differ(x, y)));
  }

  /** Pairs within a block that share a co-author are found by way of the co-authors, never by trying all pairs. */
  private candidatesIn(block: readonly number[]): Candidate[] {
    const byCoauthor = new Map<number, number[]>();
    for (const name of block) {
      for (const coauthor of this.coauthorsOf(name)) {
        const known = byCoauthor.get(coauthor);
        if (known) known.push(name);
        else byCoauthor.set(coauthor, [name]);
      }
    }
    const sharedBy = new Map<number, { one: number; other: number; shared: number[] }>();
    const size = this.parts.length;
    for (const [coauthor, names] of byCoauthor) {
      names.forEach((x, index) => {
        for (const y of names.slice(index + 1)) {
          const [one, other] = this.mentions.names[x]!.key < this.mentions.names[y]!.key ? [x, y] : [y, x];
          const known = sharedBy.get(one * size + other);
          if (known) known.shared.push(coauthor);
          else sharedBy.set(one * size + other, { one, other, shared: [coauthor] });
        }
      });
    }
    return [...sharedBy.values()].flatMap(({ one, other, shared }) => {
      const { verdict, why } = compareParts(this.parts[one]!, this.parts[other]!);
      return verdict === 'incompatible' || this.together(one, other) ? [] : [{ one, other, why, shared }];
    });
  }

  private coauthorsOf(name: number): Set<number> {
    const coauthors = new Set<number>();
    for (const paper of this.papersOf[name]!) {
      const names = this.namesOn[paper]!;
      if (names.length <= longestTeam) for (const other of names) if (other !== name) coauthors.add(other);
    }
    return coauthors;
  }

  /** Whether both names stand on one paper as two authors. */
  private together(one: number, other: number): boolean {
    const [few, many] = this.papersOf[one]!.length <= this.papersOf[other]!.length ? [one, other] : [other, one];
    const papers = new Set(this.papersOf[few]);
    return this.papersOf[many]!.some((paper) => papers.has(paper) && this.standApart(paper, one, other));
  }

  /**
   * Two names on one paper are two authors, unless one page has this name and another page that: then they may be two
   * spellings, when both stand in the same place, or when one is an unprinted owner whom the other page, which prints all
   * authors, must have under some name.
   */
  private standApart(paper: number, one: number, other: number): boolean {
    const with1: [Place, PaperRecord][] = [];
    const with2: [Place, PaperRecord][] = [];
    for (const record of this.groups[paper]!.records) {
      const places = this.mentions.places[record]!;
      const first = places.find(({ name }) => name === one);
      const second = places.find(({ name }) => name === other);
      if (first && second) return true;
      if (first) with1.push([first, this.records[record]!]);
      if (second) with2.push([second, this.records[record]!]);
    }
    return !with1.some(([first, here]) =>
      with2.some(
        ([second, there]) =>
          (first.printed && second.printed && first.position === second.position) ||
          (!first.printed && second.printed && there.complete) ||
          (!second.printed && first.printed && here.complete),
      ),
    );
  }
}
