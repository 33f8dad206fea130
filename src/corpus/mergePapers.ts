import { foldWords } from '../kit/fold.ts';
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
 * Records → papers: same title key and compatible dates. Years are compatible within 1, and an unknown or inferred year with
 * any. Linear in the records but for sorting.
 */
export function groupRecords(records: readonly PaperRecord[]): PaperGroup[] {
  const byTitle = new Map<string, number[]>();
  records.forEach((record, index) => {
    const key = titleKey(record.title);
    const known = byTitle.get(key);
    if (known) known.push(index);
    else byTitle.set(key, [index]);
  });
  return [...byTitle].flatMap(([key, indices]) => {
    const groups = splitByYear(records, indices);
    return groups.map(({ year, members }) => ({
      tells: groups.length === 1 ? key : `${key} ${year}`,
      records: members.sort((x, y) => x - y),
      namesakes: groups.length - 1,
    }));
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
