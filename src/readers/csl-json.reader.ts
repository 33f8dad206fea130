import { cslNames, firstDate } from './cslNames.ts';
import { countOf, firstText, listOf, textOf, textsOf, type Foreign } from './foreign.ts';
import { cleanAddress } from './ids.ts';
import { jsonReading, jsonWith } from './readJson.ts';
import type { Reader } from './reader.ts';
import { doiOf, idsOf, type Tell, type WorkDraft } from './workDraft.ts';
import { plainText, plainTitle, typeOf } from './workParts.ts';

/** Types of CSL 1.0.2 that no other source writes this way. */
const types =
  /"type"\s*:\s*"(?:article(?:-journal|-magazine|-newspaper)?|bill|book|broadcast|chapter|classic|collection|dataset|document|entry(?:-dictionary|-encyclopedia)?|event|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture|musical_score|pamphlet|paper-conference|patent|performance|periodical|personal_communication|post(?:-weblog)?|regulation|report|review(?:-book)?|software|song|speech|standard|thesis|treaty|webpage)"/;
/** Fields by which other sources are known. */
const others =
  /"(?:paperId|bibcode|authorships|put-code|attributes|creators|message-type|is-referenced-by-count|reference-count)"\s*:|"@bibjson|"format"\s*:\s*"coterie/;

const cslJson: Reader = {
  id: 'csl-json',
  name: 'CSL-JSON',
  explain: 'References as Zotero, Mendeley, Pandoc and DOI services exchange them: a JSON list of citation items.',
  endings: ['.json', '.csl.json'],
  sample: `[
 {
  "id": "lovelace1843",
  "type": "article-journal",
  "title": "Notes on the Analytical Engine",
  "author": [
   {"family": "Lovelace", "given": "Ada"},
   {"family": "Menabrea", "given": "Luigi"}
  ],
  "container-title": "Scientific Memoirs",
  "issued": {"date-parts": [[1843, 9]]},
  "DOI": "10.1000/notes.1843"
 }
]
`,

  recognise(head) {
    if (!jsonWith(head, types) || others.test(head)) return 0;
    if (/"authors"\s*:/.test(head)) return 0.3;
    return /"(?:issued|container-title|family|literal|date-parts)"\s*:/.test(head) ? 0.9 : 0.3;
  },

  read: jsonReading({ id: 'csl-json', ways: ['items', 'references'], works: (entry, tell) => [work(entry, tell)] }),
};

export default cslJson;

function work(entry: Foreign, tell: Tell): WorkDraft {
  const names = cslNames(entry, tell);
  const keywords = listOf(entry['keyword']).flatMap((item) => (textOf(item) ?? '').split(/[;,]/));
  return {
    key: textOf(entry['id']) ?? textOf(entry['citation-key']),
    title: plainTitle(firstText(entry['title'])),
    authors: names.authors,
    complete: names.complete,
    date: firstDate(entry['issued'], entry['published-print'], entry['published-online'], entry['submitted']),
    doi: doiOf(entry['DOI'], tell),
    ids: idsOf({ pmid: entry['PMID'], pmcid: entry['PMCID'], issn: entry['ISSN'], isbn: entry['ISBN'], arxiv: arxivId(entry) }),
    address: cleanAddress(firstText(entry['URL']) ?? ''),
    type: typeOf(entry['type']),
    venue: plainTitle(firstText(entry['container-title'], entry['event-title'], entry['event'])),
    keywords: textsOf(keywords),
    citations: countOf(entry['is-referenced-by-count']),
    summary: plainText(firstText(entry['abstract'])),
    language: textOf(entry['language']),
  };
}

function arxivId(entry: Foreign): string | undefined {
  const number = textOf(entry['number']) ?? '';
  const address = firstText(entry['URL']) ?? '';
  return /^arxiv:/i.test(number) ? number : /arxiv\.org\/abs\//i.test(address) ? address : undefined;
}
