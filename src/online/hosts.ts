/**
 * Where each service answers. The page's content policy lets it reach those of `openToPages` and nobody else, so this file
 * stands alone: the build reads it too.
 */
export const addresses = {
  openalex: 'https://api.openalex.org',
  orcid: 'https://pub.orcid.org',
  dblp: 'https://dblp.org',
  crossref: 'https://api.crossref.org',
  arxiv: 'https://export.arxiv.org',
} as const;

/** Services that let a page in a browser read their answers (CORS). arXiv has not done so since November 2025. */
export const openToPages: readonly (keyof typeof addresses)[] = ['openalex', 'orcid', 'dblp', 'crossref'];
