import { cslNames, firstDate } from './cslNames.ts';
import { at, countOf, firstText, textOf, textsOf, type Foreign } from './foreign.ts';
import { cleanAddress, cleanDoi } from './ids.ts';
import { jsonReading, jsonWith } from './readJson.ts';
import type { Reader } from './reader.ts';
import { doiOf, idsOf, type Tell, type WorkDraft } from './workDraft.ts';
import { plainText, plainTitle, typeOf } from './workParts.ts';

const crossref: Reader = {
  id: 'crossref',
  name: 'Crossref works',
  explain: 'Works as the Crossref API gives them: a page of items, one work, a list, or one work per line.',
  endings: ['.json', '.jsonl'],
  sample: `{"status": "ok", "message-type": "work-list", "message": {"total-results": 1, "items": [
  {"DOI": "10.1000/notes.1843",
   "type": "journal-article",
   "title": ["Notes on the Analytical Engine"],
   "author": [
    {"given": "Ada", "family": "Lovelace", "sequence": "first", "affiliation": [{"name": "University of London"}]},
    {"given": "Luigi", "family": "Menabrea", "sequence": "additional", "affiliation": []}
   ],
   "container-title": ["Scientific Memoirs"],
   "issued": {"date-parts": [[1843, 9]]},
   "is-referenced-by-count": 12,
   "URL": "https://doi.org/10.1000/notes.1843"}
]}}
`,

  recognise(head) {
    if (jsonWith(head, /"message-type"\s*:\s*"work|"message"\s*:\s*\{/) && /"DOI"\s*:/.test(head)) return 0.95;
    const own = /"(?:is-referenced-by-count|reference-count|content-domain|references-count)"\s*:/;
    return jsonWith(head, own) && /"DOI"\s*:/.test(head) && !/"message-type"\s*:\s*"(?!work)/.test(head) ? 0.9 : 0;
  },

  read: jsonReading({ id: 'crossref', ways: ['message.items', 'message', 'items'], works: (entry, tell) => [work(entry, tell)] }),
};

export default crossref;

function work(entry: Foreign, tell: Tell): WorkDraft {
  const names = cslNames(entry, tell);
  const title = plainTitle(firstText(entry['title']));
  const subtitle = plainTitle(firstText(entry['subtitle']));
  return {
    key: firstText(entry['DOI']),
    title: title !== undefined && subtitle !== undefined && !title.includes(subtitle) ? `${title}: ${subtitle}` : title,
    authors: names.authors,
    complete: names.complete,
    date: firstDate(entry['issued'], entry['published'], entry['published-print'], entry['published-online']),
    doi: doiOf(entry['DOI'], tell),
    ids: idsOf({ issn: entry['ISSN'], isbn: entry['ISBN'] }),
    address: cleanAddress(firstText(entry['URL']) ?? ''),
    type: firstText(entry['subtype']) === 'preprint' ? 'preprint' : typeOf(entry['type']),
    venue: plainTitle(firstText(entry['container-title'], at(entry, 'institution', 'name'), at(entry, 'event', 'name'))),
    subjects: textsOf(entry['subject']),
    citations: countOf(entry['is-referenced-by-count']),
    references: textsOf(entry['reference'], reference),
    summary: plainText(firstText(entry['abstract'])),
    language: textOf(entry['language']),
  };
}

/** DOI, else what was printed. */
function reference(item: unknown): string | undefined {
  const doi = cleanDoi(firstText(at(item, 'DOI')) ?? '');
  if (doi !== undefined) return doi;
  const parts = ['author', 'year', 'article-title', 'volume-title', 'journal-title', 'volume', 'first-page'];
  const printed = parts.map((part) => textOf(at(item, part))).filter((part) => part !== undefined);
  return textOf(at(item, 'unstructured')) ?? (printed.length > 1 ? printed.join(', ') : undefined);
}
