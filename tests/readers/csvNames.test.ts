import { describe, expect, it } from 'vitest';
import { codesOf, readText } from './reading.ts';

const lines = (...all: string[]) => all.join('\n');
/** Names of a table's authors, row by row. */
const people = async (text: string) => (await readText(text)).records.map(({ authors }) => authors.map(({ name }) => name));
const authorsOf = async (...cells: string[]) => people(lines('Title\tAuthors', ...cells.map((cell) => `T\t${cell}`)));

describe('the authors in a cell are told apart', () => {
  it.each([
    ['Ada Lovelace; Luigi Menabrea', ['Ada Lovelace', 'Luigi Menabrea']],
    ['Lovelace, Ada; Menabrea, Luigi, Jr.', ['Ada Lovelace', 'Luigi Menabrea Jr.']],
    ['Lovelace A.;Menabrea LF', ['A. Lovelace', 'L F Menabrea']],
    ['Ada Lovelace|Luigi Menabrea', ['Ada Lovelace', 'Luigi Menabrea']],
    ['"Ada Lovelace\nLuigi Menabrea"', ['Ada Lovelace', 'Luigi Menabrea']],
    ['Lovelace, Ada and Menabrea, Luigi', ['Ada Lovelace', 'Luigi Menabrea']],
    ['Ada Lovelace, Luigi Menabrea and Mary Somerville', ['Ada Lovelace', 'Luigi Menabrea', 'Mary Somerville']],
    ['Ada Lovelace & Luigi Menabrea', ['Ada Lovelace', 'Luigi Menabrea']],
    ['Lovelace A, Menabrea LF', ['A Lovelace', 'L F Menabrea']],
    ['Lovelace, A., Menabrea, L. F., & Somerville, M.', ['A. Lovelace', 'L. F. Menabrea', 'M. Somerville']],
    ['Lovelace, Ada', ['Ada Lovelace']],
    ['van der Berg, Jan Peter', ['Jan Peter van der Berg']],
    ['King, Jr., Martin', ['Martin King Jr.']],
    ['王伟, 李娜', ['王伟', '李娜']],
    ['محمد علي؛ ليلى', ['محمد علي؛ ليلى']],
    ['Plato', ['Plato']],
  ])('%s', async (cell, names) => {
    expect(await authorsOf(cell)).toEqual([names]);
  });

  it('an “and” among semicolons parts people, but no group', async () => {
    expect(await authorsOf('Ada Lovelace and Luigi Menabrea', 'Group for Theory and Practice Society', 'A. B; C. D')).toEqual([
      ['Ada Lovelace', 'Luigi Menabrea'],
      ['Group for Theory and Practice Society'],
      ['A. B', 'C. D'],
    ]);
  });

  it('as the column does: a lone name with a comma among semicolons is one person', async () => {
    expect(await authorsOf('García Márquez, Gabriel José', 'Lovelace, Ada; Menabrea, Luigi')).toEqual([
      ['Gabriel José García Márquez'],
      ['Ada Lovelace', 'Luigi Menabrea'],
    ]);
  });

  it('and a list that is cut is no person', async () => {
    const { records } = await readText(
      lines('Title\tAuthors', 'T\tAda Lovelace, Luigi Menabrea, et al.', 'U\tAda Lovelace; others', 'V\tLovelace et al.'),
    );
    expect(records.map(({ authors, complete }) => [authors.length, complete])).toEqual([
      [2, false],
      [1, false],
      [1, false],
    ]);
  });

  it('with a doubt where a comma may mean either', async () => {
    const reading = await readText(lines('Title\tAuthors', 'T\tLovelace, Ada, Menabrea, Luigi'));
    expect(codesOf(reading)).toEqual(['authors-unclear']);
    expect(reading.records[0]!.authors.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Luigi Menabrea']);
  });

  it('groups are no people, and five thousand authors are five thousand', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => `Family${i}, Given`).join('; ');
    const { records } = await readText(lines('Title\tAuthors', `T\tATLAS Collaboration; ${many}`));
    expect(records[0]!.authors).toHaveLength(5001);
    expect(records[0]!.authors[0]).toMatchObject({ group: true });
  });
});
