import type { Paper } from '../../corpus/corpus.ts';
import { plain } from './texts.ts';

/** What "inferred" means beside a date. */
export const inferredDate =
  'The page printed no year. The year in which it was saved was taken; the list of files lets you set it.';

/** "list cut: 4 of 10 known". */
export function cutText(paper: Paper): string {
  const known = plain(paper.authors.length);
  return paper.countIsLowerBound ? `list cut: ${known} known` : `list cut: ${known} of ${plain(paper.authorCount)} known`;
}

/** What that means for the numbers. */
export function cutExplained(paper: Paper): string {
  const why = 'No page prints the whole list of authors.';
  return paper.countIsLowerBound
    ? `${why} How many there are is not stated either, so the known ones are counted.`
    : `${why} All ${plain(paper.authorCount)} count where links are weighed.`;
}
