import { foldWords } from '../kit/fold.ts';
import { CsvRows } from './csvRows.ts';
import { tidy } from './pages.ts';

/** The line of a table that names its columns. */
export interface CsvHeader {
  readonly delimiter: string;
  readonly line: number;
  /** As printed, tidied. */
  readonly names: readonly string[];
  /** Folded for comparison: "Author(s) ID" is "author s id". */
  readonly folded: readonly string[];
  /** The first rows below it. */
  readonly rows: readonly (readonly string[])[];
}

/** Signs that part the cells of a row. */
export const delimiters = [',', ';', '\t', '|'];

/** Rows among which the header is looked for: some databases put a line of their own before it. */
const rowsAbove = 6;

/** Lines of a head that are looked at; a cell may have several. */
const linesLooked = 1000;

/** Longest line that may be a header, characters. */
const longestHeader = 20_000;

/** The row, and the delimiter, that a format knows best; nothing where it knows none. @param score 0: not a header. */
export function findHeader(head: string, score: (folded: readonly string[]) => number, rowsBelow = 0): CsvHeader | undefined {
  let best: CsvHeader | undefined;
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const rows = firstRows(head, delimiter, rowsAbove + rowsBelow);
    for (const [index, { line, cells }] of rows.slice(0, rowsAbove).entries()) {
      if (cells.length < 2 || cells.length > 2000) continue;
      const folded = cells.map((cell) => foldWords(cell.slice(0, 200)));
      const known = score(folded);
      if (known <= bestScore) continue;
      bestScore = known;
      const below = rows.slice(index + 1).map((row) => row.cells);
      best = { delimiter, line, names: cells.map(tidy), folded, rows: below };
    }
  }
  return best;
}

/** The first rows that are not blank, with their lines; none where the first is too long for a table. */
export function firstRows(head: string, delimiter: string, count: number) {
  const rows: { line: number; cells: readonly string[] }[] = [];
  const text = firstLines(head, linesLooked);
  if (!text.includes(delimiter)) return rows;
  for (const row of new CsvRows(delimiter).take(text, true)) {
    if (row.cells.join('').length > longestHeader && rows.length === 0) return rows;
    rows.push(row);
    if (rows.length >= count) break;
  }
  return rows;
}

function firstLines(text: string, count: number): string {
  let end = -1;
  for (let line = 0; line < count; line++) {
    end = text.indexOf('\n', end + 1);
    if (end === -1) return text;
  }
  return text.slice(0, end + 1);
}
