import { countOf, firstText, listOf, textOf, textsOf, type Foreign } from './foreign.ts';
import { cleanArxiv } from './ids.ts';
import { groupOf, looksLikeGroup, personFromInverted } from './person.ts';
import { jsonReading, jsonWith } from './readJson.ts';
import type { Reader } from './reader.ts';
import { detailed, doiOf, idsOf, joinNames, namesOf, type Names, type Tell, type WorkDraft } from './workDraft.ts';
import { dateFrom, dateOf, plainText, plainTitle, typeOf } from './workParts.ts';

const ads: Reader = {
  id: 'ads',
  name: 'NASA ADS papers',
  explain: 'Papers as the NASA ADS search API gives them: a response with docs, or one paper per line.',
  endings: ['.json', '.jsonl'],
  sample: `{"responseHeader": {"status": 0}, "response": {"numFound": 1, "start": 0, "docs": [
  {"bibcode": "1843SciMe...3..666L",
   "title": ["Notes on the Analytical Engine"],
   "author": ["Lovelace, Ada", "Menabrea, Luigi"],
   "aff": ["University of London", "-"],
   "pubdate": "1843-09-00",
   "pub": "Scientific Memoirs",
   "doctype": "article",
   "doi": ["10.1000/notes.1843"],
   "keyword": ["computing"],
   "citation_count": 12}
]}}
`,

  recognise(head) {
    return jsonWith(head, /"bibcode"\s*:\s*"/) && /"(?:docs|author|title|pubdate|doctype)"\s*:/.test(head) ? 0.9 : 0;
  },

  read: jsonReading({ id: 'ads', ways: ['response.docs', 'docs'], works: (entry, tell) => [work(entry, tell)] }),
};

export default ads;

function work(entry: Foreign, tell: Tell): WorkDraft {
  const bibcode = textOf(entry['bibcode']);
  const names = joinNames(authors(entry, tell), namesOf(entry['editor'], nameOf, tell, 'editor'));
  const stated = countOf(entry['author_count']);
  const listed = listOf(entry['author']).length;
  const type = textOf(entry['doctype']);
  const identifiers = textsOf(entry['identifier']) ?? [];
  return {
    key: bibcode,
    title: plainTitle(firstText(entry['title'])),
    authors: names.authors,
    complete: names.complete && (stated ?? 0) <= listed,
    statedCount: stated !== undefined && stated > 0 ? stated : undefined,
    date: dateFrom(entry['pubdate']) ?? dateFrom(entry['date']) ?? dateOf(entry['year']),
    doi: doiOf(entry['doi'], tell),
    ids: idsOf({
      ads: bibcode,
      arxiv: identifiers.map((each) => cleanArxiv(each)).find((each) => each !== undefined),
      issn: entry['issn'],
      isbn: entry['isbn'],
    }),
    type: type === undefined ? undefined : (doctypes[type] ?? typeOf(type)),
    venue: plainTitle(firstText(entry['pub'])),
    keywords: textsOf(entry['keyword']),
    subjects: textsOf(entry['arxiv_class']),
    citations: countOf(entry['citation_count'] ?? entry['num_citations']),
    references: textsOf(entry['reference']),
    summary: summary(entry),
    language: textOf(entry['language']),
  };
}

/** ADS's words that would be misread. */
const doctypes: Readonly<Record<string, WorkDraft['type']>> = {
  eprint: 'preprint',
  abstract: 'conference',
  bookreview: 'other',
  catalog: 'dataset',
  circular: 'report',
  erratum: 'editorial',
  inbook: 'chapter',
  mastersthesis: 'thesis',
  newsletter: 'other',
  obituary: 'other',
  phdthesis: 'thesis',
  pressrelease: 'other',
  proposal: 'other',
  talk: 'other',
};

function summary(entry: Foreign): string | undefined {
  const text = plainText(firstText(entry['abstract']));
  return text === undefined || /^not available\.?$/i.test(text) ? undefined : text;
}

const nameOf = (item: unknown) => {
  const name = textOf(item);
  if (name === undefined) return undefined;
  return looksLikeGroup(name) && !/^[\p{L}' -]+, \p{L}\.?/u.test(name) ? groupOf(name) : personFromInverted(name);
};

/** Affiliations and ORCIDs stand in lists beside the authors', with "-" for nothing. */
function authors(entry: Foreign, tell: Tell): Names {
  const printed = listOf(entry['author']);
  const beside = (field: string, index: number): string | undefined => {
    const list = listOf(entry[field]);
    const text = list.length === printed.length ? textOf(list[index]) : undefined;
    return text === '-' ? undefined : text;
  };
  let index = -1;
  const read = (item: unknown) => {
    index++;
    const orcid = beside('orcid_pub', index) ?? beside('orcid_user', index) ?? beside('orcid_other', index);
    const affiliations = (beside('aff', index) ?? '')
      .split(';')
      .map((name) => plainText(name.replace(/<(ORCID|EMAIL)>.*?<\/\1>/gi, '')))
      .filter((name) => name !== undefined && name !== '-')
      .map((name) => ({ name: name! }));
    return detailed(nameOf(item), { orcid, affiliations }, tell);
  };
  const names = namesOf(printed, read, tell);
  const bodies = namesOf(entry['collab'] ?? entry['collaboration'], (item) => groupOf(textOf(item) ?? ''), tell);
  return joinNames(names, bodies);
}
