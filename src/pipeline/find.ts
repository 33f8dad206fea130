import MiniSearch from 'minisearch';
import type { Corpus } from '../corpus/corpus.ts';
import { fold } from '../kit/fold.ts';

/** A person or paper that was found. */
export interface Hit {
  readonly id: string;
  readonly kind: 'author' | 'paper';
  /** Name or title. */
  readonly label: string;
  /** What tells it from others: "38 papers", or "Insu Jang et al., 2024". */
  readonly detail: string;
}

interface Entry extends Hit {
  /** All spellings, or the title. */
  readonly text: string;
  readonly weight: number;
}

/** Finds people and papers by words, beginnings of words and words with typing errors; accents do not matter. */
export type Finder = (query: string, limit: number) => readonly Hit[];

/** Builds the index in steps of some hundred entries, so that it can be left between them. */
export function* makeFinder(corpus: Corpus): Generator<number, Finder, void> {
  const names = new Map<string, string>(corpus.authors.map((author) => [author.id, author.name]));
  const entries: Entry[] = [
    ...corpus.authors.map((author): Entry => ({
      id: author.id,
      kind: 'author',
      label: author.name,
      detail: author.papers.length === 1 ? '1 paper' : `${author.papers.length.toLocaleString('en')} papers`,
      text: author.spellings.map((spelling) => spelling.name).join(' '),
      weight: 1 + Math.log1p(author.papers.length),
    })),
    ...corpus.papers.map((paper): Entry => {
      const first = paper.authors[0] === undefined ? `${paper.authorCount} authors, none named` : names.get(paper.authors[0])!;
      const others = paper.authors.length > 1 ? `${first} et al.` : first;
      return {
        id: paper.id,
        kind: 'paper',
        label: paper.title,
        detail: paper.date ? `${others}, ${paper.date.year}` : others,
        text: paper.title,
        weight: 1,
      };
    }),
  ];
  const index = new MiniSearch<Entry>({
    fields: ['text'],
    storeFields: ['kind', 'label', 'detail', 'weight'],
    processTerm: (term) => termsOf(term),
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      maxFuzzy: 2,
      boostDocument: (_id, _term, stored) => (stored?.['weight'] as number | undefined) ?? 1,
      processTerm: (term) => fold(term),
    },
  });
  const step = 500;
  for (let from = 0; from < entries.length; from += step) {
    index.addAll(entries.slice(from, from + step));
    yield Math.min(1, (from + step) / entries.length);
  }
  return (query, limit) =>
    index
      .search(query)
      .slice(0, limit)
      .map(({ id, kind, label, detail }) => ({
        id: id as string,
        kind: kind as Hit['kind'],
        label: label as string,
        detail: detail as string,
      }));
}

/** A word's keys: without its accents, and where it has umlauts also as they are written out (Müller: muller, mueller). */
function termsOf(term: string): string[] {
  const plain = fold(term);
  const writtenOut = fold(
    term
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüøå]/g, (letter) => spelledOut[letter] ?? letter),
  );
  const keys = plain === writtenOut ? [plain] : [plain, writtenOut];
  return unspaced.test(term) ? [...keys, ...endsOf(plain)] : keys;
}

/** Scripts that set no blanks between words, nor between family and given names. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** What begins at each of its characters but the first, so that any part of it is the beginning of a key. */
function endsOf(term: string): string[] {
  const characters = [...term].slice(0, 60);
  return characters.slice(1).map((_, index) => characters.slice(index + 1, index + 11).join(''));
}

const spelledOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
