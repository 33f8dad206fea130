import { LineCutter } from './lineCutter.ts';
import type { Reader } from './reader.ts';
import type { TaggedEntry, TaggedField } from './taggedLines.ts';
import { type EntryFormat, EntryReading } from './taggedReading.ts';
import { readWosEntry } from './wosEntry.ts';
import { piecesOf } from './wosNames.ts';

/** Tag of cells that stand under no header. */
const beyond = '';

const format: EntryFormat = {
  id: 'wos-tab',
  read(fields, tell) {
    if (fields.first(beyond) !== undefined)
      tell(
        'warning',
        'row-too-long',
        'this row has more cells than the header.',
        'Check that nothing of it stands in a wrong column.',
      );
    return readWosEntry(fields, tell);
  },
  page: () => 'Web of Science export',
};

/** Rows between two reports of progress. */
const stride = 100;

const wosTab: Reader = {
  id: 'wos-tab',
  name: 'Web of Science (tab-delimited)',
  explain: 'Full records as Web of Science exports them in a table, one row for each paper under two-letter headers.',
  endings: ['.txt', '.tsv'],
  sample: [
    'PT\tAU\tAF\tTI\tSO\tDT\tDE\tC1\tOI\tCR\tTC\tPD\tPY\tDI\tUT',
    [
      'J',
      'Lovelace, A; Menabrea, LF',
      'Lovelace, Ada; Menabrea, Luigi Federico',
      'Sketch of the "Analytical" Engine',
      'SCIENTIFIC MEMOIRS',
      'Article',
      'engines; cards',
      '[Lovelace, Ada] Analyt Soc, Cambridge, England; [Lovelace, Ada; Menabrea, Luigi Federico] Accademia Sci, Turin, Italy',
      'Lovelace, Ada/0000-0002-1825-0097',
      'Babbage C, 1827, TABLES, V1, P1, DOI 10.1000/tables',
      '1815',
      'SEP',
      '1843',
      '10.1000/engine',
      'WOS:000000000000001',
    ].join('\t'),
    '',
  ].join('\n'),

  recognise(head) {
    const first = /^[\ufeff\s]*(.{0,2000})/.exec(head)?.[1] ?? '';
    const tags = headersOf(first);
    return tags && ['PT', 'AU', 'TI', 'UT', 'SO', 'PY'].filter((tag) => tags.includes(tag)).length > 2 ? 0.97 : 0;
  },

  async *read(file) {
    const reading = new EntryReading(file.name, format);
    const cutter = new LineCutter();
    let tags: readonly string[] | undefined;
    const take = (line: number, text: string, cut: boolean): void => {
      if (text.trim() === '') return;
      // Files that were joined have their headers among the rows.
      const headers = headersOf(text);
      if (headers) tags = headers;
      else if (tags && text.includes('\t')) reading.entry(entryOf(tags, line, text, cut));
      else reading.stray({ line, text: text.trim().slice(0, 200) });
    };
    for await (const piece of file.chunks()) {
      for (const { number, text, cut } of cutter.take(piece)) {
        take(number, text, cut);
        if (number % stride === 0) yield file.done();
      }
      yield file.done();
    }
    for (const { number, text, cut } of cutter.finish()) take(number, text, cut);
    return reading.finish();
  },
};

export default wosTab;

/** The tags, when a line is made of nothing else. */
function headersOf(line: string): string[] | undefined {
  const tags = line.trim().split(/\t+/, 200).map(bare);
  return tags.length > 2 && tags.every((tag) => /^[A-Z][A-Z\d]$/.test(tag)) ? tags : undefined;
}

/**
 * A row as an entry. Web of Science writes quotes as they are, so that a quote does not protect a tab; spreadsheets put
 * them round whole cells, where they are taken off.
 */
function entryOf(tags: readonly string[], line: number, text: string, cut: boolean): TaggedEntry {
  const cells = text.split('\t');
  const fields: TaggedField[] = [];
  for (const [index, cell] of cells.entries()) {
    const value = bare(cell);
    const tag = tags[index] ?? beyond;
    const lines = tag === 'C1' ? piecesOf(value).map(ended) : tag === 'CR' ? piecesOf(value) : [value];
    if (value !== '') fields.push({ tag, line, lines });
  }
  return { line, fields, ended: true, overlong: cut };
}

/** An address ends with a full stop, so that the next one does not go on with it. */
const ended = (piece: string): string => (/[.;]$/.test(piece) ? piece : `${piece};`);

/** Without the quotes that a spreadsheet put round the cell. */
function bare(cell: string): string {
  const text = cell.trim();
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return text;
  const inside = text.slice(1, -1);
  return inside.replaceAll('""', '').includes('"') ? text : inside.replaceAll('""', '"').trim();
}
