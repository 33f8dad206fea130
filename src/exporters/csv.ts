/** The only door to papaparse for writing: tables that a spreadsheet opens without running anything in them. */
import Papa from 'papaparse';

export type Cell = string | number | boolean | undefined;

/** First characters that make a spreadsheet take a text for a formula. */
const formula = /^[=+\-@\t\r\n]/;

/** Rows below a header, comma-separated, lines ended by CRLF (RFC 4180). Texts that look like formulas get an apostrophe in front. */
export function writeCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = rows.map((row) => row.map(plain));
  return Papa.unparse({ fields: [...header], data }, { newline: '\r\n' }) + '\r\n';
}

function plain(cell: Cell): string {
  if (typeof cell === 'string') return formula.test(cell) ? `'${cell}` : cell;
  if (cell === undefined || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  return String(cell);
}
