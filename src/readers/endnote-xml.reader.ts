import type { AuthorMention, Role, WorkType } from '../corpus/record.ts';
import { cleanAddress, cleanDoi, cleanIsbn, cleanIssn, cleanPmcid, cleanPmid, cleanWos } from './ids.ts';
import { tidy } from './pages.ts';
import { groupOf, looksLikeGroup, personFromInverted, personOf } from './person.ts';
import type { Reader } from './reader.ts';
import { childOf, childrenOf, rawTextOf, textAt, textsOf, type XmlElement } from './xmlElement.ts';
import { dateOf, filled, some, withBeside } from './xmlParts.ts';
import { type PaperDraft, readXml, type Tell } from './xmlReading.ts';

const endnote: Reader = {
  id: 'endnote-xml',
  name: 'EndNote XML',
  explain: 'A library exported as XML by EndNote, or in its form by Bookends, Zotero, Mendeley and others.',
  endings: ['.xml'],
  sample: `<?xml version="1.0" encoding="UTF-8"?>
<xml><records>
<record><database name="Engines.enl">Engines.enl</database><rec-number>7</rec-number><ref-type name="Journal Article">17</ref-type>
<contributors>
<authors>
<author><style face="normal" size="100%">Lovelace, Ada</style></author>
<author><style face="normal" size="100%">Menabrea, Luigi</style></author>
</authors>
</contributors>
<titles><title><style face="normal">Notes on the </style><style face="italic">Analytical Engine</style></title></titles>
<periodical><full-title>Scientific Memoirs</full-title></periodical>
<dates><year>1843</year><pub-dates><date>Oct 5</date></pub-dates></dates>
<electronic-resource-num>10.1000/notes.1843</electronic-resource-num>
</record>
</records></xml>
`,

  recognise(head) {
    if (!/^\s*</.test(head) || !/<records?[\s>]/.test(head)) return 0;
    return /<(?:ref-type|rec-number|source-app|contributors|secondary-title|electronic-resource-num)[\s>]/.test(head) ? 0.95 : 0;
  },

  read: (file) =>
    readXml(file, {
      id: 'endnote-xml',
      records: ['record'],
      entryOf: (element) => some(textAt(element, 'titles', 'title')) ?? some(textAt(element, 'rec-number')),
      paperOf,
    }),
};

export default endnote;

/** EndNote's names of the kinds of work, by what is in them. */
const types: readonly (readonly [RegExp, WorkType])[] = [
  [/preprint/i, 'preprint'],
  [/conference (?:paper|proceedings)/i, 'conference'],
  [/section|chapter|encyclopedia/i, 'chapter'],
  [/book|proceedings/i, 'book'],
  [/thesis|dissertation/i, 'thesis'],
  [/report|government document|standard/i, 'report'],
  [/dataset|database/i, 'dataset'],
  [/program|software/i, 'software'],
  [/article/i, 'article'],
];

function paperOf(element: XmlElement, tell: Tell, file: string): PaperDraft {
  const people = childOf(element, 'contributors');
  const kind = childOf(element, 'ref-type')?.attributes.name ?? '';
  const listed = (list: string, role: Role) =>
    childrenOf(people, list).flatMap((each) => childrenOf(each, 'author').flatMap((one) => mentionsOf(one, role, tell)));
  const authors = [
    // The authors of an edited book are its editors.
    ...listed('authors', /edited book/i.test(kind) ? 'editor' : 'author'),
    ...listed('secondary-authors', 'editor'),
    ...listed('tertiary-authors', 'editor'),
    ...listed('subsidiary-authors', 'contributor'),
    ...listed('translated-authors', 'translator'),
  ];
  const number = textAt(element, 'rec-number');
  const addresses = childrenOf(childOf(element, 'urls'), 'related-urls')
    .concat(childrenOf(childOf(element, 'urls'), 'web-urls'))
    .flatMap((each) => textsOf(childrenOf(each, 'url')))
    .flatMap((each) => each.split(' '));
  return {
    page: number === '' ? `${file}, EndNote export` : `${file}, record ${number}`,
    title: textAt(element, 'titles', 'title'),
    authors: authors.filter((each) => each !== 'others'),
    complete: !authors.includes('others'),
    ...filled({
      date: whenOf(element, tell),
      doi: doiOf(element, tell),
      ids: idsOf(element, addresses),
      key: some(number),
      type: kind === '' ? undefined : (types.find(([words]) => words.test(kind))?.[1] ?? 'other'),
      venue:
        some(textAt(element, 'periodical', 'full-title')) ??
        some(textAt(element, 'titles', 'secondary-title')) ??
        some(textAt(element, 'periodical', 'abbr-1')) ??
        (/thesis|report/i.test(kind) ? some(textAt(element, 'publisher')) : undefined),
      keywords: textsOf(childrenOf(childOf(element, 'keywords'), 'keyword')),
      summary: some(textAt(element, 'abstract')),
      address: addresses.map(cleanAddress).find((each) => each !== undefined),
      language: some(textAt(element, 'language')),
      affiliation: some(textAt(element, 'auth-address')),
    }),
  };
}

