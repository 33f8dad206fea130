/** Where an id is looked up: scheme → what the id must look like, and the address before it. */
const homes: Readonly<Record<string, readonly [RegExp, string]>> = {
  doi: [/^10\.\d{4,9}(?:\.\d+)*\/\S+$/, 'https://doi.org/'],
  arxiv: [/^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/, 'https://arxiv.org/abs/'],
  pmid: [/^\d{1,8}$/, 'https://pubmed.ncbi.nlm.nih.gov/'],
  pmcid: [/^pmc\d{1,8}$/i, 'https://pmc.ncbi.nlm.nih.gov/articles/'],
  openalex: [/^w\d+$/i, 'https://openalex.org/'],
  s2: [/^[\da-f]{40}$/i, 'https://www.semanticscholar.org/paper/'],
  ads: [/^\d{4}[\w.&]{15}$/, 'https://ui.adsabs.harvard.edu/abs/'],
  dblp: [/^(?:conf|journals|books|phd|reference|series)\/[\w/.-]+$/, 'https://dblp.org/rec/'],
};

/** The https address of a paper's id; undefined where the id is none of its scheme, or its scheme has no home on the web. */
export function addressOfId(scheme: string, id: string): string | undefined {
  const home = Object.hasOwn(homes, scheme) ? homes[scheme] : undefined;
  if (!home || !home[0].test(id)) return undefined;
  const name = scheme === 'openalex' || scheme === 'pmcid' ? id.toUpperCase() : id;
  return home[1] + name.split('/').map(encodeURIComponent).join('/');
}
