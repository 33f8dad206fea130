import type { AuthorMention, Role } from '../corpus/record.ts';
import { at, countOf, firstText, listOf, objectOf, textOf, textsOf, type Foreign } from './foreign.ts';
import { cleanAddress, cleanDoi } from './ids.ts';
import { groupOf, personOf } from './person.ts';
import { jsonReading, jsonWith } from './readJson.ts';
import type { Reader } from './reader.ts';
import { affiliationsOf, detailed, doiOf, idsOf, joinNames, mentionOf, namesOf, type Tell, type WorkDraft } from './workDraft.ts';
import { dateFrom, dateOf, plainText, plainTitle, typeOf } from './workParts.ts';

const datacite: Reader = {
  id: 'datacite',
  name: 'DataCite records',
  explain: 'Data, software and texts as the DataCite API gives them: a page of data, one record, a list, or one record per line.',
  endings: ['.json', '.jsonl'],
  sample: `{"data": [
  {"id": "10.1000/notes.1843", "type": "dois",
   "attributes": {
    "doi": "10.1000/notes.1843",
    "creators": [
     {"name": "Lovelace, Ada", "nameType": "Personal", "givenName": "Ada", "familyName": "Lovelace", "affiliation": ["University of London"]},
     {"name": "Royal Society", "nameType": "Organizational"}
    ],
    "titles": [{"title": "Notes on the Analytical Engine"}],
    "publisher": "Scientific Memoirs",
    "publicationYear": 1843,
    "dates": [{"date": "1843-09-01", "dateType": "Issued"}],
    "types": {"resourceTypeGeneral": "Text"}}}
 ], "meta": {"total": 1}}
`,

  recognise(head) {
    return jsonWith(head, /"creators"\s*:\s*\[/) && /"(?:publicationYear|titles|nameType|resourceTypeGeneral)"\s*:/.test(head)
      ? 0.9
      : 0;
  },

  read: jsonReading({
    id: 'datacite',
    ways: ['data'],
    works: (entry, tell) => [work(objectOf(entry['attributes']) ?? entry, tell)],
  }),
};

export default datacite;

function work(entry: Foreign, tell: Tell): WorkDraft {
  const read = (item: unknown) => mention(item, tell);
  const contributors = (role: Role) =>
    namesOf(
      listOf(entry['contributors']).filter((item) => roleOf(item) === role),
      read,
      tell,
      role,
    );
  const names = joinNames(
    namesOf(entry['creators'], read, tell),
    contributors('editor'),
    contributors('translator'),
    contributors('contributor'),
  );
  const general = textOf(at(entry, 'types', 'resourceTypeGeneral'));
  const special = textOf(at(entry, 'types', 'resourceType'));
  const text = listOf(entry['descriptions']).find((item) => at(item, 'descriptionType') === 'Abstract');
  const container = at(entry, 'container', 'title');
  return {
    key: firstText(entry['doi'], entry['id']),
    title: plainTitle(mainTitle(entry)),
    authors: names.authors,
    complete: names.complete,
    date: issued(entry) ?? dateOf(entry['publicationYear']),
    doi: doiOf(entry['doi'], tell),
    ids: idsOf({ arxiv: otherId(entry, /arxiv/i), pmid: otherId(entry, /pmid/i), isbn: otherId(entry, /isbn/i) }),
    address: cleanAddress(firstText(entry['url']) ?? ''),
    type: general === undefined || general === 'Text' ? (typeOf(special) ?? typeOf(general)) : kindOf(general),
    venue: firstText(container, at(entry, 'publisher', 'name'), entry['publisher']),
    subjects: textsOf(entry['subjects'], (item) => at(item, 'subject') ?? item),
    citations: countOf(entry['citationCount']),
    references: textsOf(entry['relatedIdentifiers'], cited),
    summary: plainText(firstText(at(text, 'description'))),
    language: textOf(entry['language']),
  };
}

const kindOf = (general: string): WorkDraft['type'] =>
  /^(?:collection|image|model|audiovisual|sound)$/i.test(general) ? 'other' : typeOf(general.replace(/([a-z])([A-Z])/g, '$1 $2'));

/** The title that is neither a subtitle nor a translation. */
function mainTitle(entry: Foreign): string | undefined {
  const titles = listOf(entry['titles']);
  const main = titles.find(
    (item) => textOf(at(item, 'titleType')) === undefined && firstText(at(item, 'title'), item) !== undefined,
  );
  return firstText(at(main ?? titles[0], 'title'), main, entry['title']);
}

function issued(entry: Foreign) {
  const of = (kind: string) =>
    dateFrom(
      at(
        listOf(entry['dates']).find((item) => at(item, 'dateType') === kind),
        'date',
      ),
    );
  return of('Issued') ?? of('Available');
}

function otherId(entry: Foreign, kind: RegExp): string | undefined {
  for (const list of ['identifiers', 'alternateIdentifiers'])
    for (const item of listOf(entry[list])) {
      if (kind.test(firstText(at(item, 'identifierType'), at(item, 'alternateIdentifierType')) ?? ''))
        return firstText(at(item, 'identifier'), at(item, 'alternateIdentifier'));
    }
  return undefined;
}

const cited = (item: unknown): string | undefined => {
  if (at(item, 'relationType') !== 'Cites' && at(item, 'relationType') !== 'References') return undefined;
  const printed = firstText(at(item, 'relatedIdentifier'));
  return printed === undefined ? undefined : (cleanDoi(printed) ?? printed);
};

function roleOf(item: unknown): Role {
  const type = textOf(at(item, 'contributorType')) ?? '';
  return /^editor$/i.test(type) ? 'editor' : /^translator$/i.test(type) ? 'translator' : 'contributor';
}

function mention(item: unknown, tell: Tell): AuthorMention | undefined {
  const name = firstText(at(item, 'name'), at(item, 'creatorName'), typeof item === 'string' ? item : undefined);
  const family = textOf(at(item, 'familyName'));
  const given = textOf(at(item, 'givenName'));
  const body = /^organi[sz]ational$/i.test(textOf(at(item, 'nameType')) ?? '');
  const who = body ? groupOf(name ?? '') : family === undefined ? mentionOf(name) : personOf({ family, given });
  const ids = listOf(at(item, 'nameIdentifiers'));
  const orcid = ids.find((each) => /orcid/i.test(`${String(at(each, 'nameIdentifierScheme'))} ${String(at(each, 'schemeUri'))}`));
  return detailed(who, { orcid: at(orcid, 'nameIdentifier'), affiliations: affiliationsOf(at(item, 'affiliation')) }, tell);
}
