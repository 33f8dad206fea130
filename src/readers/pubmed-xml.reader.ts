import type { WorkType } from '../corpus/record.ts';
import { cleanDoi, cleanIsbn, cleanIssn, cleanPmcid, cleanPmid } from './ids.ts';
import { pubmedAuthors } from './pubmedAuthors.ts';
import type { Reader } from './reader.ts';
import { childOf, childrenOf, textAt, textOf, textsOf, type XmlElement } from './xmlElement.ts';
import { dateOf, filled, some } from './xmlParts.ts';
import { type PaperDraft, readXml, type Tell } from './xmlReading.ts';

const pubmed: Reader = {
  id: 'pubmed-xml',
  name: 'PubMed XML',
  explain: 'Articles and book chapters exported by PubMed, or its yearly files, as XML.',
  endings: ['.xml'],
  sample: `<?xml version="1.0" encoding="UTF-8"?>
<PubmedArticleSet>
<PubmedArticle>
<MedlineCitation Status="MEDLINE">
<PMID Version="1">1843</PMID>
<Article>
<Journal><JournalIssue><PubDate><Year>1843</Year><Month>Oct</Month><Day>5</Day></PubDate></JournalIssue><Title>Scientific memoirs</Title></Journal>
<ArticleTitle>Notes on the <i>Analytical Engine</i>.</ArticleTitle>
<AuthorList CompleteYN="Y">
<Author ValidYN="Y"><LastName>Lovelace</LastName><ForeName>Ada</ForeName><Initials>A</Initials><Identifier Source="ORCID">0000-0002-1825-0097</Identifier><AffiliationInfo><Affiliation>Ockham Park, England.</Affiliation></AffiliationInfo></Author>
<Author ValidYN="Y"><CollectiveName>Analytical Engine Study Group</CollectiveName></Author>
</AuthorList>
<PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>
</Article>
<MeshHeadingList><MeshHeading><DescriptorName UI="D008433">Mathematics</DescriptorName></MeshHeading></MeshHeadingList>
</MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="doi">10.1000/notes.1843</ArticleId></ArticleIdList></PubmedData>
</PubmedArticle>
</PubmedArticleSet>
`,

  recognise(head) {
    return /^\s*</.test(head) && /<Pubmed(?:Book)?Article(?:Set)?[\s>]/.test(head) ? 0.98 : 0;
  },

  read: (file) =>
    readXml(file, {
      id: 'pubmed-xml',
      records: ['PubmedArticle', 'PubmedBookArticle'],
      entryOf: (element) => {
        const { article, citation } = partsOf(element);
        const id = textAt(citation, 'PMID');
        return some(titleOf(article)) ?? (id === '' ? undefined : `PMID ${id}`);
      },
      paperOf,
    }),
};

export default pubmed;

/** Where what is told of articles stands: of a chapter in PubMed's books all of it stands in one element. */
function partsOf(element: XmlElement) {
  const book = childOf(element, 'BookDocument');
  const citation = book ?? childOf(element, 'MedlineCitation');
  const data = childOf(element, book ? 'PubmedBookData' : 'PubmedData');
  return { citation, article: book ?? childOf(citation, 'Article'), data, book: childOf(book, 'Book') };
}

function titleOf(article: XmlElement | undefined): string {
  const own = textAt(article, 'ArticleTitle');
  const known = /^\[?not available\]?\.?$/i.test(own) ? '' : own;
  const title = known || textAt(article, 'VernacularTitle') || textAt(article, 'Book', 'BookTitle');
  // PubMed ends every title with a full stop of its own, and sets translated ones in brackets.
  return title.replace(/^\[(.*)\](\.?)$/, '$1$2').replace(/(?<!\.)\.$/, '');
}