/** One author, or several where a program put them into one element, each behind a semicolon or a line end of its own. */
function mentionsOf(author: XmlElement, role: Role, tell: Tell): (AuthorMention | 'others')[] {
  const { 'last-name': family, 'first-name': first, 'middle-initial': middle, suffix } = author.attributes;
  const inParts = family && personOf({ family, given: [first, middle].filter(Boolean).join(' '), suffix });
  if (inParts) return [withBeside(inParts, { role }, tell)];
  return rawTextOf(author)
    .split(/[;\r]/)
    .map(tidy)
    .filter((each) => each !== '')
    .map((printed) => {
      // EndNote marks a body's name by a comma behind it.
      const body = /^[^,]+,+$/.test(printed) || (!printed.includes(',') && looksLikeGroup(printed));
      const mention = body ? groupOf(printed.replace(/,+$/, '')) : personFromInverted(printed);
      return mention ? withBeside(mention, { role }, tell) : 'others';
    });
}

function whenOf(element: XmlElement, tell: Tell) {
  const year = textAt(element, 'dates', 'year');
  const printed = textAt(element, 'dates', 'pub-dates', 'date');
  const iso = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(printed);
  if (iso) return dateOf(year || iso[1]!, iso[2]!, iso[3] ?? '', tell);
  // "Mar 3", "3 March", "Mar-Apr", "Mar 3 2015": a number of one or two digits beside a month's name is a day.
  const day = /\p{L}{3,}\.?\s+(\d{1,2})(?!\d)|(?<!\d)(\d{1,2})\.?\s+\p{L}{3,}/u.exec(printed);
  const month = /\p{L}{3,}/u.exec(printed)?.[0] ?? '';
  return dateOf(year || printed, month, day?.[1] ?? day?.[2] ?? '', tell);
}

function doiOf(element: XmlElement, tell: Tell): string | undefined {
  const printed = textAt(element, 'electronic-resource-num');
  const doi = cleanDoi(printed);
  if (printed !== '' && doi === undefined)
    tell('warning', 'bad-doi', `“${printed.slice(0, 80)}” is no DOI.`, 'The paper was read without one.', 'part');
  return doi;
}

function idsOf(element: XmlElement, addresses: readonly string[]) {
  const accession = textAt(element, 'accession-num');
  const database = textAt(element, 'remote-database-name');
  const pubmed = addresses.map((each) => /\/(?:pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\/(\d{1,8})\b/.exec(each)?.[1]);
  const isbn = textAt(element, 'isbn');
  return filled({
    pmid: /pubmed|medline/i.test(database) ? cleanPmid(accession) : pubmed.find((each) => each !== undefined),
    pmcid: cleanPmcid(textAt(element, 'custom2')),
    wos: /^(?:WOS|ISI):?/.test(accession) ? cleanWos(accession) : undefined,
    issn: cleanIssn(isbn),
    isbn: cleanIsbn(isbn),
  });
}
