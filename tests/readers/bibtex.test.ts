import { expect, it } from 'vitest';
import { codesOf, readText } from './reading.ts';

const read = (...lines: string[]) => readText(lines.join('\n'), 'refs.bib');
const only = async (fields: string, type = 'article') => {
  const reading = await read(`@${type}{k, title = {T}, ${fields}}`);
  expect(reading.records).toHaveLength(1);
  return { ...reading.records[0]!, codes: codesOf(reading) };
};
const keysOf = (reading: { readonly records: readonly { readonly key?: string }[] }) => reading.records.map(({ key }) => key);
const namesOf = (record: { readonly authors: readonly { readonly name: string }[] }) => record.authors.map(({ name }) => name);

it('an entry becomes a record with all that it says', async () => {
  const reading = await read(
    'Some words before.',
    '@Article{lovelace1843,',
    '  author = {Lovelace, Ada and {Difference Engine Collaboration} and others},',
    '  editor = "Babbage, Charles", translator = {Menabrea, Luigi},',
    '  title = {Notes on the {Analytical Engine}}, subtitle = {With $n^2$ Cards},',
    '  journal = {Annals of Looms}, year = 1843, month = sep # "~7",',
    '  doi = {https://doi.org/10.1000/LOOMS\\_1}, url = {https://example.org/a\\_b}, issn = {1050-124X},',
    '  eprint = {1706.03762v5}, archiveprefix = {arXiv}, primaryclass = {cs.LG}, pmid = {123}, pmcid = {PMC9},',
    '  keywords = {looms, cards, looms}, abstract = {It weaves -- truly.}, language = {english}, note = {Cited By 12},',
    '}',
  );
  expect(reading.problems).toEqual([]);
  expect(reading.records).toEqual([
    {
      file: 'refs.bib',
      line: 2,
      page: 'refs.bib, entry lovelace1843',
      key: 'lovelace1843',
      title: 'Notes on the Analytical Engine: With $n^2$ Cards',
      authors: [
        { name: 'Ada Lovelace', printed: true, family: 'Lovelace', given: 'Ada' },
        { name: 'Difference Engine Collaboration', printed: true, group: true },
        { name: 'Charles Babbage', printed: true, family: 'Babbage', given: 'Charles', role: 'editor' },
        { name: 'Luigi Menabrea', printed: true, family: 'Menabrea', given: 'Luigi', role: 'translator' },
      ],
      complete: false,
      date: { year: 1843, month: 9, day: 7, inferred: false },
      type: 'article',
      venue: 'Annals of Looms',
      doi: '10.1000/looms_1',
      ids: { arxiv: '1706.03762', pmid: '123', pmcid: 'PMC9', issn: '1050-124X' },
      address: 'https://example.org/a_b',
      category: 'LG',
      keywords: ['looms', 'cards'],
      summary: 'It weaves – truly.',
      language: 'english',
      citations: 12,
    },
  ]);
});

it('macros, quotes, parentheses, numbers and # make values; commands and names go in any case', async () => {
  const reading = await read(
    '@STRING{jl = "Journal of " # {Looms}} @string(ada = {Lovelace, Ada})',
    '@preamble{"\\newcommand{\\x}{@article{no, title={no}}}"}',
    '@ARTICLE(k1, AUTHOR = ADA # { and } # "Babbage, C.", Title = "A {"}quoted{"} G{\\"o}del", JOURNAL = jl, year = 1843)',
  );
  expect(reading.problems).toEqual([]);
  expect(reading.records[0]).toMatchObject({ title: 'A "quoted" Gödel', venue: 'Journal of Looms', date: { year: 1843 } });
  expect(namesOf(reading.records[0]!)).toEqual(['Ada Lovelace', 'C. Babbage']);
});