function paperOf(element: XmlElement, tell: Tell, file: string): PaperDraft {
  const { citation, article, data, book } = partsOf(element);
  const pmid = cleanPmid(textAt(citation, 'PMID'));
  const journal = childOf(article, 'Journal');
  const isChapter = book !== undefined && textAt(article, 'ArticleTitle') !== '';
  const ids = [
    ...childrenOf(childOf(data, 'ArticleIdList'), 'ArticleId'),
    ...childrenOf(childOf(article, 'ArticleIdList'), 'ArticleId'),
  ];
  const idOf = (type: string) => textOf(ids.find(({ attributes }) => attributes.IdType === type));
  const located = childrenOf(article, 'ELocationID').find(
    (each) => each.attributes.EIdType === 'doi' && each.attributes.ValidYN !== 'N',
  );
  return {
    page: pmid === undefined ? `${file}, PubMed export` : `${file}, PMID ${pmid}`,
    title: titleOf(article),
    ...pubmedAuthors(article, book, tell),
    ...filled({
      date: whenOf(
        childOf(journal ?? book, ...(journal ? ['JournalIssue', 'PubDate'] : ['PubDate'])),
        childOf(article, 'ArticleDate'),
        tell,
      ),
      doi: cleanDoi(idOf('doi')) ?? cleanDoi(textOf(located)),
      ids: filled({
        pmid,
        pmcid: cleanPmcid(idOf('pmc')),
        issn: cleanIssn(textAt(journal, 'ISSN')),
        isbn: cleanIsbn(textAt(book, 'Isbn')),
      }),
      key: pmid,
      type: isChapter ? 'chapter' : (typeOf(article) ?? (book ? 'book' : undefined)),
      venue:
        some(textAt(journal, 'Title')) ??
        some(textAt(journal, 'ISOAbbreviation')) ??
        (isChapter ? some(textAt(book, 'BookTitle')) : undefined),
      summary: some(summaryOf(childOf(article, 'Abstract'))),
      keywords: textsOf(
        [citation, article].flatMap((each) => childrenOf(each, 'KeywordList')).flatMap((each) => childrenOf(each, 'Keyword')),
      ),
      subjects: textsOf(
        childrenOf(childOf(citation, 'MeshHeadingList'), 'MeshHeading').flatMap((each) => childrenOf(each, 'DescriptorName')),
      ),
      language: some(textAt(article, 'Language')),
      references: [...new Set([...referencesOf(data), ...referencesOf(article)])],
    }),
  };
}

/** PubMed's kinds of publication, the most telling first: every review is a "Journal Article" too. */
const types: readonly (readonly [RegExp, WorkType])[] = [
  [/^preprint/i, 'preprint'],
  [/^editorial/i, 'editorial'],
  [/review$|^meta-analysis/i, 'review'],
  [/^dataset/i, 'dataset'],
  [/^(?:academic )?dissertation|^thesis/i, 'thesis'],
  [/^technical report|^government publication/i, 'report'],
  [/^congress|^consensus development conference/i, 'conference'],
  [/^journal article|^clinical trial|^case reports/i, 'article'],
];

function typeOf(article: XmlElement | undefined): WorkType | undefined {
  const told = [
    ...childrenOf(childOf(article, 'PublicationTypeList'), 'PublicationType'),
    ...childrenOf(article, 'PublicationType'),
  ].map(textOf);
  if (told.length === 0) return undefined;
  return types.find(([words]) => told.some((each) => words.test(each)))?.[1] ?? 'other';
}

/** The issue's date; the day on which it stood online where the issue has none. "1998 Dec-1999 Jan" and "2000 Spring" are their start. */
function whenOf(issue: XmlElement | undefined, online: XmlElement | undefined, tell: Tell) {
  const printed = textAt(issue, 'MedlineDate');
  if (printed !== '') {
    const [, year = '', month = ''] = /(\d{4})\W*(\p{L}{3,})?/u.exec(printed) ?? [];
    return dateOf(year || printed, month, /^\d{4}\s+\p{L}{3,}\.?\s+(\d{1,2})(?!\d)/u.exec(printed)?.[1] ?? '', tell);
  }
  const told = textAt(issue, 'Year') === '' ? online : issue;
  return dateOf(textAt(told, 'Year'), textAt(told, 'Month'), textAt(told, 'Day'), tell);
}

function summaryOf(abstract: XmlElement | undefined): string {
  const parts = childrenOf(abstract, 'AbstractText').map((each) => {
    const { Label = '' } = each.attributes;
    return Label === '' || Label === 'UNLABELLED' ? textOf(each) : `${Label}: ${textOf(each)}`;
  });
  return parts.filter((each) => each !== '').join(' ');
}

function referencesOf(data: XmlElement | undefined): string[] {
  return childrenOf(data, 'ReferenceList').flatMap((list) => [
    ...childrenOf(list, 'Reference').flatMap((each) => {
      const ids = childrenOf(childOf(each, 'ArticleIdList'), 'ArticleId');
      const idOf = (type: string) => textOf(ids.find(({ attributes }) => attributes.IdType === type));
      const pmid = cleanPmid(idOf('pubmed'));
      const told = cleanDoi(idOf('doi')) ?? (pmid && `pmid:${pmid}`) ?? some(textAt(each, 'Citation'));
      return told ?? [];
    }),
    ...referencesOf(list),
  ]);
}
