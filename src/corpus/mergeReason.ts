import { familiesOf } from './families.ts';
import { Roots } from './roots.ts';
import { compareText } from './ids.ts';
import { identifiersOf, tellingIds } from './paperIds.ts';
import { isPreprint } from './preprint.ts';
import { pairEvidence } from './preprintPairs.ts';
import type { PaperRecord } from './record.ts';
import { titleKey } from './titles.ts';

/** Why records are held for one paper, in sentences: the ids they share, and what joins those that share none. */
export function mergeReason(own: readonly PaperRecord[]): string {
  const withId = new Map<string, number[]>();
  own.forEach((record, index) => {
    for (const { scheme, id } of identifiersOf(record)) {
      const key = `${tellingIds[scheme]!} ${id}`;
      withId.set(key, [...(withId.get(key) ?? []), index]);
    }
  });
  const forest = new Roots(own.length);
  const shared = [...withId].filter(([, members]) => members.length > 1);
  for (const [, members] of shared) for (const index of members) forest.unite(members[0]!, index);
  const parts = new Set(own.map((_, index) => forest.root(index)));
  const sentences = shared.length === 0 ? [] : [`Same ${listOf(shared.map(([key]) => key))}.`];
  if (parts.size > 1) sentences.push(titleReason(own));
  return sentences.join(' ');
}

/** DOI first, and no more than two: "DOI 10.1000/x and PubMed id 123". */
function listOf(keys: readonly string[]): string {
  return [...keys]
    .sort((x, y) => Number(y.startsWith('DOI')) - Number(x.startsWith('DOI')) || compareText(x, y))
    .slice(0, 2)
    .join(' and ');
}

function titleReason(own: readonly PaperRecord[]): string {
  const preprints = own.filter(isPreprint);
  const published = own.filter((record) => !isPreprint(record));
  const years = yearsOf(own);
  const when = years.length === 0 ? '' : `, ${years.join(' and ')}`;
  if (preprints.length > 0 && published.length > 0) {
    const { title, authors } = pairEvidence(preprints, published);
    const who = authors.of === 0 ? '' : `, ${inCommon(authors.shared, authors.of)}`;
    return `Preprint and published version: ${title}${who}${when}.`;
  }
  const lists = own.map(familiesOf).filter((list) => list.size > 0);
  const shortest = [...lists].sort((x, y) => x.size - y.size)[0];
  const everywhere = shortest ? [...shortest].filter((family) => lists.every((list) => list.has(family))).length : 0;
  const who = lists.length < 2 || everywhere === 0 ? '' : `, ${inCommon(everywhere, shortest!.size)}`;
  const title = new Set(own.map((record) => record.title)).size === 1 ? 'Same title' : titleInWords(own);
  return `${title} in ${own.length} records${who}${when}.`;
}

const titleInWords = (own: readonly PaperRecord[]) =>
  new Set(own.map(({ title }) => titleKey(title))).size === 1 ? 'Same title but for case and punctuation' : 'Titles alike';

const inCommon = (shared: number, of: number) => `${shared} of ${of} ${of === 1 ? 'author' : 'authors'} in common`;

/** Printed years, the first and the last. */
function yearsOf(own: readonly PaperRecord[]): number[] {
  const years = own.flatMap(({ date }) => (date && !date.inferred ? [date.year] : [])).sort((x, y) => x - y);
  return years.length === 0 ? [] : [...new Set([years[0]!, years.at(-1)!])];
}
