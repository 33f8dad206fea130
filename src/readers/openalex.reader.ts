import type { Affiliation, AuthorMention } from '../corpus/record.ts';
import { at, countOf, firstText, listOf, objectOf, textOf, textsOf, type Foreign } from './foreign.ts';
import { personAsPrinted } from './person.ts';
import { jsonReading, jsonWith } from './readJson.ts';
import type { Reader } from './reader.ts';
import { detailed, doiOf, idsOf, mentionOf, namesOf, type Tell, type WorkDraft } from './workDraft.ts';
import { dateFrom, dateOf, plainTitle, typeOf } from './workParts.ts';

/** OpenAlex cuts longer lists in its lists of works, and then says so or not. */
const longestList = 100;

const openalex: Reader = {
  id: 'openalex',
  name: 'OpenAlex works',
  explain: 'Works as the OpenAlex API gives them: a page of results, one work, a list, or one work per line.',
  endings: ['.json', '.jsonl', '.ndjson'],
  sample: `{"meta": {"count": 1, "page": 1, "per_page": 25},
 "results": [
  {"id": "https://openalex.org/W2741809807",
   "doi": "https://doi.org/10.1000/notes.1843",
   "title": "Notes on the Analytical Engine",
   "publication_year": 1843,
   "publication_date": "1843-09-01",
   "type": "article",
   "authorships": [
    {"author": {"id": "https://openalex.org/A5000000001", "display_name": "Ada Lovelace"},
     "institutions": [{"display_name": "University of London", "country_code": "GB"}],
     "raw_author_name": "Ada Lovelace"},
    {"author": {"id": "https://openalex.org/A5000000002", "display_name": "Luigi Menabrea"}}
   ],
   "primary_location": {"source": {"display_name": "Scientific Memoirs"}},
   "cited_by_count": 12
  }
 ]}
`,

  recognise(head) {
    if (
      !jsonWith(head, /"(?:https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?W\d+)"|"(?:authorships|abstract_inverted_index)"\s*:/)
    )
      return 0;
    return /"id"\s*:\s*"https?:\/\/openalex\.org\/W\d|"authorships"\s*:/.test(head) ? 0.95 : 0.3;
  },

  read: jsonReading({ id: 'openalex', ways: ['results'], works: (entry, tell) => [work(entry, tell)] }),
};

export default openalex;

function work(entry: Foreign, tell: Tell): WorkDraft {
  const id = bareId(entry['id'] ?? at(entry, 'ids', 'openalex'), 'W');
  const names = namesOf(entry['authorships'], (item) => author(item, tell), tell);
  const stated = countOf(entry['authors_count']);
  const cut = entry['is_authors_truncated'] === true || (stated !== undefined && stated > names.authors.length);
  if (!cut && names.authors.length === longestList && stated === undefined)
    tell('note', 'maybe-cut', 'it has exactly 100 authors, where OpenAlex cuts lists.', 'Fetch the single work to be sure.');
  const source = at(entry, 'primary_location', 'source') ?? entry['host_venue'];
  return {
    key: id,
    title: plainTitle(firstText(entry['title'], entry['display_name'])),
    authors: names.authors,
    complete: names.complete && !cut,
    statedCount: stated !== undefined && stated > 0 ? stated : undefined,
    date: dateFrom(entry['publication_date']) ?? dateOf(entry['publication_year']),
    doi: doiOf(entry['doi'] ?? at(entry, 'ids', 'doi'), tell),
    ids: idsOf({ openalex: id, pmid: at(entry, 'ids', 'pmid'), pmcid: at(entry, 'ids', 'pmcid'), mag: at(entry, 'ids', 'mag') }),
    address: firstAddress(entry),
    type: typeOf(entry['type']),
    venue: firstText(at(source, 'display_name'), at(entry, 'primary_location', 'raw_source_name')),
    keywords: textsOf(entry['keywords'], nameIn),
    subjects: textsOf(entry['topics'] ?? entry['concepts'], nameIn),
    citations: countOf(entry['cited_by_count']),
    references: textsOf(entry['referenced_works'], (item) => bareId(item, 'W')),
    summary: firstText(entry['abstract']) ?? turnIndex(entry['abstract_inverted_index']),
    language: textOf(entry['language']),
  };
}

const nameIn = (item: unknown): unknown => at(item, 'display_name') ?? at(item, 'keyword') ?? item;

function firstAddress(entry: Foreign): string | undefined {
  const printed = firstText(at(entry, 'primary_location', 'landing_page_url'));
  return printed !== undefined && /^https?:\/\/[^\s"<>]+$/i.test(printed) ? printed : undefined;
}

/** `https://openalex.org/W123` → `W123`. */
function bareId(value: unknown, letter: 'W' | 'A'): string | undefined {
  const found = /(?:^|\/)([WA])(\d{1,15})$/i.exec(textOf(value) ?? '');
  return found && found[1]!.toUpperCase() === letter ? `${letter}${found[2]}` : undefined;
}

function author(item: unknown, tell: Tell): AuthorMention | undefined {
  const who = objectOf(at(item, 'author'));
  const printed = firstText(at(item, 'raw_author_name'), who?.['display_name']);
  const display = firstText(who?.['display_name'], printed);
  const mention = mentionOf(printed) ?? (display === undefined ? undefined : personAsPrinted(display));
  const id = bareId(who?.['id'], 'A');
  // A9999999999 is what OpenAlex calls everybody whom it could not tell apart.
  const sourceId = id === undefined || id === 'A9999999999' ? undefined : `openalex:${id}`;
  return detailed(mention, { orcid: who?.['orcid'], sourceId, affiliations: affiliations(item) }, tell);
}

/** Institutions with their country; where none was recognised, what was printed. */
function affiliations(item: unknown): readonly Affiliation[] {
  const known = listOf(at(item, 'institutions')).flatMap((each): Affiliation[] => {
    const name = textOf(at(each, 'display_name'));
    const country = textOf(at(each, 'country_code'));
    return name === undefined ? [] : [country === undefined ? { name } : { name, country }];
  });
  if (known.length > 0) return known;
  const countries = listOf(at(item, 'countries'));
  const country = countries.length === 1 ? textOf(countries[0]) : undefined;
  const printed = textsOf(at(item, 'raw_affiliation_strings') ?? at(item, 'raw_affiliation_string')) ?? [];
  return printed.map((name) => (country === undefined ? { name } : { name, country }));
}

/** Longest summary, in words: beyond it the index is not what it seems. */
const longestIndex = 20000;

/** Word → places, turned into the text. */
function turnIndex(index: unknown): string | undefined {
  const words: string[] = [];
  for (const [word, places] of Object.entries(objectOf(index) ?? {})) {
    for (const place of listOf(places)) {
      const where = countOf(place);
      if (where !== undefined && where < longestIndex) words[where] = word;
    }
  }
  return textOf(words.filter((word) => word !== undefined).join(' '));
}
