/** Every service against a server on this machine that answers in its documented shape, over real HTTP. */
import { expect, test } from 'vitest';
import { authorsOfTheSeventh, answering, goodKey, orcidWorks, preprints, worksInAll } from './answering.ts';
import { asking } from './asking.ts';
import { ownLoopback } from './loopback.ts';
import { readText } from '../readers/reading.ts';

const [openalex, orcid, dblp, crossref, arxiv] = (await Promise.all(
  [answering.openalex, answering.orcid, answering.dblp, answering.crossref, answering.arxiv].map(ownLoopback),
)) as [Server, Server, Server, Server, Server];
type Server = Awaited<ReturnType<typeof ownLoopback>>;

async function told(text: string) {
  const { reader, records, problems } = await readText(text);
  return [reader, records.length, problems];
}

test('a name leads to the people who may be meant, and an id to the plan with its price', async () => {
  openalex.reset();
  const { look, service } = asking('openalex', openalex.url, { key: goodKey });
  const found = await look('author', '  Ada   Lovelace ');
  expect(found).toMatchObject({
    kind: 'candidates',
    more: false,
    candidates: [
      { id: 'A5000000001', name: 'Ada Lovelace', about: 'University of London · ORCID 0000-0002-1825-0097', works: worksInAll },
      { id: 'A5000000002', works: 3, about: '' },
    ],
  });
  expect(await look('author', 'https://openalex.org/authors/a5000000001')).toMatchObject({
    kind: 'plan',
    plan: {
      subject: 'Ada Lovelace (A5000000001)',
      file: 'openalex-A5000000001.json',
      stated: worksInAll,
      wanted: worksInAll,
      price: { requests: 3, usd: 0.0003 },
    },
  });
  expect(service.lookPrice({ kind: 'author', values: ['Ada Lovelace'], most: 1 })).toEqual({ requests: 1, usd: 0.001 });
  expect(service.lookPrice({ kind: 'author', values: ['A5000000001'], most: 1 })).toEqual({ requests: 1, usd: 0 });
  expect(openalex.asked.length).toBe(2);
});

test.each([
  ['with a key by cursors', goodKey, 'cursor'],
  ['without one by numbers', undefined, 'page'],
])('OpenAlex gives all works page by page, %s, and cut lists of authors whole', async (_, key, paging) => {
  openalex.reset();
  const { plan, fetch, client } = asking('openalex', openalex.url, { key });
  const { fetched, progress, text } = await fetch(await plan('orcid', '0000000218250097'));
  expect(fetched).toMatchObject({ got: worksInAll, of: worksInAll, problems: [] });
  expect(progress).toEqual([0, 100, 200, 250].map((got) => ({ got, of: worksInAll })));
  const { reader, records, problems } = await readText(text, fetched.file!.name);
  expect([reader, records.length, problems]).toEqual(['openalex', worksInAll, []]);
  expect(records.find(({ title }) => title === 'Work Number 7')?.authors.length).toBe(authorsOfTheSeventh);
  // One to look, three pages, one work alone.
  expect(client.made).toBe(5);
  expect(openalex.asked.map(({ path }) => path)).toEqual([
    '/authors/orcid:0000-0002-1825-0097',
    '/works',
    '/works/W7',
    '/works',
    '/works',
  ]);
  expect(openalex.asked.filter(({ query }) => query.has(paging)).length).toBe(3);
  expect(openalex.asked.every(({ headers }) => headers.authorization === (key && `Bearer ${key}`))).toBe(true);
  expect(openalex.asked.map(({ path, query }) => `${path}?${query}`).join()).not.toContain(goodKey);
});

test('no more is fetched and paid for than was asked', async () => {
  openalex.reset();
  const { plan, fetch } = asking('openalex', openalex.url, { key: goodKey });
  const small = await plan('author', 'A5000000001', 120);
  expect(small).toMatchObject({ stated: worksInAll, wanted: 120, price: { requests: 2 } });
  expect((await fetch(small)).fetched).toMatchObject({ got: 120, of: 120, problems: [] });
  expect(await plan('institution', 'https://ror.org/04cw6st05')).toMatchObject({
    file: 'openalex-I124357947.json',
    stated: 99_999,
    wanted: 10_000,
    price: { requests: 100, usd: 0.01 },
  });
});

test('DOIs are asked for in batches, without a look that costs, and those that are not there are named', async () => {
  openalex.reset();
  const dois = Array.from({ length: 60 }, (_, k) => `https://doi.org/10.1000/WORK.${k + 195}`).join('\n');
  const { plan, fetch, client } = asking('openalex', openalex.url);
  const planned = await plan('doi', dois);
  expect(client.made).toBe(0);
  expect(planned).toMatchObject({ wanted: 60, price: { requests: 2, usd: 0.0002 } });
  const { fetched, text } = await fetch(planned);
  expect(fetched.got).toBe(56);
  expect(fetched.problems.map(({ message }) => message)).toEqual(
    [251, 252, 253, 254].map((n) => `OpenAlex does not have 10.1000/work.${n}.`),
  );
  expect((await readText(text)).records.length).toBe(56);
});

