/** The only door to papaparse: separated values as rows, and rows as separated values. */
import Papa from 'papaparse';

/** A row that a text begins with. */
export interface FirstRow {
  readonly cells: readonly string[];
  /** Characters of the row, its line end included. */
  readonly length: number;
}

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

/** What a text begins with. */
export interface Beginning {
  /** None when the row does not end here. */
  readonly row?: FirstRow;
  /** A quote stands where it means nothing, as far as was looked. */
  readonly odd: boolean;
  /** The text ends within quotes. */
  readonly open: boolean;
}

/**
 * The first row of a text whose line ends are \n, quoted as in RFC 4180.
 * @param last whether nothing follows the text: its end is then the row's end.
 */
export function firstRow(text: string, delimiter: string, last: boolean): Beginning {
  // The quick way counts past the first row; it would lose the row's length.
  const parser = new Papa.Parser({ delimiter, newline: '\n', preview: 1, fastMode: false });
  const { data, errors, meta } = parser.parse(text, 0, !last) as Parsed;
  const [cells] = data;
  return {
    ...(cells ? { row: { cells, length: meta.cursor } } : {}),
    odd: errors.some(({ code }) => code === 'InvalidQuotes'),
    open: errors.some(({ code }) => code === 'MissingQuotes'),
  };
}

/** Rows below a header, comma-separated, every line ended by CRLF (RFC 4180). */
export function joinRows(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return Papa.unparse({ fields: [...header], data: rows.map((row) => [...row]) }, { newline: '\r\n' }) + '\r\n';
}
