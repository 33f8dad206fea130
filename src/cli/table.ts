import { columnsOf } from './printable.ts';

export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** Rows under titles, two blanks between columns, no lines drawn. Texts are printable already. */
export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  dim: (text: string) => string,
): string {
  const shown = columns.some((column) => column.title !== '') ? [columns.map((column) => column.title), ...rows] : rows;
  const widths = columns.map((_, k) => shown.reduce((most, row) => Math.max(most, columnsOf(row[k] ?? '')), 0));
  const line = (row: readonly string[]) =>
    columns
      .map((column, k) => {
        const text = row[k] ?? '';
        const blanks = ' '.repeat(widths[k]! - columnsOf(text));
        return column.align === 'right' ? blanks + text : text + blanks;
      })
      .join('  ')
      .trimEnd();
  return shown
    .map((row, index) => (row !== rows[index - (shown.length - rows.length)] ? dim(line(row)) : line(row)) + '\n')
    .join('');
}
