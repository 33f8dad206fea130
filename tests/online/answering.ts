/** The services' documented shapes, written by hand, over an invented bibliography. */
import { json, type Answer, type Asked } from './loopback.ts';

/** Works that the invented author has; the seventh has so many authors. */
export const worksInAll = 250;
export const authorsOfTheSeventh = 130;
export const goodKey = 'a-key-of-somebody';

const person = (n: number) => ({
  author_position: 'middle',
  author: { id: `https://openalex.org/A${5000000000 + n}`, display_name: `Author Number${n}`, orcid: null },
  institutions: [],
  raw_author_name: `Author Number${n}`,
});

const work = (n: number, alone: boolean) => {
  const authorships = Array.from({ length: n === 7 ? authorsOfTheSeventh : 2 + (n % 3) }, (_, k) => person(k + 1));
  return {
    id: `https://openalex.org/W${n}`,
    doi: `https://doi.org/10.1000/work.${n}`,
    title: `Work Number ${n}`,
    publication_year: 2000 + (n % 20),
    type: 'article',
    authorships: alone ? authorships : authorships.slice(0, 100),
  };
};

const ada = { id: 'https://openalex.org/A5000000001', display_name: 'Ada Lovelace', works_count: worksInAll };
const people = [
  { ...ada, last_known_institutions: [{ display_name: 'University of London' }], orcid: 'https://orcid.org/0000-0002-1825-0097' },
  { id: 'https://openalex.org/A5000000002', display_name: 'Ada Lovelace', works_count: 3, last_known_institutions: [] },
];

/** OpenAlex: lists by cursor with a key, by number without; 401 for keys that it did not give. */
function openalex({ path, query, headers }: Asked): Answer | undefined {
  const key = headers.authorization?.replace(/^Bearer /, '');
  if (key !== undefined && key !== goodKey)
    return json({ error: 'Invalid or missing API key', message: `API key ${key} not found` }, 401);
  if (path === '/authors') {
    const found = people.filter(({ display_name }) =>
      display_name.toLowerCase().includes((query.get('search') ?? '').toLowerCase()),
    );
    return json({ meta: { count: found.length, page: 1, per_page: 25 }, results: found });
  }
  if (path === '/authors/A5000000001' || path === '/authors/orcid:0000-0002-1825-0097') return json(ada);
  if (path === '/institutions/ror:04cw6st05') {
    return json({ id: 'https://openalex.org/I124357947', display_name: 'University of London', works_count: 99_999 });
  }
  if (path === '/works') return openalexList(query, key !== undefined);
  const one = /^\/works\/W(\d+)$/.exec(path)?.[1];
  return one === undefined ? undefined : json(work(Number(one), true));
}

function openalexList(query: URLSearchParams, keyed: boolean): Answer {
  const filter = query.get('filter') ?? '';
  const size = Number(query.get('per-page') ?? 25);
  if (size > 100) return json({ error: 'Invalid query parameters', message: 'per-page must be at most 100' }, 400);
  if (filter.startsWith('doi:')) {
    const numbers = filter
      .slice(4)
      .split('|')
      .flatMap((doi) => /^10\.1000\/work\.(\d+)$/.exec(doi)?.[1] ?? [])
      .map(Number);
    const results = numbers.filter((n) => n <= worksInAll).map((n) => work(n, false));
    return json({ meta: { count: results.length }, results });
  }
  if (query.has('cursor') && !keyed) return json({ error: 'Unauthorized', message: 'Cursor paging needs an API key' }, 401);
  const from = keyed
    ? query.get('cursor') === '*'
      ? 0
      : Number(query.get('cursor')?.slice(5))
    : (Number(query.get('page')) - 1) * size;
  const results = Array.from({ length: Math.max(0, Math.min(size, worksInAll - from)) }, (_, k) => work(from + k + 1, false));
  const meta = {
    count: worksInAll,
    per_page: size,
    ...(keyed ? { next_cursor: results.length === 0 ? null : `from-${from + size}` } : {}),
  };
  return json({ meta, results });
}

/** So many works stand in the invented ORCID record. */
export const orcidWorks = 120;

