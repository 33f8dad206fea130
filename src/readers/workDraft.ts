import type { Affiliation, AuthorMention, PaperRecord, Role } from '../corpus/record.ts';
import { isOthers } from '../corpus/names.ts';
import type { Loss, Severity } from '../kit/problem.ts';
import { at, firstText, listOf, present, textOf } from './foreign.ts';
import { cleanArxiv, cleanDoi, cleanIsbn, cleanIssn, cleanOrcid, cleanPmcid, cleanPmid, cleanScopus, cleanWos } from './ids.ts';
import { groupOf, looksLikeGroup, personAsPrinted, personFromInverted } from './person.ts';

/** A paper as one entry tells it; what is missing is undefined, and where it stood is added later. */
export type WorkDraft = {
  readonly [Field in keyof Omit<PaperRecord, 'file' | 'line' | 'page'>]?: PaperRecord[Field] | undefined;
};

/** Says what was not used of the entry at hand. Message and advice are sentences. */
export type Tell = (severity: Severity, code: string, message: string, advice: string, lost?: Loss) => void;

/** Authors, editors and translators of one entry, in order. */
export interface Names {
  readonly authors: readonly AuthorMention[];
  /** False where the list says that it is cut. */
  readonly complete: boolean;
}

/** "Family, Given", "Given Family", a body, or an object that the format's own way makes a mention of. */
type ToMention = (item: unknown) => AuthorMention | undefined;

/** A list of names; a name that cannot be read is told, and "et al." says that the list is cut. */
export function namesOf(list: unknown, toMention: ToMention, tell: Tell, role?: Role): Names {
  const authors: AuthorMention[] = [];
  let complete = true;
  for (const [index, item] of listOf(list).entries()) {
    const mention = toMention(item);
    if (mention) authors.push(role === undefined || role === 'author' ? mention : { ...mention, role });
    else if (saysOthers(item)) complete = false;
    else {
      const message = `name ${index + 1} under ${role ?? 'author'} cannot be read.`;
      tell('warning', 'bad-name', message, 'The name was left out.', 'part');
    }
  }
  return { authors, complete };
}

export function joinNames(...parts: readonly Names[]): Names {
  return { authors: parts.flatMap(({ authors }) => authors), complete: parts.every(({ complete }) => complete) };
}

function saysOthers(item: unknown): boolean {
  const words = firstText(item, at(item, 'literal'), at(item, 'name'), at(item, 'family'), at(item, 'raw_author_name'));
  return words !== undefined && isOthers(words);
}

/** A name of which the file does not say what it is: a body by its words, turned where a comma stands, else as printed. */
export function mentionOf(printed: string | undefined): AuthorMention | undefined {
  if (printed === undefined || isOthers(printed)) return undefined;
  if (looksLikeGroup(printed)) return groupOf(printed);
  return printed.includes(',') ? personFromInverted(printed) : personAsPrinted(printed);
}

/** What a file tells of a person beside the name. */
export interface Details {
  readonly orcid?: unknown;
  readonly sourceId?: string | undefined;
  readonly affiliations?: readonly Affiliation[] | undefined;
}

/** The mention with what else is told of it; an ORCID that fails its check is told and left out. */
export function detailed(mention: AuthorMention | undefined, details: Details, tell: Tell): AuthorMention | undefined {
  if (!mention) return undefined;
  const printed = textOf(details.orcid);
  const orcid = printed === undefined ? undefined : cleanOrcid(printed);
  if (printed !== undefined && orcid === undefined)
    tell(
      'warning',
      'bad-orcid',
      `the ORCID of ${mention.name} is not sound: ${clip(printed)}.`,
      'The ORCID was left out.',
      'part',
    );
  const { sourceId } = details;
  const affiliations = details.affiliations?.length ? details.affiliations : undefined;
  return { ...mention, ...present({ orcid, sourceId, affiliations, affiliation: affiliations?.[0]?.name }) };
}

/** Texts or objects with a name → affiliations, each once. */
export function affiliationsOf(list: unknown): readonly Affiliation[] | undefined {
  const found = new Map<string, Affiliation>();
  for (const item of listOf(list)) {
    const name = firstText(item, at(item, 'name'), at(item, 'display_name'));
    const country = textOf(at(item, 'country'));
    if (name !== undefined && !found.has(name)) found.set(name, country === undefined ? { name } : { name, country });
  }
  return found.size === 0 ? undefined : [...found.values()];
}

/** A DOI as printed → bare; one that is not sound is told. */
export function doiOf(value: unknown, tell: Tell): string | undefined {
  const printed = firstText(value);
  const doi = printed === undefined ? undefined : cleanDoi(printed);
  if (printed !== undefined && doi === undefined)
    tell('warning', 'bad-doi', `the DOI is not sound: ${clip(printed)}.`, 'The DOI was left out.', 'part');
  return doi;
}

const cleaners: Readonly<Record<string, (printed: string) => string | undefined>> = {
  arxiv: (printed) => cleanArxiv(printed.replace(/^arxiv:/i, '')),
  pmid: cleanPmid,
  pmcid: (printed) => cleanPmcid(/^\d+$/.test(printed) ? `PMC${printed}` : printed.replace(/^.*\/(?=\d+\/?$)/, 'PMC')),
  isbn: cleanIsbn,
  issn: cleanIssn,
  scopus: cleanScopus,
  wos: cleanWos,
};

/** Ids by scheme: those with a known shape checked, others as they are; undefined when none is left. */
export function idsOf(printed: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> | undefined {
  const ids: Record<string, string> = {};
  for (const [scheme, value] of Object.entries(printed)) {
    const text = firstText(value);
    const bare = text === undefined ? undefined : (cleaners[scheme] ?? ((same: string) => same))(text);
    if (bare !== undefined && bare !== '') ids[scheme] = bare;
  }
  return Object.keys(ids).length === 0 ? undefined : ids;
}

/** At most 80 characters, for a message. */
export const clip = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
