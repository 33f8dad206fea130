import { at, textOf } from '../readers/foreign.ts';
import { addresses } from './hosts.ts';
import { batches, doiKind, listedEntries, objectsIn } from './questions.ts';
import type { Piece, Service } from './service.ts';

/** DOIs in one request: Crossref would take more, but addresses grow long. */
const atOnce = 25;

/** What of a work becomes part of a record. */
const fields =
  'DOI,type,title,subtitle,author,editor,translator,container-title,issued,published,published-print,published-online,' +
  'abstract,is-referenced-by-count,subject,URL,ISBN,reference';

const crossref: Service = {
  id: 'crossref',
  name: 'Crossref',
  explain: 'What publishers registered with the DOIs of their articles and books.',
  address: addresses.crossref,
  home: 'https://www.crossref.org',
  // Lists are given once a second to those who do not say who they are (since December 2025).
  spacing: 1100,
  kinds: [doiKind('One DOI per line. DOIs of other agencies, such as DataCite, are not there.')],
  lookPrice: () => ({ requests: 0, usd: 0 }),

  look({ values, most }) {
    const dois = values.slice(0, most);
    return Promise.resolve({
      kind: 'plan',
      plan: {
        subject: 'a list of DOIs',
        file: 'crossref-dois.json',
        stated: values.length,
        wanted: dois.length,
        most: dois.length,
        price: { requests: Math.ceil(dois.length / atOnce), usd: 0 },
        remarks: [],
        kept: dois,
      },
    });
  },

  async *pieces({ kept }, line): AsyncGenerator<Piece, void, void> {
    for (const dois of batches(kept, atOnce)) {
      const filter = dois.map((doi) => `doi:${doi}`).join(',');
      const query = { filter, rows: dois.length, select: fields, mailto: line.contact };
      const items = await line.json('/works', query, (answer) => {
        const found = at(answer, 'message', 'items');
        return Array.isArray(found) ? objectsIn(found) : undefined;
      });
      const had = new Set(items.map((item) => (textOf(item['DOI']) ?? '').toLowerCase()));
      yield {
        entries: items.map((item) => JSON.stringify(item)),
        missing: dois.filter((doi) => !had.has(doi)).map((doi) => `Crossref does not have ${doi}.`),
      };
    }
  },

  write: (_, entries) =>
    `{"status": "ok", "message-type": "work-list", "message": {"total-results": ${entries.length}, "items": [\n` +
    `${listedEntries(entries)}\n]}}\n`,
};

export default crossref;
