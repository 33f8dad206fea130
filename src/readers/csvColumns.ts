import { foldWords } from '../kit/fold.ts';

/** The fields that a column may hold, and the headers by which it is known, folded; the surest first. */
const synonyms = {
  title: [
    ...[
      'title',
      'article title',
      'document title',
      'paper title',
      'item title',
      'work title',
      'display name',
      'publication name',
    ],
    ...['titel', 'titre', 'titulo', 'titolo', 'tytuł', 'název', 'tittel', 'otsikko', 'başlık', 'название', 'заглавие', 'τίτλος'],
    ...['标题', '题名', '篇名', '題名', '標題', 'タイトル', '제목'],
  ],
  authors: [
    ...['author full names', 'author names', 'authors', 'author', 'author s', 'authors list', 'author list', 'all authors'],
    ...['creator', 'creators', 'autoren', 'autor innen', 'autorinnen', 'autor', 'verfasser', 'verfasserin', 'verfasser innen'],
    ...[
      'auteurs',
      'auteur',
      'auteur s',
      'autores',
      'autor es',
      'autori',
      'autore',
      'autorzy',
      'autoři',
      'forfattere',
      'författare',
    ],
    ...['kirjoittajat', 'yazarlar', 'yazar', 'авторы', 'автор', 'συγγραφείς', '作者', '著者', '저자'],
  ],
  editors: ['editors', 'editor', 'book editors', 'herausgeber', 'editeurs scientifiques', 'editores', 'curatori'],
  year: [
    ...[
      'year',
      'publication year',
      'pub year',
      'pubyear',
      'year published',
      'jahr',
      'erscheinungsjahr',
      'annee',
      'ano',
      'anno',
      'año',
    ],
    ...['jaar', 'rok', 'ar', 'yıl', 'год', '年', '年份', '出版年', '発行年', '연도'],
  ],
  date: ['date', 'publication date', 'date published', 'published', 'datum', 'fecha', 'data', 'дата', '日期', 'create date'],
  doi: ['doi', 'dois', 'item doi', 'doi link', 'digital object identifier'],
  venue: [
    ...['source title', 'journal', 'journal book', 'publication title', 'journal title', 'source', 'venue', 'container title'],
    ...[
      'booktitle',
      'conference',
      'zeitschrift',
      'revue',
      'revista',
      'rivista',
      'tijdschrift',
      'czasopismo',
      'журнал',
      '期刊',
      '雑誌',
    ],
  ],
  summary: [
    'abstract',
    'abstract note',
    'summary',
    'zusammenfassung',
    'resume',
    'resumen',
    'resumo',
    'riassunto',
    '摘要',
    '抄録',
  ],
  keywords: [
    ...['author keywords', 'keywords', 'keyword', 'manual tags', 'tags', 'schlagworter', 'schlusselworter', 'mots cles'],
    ...['palabras clave', 'palavras chave', 'parole chiave', 'ключевые слова', '关键词', 'キーワード'],
  ],
  subjects: ['index keywords', 'keywords plus', 'wos categories', 'ieee terms', 'mesh terms', 'subjects', 'automatic tags'],
  type: ['document type', 'publication type', 'item type', 'content type', 'type', 'dokumenttyp', 'tipo', 'type de document'],
  affiliations: [
    'affiliations',
    'author affiliations',
    'affiliation',
    'institutions',
    'institution',
    'addresses',
    'institutionen',
  ],
  orcids: ['orcid', 'orcids', 'author orcid', 'author orcids', 'orcid ids', 'orcid s'],
  citations: ['cited by', 'times cited', 'times cited all databases', 'citations', 'citation count', 'cites', 'cited by count'],
  address: ['url', 'link', 'landing page', 'article url', 'pdf link', 'external url', 'uri'],
  language: ['language', 'sprache', 'langue', 'idioma', 'lingua', 'язык', '语言'],
  key: ['key', 'citation key', 'bibtex key', 'citekey', 'id', 'record id'],
  pmid: ['pmid', 'pubmed id'],
  arxiv: ['arxiv', 'arxiv id'],
  serial: ['issn', 'isbn', 'issns', 'isbns', 'eissn'],
  references: ['references', 'cited references'],
} satisfies Readonly<Record<string, readonly string[]>>;

export type TableField = keyof typeof synonyms;

/** All fields of a table, in the order in which a person would look for them. */
const tableFields = Object.keys(synonyms) as TableField[];

const folded = new Map(tableFields.map((field) => [field, synonyms[field].map(foldWords)]));

/**
 * Field → number of its column. What a person said goes first; no column serves twice but where a person said so.
 * @param chosen field → header; an empty header: the table has no such column.
 */
export function findColumns(headers: readonly string[], chosen: Readonly<Record<string, string>> = {}): Map<TableField, number> {
  const columns = new Map<TableField, number>();
  for (const field of tableFields) {
    const at = chosen[field] ? headers.indexOf(foldWords(chosen[field])) : -1;
    if (at !== -1) columns.set(field, at);
  }
  const taken = new Set(columns.values());
  for (const field of tableFields) {
    if (columns.has(field) || chosen[field] === '') continue;
    const at = folded.get(field)!.map((word) => headers.findIndex((header, index) => header === word && !taken.has(index)));
    const first = at.find((index) => index !== -1);
    if (first === undefined) continue;
    columns.set(field, first);
    taken.add(first);
  }
  return columns;
}
