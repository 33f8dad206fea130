import fc from 'fast-check';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { corpusOf } from '../hand.ts';

const names = [...'ABCDEFGHIJKLMN'];

/** Up to fourteen people on up to twenty papers; some lists are cut, some people are always alone, circles may not touch. */
export const anyCorpus: fc.Arbitrary<Corpus> = papers(fc.constantFrom(undefined, undefined, 1, 5));

/** The same, every list complete. */
export const anyCompleteCorpus: fc.Arbitrary<Corpus> = papers(fc.constant(undefined));

function papers(hidden: fc.Arbitrary<number | undefined>): fc.Arbitrary<Corpus> {
  const paper = fc.record({ authors: fc.uniqueArray(fc.constantFrom(...names), { minLength: 0, maxLength: 5 }), hidden });
  return fc.array(paper, { maxLength: 20 }).map((drafts) =>
    corpusOf(
      drafts.map((draft, index) => ({
        title: `p${String(index).padStart(2, '0')}`,
        authors: draft.authors,
        year: 2000 + index,
        // A list of nobody needs a count, or nobody would have written the paper.
        ...(draft.hidden !== undefined || draft.authors.length === 0
          ? { count: draft.authors.length + (draft.hidden ?? 1) }
          : {}),
      })),
    ),
  );
}
