/** Tables that a spreadsheet opens without running anything in them. */
import { joinRows } from '../kit/csv.ts';

export type Cell = string | number | boolean | undefined;

/** First characters that make a spreadsheet take a text for a formula. */
const formula = /^[=+\-@\t\r\n]/;

/** Rows below a header, comma-separated, lines ended by CRLF (RFC 4180). Texts that look like formulas get an apostrophe in front. */
export function writeCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return joinRows(
    header,
    rows.map((row) => row.map(plain)),
  );
}

/** One row of a table whose header stands elsewhere. */
export function writeCsvRow(row: readonly Cell[]): string {
  return joinRows(row.map(plain), []).replace(/(?:\r\n)+$/, '\r\n');
}

/** Control characters but tab and line ends: they say nothing and end some programs' reading. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

function plain(cell: Cell): string {
  if (typeof cell === 'string') {
    const text = cell.replace(controls, '');
    return formula.test(text) ? `'${text}` : text;
  }
  if (cell === undefined || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  return String(cell);
}
