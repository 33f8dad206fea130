import type { IdentityLevel } from './corpus.ts';
import type { Ruling } from './rulings.ts';
import { Roots } from './roots.ts';
import type { Signatures } from './signatures.ts';
import { absorbCore, type Core, makeCore, meet, otherIds } from './units.ts';

interface Input {
  readonly table: Signatures;
  /** Its signatures, ascending. */
  readonly block: readonly number[];
  readonly level: IdentityLevel;
  /** Whether evidence is weighed afterwards: names then join only where they tell enough by themselves. */
  readonly weighed: boolean;
  /** Whether a form is so rare that it needs no further evidence. */
  readonly enough: (form: number) => boolean;
  readonly ruling: Ruling;
  readonly fits: (one: Pick<Core, 'printed'>, other: Pick<Core, 'printed'>) => boolean;
}

/** Groups, and how often two were held against each other. */
interface Obvious {
  /** By their smallest signatures; signatures ascend. */
  readonly cores: readonly Core[];
  readonly compared: number;
}

/** What needs no weighing: rulings, ids, and names that tell enough by themselves. */
export function obviousGroups(input: Input): Obvious {
  const { table, block, level, weighed, ruling } = input;
  const groups = new Groups(input);
  if (ruling.together.length > 0) {
    const placeOf = new Map(block.map((at, place) => [at, place]));
    for (const signatures of ruling.together) {
      const here = signatures.flatMap((at) => placeOf.get(at) ?? []);
      for (const place of here) groups.unite(here[0]!, place);
    }
  }
  for (const places of shelve(block, (at) => table.ids[at]!)) groups.uniteUnbarred(places);
  const keyOf = (at: number): string | number | undefined => {
    const form = table.form[at]!;
    if (level === 'initials') return table.forms[form]!.blocks[0]!;
    return !weighed || input.enough(form) ? form : undefined;
  };
  const byName = shelve(block, (at) => {
    const key = keyOf(at);
    return key === undefined ? none : [key];
  });
  for (const places of byName) {
    if (!weighed || groups.allFit(places)) groups.uniteUnbarred(places);
  }
  return { cores: groups.sorted(), compared: groups.compared };
}

const none: readonly never[] = [];

/** Places in the block that share a key, where they are several. */
function shelve(block: readonly number[], keysOf: (at: number) => readonly (string | number)[]): number[][] {
  const places = new Map<string | number, number[]>();
  block.forEach((at, place) => {
    for (const key of keysOf(at)) {
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  });
  return [...places.values()].filter(({ length }) => length > 1);
}

class Groups {
  compared = 0;
  private readonly roots: Roots;
  private readonly cores: Core[];
  private readonly input: Input;

  constructor(input: Input) {
    this.input = input;
    this.roots = new Roots(input.block.length);
    this.cores = input.block.map((at) => makeCore(input.table, at, input.ruling));
  }

  unite(one: number, other: number): void {
    const [x, y] = [this.roots.root(one), this.roots.root(other)];
    if (x === y) return;
    this.roots.unite(x, y);
    absorbCore(this.cores[Math.min(x, y)]!, this.cores[Math.max(x, y)]!);
  }

  sorted(): Core[] {
    const cores = this.cores.filter((_, place) => this.roots.root(place) === place);
    for (const { signatures } of cores) signatures.sort((x, y) => x - y);
    return cores;
  }

  private rootsOf(places: readonly number[]): number[] {
    const roots = new Set(places.map((place) => this.roots.root(place)));
    return [...roots].sort((x, y) => x - y);
  }

  /** Whether nothing bars any two of these groups: else which of them a third belongs to is for the evidence. */
  allFit(places: readonly number[]): boolean {
    const papers = new Set<number>();
    const all = { printed: [] as number[], stances: [] as number[] };
    let orcid: string | undefined;
    for (const root of this.rootsOf(places)) {
      const core = this.cores[root]!;
      this.compared++;
      if (orcid !== undefined && core.orcid !== undefined && core.orcid !== orcid) return false;
      orcid ??= core.orcid;
      for (const paper of core.papers) {
        if (papers.has(paper)) return false;
        papers.add(paper);
      }
      if (!this.input.fits(all, core) || this.input.ruling.apart(all, core)) return false;
      for (const form of core.printed) if (!all.printed.includes(form)) all.printed.push(form);
      for (const stance of core.stances) if (!all.stances.includes(stance)) all.stances.push(stance);
    }
    return true;
  }

  /** Unites groups of one key as far as nothing bars them: each with the first that it may be. */
  uniteUnbarred(places: readonly number[]): void {
    const { level, weighed, fits, ruling } = this.input;
    const homes: number[] = [];
    /** Homes by their ORCID, and those without one, by their places among the homes. */
    const byOrcid = new Map<string | undefined, Set<number>>();
    const enter = (home: number, orcid: string | undefined) => {
      const known = byOrcid.get(orcid);
      if (known) known.add(home);
      else byOrcid.set(orcid, new Set([home]));
    };
    for (const root of this.rootsOf(places)) {
      const mine = this.cores[root]!;
      const known = mine.orcid !== undefined && level !== 'exact';
      const places = known ? inTurn(byOrcid.get(undefined), byOrcid.get(mine.orcid)) : homes.keys();
      let found: number | undefined;
      for (const place of places) {
        const home = this.cores[homes[place]!]!;
        this.compared++;
        if (meet(home, mine) || (level !== 'exact' && otherIds(home, mine))) continue;
        if ((weighed && !fits(home, mine)) || ruling.apart(home, mine)) continue;
        found = place;
        break;
      }
      if (found === undefined) enter(homes.push(root) - 1, mine.orcid);
      else {
        const home = homes[found]!;
        const before = this.cores[home]!.orcid;
        this.unite(home, root);
        const after = this.cores[home]!.orcid;
        if (after !== before) {
          byOrcid.get(before)!.delete(found);
          enter(found, after);
        }
      }
    }
  }
}

/** Some members of both, ascending. */
function inTurn(one: ReadonlySet<number> | undefined, other: ReadonlySet<number> | undefined): number[] {
  return [...(one ?? []), ...(other ?? [])].sort((x, y) => x - y);
}
