import { at, countOf, firstText, objectOf, textOf, textsOf, type Foreign } from './foreign.ts';
import { cleanAddress } from './ids.ts';
import { jsonReading, jsonWith } from './readJson.ts';
import type { Reader } from './reader.ts';
import { affiliationsOf, detailed, doiOf, idsOf, mentionOf, namesOf, type Tell, type WorkDraft } from './workDraft.ts';
import { dateFrom, dateOf, plainText, plainTitle, typeOf } from './workParts.ts';

const semanticScholar: Reader = {
  id: 'semantic-scholar',
  name: 'Semantic Scholar papers',
  explain:
    'Papers as the Semantic Scholar API gives them: a search, a batch, an author with papers, one paper, or one paper per line.',
  endings: ['.json', '.jsonl'],
  sample: `{"total": 1, "offset": 0, "data": [
  {"paperId": "0123456789abcdef0123456789abcdef01234567",
   "externalIds": {"DOI": "10.1000/notes.1843", "CorpusId": 1843},
   "title": "Notes on the Analytical Engine",
   "venue": "Scientific Memoirs",
   "year": 1843,
   "citationCount": 12,
   "fieldsOfStudy": ["Computer Science"],
   "authors": [{"authorId": "1001", "name": "Ada Lovelace"}, {"authorId": "1002", "name": "Luigi Menabrea"}]}
]}
`,

  recognise(head) {
    if (!jsonWith(head, /"paperId"\s*:|"corpusid"\s*:|"externalIds"\s*:/i)) return 0;
    return /"paperId"\s*:|"authorId"\s*:|"corpusid"\s*:/i.test(head) ? 0.9 : 0.3;
  },

  read: jsonReading({
    id: 'semantic-scholar',
    ways: ['data', 'recommendedPapers', 'papers'],
    works: (entry, tell) => [work(objectOf(entry['citedPaper']) ?? objectOf(entry['citingPaper']) ?? entry, tell)],
  }),
};

export default semanticScholar;

function work(entry: Foreign, tell: Tell): WorkDraft {
  // The search writes DOI, the dataset's lines doi and so on: keys are taken in small letters.
  const lower = Object.entries(objectOf(entry['externalIds'] ?? entry['externalids']) ?? {}).map(([key, value]) => [
    key.toLowerCase(),
    value,
  ]);
  const ids = Object.fromEntries(lower) as Foreign;
  const names = namesOf(entry['authors'], (item) => author(item, tell), tell);
  const fields = textsOf(entry['s2FieldsOfStudy'] ?? entry['s2fieldsofstudy'], (item) => at(item, 'category'));
  const abstract = firstText(entry['abstract'], at(entry, 'tldr', 'text'));
  return {
    key: textOf(entry['paperId']) ?? textOf(entry['corpusid']),
    title: plainTitle(firstText(entry['title'])),
    authors: names.authors,
    complete: names.complete,
    date: dateFrom(entry['publicationDate'] ?? entry['publicationdate']) ?? dateOf(entry['year']),
    doi: doiOf(ids['doi'], tell),
    ids: idsOf({
      s2: entry['paperId'],
      corpus: ids['corpusid'] ?? entry['corpusId'] ?? entry['corpusid'],
      arxiv: ids['arxiv'],
      pmid: ids['pubmed'],
      pmcid: ids['pubmedcentral'],
      dblp: ids['dblp'],
      acl: ids['acl'],
      mag: ids['mag'],
    }),
    address: cleanAddress(firstText(entry['url']) ?? ''),
    type: typeOf(firstText(entry['publicationTypes'], entry['publicationtypes'])?.replace(/([a-z])([A-Z])/g, '$1 $2')),
    venue: firstText(entry['venue'], at(entry, 'journal', 'name'), at(entry, 'publicationVenue', 'name')),
    subjects: textsOf(entry['fieldsOfStudy']) ?? fields,
    citations: countOf(entry['citationCount'] ?? entry['citationcount']),
    references: textsOf(
      entry['references'],
      (item) => at(item, 'externalIds', 'DOI') ?? at(item, 'paperId') ?? at(item, 'title'),
    ),
    summary: plainText(abstract),
  };
}

function author(item: unknown, tell: Tell) {
  const id = textOf(at(item, 'authorId'));
  const details = {
    orcid: firstText(at(item, 'externalIds', 'ORCID')),
    sourceId: id === undefined ? undefined : `s2:${id}`,
    affiliations: affiliationsOf(at(item, 'affiliations')),
  };
  return detailed(mentionOf(firstText(at(item, 'name'), typeof item === 'string' ? item : undefined)), details, tell);
}