test('ORCID gives full works with their contributors in hundreds, and what it does not give in full as its list has it', async () => {
  const { plan, fetch, client } = asking('orcid', orcid.url);
  const planned = await plan('orcid', 'https://orcid.org/0000-0002-1825-0097');
  expect(planned).toMatchObject({
    subject: 'Ada Lovelace (0000-0002-1825-0097)',
    stated: orcidWorks,
    price: { requests: 2, usd: 0 },
  });
  const { fetched, text } = await fetch(planned);
  expect(fetched).toMatchObject({ got: orcidWorks, of: orcidWorks, problems: [] });
  expect(client.made).toBe(4);
  const { reader, records } = await readText(text);
  expect([reader, records.length]).toEqual(['orcid-works', orcidWorks]);
  const names = (title: string) => records.find((record) => record.title === title)!.authors.map(({ name }) => name);
  expect(names('Work Number 4')).toEqual(['Ada Lovelace', 'Charles Babbage']);
  expect(names('Work Number 5')).toEqual(['Ada Lovelace']);
  expect(records.every(({ authors }) => authors[0]?.orcid === '0000-0002-1825-0097')).toBe(true);
});

test('DBLP gives a person by id, and people by name', async () => {
  const { look, plan, fetch } = asking('dblp', dblp.url);
  expect(await look('author', 'Ada')).toMatchObject({
    kind: 'candidates',
    candidates: [
      { id: '65/9612', name: 'Ada Lovelace 0001', about: 'University of London' },
      { id: '65/9612-2', about: '' },
    ],
  });
  const { fetched, text } = await fetch(await plan('author', 'https://dblp.org/pid/65/9612.html'));
  expect(fetched).toMatchObject({ got: 3, of: 3, problems: [], file: { name: 'dblp-65-9612.xml' } });
  expect(await told(text)).toEqual(['dblp-xml', 3, []]);
});

test('Crossref gives works by DOI and names those that it does not have', async () => {
  crossref.reset();
  const { plan, fetch } = asking('crossref', crossref.url, { contact: 'ada@example.org' });
  const { fetched, text } = await fetch(await plan('doi', Array.from({ length: 30 }, (_, k) => `doi:10.1000/${k}`).join(' ')));
  expect([fetched.got, fetched.problems.length]).toEqual([15, 15]);
  expect(await told(text)).toEqual(['crossref', 15, []]);
  expect(crossref.asked.map(({ query }) => query.get('mailto'))).toEqual(['ada@example.org', 'ada@example.org']);
});

test('arXiv gives a listing in slices, three seconds apart', async () => {
  const { plan, fetch, world } = asking('arxiv', arxiv.url);
  const planned = await plan('author', 'Ada Lovelace');
  expect(planned).toMatchObject({ stated: preprints, price: { requests: 3, usd: 0 }, file: 'arxiv-ada-lovelace.xml' });
  const { fetched, text } = await fetch(planned);
  expect(fetched).toMatchObject({ got: preprints, of: preprints, problems: [] });
  expect(await told(text)).toEqual(['arxiv-atom', preprints, []]);
  expect(world.waits).toEqual([3000, 3000, 3000]);
});

test.each([
  ['openalex', 'author', 'Zebedee Nobody', 'knows nobody and nothing called “Zebedee Nobody”'],
  ['openalex', 'author', 'A5999999999', 'nobody and nothing by A5999999999'],
  ['orcid', 'orcid', '0000-0001-5109-3700', 'no public ORCID record 0000-0001-5109-3700'],
  ['dblp', 'author', 'Zebedee', 'nobody called “Zebedee”'],
  ['arxiv', 'author', 'Zebedee', 'nothing under the name “Zebedee”'],
] as const)('%s says so when it has nothing by %s %s', async (id, kind, typed, why) => {
  const servers = { openalex, orcid, dblp, arxiv };
  servers[id].reset();
  expect(await asking(id, servers[id].url).look(kind, typed)).toMatchObject({
    kind: 'nothing',
    why: expect.stringContaining(why) as string,
  });
});

test('a person whom DBLP does not have is a problem and no file', async () => {
  const { plan, fetch } = asking('dblp', dblp.url);
  const { fetched } = await fetch(await plan('author', '0/1'));
  expect(fetched.file).toBeUndefined();
  expect(fetched.problems).toMatchObject([{ code: 'not-found', lost: 'file', message: '0 works came: DBLP has no person 0/1.' }]);
});
