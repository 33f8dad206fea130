import type { Corpus, IdentityChoice, IdentityLevel } from '../../src/corpus/corpus.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import { nameKey } from '../../src/corpus/names.ts';
import type { PaperRecord } from '../../src/corpus/record.ts';

let line = 0;

/** A record by names separated by commas; "et al." at the end makes it incomplete, an owner in brackets is unprinted. */
export function record(title: string, authors: string, more: Partial<PaperRecord> = {}): PaperRecord {
  const names = authors === '' ? [] : authors.split(', ');
  const cut = names.at(-1) === 'et al.';
  line += 1;
  return {
    file: 'a.txt',
    line,
    page: 'A page',
    title,
    authors: names
      .filter((name) => name !== 'et al.')
      .map((name) => {
        const owner = /^\[(.*)\]$/.exec(name)?.[1];
        return owner === undefined
          ? { name, printed: true }
          : { name: owner, printed: false, sourceId: `profile:${nameKey(owner)}` };
      }),
    complete: !cut && names.length > 0,
    ...more,
  };
}

export const date = (year: number, inferred = false) => ({ year, month: 5, day: 4, inferred });

export function corpusOf(records: readonly PaperRecord[], choice: IdentityLevel | IdentityChoice = 'careful'): Corpus {
  return makeCorpus([{ records, profiles: [] }], typeof choice === 'string' ? { level: choice, apart: [] } : choice);
}

export const namesOf = (corpus: Corpus): string[] => corpus.authors.map(({ name }) => name).sort();
