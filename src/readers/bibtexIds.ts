import { cleanAddress, cleanArxiv, cleanDoi, cleanIsbn, cleanIssn, cleanPmcid, cleanPmid, cleanScopus, cleanWos } from './ids.ts';
import { latexVerbatim } from './latexText.ts';

/** Ids and address of an entry. */
export interface EntryIds {
  readonly doi?: string;
  readonly ids?: Readonly<Record<string, string>>;
  readonly address?: string;
  readonly category?: string;
  /** Printed as an id or address, and not sound: what it was meant for, and what is printed. */
  readonly unsound: readonly (readonly [string, string])[];
}

/** Whole works, which an ISBN names; in a chapter it is the book's. */
const wholeWorks = /^(?:mv)?(?:book|collection|proceedings|reference|manual|report|techreport|(?:phd|masters)?thesis)$/;

/** @param field a field's raw value by its name. */
export function readIds(type: string, key: string, field: (name: string) => string | undefined): EntryIds {
  const bare = (...names: readonly string[]): string => {
    for (const name of names) {
      const value = latexVerbatim((field(name) ?? '').slice(0, 2000));
      if (value !== '') return value;
    }
    return '';
  };
  const unsound: [string, string][] = [];
  const stated = (what: string, printed: string, clean: (printed: string) => string | undefined): string | undefined => {
    const sound = printed === '' ? undefined : clean(printed);
    if (printed !== '' && sound === undefined) unsound.push([what, printed]);
    return sound;
  };
  const url = bare('url');
  const link = url === '' ? (/https?:\/\/[^\s"<>]+/i.exec(bare('howpublished', 'adsurl', 'biburl', 'ee'))?.[0] ?? '') : url;
  const eprint = bare('eprint', 'arxivid', 'arxiv');
  const kind = bare('eprinttype', 'archiveprefix').toLowerCase();
  const doi =
    stated('DOI', bare('doi'), cleanDoi) ??
    (kind === 'doi' ? cleanDoi(eprint) : undefined) ??
    (/^https?:\/\/(?:dx\.)?doi\.org\//i.test(link) ? cleanDoi(link) : undefined);
  const ids: Record<string, string> = {};
  const put = (scheme: string, id: string | undefined): void => {
    if (id !== undefined && id !== '') ids[scheme] = id;
  };
  const journal = (field('journal') ?? field('journaltitle') ?? field('howpublished') ?? '').slice(0, 300);
  put('arxiv', kind === '' || kind === 'arxiv' ? cleanArxiv(eprint) : undefined);
  if (ids.arxiv === undefined && /arxiv\.org\/(?:abs|pdf)\//i.test(link))
    put('arxiv', cleanArxiv(link.replace(/^.*\/(?:abs|pdf)\//i, '')));
  if (ids.arxiv === undefined && doi?.startsWith('10.48550/arxiv.'))
    put('arxiv', cleanArxiv(doi.slice('10.48550/arxiv.'.length)));
  if (ids.arxiv === undefined) put('arxiv', arxivIn(journal));
  put('pmid', stated('PubMed id', bare('pmid', ...(/^(?:pmid|pubmed)$/.test(kind) ? ['eprint'] : [])), cleanPmid));
  put('pmcid', cleanPmcid(bare('pmcid', 'pmc')));
  if (wholeWorks.test(type)) put('isbn', cleanIsbn(bare('isbn')));
  put('issn', cleanIssn(bare('issn')));
  put('wos', cleanWos(bare('unique-id')));
  put('scopus', cleanScopus(/\beid=(2-s2\.0-\d+)/.exec(link)?.[1] ?? ''));
  put('ads', /\/abs\/(\d{4}[^/\s]{15})/.exec(decoded(bare('adsurl')))?.[1]);
  put(
    'dblp',
    /^DBLP:(\S+)$/i.exec(key)?.[1] ??
      /dblp\.(?:org|uni-trier\.de)\/rec\/(?:bib\/)?([\w/.-]+?)(?:\.bib)?$/.exec(bare('biburl'))?.[1],
  );
  const category = /^[a-z-]+\.([A-Z]{2})$/.exec(bare('primaryclass', 'eprintclass'))?.[1];
  const address = url === '' ? cleanAddress(link) : stated('address', url, cleanAddress);
  return {
    ...(doi === undefined ? {} : { doi }),
    ...(Object.keys(ids).length === 0 ? {} : { ids }),
    ...(address === undefined ? {} : { address }),
    ...(category === undefined ? {} : { category }),
    unsound,
  };
}

/** "arXiv preprint arXiv:1706.03762", "CoRR, abs/1706.03762". */
function arxivIn(journal: string): string | undefined {
  const found = /(?:arxiv:|abs\/)\s*([\w.-]+(?:\/\d{7})?)/i.exec(journal)?.[1];
  return found === undefined ? undefined : cleanArxiv(found);
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
