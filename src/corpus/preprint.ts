import type { PaperRecord } from './record.ts';

/** DOIs of servers that post what is not yet published; prefixes that a publisher of journals shares are told by what follows. */
const preprintDoi =
  /^10\.(?:48550\/|2139\/ssrn|21203\/rs\.|31219\/|31222\/|31223\/|31224\/|31234\/|31235\/|35542\/|26434\/chemrxiv|20944\/preprints|36227\/techrxiv|22541\/au\.|1101\/(?:\d{4}\.\d\d\.\d\d\.)?\d{6,8}(?:v\d+)?$)/;
const preprintVenue =
  /\b(?:arxiv|(?:bio|med|chem|tech)rxiv|(?:psy|soc|eng|ed|earth)arxiv|ssrn|research square|osf preprints|preprints\.org|authorea)\b/i;

/** Lower case, bare: without `https://doi.org/` or `doi:` before it. Undefined for what is no DOI. */
export function plainDoi(doi: string | undefined): string | undefined {
  const bare = doi
    ?.trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?(?:www\.)?doi\.org\//, '')
    .replace(/^doi:\s*/, '');
  return bare?.startsWith('10.') ? bare : undefined;
}

/** The DOI under which it was published; a preprint server's is none. */
export function publishedDoi({ doi }: PaperRecord): string | undefined {
  const plain = plainDoi(doi);
  return plain === undefined || preprintDoi.test(plain) ? undefined : plain;
}

/**
 * Whether a record tells of a preprint: by its type, its venue or a preprint server's DOI, or by an arXiv id where neither
 * venue nor DOI is given. A venue with a DOI of its own is published, whatever the type says.
 */
export function isPreprint(record: PaperRecord): boolean {
  const { venue, type, ids, doi } = record;
  if (venue !== undefined && (preprintVenue.test(venue) || /^CoRR\b/.test(venue))) return true;
  if (venue !== undefined && publishedDoi(record) !== undefined) return false;
  if (type === 'preprint' || (doi !== undefined && plainDoi(doi) !== undefined && publishedDoi(record) === undefined))
    return true;
  return ids?.['arxiv'] !== undefined && venue === undefined && doi === undefined && (type ?? 'article') === 'article';
}

/** Whether a record tells where the paper was published. */
export const isPublished = (record: PaperRecord): boolean =>
  !isPreprint(record) && (record.venue !== undefined || publishedDoi(record) !== undefined);
