import { foldWords } from '../kit/fold.ts';
import type { AuthorId, Corpus, Paper, PaperId } from './corpus.ts';

/** A mark that more papers than this share have tells nothing of a field. */
const commonest = 0.2;
/** A word of titles that more papers than this share have tells nothing either; five always may. */
const commonestWord = 0.01;
/** A field is known by so many papers and people at least. */
const fewest = 10;
/** Fields are apart where at most one in so many of the papers, and of the people, stands in both. */
const oneIn = 20;
/** Papers that are looked at to know a field. */
const mostPapers = 2_000;

/** Which subjects, keywords, venues and words of titles each paper of a corpus has, and who writes on what. */
export class FieldMap {
  private readonly papers: readonly Paper[];
  private readonly marks = new Map<PaperId, readonly string[]>();
  private readonly words = new Map<PaperId, readonly string[]>();
  /** Mark → its papers, by their place in the corpus. */
  private readonly holders = new Map<string, number[]>();
  private readonly wordPapers = new Map<string, number>();
  private readonly printed = new Map<string, string>();
  private readonly folded = new Map<string, string>();
  private readonly limit: number;
  private readonly wordLimit: number;

  private constructor(papers: readonly Paper[], marked: number) {
    this.papers = papers;
    this.limit = Math.max(fewest, commonest * marked);
    this.wordLimit = Math.max(5, commonestWord * papers.length);
  }

  /** Yields between papers. */
  static *of({ papers, records }: Corpus): Generator<number, FieldMap, undefined> {
    const marked = papers.filter((paper) =>
      paper.records.some((at) => records[at]!.venue ?? records[at]!.subjects ?? records[at]!.keywords ?? records[at]!.category),
    ).length;
    const map = new FieldMap(papers, marked);
    for (const [index, paper] of papers.entries()) {
      if (index % 500 === 499) yield index / papers.length;
      const marks = new Set<string>();
      for (const at of paper.records) {
        const { venue, subjects = [], keywords = [], category } = records[at]!;
        if (venue !== undefined) marks.add(map.mark('in', venue));
        for (const field of [...subjects, ...keywords, ...(category === undefined ? [] : [category])])
          marks.add(map.mark('on', field));
      }
      for (const mark of marks) {
        const known = map.holders.get(mark);
        if (known) known.push(index);
        else map.holders.set(mark, [index]);
      }
      const words = [...new Set(foldWords(paper.title).split(' '))].filter((word) => word.length > 3);
      for (const word of words) map.wordPapers.set(word, (map.wordPapers.get(word) ?? 0) + 1);
      map.marks.set(paper.id, [...marks]);
      map.words.set(paper.id, words);
    }
    return map;
  }

  private mark(kind: 'in' | 'on', text: string): string {
    const known = this.folded.get(text);
    if (known !== undefined) return `${kind} ${known}`;
    const folded = foldWords(text);
    this.folded.set(text, folded);
    if (!this.printed.has(folded)) this.printed.set(folded, text);
    return `${kind} ${folded}`;
  }

  /** What tells a paper's field: not what every fifth paper has. */
  marksOf(paper: PaperId): readonly string[] {
    return (this.marks.get(paper) ?? []).filter((mark) => this.holders.get(mark)!.length <= this.limit);
  }

  /** The rarer words of a paper's title. */
  wordsOf(paper: PaperId): string[] {
    return (this.words.get(paper) ?? []).filter((word) => this.wordPapers.get(word)! <= this.wordLimit).map((word) => `“${word}`);
  }

  /** What most of these papers are about, or appear in, as printed. */
  called(papers: readonly PaperId[]): string {
    const times = new Map<string, number>();
    for (const paper of papers) for (const mark of this.marksOf(paper)) times.set(mark, (times.get(mark) ?? 0) + 1);
    const [best] = [...times].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
    if (!best) return '';
    const [kind, folded] = [best[0].slice(0, 2), best[0].slice(3)];
    return `${kind} ${this.printed.get(folded) ?? folded}`;
  }

  /** What others write in a field: their papers, and who they are. */
  field(papers: readonly PaperId[], without: AuthorId): Field {
    const own = new Set<number>();
    const people = new Set<AuthorId>();
    for (const mark of new Set(papers.flatMap((paper) => this.marksOf(paper)))) {
      for (const at of this.holders.get(mark)!) {
        if (own.size >= mostPapers) break;
        if (own.has(at) || this.papers[at]!.authors.includes(without)) continue;
        own.add(at);
        for (const author of this.papers[at]!.authors) people.add(author);
      }
    }
    return { papers: own, people };
  }
}

export interface Field {
  readonly papers: ReadonlySet<number>;
  readonly people: ReadonlySet<AuthorId>;
}

/** Whether others know two fields well, and hardly any paper or person of theirs stands in both. */
export function fieldsApart(one: Field, other: Field): boolean {
  return (['papers', 'people'] as const).every((what) => {
    const [x, y]: readonly [ReadonlySet<unknown>, ReadonlySet<unknown>] = [one[what], other[what]];
    const [few, many] = x.size < y.size ? [x, y] : [y, x];
    if (few.size < fewest) return false;
    let both = 0;
    for (const each of few) if (many.has(each)) both += 1;
    return both * oneIn <= few.size;
  });
}
