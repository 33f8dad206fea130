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
/** Once it has so many papers, no further subject or venue is looked at to know a field. */
const mostPapers = 1_000;

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
  private readonly numbers = new Map<PaperId, number>();
  private readonly authors = new Map<AuthorId, number>();
  /** Mark → who has it on a paper. Made when it is first asked for. */
  private readonly people = new Map<string, readonly number[]>();
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
      map.numbers.set(paper.id, index);
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
  field(papers: readonly PaperId[], others: Others): Field {
    const own = new Set<number>();
    const people = new Set<number>();
    for (const mark of new Set(papers.flatMap((paper) => this.marksOf(paper)))) {
      for (const at of this.holders.get(mark)!) if (!others.papers.has(at)) own.add(at);
      for (const person of this.peopleOn(mark)) if (!others.people.has(person)) people.add(person);
      if (own.size >= mostPapers) break;
    }
    return { papers: own, people };
  }

  /** Whom `field` leaves out: a person with all their papers and co-authors. */
  othersThan(author: AuthorId, papers: readonly PaperId[]): Others {
    const own = papers.flatMap((paper) => this.numbers.get(paper) ?? []);
    const people = own.flatMap((at) => this.papers[at]!.authors.map((one) => this.numberOf(one)));
    return { papers: new Set(own), people: new Set([this.numberOf(author), ...people]) };
  }

  private peopleOn(mark: string): readonly number[] {
    const known = this.people.get(mark);
    if (known) return known;
    const found = [
      ...new Set(this.holders.get(mark)!.flatMap((at) => this.papers[at]!.authors.map((author) => this.numberOf(author)))),
    ];
    this.people.set(mark, found);
    return found;
  }

  private numberOf(author: AuthorId): number {
    const known = this.authors.get(author);
    if (known !== undefined) return known;
    this.authors.set(author, this.authors.size);
    return this.authors.size - 1;
  }
}

/** Papers by their place in the corpus, people by numbers of the map's own. */
export interface Field {
  readonly papers: ReadonlySet<number>;
  readonly people: ReadonlySet<number>;
}
export type Others = Field;

/** Whether others know two fields well, and hardly any paper or person of theirs stands in both. */
export function fieldsApart(one: Field, other: Field): boolean {
  return (['papers', 'people'] as const).every((what) => {
    const [few, many] = one[what].size < other[what].size ? [one[what], other[what]] : [other[what], one[what]];
    if (few.size < fewest) return false;
    let both = 0;
    for (const each of few) if (many.has(each) && (both += 1) * oneIn > few.size) return false;
    return true;
  });
}
