import { at, countOf, firstText, objectOf, textOf, textsOf, type Foreign } from '../readers/foreign.ts';
import { cleanOrcid } from '../readers/ids.ts';
import { addresses } from './hosts.ts';
import type { Line, Query } from './line.ts';
import { batches, doiKind, listedEntries, nameTyped, oneLine, orcidKind, sound } from './questions.ts';
import { resultsOf, type Results, wholeWorks, workFields } from './openalexWorks.ts';
import type { Candidate, Look, Piece, Plan, Question, Service } from './service.ts';
import { Trouble } from './trouble.ts';

/**
 * Prices and limits as OpenAlex states them (developers.openalex.org/api-reference/authentication, read November 2026): one entity
 * by its id or DOI is free, a page of a list costs 0.0001 US dollars, a page of a search 0.001; with a free key 1 dollar a day is a
 * gift. A page has at most 100 works, and of a work at most 100 authors; a work alone has all.
 */
const perPage = 100;
const listPrice = 0.0001;
const searchPrice = 0.001;
/** Without a key there are pages by number only, up to this work. */
const withoutKey = 10_000;
/** DOIs in one filter: OpenAlex takes 100, but addresses grow long. */
const doisAtOnce = 40;

const kinds = {
  author: { path: '/authors', letter: 'A', filter: 'author.id', search: 'last_known_institutions,affiliations,orcid' },
  institution: {
    path: '/institutions',
    letter: 'I',
    filter: 'authorships.institutions.lineage',
    search: 'geo,country_code,type',
  },
} as const;

const openalex: Service = {
  id: 'openalex',
  name: 'OpenAlex',
  explain: 'An open catalogue of some 300 million works of all fields, with people and institutions told apart.',
  address: addresses.openalex,
  home: 'https://openalex.org',
  spacing: 150,
  key: 'OpenAlex gives a key to everybody, free of charge, and with it ten times as much a day: openalex.org/settings/api.',
  kinds: [
    {
      id: 'author',
      name: 'Author',
      placeholder: 'Ada Lovelace, or A5023888391',
      explain: 'A name leads to the people who may be meant; an OpenAlex id names one of them.',
      understand: (typed) => idTyped(typed, 'A') ?? nameTyped(typed),
    },
    orcidKind('The works of the person whom OpenAlex knows by this ORCID.'),
    {
      id: 'institution',
      name: 'Institution',
      placeholder: 'University of London, I124357947, or https://ror.org/04cw6st05',
      explain: 'A name leads to the institutions that may be meant; an OpenAlex id or a ROR id names one, with all its parts.',
      understand: (typed) => rorTyped(typed) ?? idTyped(typed, 'I') ?? nameTyped(typed),
    },
    doiKind('One DOI per line. What OpenAlex does not have is said.'),
  ],
  lookPrice: ({ kind, values }) => ({
    requests: kind === 'doi' ? 0 : 1,
    usd: kind === 'doi' || kind === 'orcid' || isId(values[0]!) ? 0 : searchPrice,
  }),

  async look(question, line): Promise<Look> {
    const { kind, values } = question;
    if (kind === 'doi') return { kind: 'plan', plan: doiPlan(values.slice(0, question.most), values.length) };
    const { path, letter, search } = kinds[kind === 'institution' ? 'institution' : 'author'];
    const value = values[0]!;
    if (kind !== 'orcid' && !isId(value)) {
      const select = `id,display_name,works_count,${search}`;
      const answer = await line.json(path, { search: value, 'per-page': 25, select }, resultsOf);
      const candidates = answer.results.flatMap((one) => candidateOf(one, letter) ?? []);
      if (candidates.length === 0) return { kind: 'nothing', why: `OpenAlex knows nobody and nothing called “${value}”.` };
      return { kind: 'candidates', candidates, more: (answer.count ?? 0) > answer.results.length };
    }
    const one = kind === 'orcid' ? `orcid:${value}` : value;
    try {
      const select = 'id,display_name,works_count';
      const found = await line.json(`${path}/${encodeURI(one)}`, { select }, (answer) => candidateOf(objectOf(answer), letter));
      return { kind: 'plan', plan: filterPlan(found, question, line.keyed) };
    } catch (error) {
      if (error instanceof Trouble && error.code === 'not-found') {
        return { kind: 'nothing', why: `OpenAlex knows nobody and nothing by ${value}.` };
      }
      throw error;
    }
  },

  pieces: (plan, line) => (plan.kept[0] === 'doi' ? byDoi(plan, line) : byFilter(plan, line)),

  write: (_, entries) => `{"meta": {"count": ${entries.length}},\n"results": [\n${listedEntries(entries)}\n]}\n`,
};

export default openalex;

const isId = (value: string): boolean => /^(?:[AI]\d+|ror:\w+)$/.test(value);

function idTyped(typed: string, letter: 'A' | 'I') {
  const id = new RegExp(`^(?:https?://(?:api\\.)?openalex\\.org/(?:\\w+/)?)?(${letter}\\d{3,15})$`, 'i').exec(
    oneLine(typed),
  )?.[1];
  return id === undefined ? undefined : sound(id.toUpperCase());
}

function rorTyped(typed: string) {
  const ror = /^(?:https?:\/\/)?(?:www\.)?ror(?:\.org\/|:)(0[a-z0-9]{6}\d{2})\/?$/i.exec(oneLine(typed))?.[1];
  return ror === undefined ? undefined : sound(`ror:${ror.toLowerCase()}`);
}