/** ORCID 3.0: names, groups of summaries, and full works in bulk. The fifth is refused in bulk. */
function orcid({ path }: Asked): Answer | undefined {
  const [, record, way, codes] = /^\/v3\.0\/([\dX-]+)\/([\w-]+)(?:\/([\d,]+))?$/.exec(path) ?? [];
  if (record !== '0000-0002-1825-0097') return json({ 'response-code': 404, 'user-message': 'The resource was not found.' }, 404);
  const summary = (code: number) => ({
    'put-code': code,
    title: { title: { value: `Work Number ${code}` } },
    'external-ids': { 'external-id': [{ 'external-id-type': 'doi', 'external-id-value': `10.1000/work.${code}` }] },
    type: 'journal-article',
    'publication-date': { year: { value: String(2000 + (code % 20)) } },
    path: `/${record}/work/${code}`,
  });
  if (way === 'personal-details') {
    return json({
      name: { 'given-names': { value: 'Ada' }, 'family-name': { value: 'Lovelace' }, 'credit-name': null, path: record },
    });
  }
  if (way !== 'works') return undefined;
  if (codes === undefined) {
    const group = Array.from({ length: orcidWorks }, (_, k) => ({ 'work-summary': [summary(k + 1), summary(1000 + k)] }));
    return json({ 'last-modified-date': null, group, path: `/${record}/works` });
  }
  const numbers = codes.split(',').map(Number);
  if (numbers.length > 100) return json({ 'response-code': 400, 'user-message': 'Too many put codes.' }, 400);
  const credit = (name: string) => ({
    'contributor-orcid': null,
    'credit-name': { value: name },
    'contributor-attributes': null,
  });
  const contributors = { contributor: [credit('Ada Lovelace'), credit('Charles Babbage')] };
  return json({
    bulk: numbers.map((code) =>
      code === 5 ? { error: { 'response-code': 404, 'error-code': 9016 } } : { work: { ...summary(code), contributors } },
    ),
  });
}

/** DBLP: a search for people, and a person's page. */
function dblp({ path, query }: Asked): Answer | undefined {
  if (path === '/search/author/api') {
    const known = /ada/i.test(query.get('q') ?? '');
    const info = (author: string, pid: string, note?: string) => ({
      '@score': '1',
      info: {
        author,
        url: `https://dblp.org/pid/${pid}`,
        ...(note ? { notes: { note: { '@type': 'affiliation', text: note } } } : {}),
      },
    });
    const hit = known
      ? [info('Ada Lovelace 0001', '65/9612', 'University of London'), info('Ada Lovelace 0002', '65/9612-2')]
      : undefined;
    return json({ result: { hits: { '@total': known ? '2' : '0', ...(hit ? { hit } : {}) } } });
  }
  if (path !== '/pid/65/9612.xml') return undefined;
  const article = (n: number) =>
    `<r><article key="journals/x/L${n}"><author pid="65/9612">Ada Lovelace</author><author pid="1/2">Charles Babbage</author>` +
    `<title>Work Number ${n}.</title><year>1843</year><journal>Memoirs</journal></article></r>`;
  return {
    type: 'application/xml',
    body: `<?xml version="1.0"?>\n<dblpperson name="Ada Lovelace" pid="65/9612" n="3">\n${[1, 2, 3].map(article).join('\n')}\n</dblpperson>\n`,
  };
}

/** Crossref: works by filter; it has the even ones. */
function crossref({ path, query }: Asked): Answer | undefined {
  if (path !== '/works') return undefined;
  const dois = (query.get('filter') ?? '').split(',').map((part) => part.replace(/^doi:/, ''));
  const items = dois
    .filter((doi) => Number(/\d+$/.exec(doi)?.[0]) % 2 === 0)
    .map((DOI) => ({
      DOI,
      type: 'journal-article',
      title: [`Title of ${DOI}`],
      author: [{ given: 'Ada', family: 'Lovelace', sequence: 'first' }],
      issued: { 'date-parts': [[1843, 9]] },
    }));
  return json({ status: 'ok', 'message-type': 'work-list', message: { 'total-results': items.length, items } });
}

/** So many preprints stand under the invented name. */
export const preprints = 450;

/** arXiv: an Atom feed, sliced. */
function arxiv({ path, query }: Asked): Answer | undefined {
  if (path !== '/api/query') return undefined;
  const known = query.get('search_query') === 'au:"Ada Lovelace"';
  const start = Number(query.get('start'));
  const size = Math.min(Number(query.get('max_results')), known ? preprints - start : 0);
  const entry = (n: number) => `  <entry>
    <id>http://arxiv.org/abs/1843.${String(n).padStart(5, '0')}v1</id>
    <title>Preprint Number ${n}</title>
    <published>2018-10-05T12:00:00Z</published>
    <author><name>Ada Lovelace</name></author>
    <author><name>Luigi Menabrea</name></author>
  </entry>`;
  return {
    type: 'application/atom+xml',
    body: `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
  <title>arXiv Query</title>
  <opensearch:totalResults>${known ? preprints : 0}</opensearch:totalResults>
${Array.from({ length: Math.max(0, size) }, (_, k) => entry(start + k + 1)).join('\n')}
</feed>
`,
  };
}

export const answering = { openalex, orcid, dblp, crossref, arxiv };
