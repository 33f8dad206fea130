import { expect, it } from 'vitest';
import { readText } from './reading.ts';

it('commas stand within an affiliation, which is an only author’s own, but where they part the authors', async () => {
  const { records } = await readText(
    [
      'Title;Authors;Affiliations',
      'T;Ada Lovelace;University of London, London, UK',
      'U;Lovelace, Ada;"Academy, Turin; University, London"',
      'V;Ada Lovelace | Luigi Menabrea;Academy, Turin',
      'W;Ada Lovelace, Luigi Menabrea, Mary Somerville;London, Turin, Naples',
    ].join('\n'),
  );
  expect(records.map(({ authors }) => authors.map(({ affiliations }) => affiliations?.map(({ name }) => name)))).toEqual([
    [['University of London, London, UK']],
    [['Academy, Turin', 'University, London']],
    [undefined, undefined],
    [['London'], ['Turin'], ['Naples']],
  ]);
  expect(records.map(({ affiliation }) => affiliation)).toEqual([undefined, undefined, 'Academy, Turin', undefined]);
});
