import type { Problem } from '../kit/problem.ts';
import type { AuthorId, Merge, Paper, TakenOut } from './corpus.ts';
import { compareText } from './ids.ts';
import { type Named, placedIn } from './makeAuthors.ts';
import { makePaper } from './makePaper.ts';
import type { PaperGroup } from './mergePapers.ts';
import { mergeReason } from './mergeReason.ts';
import type { Prepared } from './prepare.ts';
import { isPreprint } from './preprint.ts';
import type { PaperRecord } from './record.ts';

/** Papers made between two yields. */
const breath = 500;

/** A paper, and what is told beside it. */
interface Made {
  readonly paper: Paper;
  readonly merges: readonly Merge[];
  readonly doubts: readonly Problem[];
}

/** Makes papers out of one table again and again, and keeps those on which everybody stays who they are. */
export class PaperMaker {
  private readonly prepared: Prepared;
  /** Groups by the ids of their papers. */
  readonly order: readonly number[];
  private made: Made[] = [];
  private idOf: readonly AuthorId[] = [];

  constructor(prepared: Prepared) {
    this.prepared = prepared;
    this.order = [...prepared.ids.keys()].sort((x, y) => compareText(prepared.ids[x]!, prepared.ids[y]!));
  }

  /** By their groups; yields the share done. */
  *make({ idOf }: Named): Generator<number, readonly Made[], undefined> {
    const { groups, ids, written, records, atoms } = this.prepared;
    const changed = (record: number) => atoms.at[record]!.some((atom) => this.idOf[atom] !== idOf[atom]);
    const made: Made[] = [];
    for (const [index, group] of groups.entries()) {
      if (index % breath === breath - 1) yield index / groups.length;
      const known = this.made[index];
      if (known && !group.records.some(changed)) {
        made.push(known);
        continue;
      }
      const placed = new Map(group.records.map((record) => [record, placedIn(this.prepared, idOf, record)]));
      const paper = makePaper(ids[index]!, group, written, (record) => placed.get(record)!);
      made.push({ paper, merges: known?.merges ?? mergeOf(paper, written), doubts: doubtsOf(group, paper, records) });
    }
    this.made = made;
    this.idOf = idOf;
    return made;
  }
}

function mergeOf({ id, records: members }: Paper, records: readonly PaperRecord[]): Merge[] {
  if (members.length < 2) return [];
  const preprints = members.filter((index) => isPreprint(records[index]!));
  return [{ paper: id, records: members, preprints, reason: mergeReason(members.map((index) => records[index]!)) }];
}

/** Records that a person took out, in the order of the records. */
export function takenOut({ loose, keys, groups, ids }: Prepared): TakenOut[] {
  if (loose.size === 0) return [];
  const left = new Map(groups.flatMap(({ tells, takenFrom }, index) => (takenFrom === undefined ? [[tells, ids[index]!]] : [])));
  const alone = new Map(
    groups.flatMap((group, index) => (loose.has(group.records[0]!) ? [[group.records[0]!, index] as const] : [])),
  );
  return [...loose].map((record) => {
    const group = alone.get(record)!;
    const { takenFrom } = groups[group]!;
    const from = takenFrom === undefined ? undefined : left.get(takenFrom);
    return { key: keys[record]!, record, paper: ids[group]!, ...(from === undefined ? {} : { from }) };
  });
}

function doubtsOf(group: PaperGroup, paper: Paper, records: readonly PaperRecord[]): Problem[] {
  const first = records[group.records[0]!]!;
  const here = { severity: 'note' as const, file: first.file, line: first.line, entry: paper.title };
  const problems: Problem[] = [];
  if (paper.statedCount !== undefined && paper.statedCount < paper.authors.length)
    problems.push({
      ...here,
      code: 'count-below-authors',
      message: `“${paper.title}” is said to have ${paper.statedCount} ${paper.statedCount === 1 ? 'author' : 'authors'}, but ${paper.authors.length} are known.`,
      advice: 'All known authors count; look whether two of them are one person.',
    });
  if (group.namesakes > 0)
    problems.push({
      ...here,
      code: 'same-title-apart',
      message: `“${paper.title}” is also the title of another paper.`,
      advice: 'They were kept apart: their years, authors or DOIs differ.',
    });
  return problems;
}
