import { type AuthorMention, type PaperDate, roles, workTypes } from '../corpus/record.ts';
import { parseAuthorList } from './authorList.ts';
import { at, countOf, firstText, objectOf, present, textOf, textsOf, type Foreign } from './foreign.ts';
import { cleanAddress } from './ids.ts';
import { groupOf, personOf } from './person.ts';
import { jsonReading, jsonWith } from './readJson.ts';
import type { Reader } from './reader.ts';
import {
  affiliationsOf,
  detailed,
  doiOf,
  idsOf,
  joinNames,
  mentionOf,
  namesOf,
  type Names,
  type Tell,
  type WorkDraft,
} from './workDraft.ts';
import { dateFrom, dateOf, plainTitle, typeOf } from './workParts.ts';

/** Fields by which the formats of other sources are known. */
const others =
  /"(?:paperId|authorId|corpusid|bibcode|authorships|put-code|creators|message-type|is-referenced-by-count|date-parts)"\s*:|"@bibjson|"format"\s*:\s*"coterie/i;

/**
 * Coterie's own plain records: one JSON object per line, or a list of them. Only `title` must be there.
 *
 *     {"title": "…", "authors": ["Given Family", "Family, Given", {…}], "year": 1843, "doi": "10.…", "venue": "…"}
 *
 * - `authors`: names as text ("Family, Given" is turned; "et al." says that the list is cut), one text with names between
 *   semicolons, or objects `{name | family + given + suffix, orcid, id, affiliation | affiliations, country, role, group}`;
 *   `id` is the source's own for the person; `role` is author, editor, translator or contributor; `editors` and `translators`
 *   may also stand as lists of their own. An affiliation is a text or `{name, country}`.
 * - `year`, or `date` as "1843-09-01", "1843-09" or `{year, month, day, inferred}`; `inferred: true` marks a year that was guessed.
 * - `complete: false` where the list is cut, `statedCount` with how many there are.
 * - `key` or `id`, `doi`, `ids` `{arxiv, pmid, pmcid, openalex, …}`, `type`, `venue`, `address` or `url`, `abstract` or
 *   `summary`, `keywords`, `subjects`, `citations`, `references` (DOIs or texts), `language`,
 *   `category` (arXiv's two letters), `score` (0 to 100), `code: true` where code is available, `affiliation` of the paper as a whole.
 */
const records: Reader = {
  id: 'records',
  name: 'Plain records',
  explain:
    'JSON Lines of plain records, one {"title", "authors": [name or {name, family, given, orcid, affiliation, role}], "year" or "date", "doi", "venue", "type", "category", "score", "code"} per line; only the title must be there.',
  endings: ['.jsonl', '.ndjson', '.json'],
  sample: `{"title": "Notes on the Analytical Engine", "authors": ["Ada Lovelace", "Menabrea, Luigi"], "year": 1843, "doi": "10.1000/notes.1843", "venue": "Scientific Memoirs"}
{"title": "On the Economy of Machinery", "authors": [{"family": "Babbage", "given": "Charles", "affiliation": "University of Cambridge"}], "date": "1832-06"}
`,

  recognise(head) {
    if (!jsonWith(head, /"title"\s*:\s*"/) || others.test(head)) return 0;
    return /"authors"\s*:\s*["[]/.test(head) ? 0.6 : 0.1;
  },

  read: jsonReading({
    id: 'records',
    ways: ['records', 'papers', 'items', 'results'],
    works: (entry, tell) => [work(entry, tell)],
  }),
};

export default records;

function work(entry: Foreign, tell: Tell): WorkDraft {
  const names = joinNames(
    authorsOf(entry['authors'] ?? entry['author'], tell),
    namesOf(entry['editors'], (item) => mention(item, tell), tell, 'editor'),
    namesOf(entry['translators'], (item) => mention(item, tell), tell, 'translator'),
  );
  const stated = countOf(entry['statedCount']);
  const type = textOf(entry['type'])?.toLowerCase();
  const ids = objectOf(entry['ids']) ?? {};
  return {
    key: firstText(entry['key'], entry['id']),
    title: plainTitle(firstText(entry['title'])),
    authors: names.authors,
    complete: names.complete && entry['complete'] !== false,
    statedCount: stated !== undefined && stated > 0 ? stated : undefined,
    date: dateIn(entry['date']) ?? dateFrom(entry['year']),
    doi: doiOf(entry['doi'] ?? entry['DOI'] ?? ids['doi'], tell),
    ids: idsOf(
      Object.fromEntries(Object.entries(ids).filter(([scheme]) => /^[a-z][a-z\d]{0,19}$/.test(scheme) && scheme !== 'doi')),
    ),
    address: cleanAddress(firstText(entry['address'], entry['url']) ?? ''),
    type: workTypes.find((each) => each === type) ?? typeOf(type),
    venue: firstText(entry['venue'], entry['journal']),
    keywords: textsOf(entry['keywords']),
    subjects: textsOf(entry['subjects']),
    citations: countOf(entry['citations']),
    references: textsOf(entry['references']),
    summary: firstText(entry['summary'], entry['abstract']),
    language: textOf(entry['language']),
    category: textOf(entry['category']),
    score: scoreOf(entry['score']),
    code: entry['code'] === true ? true : undefined,
    affiliation: textOf(entry['affiliation']),
  };
}

function dateIn(value: unknown): PaperDate | undefined {
  const date = dateOf(at(value, 'year'), at(value, 'month'), at(value, 'day'));
  return date && at(value, 'inferred') === true ? { ...date, inferred: true } : (date ?? dateFrom(value));
}

/** 0 to 100, also when written in quotes; nothing beyond. */
function scoreOf(value: unknown): number | undefined {
  const printed = textOf(value) ?? '';
  return /^\d{1,3}(?:\.\d{1,20})?$/.test(printed) && Number(printed) <= 100 ? Number(printed) : undefined;
}

function authorsOf(value: unknown, tell: Tell): Names {
  const line = textOf(value);
  if (line === undefined) return namesOf(value, (item) => mention(item, tell), tell);
  if (!line.includes(';') && /^[^,]+,[^,]+$/.test(line)) return namesOf([line], (item) => mention(item, tell), tell);
  const { names, complete } = parseAuthorList(line);
  const read = namesOf(names, (item) => mention(item, tell), tell);
  return { authors: read.authors, complete: read.complete && complete };
}

function mention(item: unknown, tell: Tell): AuthorMention | undefined {
  const told = objectOf(item);
  if (!told) return mentionOf(textOf(item));
  const [name, family, given, suffix] = [told['name'], told['family'], told['given'], told['suffix']].map(textOf);
  const parted = family === undefined ? undefined : personOf({ family, given, suffix });
  const who = told['group'] === true ? groupOf(name ?? family ?? '') : (parted ?? mentionOf(name ?? given));
  const country = textOf(told['country']);
  const stated = affiliationsOf(told['affiliations'] ?? told['affiliation']);
  const affiliations = country === undefined ? stated : stated?.map((each) => ({ country, ...each }));
  const role = roles.find((each) => each === told['role'] && each !== 'author');
  const printed = told['printed'] === false ? false : undefined;
  const sourceId = firstText(told['sourceId'], told['id']);
  const mentioned = detailed(who, { orcid: told['orcid'], sourceId, affiliations }, tell);
  return mentioned && { ...mentioned, ...present({ role, printed }) };
}