it('comments and words between entries are passed over, a percent sign hides no entry', async () => {
  const reading = await read(
    '@comment{@article{hidden, author={Z, Z}, title={t}}}',
    'mail someone@example.com { } or a@article{x, title={t}}',
    '% @article{shown, author={Q, Q}, title={t}}',
    '@article{k,',
    '  % volume = {3},',
    '  title = {50% more}, author = {A, B}}',
    '@Comment no braces',
    '@comment{jabref-meta: {never closed',
    '@article{last, title = {t}, author = {A, B}}',
  );
  expect(keysOf(reading)).toEqual(['shown', 'k', 'last']);
  expect(reading.records[1]!.title).toBe('50% more');
  expect(reading.problems).toMatchObject([{ code: 'broken-entry', severity: 'warning', line: 8 }]);
});

it('a broken entry is lost alone, with its line; small slips are mended', async () => {
  const reading = await read(
    '@article{ok1, author={A, A and B, B}, title={fine}, year=2000}',
    '@article{bad1, author={C, C and D, D, title={brace never closed}, year=2000}',
    '',
    '@article{ok2, author={B, B and E, E}, title={after the break}, year=2001}',
    '@article{mended1 author="F, F" title="no commas"}',
    '@article{bad2, title = {never closed,',
    '  year = 2000',
    '}',
    '@article{mended2, author = {G, G}, title = {no last brace}, year = 2003',
    '@article{bad3, author 💯 {H, H}, title = {t}}',
    '@article{ok3, author={A, A}, title={last}}',
    '@article{bad4, author={A, A}, title={cut of',
  );
  expect(keysOf(reading)).toEqual(['ok1', 'ok2', 'mended1', 'mended2', 'ok3']);
  expect(reading.problems.filter(({ severity }) => severity === 'error').map(({ line, entry }) => [line, entry])).toEqual([
    [2, 'bad1'],
    [6, 'bad2'],
    [10, 'bad3'],
    [12, 'bad4'],
  ]);
  expect(reading.problems.filter(({ severity }) => severity === 'warning').map(({ line, code }) => [line, code])).toEqual([
    [5, 'comma-missing'],
    [5, 'comma-missing'],
    [9, 'brace-missing'],
  ]);
});

it('entries without key, with equal keys and without title are kept and told of', async () => {
  const reading = await read(
    '@misc{,author={N, N}, title={no key}}',
    '@misc{author={N, N}, title={no key at all}}',
    '@misc{k, author={A, A}, title={one}}',
    '@misc{k, author={B, B}, title={two}}',
    '@misc{bare, author={C, C and D, D}}',
    '@misc{empty, note={nothing}}',
  );
  expect(reading.records.map(({ title }) => title)).toEqual(['no key', 'no key at all', 'one', 'two', '[bare]']);
  expect(codesOf(reading).sort()).toEqual(['key-twice', 'no-key', 'no-key', 'no-title', 'no-title']);
});

it('crossref gives what is missing, in the way of the type; circles end', async () => {
  const reading = await read(
    '@inproceedings{a, crossref={P}, author={A, A}, title={Talk}}',
    '@inbook{b, crossref={whole}, title={Part One}}',
    '@article{c, crossref={nowhere}, author={C, C}, title={Alone}}',
    '@misc{d, xdata={x1,x2}, title={Data}}',
    '@proceedings{p, editor={E, E}, title={Proceedings}, date={2001-02}, doi={10.1000/p}, crossref={a}}',
    '@book{whole, author={K, K}, title={The Whole}, year=1973, isbn={978-3-16-148410-0}}',
    '@xdata{x1, author={X, X}, xdata={d}} @xdata{x2, year=2005, author={Y, Y}}',
    '@article{self, crossref={self}, author={S, S}, title={Self}}',
  );
  const byKey = new Map(reading.records.map((record) => [record.key, record]));
  expect(byKey.get('a')).toMatchObject({ venue: 'Proceedings', date: { year: 2001, month: 2 }, type: 'conference' });
  expect(byKey.get('a')).not.toHaveProperty('doi');
  expect(byKey.get('a')!.authors.map(({ name, role }) => [name, role])).toEqual([
    ['A A', undefined],
    ['E E', 'editor'],
  ]);
  expect(byKey.get('b')).toMatchObject({ title: 'Part One', venue: 'The Whole', date: { year: 1973 }, type: 'chapter' });
  expect(namesOf(byKey.get('b')!)).toEqual(['K K']);
  expect(byKey.get('b')).not.toHaveProperty('ids');
  expect(byKey.get('whole')!.ids).toEqual({ isbn: '9783161484100' });
  expect(byKey.get('d')).toMatchObject({ title: 'Data', date: { year: 2005 } });
  expect(namesOf(byKey.get('d')!)).toEqual(['X X']);
  expect(byKey.has('x1')).toBe(false);
  expect(reading.problems).toMatchObject([{ code: 'crossref-missing', severity: 'note', entry: 'c' }]);
});

