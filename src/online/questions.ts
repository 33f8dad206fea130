import { listOf, objectOf, type Foreign } from '../readers/foreign.ts';
import { cleanDoi, cleanOrcid } from '../readers/ids.ts';
import type { QuestionKind, Understood } from './service.ts';

/** Kinds of question that several services understand. */

/** Longest thing that is typed for one value, characters. */
const longest = 300;

export const sound = (...values: readonly string[]): Understood => ({ sound: true, values, odd: [] });
const unsound = (why: string): Understood => ({ sound: false, why });

/** One line without blanks around; too long is nothing. */
export function oneLine(typed: string): string {
  const line = typed
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longest ? '' : line;
}

/** A name has letters of any script, and may have all that names have. */
export function nameTyped(typed: string): Understood {
  const name = oneLine(typed);
  return /\p{L}.*\p{L}|\p{Lo}/u.test(name) ? sound(name) : unsound('Type a name.');
}

export const orcidKind = (explain: string): QuestionKind => ({
  id: 'orcid',
  name: 'ORCID',
  placeholder: '0000-0002-1825-0097',
  explain,
  understand(typed) {
    const orcid = cleanOrcid(oneLine(typed));
    if (orcid !== undefined) return sound(orcid);
    return unsound(
      /^\D*(?:\d{4}-?){3}\d{3}[\dX]\b/i.test(oneLine(typed))
        ? 'The last character of this ORCID does not fit the others: a slip of the pen.'
        : 'An ORCID is sixteen digits, such as 0000-0002-1825-0097; the last may be an X.',
    );
  },
});

export const doiKind = (explain: string): QuestionKind => ({
  id: 'doi',
  name: 'List of DOIs',
  placeholder: '10.1000/notes.1843\n10.1000/sketch.1842',
  explain,
  many: true,
  understand(typed) {
    const values = new Set<string>();
    const odd: string[] = [];
    for (const word of typed.split(/[\s,;]+/).filter((each) => each !== '')) {
      const doi = word.length > longest ? undefined : cleanDoi(word);
      if (doi !== undefined && isSafe(doi)) values.add(doi);
      else if (!/^(?:doi:?|https?:\/\/(?:dx\.)?doi\.org\/?)$/i.test(word)) odd.push(word.slice(0, 80));
    }
    if (values.size === 0) return unsound('A DOI looks like 10.1000/notes.1843; several stand on lines of their own.');
    return { sound: true, values: [...values], odd };
  },
});

/** Commas and bars part values in the services' filters: a DOI with one cannot be asked for. */
const isSafe = (doi: string): boolean => !/[\u0000-\u001f|,]/.test(doi);

/** Lists of at most so many. */
export function batches<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** What a name is in a file's name. */
export const fileWord = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'works';

/** Of a foreign list, what are objects. */
export const objectsIn = (list: unknown): Foreign[] =>
  listOf(list).flatMap((one): Foreign[] => (objectOf(one) ? [one as Foreign] : []));

/** Works of a JSON list, each on a line of its own and set in, as no JSON Lines begin. */
export const listedEntries = (entries: readonly string[]): string => entries.map((entry) => ` ${entry}`).join(',\n');
