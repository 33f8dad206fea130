import { plainDoi } from './preprint.ts';
import type { PaperRecord } from './record.ts';

/** Ids by which two sources mean one paper, as people call them. Those of books, journals and single files tell nothing. */
export const tellingIds: Readonly<Record<string, string>> = {
  doi: 'DOI',
  arxiv: 'arXiv id',
  pmid: 'PubMed id',
  pmcid: 'PubMed Central id',
  openalex: 'OpenAlex id',
  wos: 'Web of Science id',
  scopus: 'Scopus id',
  s2: 'Semantic Scholar id',
  ads: 'ADS bibcode',
  lens: 'Lens id',
  dimensions: 'Dimensions id',
  dblp: 'DBLP key',
};

export interface PaperIdentifier {
  readonly scheme: string;
  /** Without version and without prefix, in one case where case does not count. */
  readonly id: string;
}

/** A record's ids, each once; arXiv's own DOIs are arXiv ids. */
export function identifiersOf({ doi, ids }: PaperRecord): PaperIdentifier[] {
  const found = new Map<string, PaperIdentifier>();
  const add = (scheme: string, id: string) => {
    if (id !== '') found.set(`${scheme}:${id}`, { scheme, id });
  };
  const plain = plainDoi(doi);
  const byDoi = plain === undefined ? undefined : /^10\.48550\/arxiv\.(.+)$/.exec(plain)?.[1];
  if (byDoi !== undefined) add('arxiv', plainArxiv(byDoi));
  else if (plain !== undefined) add('doi', plain);
  for (const [scheme, id] of Object.entries(ids ?? {})) {
    if (scheme === 'doi' || !Object.hasOwn(tellingIds, scheme)) continue;
    if (scheme === 'arxiv') add(scheme, plainArxiv(id));
    else if (scheme === 'ads' || scheme === 'dblp') add(scheme, id.trim());
    else add(scheme, id.trim().toLowerCase());
  }
  return [...found.values()];
}

/** `2101.00001`, `hep-th/9901001`: without prefix, version and class within an archive. */
function plainArxiv(id: string): string {
  return id
    .trim()
    .toLowerCase()
    .replace(/^arxiv:\s*/, '')
    .replace(/v\d+$/, '')
    .replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/');
}
