import type { PaperRecord } from '../corpus/record.ts';
import { losingDoubts, readEntry } from './bibtexEntry.ts';
import { Inheritance, Pointers } from './bibtexInherit.ts';
import { BibtexParts } from './bibtexParts.ts';
import type { RawEntry, Scanned } from './bibtexRaw.ts';
import { BibtexScan } from './bibtexScan.ts';
import { PageProblems } from './pageProblems.ts';
import type { Reader, Reading } from './reader.ts';

/** Entries read between two yields. */
const stride = 100;
/** Problems told between two yields. */
const manyProblems = 10_000;
/** Blocks that hold settings or data for other entries, and no work of their own. */
const notWorks = /^(?:xdata|set|control|ieeetranbstctl|bibnote)$/;
/** Lines that a problem about one key names. */
const linesShown = 5;

const entryHead =
  /(?:^|[\s}%])@\s{0,5}(?:article|book|mvbook|booklet|conference|inbook|incollection|inproceedings|manual|mastersthesis|misc|phdthesis|proceedings|techreport|unpublished|online|electronic|thesis|report|collection|dataset|software|patent|periodical|reference|inreference)\s{0,20}[{(]/i;
const anyHead = /(?:^|\n)[ \t]{0,20}@[a-z_-]{2,40}\s{0,20}\{[^,{}="]{0,200},\s{0,50}[a-z][\w-]{0,40}\s{0,50}=\s{0,20}["{\w]/i;
const settings = /(?:^|\n)[ \t]{0,20}@(?:string\s{0,20}[{(]\s{0,20}[^\s={}]{1,100}\s{0,50}=|(?:comment|preamble)\s{0,20}[{(])/i;

const bibtex: Reader = {
  id: 'bibtex',
  name: 'BibTeX and BibLaTeX',
  explain: 'A bibliography in BibTeX or BibLaTeX, as reference managers and most databases export it.',
  endings: ['.bib', '.bibtex', '.biblatex'],
  sample: `@string{annals = {Annals of Looms}}

@article{lovelace1843,
  author  = {Lovelace, Ada and Menabrea, Luigi Federico and von Neumann, Jr., J{\\'a}nos},
  title   = {Notes on the {Analytical Engine}},
  journal = annals # { and Engines},
  year    = 1843,
  month   = sep,
  doi     = {10.1000/looms.1843.7},
}

@inproceedings{babbage1864,
  author   = {Babbage, Charles and {The Royal Society} and others},
  title    = {Passages \\& Tables: Stra{\\ss}e to Z\\"urich},
  crossref = {tables1864},
  keywords = {engines, tables},
}

@proceedings{tables1864,
  editor = {Somerville, Mary},
  title  = {Proceedings of the Table Makers},
  date   = {1864-03-01/1864-03-04},
}
`,

  recognise(head) {
    if (/^\s*[<[]|^\s*\{\s*"/.test(head)) return 0;
    if (entryHead.test(head)) return 0.9;
    if (anyHead.test(head)) return 0.8;
    return settings.test(head) ? 0.7 : 0;
  },

  async *read(file) {
    const pointers = new Pointers();
    for await (const piece of file.chunks()) {
      pointers.look(piece);
      yield file.done() * 0.1;
    }
    pointers.finish();
    const works = new Works(file.name, pointers);
    const parts = new BibtexParts();
    const scan = new BibtexScan();
    const scanPart = function* (part: string, last: boolean): Generator<void, void, void> {
      const cut = yield* scan.scan(part, last);
      yield* works.take(scan.found());
      parts.giveBack(part.slice(cut));
    };
    for await (const piece of file.chunks()) {
      const part = parts.take(piece);
      const share = 0.1 + file.done() * 0.8;
      if (part !== undefined) for (const _ of scanPart(part, false)) yield share;
      yield share;
    }
    for (const _ of scanPart(parts.finish(), true)) yield 0.9;
    for (const _ of works.finish()) yield 0.95;
    return works.reading();
  },
};

export default bibtex;

/** The works of a file, entry by entry. */
class Works {
  private readonly records: { readonly at: number; readonly record: PaperRecord }[] = [];
  private readonly problems: PageProblems;
  private readonly inheritance: Inheritance;
  /** Entries that take fields from others, which may follow. */
  private waiting: { readonly at: number; readonly entry: RawEntry }[] = [];
  private readonly lines = new Map<string, number[]>();
  private entries = 0;
  private count = 0;
  private readonly file: string;

  constructor(file: string, pointers: Pointers) {
    this.file = file;
    this.problems = new PageProblems(file);
    this.inheritance = new Inheritance(pointers);
  }

  *take({ entries, broken, remarks }: Scanned): Generator<void, void, void> {
    for (const [index, { line, key, why }] of broken.entries()) {
      if (index % manyProblems === manyProblems - 1) yield;
      const lost = key === '@string' ? 'part' : key === '@comment' ? undefined : 'entry';
      const advice = lost ? 'The entry was skipped; the others were read.' : 'Only its line was passed over.';
      this.problems.tell(lost ? 'error' : 'warning', 'broken-entry', { line, entry: key }, `${why}.`, advice, lost);
      if (lost === 'entry') this.entries++;
    }
    const advice = 'Check the abbreviations of this file.';
    for (const { line, code, message } of remarks)
      this.problems.tell('warning', code, { line }, message, advice, losingDoubts.has(code) ? 'part' : undefined);
    for (const entry of entries) {
      const at = this.count++;
      if (at % stride === stride - 1) yield;
      const there = this.lines.get(entry.key);
      if (there) there.push(entry.line);
      else if (entry.key !== '') this.lines.set(entry.key, [entry.line]);
      if (this.inheritance.keep(entry)) this.waiting.push({ at, entry });
      else yield* this.read(at, entry);
    }
  }

  /** Reads what waited for other entries. */
  *finish(): Generator<void, void, void> {
    for (const [index, { at, entry }] of this.waiting.entries()) {
      if (index % stride === stride - 1) yield;
      yield* this.read(at, entry);
    }
    this.waiting = [];
    tellTwins(this.lines, this.problems);
  }

  reading(): Reading {
    const { file, problems } = this;
    const advice = 'Export the bibliography once more.';
    if (this.records.length === 0 && !problems.list.some(({ severity }) => severity === 'error'))
      problems.tell('error', 'no-entries', {}, 'no entry with a work stands in this file.', advice, 'file');
    const records = this.records.sort((one, other) => one.at - other.at).map(({ record }) => record);
    return { file, reader: 'bibtex', records, profiles: [], problems: problems.list, entries: this.entries };
  }

  private *read(at: number, entry: RawEntry): Generator<void, void, void> {
    if (notWorks.test(entry.type)) return;
    const { fields, missing } = this.inheritance.fieldsOf(entry);
    const spot = { line: entry.line, entry: entry.key };
    for (const key of missing) {
      const message = `“${key}”, which this entry points to, is not in the file.`;
      this.problems.tell('note', 'crossref-missing', spot, message, 'The entry was read without it.');
    }
    const record = yield* readEntry(this.file, entry, fields, this.inheritance.isSource(entry), this.problems);
    if (record !== 'no work') this.entries++;
    if (typeof record === 'object') this.records.push({ at, record });
  }
}

/** Keys that stand on several entries: all are kept, since they may well be different works. */
function tellTwins(lines: ReadonlyMap<string, readonly number[]>, problems: PageProblems): void {
  for (const [key, all] of lines) {
    if (all.length < 2) continue;
    const shown = all.slice(0, linesShown).join(', ') + (all.length > linesShown ? ' and more' : '');
    const message = `the key “${key}” stands on ${all.length.toLocaleString('en')} entries (lines ${shown}).`;
    problems.tell(
      'warning',
      'key-twice',
      { line: all[1]!, entry: key },
      message,
      'All of them were kept; check which one is meant.',
    );
  }
}
