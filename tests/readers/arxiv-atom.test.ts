import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import arxiv from '../../src/readers/arxiv-atom.reader.ts';
import { readText, readWith } from './reading.ts';
import { expectHardy } from './xmlMutations.ts';

const read = (entry: string) =>
  readWith(
    arxiv,
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">\n<entry>${entry}</entry></feed>`,
  );

it('an entry tells its number, address, day, fields and DOI', async () => {
  const { records, problems } = await read(
    '<id>http://arxiv.org/abs/quant-ph/0201082v1</id><title>Quantum\n   Computers</title><published>2002-01-18T15:08:05Z</published><summary>  We show.</summary><category term="quant-ph"/><category term="cs.PL"/><arxiv:primary_category term="quant-ph"/><arxiv:doi>10.1000/Q.1</arxiv:doi><arxiv:journal_ref>Q. J. 1</arxiv:journal_ref><author><name>Stephen Blaha</name><arxiv:affiliation>CfA</arxiv:affiliation><arxiv:affiliation>MIT</arxiv:affiliation></author>',
  );
  expect(problems).toEqual([]);
  expect(records).toEqual([
    {
      file: 'page.txt',
      line: 2,
      page: 'page.txt, arXiv:quant-ph/0201082',
      title: 'Quantum Computers',
      authors: [{ name: 'Stephen Blaha', printed: true, affiliation: 'CfA', affiliations: [{ name: 'CfA' }, { name: 'MIT' }] }],
      complete: true,
      type: 'preprint',
      date: { year: 2002, month: 1, day: 18, inferred: false },
      category: 'quant-ph',
      summary: 'We show.',
      address: 'http://arxiv.org/abs/quant-ph/0201082v1',
      doi: '10.1000/q.1',
      ids: { arxiv: 'quant-ph/0201082' },
      key: 'quant-ph/0201082',
      venue: 'Q. J. 1',
      subjects: ['quant-ph', 'cs.PL'],
    },
  ]);
});

it('a field is told by its two letters, one without them by its name', async () => {
  const field = async (term: string) =>
    (await read(`<title>T</title><arxiv:primary_category term="${term}"/>`)).records[0]!.category;
  expect(await field('cs.LG')).toBe('LG');
  expect(await field('math.DS')).toBe('DS');
  expect(await field('hep-ex')).toBe('hep-ex');
});

it('a collaboration is a group, its colon is nobody, and others cut the list', async () => {
  const { records } = await read(
    '<title>T</title><author><name>ATLAS Collaboration</name></author><author><name>:</name></author><author><name>G. Aad</name></author><author><name>et al.</name></author>',
  );
  expect(records[0]!.authors).toEqual([
    { name: 'ATLAS Collaboration', printed: true, group: true },
    { name: 'G. Aad', printed: true },
  ]);
  expect(records[0]!.complete).toBe(false);
});

it("arXiv's word that a request was wrong is an error and no paper", async () => {
  const { records, problems } = await read(
    '<id>https://arxiv.org/api/errors#bad</id><title>Error</title><summary>incorrect id format for abc</summary><author><name>arXiv api core</name></author>',
  );
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{ severity: 'error', code: 'service-error', line: 2 }]);
});

it('markup in a title stays inert text', async () => {
  expect((await read('<title>&lt;script&gt;x&lt;/script&gt; of</title>')).records[0]!.title).toBe('<script>x</script> of');
});

it('another feed is not arXiv’s', () => {
  expect(arxiv.recognise('<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>x</title></entry></feed>')).toBe(0);
});

it('a damaged file is read as far as it goes', () => expectHardy(arxiv, arxiv.sample));

const room = '../shared/data/arxiv';
const feeds = existsSync(room) ? readdirSync(room).filter((name) => name.endsWith('.atom.xml')) : [];
it.skipIf(feeds.length === 0)('real answers of arXiv are read whole (skipped without ../shared/data)', async () => {
  for (const name of feeds) {
    const text = readFileSync(`${room}/${name}`, 'utf8');
    const { reader, records, problems } = await readText(text, name);
    const errors = text.split('/api/errors#').length > 1 ? 1 : 0;
    expect(reader, name).toBe('arxiv-atom');
    expect(records.length, name).toBe(text.split('<entry>').length - 1 - errors);
    expect(records.flatMap(({ authors }) => authors).length, name).toBe(text.split('<name>').length - 1 - errors);
    expect(problems.length, name).toBe(records.length === 0 ? 1 : 0);
    expect(records.every(({ ids, date, category }) => ids?.arxiv && date?.day && category)).toBe(true);
  }
});
