import { foldWords } from '../kit/fold.ts';
import { findColumns, type TableField } from './csvColumns.ts';
import { type CsvHeader, delimiters, findHeader, firstRows } from './csvHeader.ts';
import { binaryKind, decodeHead, headSize } from './decode.ts';
import { tidy } from './pages.ts';
import type { SourceFile } from './reader.ts';
import { archiveKind, unpack } from './unpack.ts';

/** Rows that must be as wide as the header, where its words tell nothing. */
const rowsLooked = 5;

/**
 * What a table begins with, whether or not its headers tell anything; nothing where the text is no table.
 * @param head the first 64 kB.
 */
export function tableHead(head: string, chosen: Readonly<Record<string, string>> = {}): CsvHeader | undefined {
  const known = findHeader(
    head,
    (folded) => {
      const columns = findColumns(folded, chosen);
      return columns.has('title') || columns.has('authors') ? columns.size : 0;
    },
    rowsLooked,
  );
  if (known) return known;
  // Data and markup have commas too.
  return /^\s*[[{<@%\\]/.test(head) ? undefined : evenTable(head);
}

/** A first row of names, no two alike, over rows as wide as itself; by the sign that parts it into most. */
function evenTable(head: string): CsvHeader | undefined {
  const tables = delimiters.flatMap((delimiter): CsvHeader[] => {
    const [first, ...rows] = firstRows(head, delimiter, 1 + rowsLooked).map(({ cells }) => cells);
    if (!first || first.length < 2 || rows.length === 0) return [];
    const folded = first.map((cell) => foldWords(cell.slice(0, 200)));
    const named = folded.every((cell) => /\p{L}/u.test(cell)) && new Set(folded).size === folded.length;
    const even = rows.every((row) => row.length === first.length);
    return named && even ? [{ delimiter, line: 1, names: first.map(tidy), folded, rows }] : [];
  });
  return tables.sort((x, y) => y.names.length - x.names.length)[0];
}

/** Field → header, as the table would be read. */
export function columnsUsed(
  { names, folded }: CsvHeader,
  chosen: Readonly<Record<string, string>>,
): Partial<Record<TableField, string>> {
  return Object.fromEntries([...findColumns(folded, chosen)].map(([field, at]) => [field, names[at]!]));
}

/**
 * The whole lines of a file's first 64 kB, or of the file of that name in an archive. Never throws for what the file holds.
 * Undefined: there is no such file, or no text in it.
 */
export async function headText(opened: SourceFile, name: string): Promise<string | undefined> {
  const file = await fileWithin(opened, name);
  if (!file) return undefined;
  const head = new Uint8Array(await file.bytes.slice(0, headSize).arrayBuffer());
  if (binaryKind(head) !== undefined) return undefined;
  const text = decodeHead(head);
  return file.bytes.size > headSize ? text.slice(0, text.lastIndexOf('\n') + 1) || text : text;
}

async function fileWithin(opened: SourceFile, name: string): Promise<SourceFile | undefined> {
  const kind = await archiveKind(opened.bytes);
  if (kind === undefined) return opened.name === name ? opened : undefined;
  for await (const step of unpack(opened, kind)) if ('file' in step && step.file.name === name) return step.file;
  return undefined;
}
