import type { Reading } from '../../readers/reader.ts';
import { count, listed } from '../parts/texts.ts';

/** "3 files · 160 records · 2 entries lost". */
export function tellSum(readings: readonly Reading[]): string {
  const records = readings.reduce((sum, reading) => sum + reading.records.length, 0);
  return [count(readings.length, 'file'), count(records, 'record'), tellLost(readings)].join(' · ');
}

/** "2 entries lost", "1 file and 2 entries lost", "nothing lost". */
export function tellLost(readings: readonly Reading[]): string {
  const problems = readings.flatMap((reading) => reading.problems);
  const lost = (what: 'file' | 'entry' | 'part') =>
    problems.reduce((sum, problem) => sum + (problem.lost === what ? (problem.entries ?? 1) : 0), 0);
  const parts = [
    ...(lost('file') > 0 ? [count(lost('file'), 'file')] : []),
    ...(lost('entry') > 0 ? [count(lost('entry'), 'entry', 'entries')] : []),
    ...(lost('part') > 0 ? [count(lost('part'), 'part of an entry', 'parts of entries')] : []),
  ];
  return parts.length === 0 ? 'nothing lost' : `${listed(parts)} lost`;
}
