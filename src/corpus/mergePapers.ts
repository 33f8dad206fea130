import { foldWords } from '../kit/fold.ts';
import { Forest } from './forest.ts';
import { compareText } from './ids.ts';
import type { PaperRecord } from './record.ts';

/** Records that are held for one paper. */
export interface PaperGroup {
  /** What tells this paper from all others: its normalised title, and its first year where several papers share the title. */
  readonly tells: string;
  /** Indices into the records, ascending. */
  readonly records: readonly number[];
  /** Papers of the same title from other years: how many. */
  readonly namesakes: number;
}

/** Titles that differ only in case, accents, punctuation and blanks have the same key. */
function titleKey(title: string): string {
  return foldWords(title) || title.trim();
}

/**
 * Records → papers: the same id, or the same title key with compatible dates and authors. Years are compatible within 1, and
 * an unknown or inferred year with any. Linear in the records but for sorting.
 */
export function groupRecords(records: readonly PaperRecord[]): PaperGroup[] {
  const byTitle = new Map<string, number[]>();
  records.forEach((record, index) => {
    const key = titleKey(record.title);
    const known = byTitle.get(key);
    if (known) known.push(index);
    else byTitle.set(key, [index]);
  });
  const parted = [...byTitle].flatMap(([key, indices]) => {
    const years = splitByYear(records, indices);
    return years.flatMap(({ year, members }) => {
      const teams = splitByAuthors(records, members);
      const dated = years.length === 1 ? key : `${key} ${year}`;
      return teams.map((team, index) => ({
        tells: teams.length === 1 ? dated : `${dated} ${authorKeys(records[team[0]!]!)[0] ?? index}`,
        records: team,
        namesakes: years.length * teams.length - 1,
      }));
    });
  });
  return uniteById(records, parted);
}

/** Groups that share an id are one paper: a preprint and what it became, one work under two titles. */
function uniteById(records: readonly PaperRecord[], groups: readonly PaperGroup[]): PaperGroup[] {
  const groupOf = new Map(groups.flatMap((group, index) => group.records.map((record) => [record, index] as const)));
  const forest = new Forest(groups.length);
  const firstWith = new Map<string, number>();
  records.forEach((record, index) => {
    for (const id of idsOf(record)) {
      const first = firstWith.get(id);
      if (first === undefined) firstWith.set(id, index);
      else if (alikeTitles(records[first]!.title, record.title)) forest.unite(groupOf.get(first)!, groupOf.get(index)!);
    }
  });
  const united = new Map<number, PaperGroup>();
  groups.forEach((group, index) => {
    const root = forest.root(index);
    const known = united.get(root);
    united.set(
      root,
      known
        ? { ...known, records: [...known.records, ...group.records], namesakes: Math.max(known.namesakes, group.namesakes) }
        : group,
    );
  });
  return [...united.values()].map((group) => ({ ...group, records: [...group.records].sort((x, y) => x - y) }));
}

/** Ids by which two sources mean one paper. Those of books, journals and single files tell nothing. */
const telling = new Set(['arxiv', 'pmid', 'pmcid', 'openalex', 'wos', 'scopus', 's2', 'ads', 'lens', 'dimensions', 'dblp']);

function* idsOf({ doi, ids }: PaperRecord): Generator<string> {
  if (doi !== undefined && doi !== '') yield `doi:${doi.toLowerCase()}`;
  for (const [scheme, id] of Object.entries(ids ?? {})) if (telling.has(scheme)) yield `${scheme}:${id}`;
}

/** Some databases give a volume's DOI to all its papers: titles that have little in common stay apart. */
function alikeTitles(one: string, other: string): boolean {
  const [a, b] = [new Set(titleKey(one).split(' ')), new Set(titleKey(other).split(' '))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= 0.5 * Math.min(a.size, b.size);
}

/** Same-titled records of people who have no name in common are different papers: every journal has its "Editorial". */
function splitByAuthors(records: readonly PaperRecord[], members: readonly number[]): number[][] {
  const forest = new Forest(members.length);
  const firstWith = new Map<string, number>();
  members.forEach((record, at) => {
    for (const family of familyKeys(records[record]!)) {
      const first = firstWith.get(family);
      if (first === undefined) firstWith.set(family, at);
      else forest.unite(first, at);
    }
  });
  const teams = new Map<number, number[]>();
  members.forEach((record, at) => {
    const root = forest.root(at);
    teams.set(root, [...(teams.get(root) ?? []), record]);
  });
  const whole = (record: number) => records[record]!.complete && records[record]!.authors.length > 0;
  const bySize = [...teams.values()].sort((x, y) => y.length - x.length || x[0]! - y[0]!);
  // What names nobody, or cuts its list, may be anybody's: it goes with the team that most sources tell of.
  const certain = bySize.filter((team) => team.some(whole));
  const parted = certain.length === 0 ? [[]] : certain.map((team) => [...team]);
  for (const team of bySize) if (!certain.includes(team)) parted[0]!.push(...team);
  return parted.map((team) => team.sort((x, y) => x - y));
}

/** Names and their words, so that "Lai, F." meets "Fan Lai" and "Lai Fan"; initials alone say nothing. */
function familyKeys({ authors }: PaperRecord): string[] {
  return authors.flatMap(({ name, family }) => {
    const folded = foldWords(family ?? name);
    return [folded, ...folded.split(' ').filter((word) => !/^[a-z]$/.test(word))];
  });
}

interface YearGroup {
  readonly year: number;
  readonly members: number[];
}

/** Same-titled records, parted where their printed years lie more than one apart; the others go where they fit best. */
function splitByYear(records: readonly PaperRecord[], indices: readonly number[]): YearGroup[] {
  const printedYear = (index: number) => {
    const date = records[index]!.date;
    return date && !date.inferred ? date.year : undefined;
  };
  const dated = indices.filter((index) => printedYear(index) !== undefined).sort((x, y) => printedYear(x)! - printedYear(y)!);
  const groups: YearGroup[] = [];
  for (const index of dated) {
    const year = printedYear(index)!;
    const group = groups.at(-1);
    if (group && year - group.year <= 1) group.members.push(index);
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

/** By file, line, title and then all that is in them: the same order however the files came. */
export function sortRecords(records: readonly PaperRecord[]): PaperRecord[] {
  return [...records].sort(
    (x, y) =>
      compareText(x.file, y.file) ||
      x.line - y.line ||
      compareText(x.title, y.title) ||
      compareText(JSON.stringify(x), JSON.stringify(y)),
  );
}