function candidateOf(found: Foreign | undefined, letter: 'A' | 'I'): Candidate | undefined {
  const id = new RegExp(`(${letter}\\d+)$`).exec(textOf(found?.['id']) ?? '')?.[1];
  const name = firstText(found?.['display_name']) ?? id;
  if (found === undefined || id === undefined || name === undefined) return undefined;
  const works = countOf(found['works_count']);
  const current = textsOf(found['last_known_institutions'], (one) => at(one, 'display_name')) ?? [];
  const ever = textsOf(found['affiliations'], (one) => at(one, 'institution', 'display_name')) ?? [];
  const places = [at(found, 'geo', 'city'), at(found, 'geo', 'country') ?? found['country_code']].flatMap(
    (one) => textOf(one) ?? [],
  );
  const orcid = cleanOrcid(textOf(found['orcid']) ?? '');
  const about = [(current.length > 0 ? current : ever).slice(0, 2).join(', '), places.join(', '), orcid && `ORCID ${orcid}`];
  return { id, name, about: about.filter((part) => part).join(' · '), ...(works === undefined ? {} : { works }) };
}

function filterPlan(found: Candidate, { kind, most }: Question, keyed: boolean): Plan {
  const { filter } = kinds[kind === 'institution' ? 'institution' : 'author'];
  const limit = keyed ? most : Math.min(most, withoutKey);
  const wanted = found.works === undefined ? undefined : Math.min(found.works, limit);
  const requests = Math.max(1, Math.ceil((wanted ?? limit) / perPage));
  return {
    subject: `${found.name} (${found.id})`,
    file: `openalex-${found.id}.json`,
    ...(found.works === undefined ? {} : { stated: found.works }),
    ...(wanted === undefined ? {} : { wanted }),
    most: limit,
    price: { requests, usd: dollars(requests), more: manyAuthors },
    remarks: [
      ...(kind === 'institution' ? [] : ['Works that name this person behind a hundred others may not be found.']),
      ...(found.works !== undefined && found.works > limit ? ['The newest works are fetched first.'] : []),
      ...(keyed ? [] : ['Without a key OpenAlex gives little a day, and no more than 10,000 works of one list.']),
    ],
    kept: ['filter', `${filter}:${found.id}`],
  };
}

/** Without the dust of binary fractions. */
const dollars = (lists: number): number => Math.round(lists * listPrice * 1e6) / 1e6;

const manyAuthors = 'Each work with 100 authors or more takes one request more, free of charge, for all of its names.';

function doiPlan(dois: readonly string[], typed: number): Plan {
  const requests = Math.ceil(dois.length / doisAtOnce);
  return {
    subject: 'a list of DOIs',
    file: 'openalex-dois.json',
    stated: typed,
    wanted: dois.length,
    most: dois.length,
    price: { requests, usd: dollars(requests), more: manyAuthors },
    remarks: [],
    kept: ['doi', ...dois],
  };
}

async function* byFilter({ kept, most }: Plan, line: Line): AsyncGenerator<Piece, void, void> {
  const seen = new Set<unknown>();
  const cursors = new Set<string>();
  let got = 0;
  let cursor: string | undefined = '*';
  for (let page = 1; got < most && cursor !== undefined; page++) {
    cursors.add(cursor);
    const paging: Query = line.keyed ? { cursor } : { page };
    const query: Query = { filter: kept[1], select: workFields, sort: 'publication_date:desc', 'per-page': perPage, ...paging };
    const { results, count, next }: Results = await line.json('/works', query, resultsOf);
    // The list may grow while it is read: what moved onto this page from the one before is there already.
    const fresh = results.filter((work) => !seen.has(work['id'])).slice(0, most - got);
    for (const work of fresh) seen.add(work['id']);
    if (results.length > 0 && fresh.length === 0) throw goingRound();
    got += fresh.length;
    const { entries, trouble } = await wholeWorks(fresh, line);
    yield { entries, ...(count === undefined ? {} : { stated: count }) };
    if (trouble) throw trouble;
    if (results.length === 0) return;
    // The last page leads on to an empty one, which costs as much.
    if (got >= (count ?? Number.POSITIVE_INFINITY)) return;
    cursor = line.keyed ? next : `page ${page + 1}`;
    if (got < most && cursor !== undefined && cursors.has(cursor)) throw goingRound();
  }
}

const goingRound = () => new Trouble('going-round', 'OpenAlex leads round in a circle from page to page.', 'Try again later.');

async function* byDoi({ kept }: Plan, line: Line): AsyncGenerator<Piece, void, void> {
  for (const dois of batches(kept.slice(1), doisAtOnce)) {
    const query = { filter: `doi:${dois.join('|')}`, select: workFields, 'per-page': perPage };
    const { results } = await line.json('/works', query, resultsOf);
    const had = new Set(results.map((work) => (textOf(work['doi']) ?? '').toLowerCase().replace(/^https?:\/\/doi\.org\//, '')));
    const missing = dois.filter((doi) => !had.has(doi)).map((doi) => `OpenAlex does not have ${doi}.`);
    const { entries, trouble } = await wholeWorks(results, line);
    yield { entries, missing };
    if (trouble) throw trouble;
  }
}
