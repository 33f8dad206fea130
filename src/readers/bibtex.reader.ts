import type { PaperRecord } from '../corpus/record.ts';
import { losingDoubts, readEntry } from './bibtexEntry.ts';
import { Inheritance } from './bibtexInherit.ts';
import type { RawEntry } from './bibtexRaw.ts';
import { BibtexScan } from './bibtexScan.ts';
import { PageProblems } from './pageProblems.ts';
import type { Reader } from './reader.ts';

/** Entries read between two reports of progress. */
const stride = 100;
/** Problems told between two reports of progress. */
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
    const parts: string[] = [];
    for await (const part of file.chunks()) {
      parts.push(part);
      yield file.done() * 0.2;
    }
    const scan = new BibtexScan(parts.join('')).scan();
    parts.length = 0;
    let step = scan.next();
    for (; !step.done; step = scan.next()) yield 0.2 + step.value * 0.3;
    const { entries, broken, remarks } = step.value;
    const problems = new PageProblems(file.name);
    let seen = 0;
    for (const [index, { line, key, why }] of broken.entries()) {
      if (index % manyProblems === manyProblems - 1) yield 0.5;
      const lost = key === '@string' ? 'part' : key === '@comment' ? undefined : 'entry';
      const advice = lost ? 'The entry was skipped; the others were read.' : 'Only its line was passed over.';
      problems.tell(lost ? 'error' : 'warning', 'broken-entry', { line, entry: key }, `${why}.`, advice, lost);
      if (lost === 'entry') seen++;
    }
    for (const { line, code, message } of remarks)
      problems.tell(
        'warning',
        code,
        { line },
        message,
        'Check the abbreviations of this file.',
        losingDoubts.has(code) ? 'part' : undefined,
      );

    const records: PaperRecord[] = [];
    const inheritance = new Inheritance(entries);
    for (const [index, entry] of entries.entries()) {
      if (index % stride === stride - 1) yield 0.5 + (0.5 * index) / entries.length;
      if (notWorks.test(entry.type)) continue;
      const { fields, missing } = inheritance.fieldsOf(entry);
      for (const key of missing) {
        const message = `“${key}”, which this entry points to, is not in the file.`;
        problems.tell(
          'note',
          'crossref-missing',
          { line: entry.line, entry: entry.key },
          message,
          'The entry was read without it.',
        );
      }
      const reading = readEntry(file.name, entry, fields, inheritance.isSource(entry), problems);
      let part = reading.next();
      for (; !part.done; part = reading.next()) yield 0.5 + (0.5 * index) / entries.length;
      if (part.value !== 'no work') seen++;
      if (typeof part.value === 'object') records.push(part.value);
    }
    tellTwins(entries, problems);
    if (records.length === 0 && !problems.list.some(({ severity }) => severity === 'error'))
      problems.tell(
        'error',
        'no-entries',
        {},
        'no entry with a work stands in this file.',
        'Export the bibliography once more.',
        'file',
      );
    return { file: file.name, reader: 'bibtex', records, profiles: [], problems: problems.list, entries: seen };
  },
};

export default bibtex;

/** Keys that stand on several entries: all are kept, since they may well be different works. */
function tellTwins(entries: readonly RawEntry[], problems: PageProblems): void {
  const lines = new Map<string, number[]>();
  for (const { key, line } of entries) {
    if (key === '') continue;
    const there = lines.get(key);
    if (there) there.push(line);
    else lines.set(key, [line]);
  }
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
