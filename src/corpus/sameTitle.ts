import { foldWords } from '../kit/fold.ts';
import { Roots } from './roots.ts';
import { compareText } from './ids.ts';
import { publishedDoi } from './preprint.ts';
import type { PaperRecord } from './record.ts';
import { isPlainTitle } from './titles.ts';

/** Records of one title that may be one paper's, and what tells them from the others of that title. */
export interface TitleGroup {
  readonly tells: string;
  /** Ascending. */
  readonly members: readonly number[];
}

/**
 * Records of one title key → papers: by years, then by authors, then by what was published under a DOI of its own. A
 * conference paper and the article of the same title that grew out of it have a DOI each: they are two publications,
 * counted and cited apart, and stay two papers.
 */
export function partByTitle(records: readonly PaperRecord[], key: string, indices: readonly number[]): TitleGroup[] {
  if (indices.length === 1) return [{ tells: key, members: indices }];
  const plain = isPlainTitle(key);
  const years = splitByYear(records, indices, plain ? 0 : 1);
  return years.flatMap(({ year, members }) => {
    const dated = years.length === 1 ? key : `${key} ${year}`;
    const teams = splitByAuthors(records, members);
    return teams.flatMap((team, index) => {
      const tells = teams.length === 1 ? dated : `${dated} ${authorKeys(records[team[0]!]!)[0] ?? index}`;
      const parts = splitByPublication(records, team, plain);
      return parts.map(({ core, members: own }) => ({ tells: parts.length === 1 ? tells : `${tells} ${core}`, members: own }));
    });
  });
}

/** Records of one team, parted where they were published apart; the others go where year and venue fit best. */
function splitByPublication(
  records: readonly PaperRecord[],
  team: readonly number[],
  plain: boolean,
): { readonly core: string; readonly members: readonly number[] }[] {
  const venueOf = ({ venue }: PaperRecord) => (venue === undefined ? undefined : foldWords(venue));
  const coreOf = (record: PaperRecord) => publishedDoi(record) ?? (plain ? venueOf(record) : undefined);
  const parts = new Map<string, number[]>();
  for (const index of team) {
    const core = coreOf(records[index]!);
    if (core === undefined) continue;
    const known = parts.get(core);
    if (known) known.push(index);
    else parts.set(core, [index]);
  }
  if (parts.size < 2) return [{ core: '', members: team }];
  const cores = [...parts]
    .sort(([x], [y]) => compareText(x, y))
    .map(([core, members]) => ({ core, own: records[members[0]!]!, members: [...members] }));
  for (const index of team) {
    const record = records[index]!;
    if (coreOf(record) !== undefined) continue;
    const score = ({ own }: (typeof cores)[number]) => {
      const venue = venueOf(record) !== undefined && venueOf(record) === venueOf(own) ? 100 : 0;
      const apart = own.date && record.date ? Math.min(9, Math.abs(own.date.year - record.date.year)) : 9;
      return venue + (own.type === record.type ? 10 : 0) - apart;
    };
    cores.reduce((best, next) => (score(next) > score(best) ? next : best)).members.push(index);
  }
  return cores.map(({ core, members }) => ({ core, members: members.sort((x, y) => x - y) }));
}

/** Same-titled records of people who have no name in common are different papers: every journal has its "Editorial". */
function splitByAuthors(records: readonly PaperRecord[], members: readonly number[]): number[][] {
  const forest = new Roots(members.length);
  const firstWith = new Map<string, number>();
  members.forEach((record, at) => {
    for (const family of nameWords(records[record]!)) {
      const first = firstWith.get(family);
      if (first === undefined) firstWith.set(family, at);
      else forest.unite(first, at);
    }
  });
  const teams = new Map<number, number[]>();
  members.forEach((record, at) => {
    const root = forest.root(at);
    const team = teams.get(root);
    if (team) team.push(record);
    else teams.set(root, [record]);
  });
  const whole = (record: number) => records[record]!.complete && records[record]!.authors.length > 0;
  const bySize = [...teams.values()].sort((x, y) => y.length - x.length || x[0]! - y[0]!);
  // What names nobody, or cuts its list, may be anybody's: it goes with the team that most sources tell of.
  const certain = new Set(bySize.filter((team) => team.some(whole)));
  const parted = certain.size === 0 ? [[]] : [...certain].map((team) => [...team]);
  for (const team of bySize) if (!certain.has(team)) for (const record of team) parted[0]!.push(record);
  return parted.map((team) => team.sort((x, y) => x - y));
}

/** Names and their words, so that "Lai, F." meets "Fan Lai" and "Lai Fan"; initials alone say nothing. */
function nameWords({ authors }: PaperRecord): string[] {
  return authors.flatMap(({ name, family }) => {
    const folded = foldWords(family ?? name);
    return [folded, ...folded.split(' ').filter((word) => !/^[a-z]$/.test(word))];
  });
}

interface YearGroup {
  readonly year: number;
  readonly members: number[];
}

/** Same-titled records, parted where their printed years lie more than `apart` apart; the others go where they fit best. */
function splitByYear(records: readonly PaperRecord[], indices: readonly number[], apart: number): YearGroup[] {
  const printedYear = (index: number) => {
    const date = records[index]!.date;
    return date && !date.inferred ? date.year : undefined;
  };
  const dated = indices.filter((index) => printedYear(index) !== undefined).sort((x, y) => printedYear(x)! - printedYear(y)!);
  const groups: YearGroup[] = [];
  for (const index of dated) {
    const year = printedYear(index)!;
    const group = groups.at(-1);
    if (group && year - group.year <= apart) group.members.push(index);
    else groups.push({ year, members: [index] });
  }
  if (groups.length === 0) return [{ year: 0, members: [...indices] }];
  const namesOf = (members: readonly number[]) => new Set(members.flatMap((index) => authorKeys(records[index]!)));
  const names = groups.length === 1 ? [] : groups.map(({ members }) => namesOf(members));
  for (const index of indices) {
    if (printedYear(index) !== undefined) continue;
    groups[groups.length === 1 ? 0 : bestGroup(groups, names, records[index]!)]!.members.push(index);
  }
  return groups;
}

/** The group that shares most authors; among equals the one nearest to an inferred year, else the newest. */
function bestGroup(groups: readonly YearGroup[], names: readonly ReadonlySet<string>[], record: PaperRecord): number {
  const keys = authorKeys(record);
  let best = 0;
  let bestScore: readonly [number, number] | undefined;
  groups.forEach(({ year }, index) => {
    const shared = keys.filter((key) => names[index]!.has(key)).length;
    const score = [shared, record.date ? -Math.abs(record.date.year - year) : year] as const;
    if (!bestScore || score[0] > bestScore[0] || (score[0] === bestScore[0] && score[1] > bestScore[1])) {
      best = index;
      bestScore = score;
    }
  });
  return best;
}

const authorKeys = (record: PaperRecord) => record.authors.map(({ name }) => foldWords(name));