it.each([
  ['article', '', 'article'],
  ['inproceedings', '', 'conference'],
  ['incollection', '', 'chapter'],
  ['phdthesis', '', 'thesis'],
  ['techreport', '', 'report'],
  ['dataset', '', 'dataset'],
  ['misc', '', 'other'],
  ['misc', 'eprint = {2101.00001}, archiveprefix = {arXiv}', 'preprint'],
  ['article', 'journal = {arXiv preprint arXiv:2101.00001}', 'preprint'],
  ['article', 'journal = {Nature}, eprint = {2101.00001}, eprinttype = {arxiv}', 'article'],
  ['constructor', '', 'other'],
])('the type of @%s with “%s” is %s', async (type, fields, expected) => {
  expect((await only(`author = {A, B}, ${fields}`, type)).type).toBe(expected);
});

it('unsound ids, dates and addresses are left out and told of', async () => {
  const record = await only(
    'author = {A, B}, doi = {nonsense}, year = {soon}, url = {javascript:alert(1)}, isbn = {123}',
    'book',
  );
  expect(record).not.toHaveProperty('doi');
  expect(record).not.toHaveProperty('date');
  expect(record).not.toHaveProperty('address');
  expect(record).not.toHaveProperty('ids');
  expect(record.codes).toEqual(['bad-date', 'bad-doi', 'bad-address']);
});

it('lists that are cut, empty or oddly written are told from whole ones', async () => {
  expect(await only('author = {A, B and others}')).toMatchObject({ complete: false, codes: [] });
  expect(await only('author = {A, B and C, D et al.}')).toMatchObject({ complete: false, codes: [] });
  expect(await only('author = {}')).toMatchObject({ complete: true, authors: [] });
  expect(await only('author = {A, B and and C, D}')).toMatchObject({ complete: true, codes: ['odd-name'] });
  const soup = await only('author = {Smith J; Jones K; Lee, M.}');
  expect(namesOf(soup)).toEqual(['J Smith', 'K Jones', 'M. Lee']);
  expect(soup.codes).toEqual(['odd-name']);
});

it('ORCIDs join their authors by place, by name, or where there is only one', async () => {
  const orcid = '0000-0002-1825-0097';
  const placed = await only(`author = {A, B and C, D}, author+an:orcid = {2="${orcid}"}`);
  expect(placed.authors.map((author) => author.orcid)).toEqual([undefined, orcid]);
  const named = await only(`author = {Josiah, Carberry and Carberry, Josiah}, orcid-numbers = {Carberry, J./${orcid}}`);
  expect(named.authors.map((author) => author.orcid)).toEqual([undefined, orcid]);
  expect((await only(`author = {A, B}, orcid = {https://orcid.org/${orcid}}`)).authors[0]!.orcid).toBe(orcid);
  expect((await only('author = {A, B}, orcid = {0000-0002-1825-0098}')).authors[0]).not.toHaveProperty('orcid');
});
