import type { AuthorMention, PaperDate } from '../corpus/record.ts';
import { at, listOf, objectOf, textOf, type Foreign } from './foreign.ts';
import { groupOf, personOf } from './person.ts';
import { affiliationsOf, detailed, joinNames, mentionOf, namesOf, type Names, type Tell } from './workDraft.ts';
import { dateFrom, dateOf } from './workParts.ts';

/** A name as CSL and Crossref write it: in parts with particles and suffix, as a body's `name`, or whole as `literal`. */
function cslMention(item: unknown, tell: Tell): AuthorMention | undefined {
  const name = objectOf(item);
  if (!name) return mentionOf(textOf(item));
  const particles = [textOf(name['dropping-particle']), textOf(name['non-dropping-particle'])];
  const family = [...particles, textOf(name['family'])].filter((part) => part !== undefined).join(' ');
  const given = textOf(name['given']);
  const body = textOf(name['name']);
  const parts = { family, given, suffix: textOf(name['suffix']) };
  const mention =
    family !== '' || given !== undefined
      ? personOf(parts)
      : body === undefined
        ? mentionOf(textOf(name['literal']))
        : groupOf(body);
  const affiliations = affiliationsOf(name['affiliation']);
  return detailed(mention, { orcid: name['ORCID'] ?? name['orcid'], affiliations }, tell);
}

/** Authors, then editors, translators and contributors; an edited volume's editors are no authors. */
export function cslNames(entry: Foreign, tell: Tell): Names {
  const read = (item: unknown) => cslMention(item, tell);
  return joinNames(
    namesOf(entry['author'], read, tell),
    namesOf(entry['editor'], read, tell, 'editor'),
    namesOf(entry['translator'], read, tell, 'translator'),
    namesOf(entry['contributor'], read, tell, 'contributor'),
  );
}

/** `date-parts`, else what is written out. */
function cslDate(value: unknown): PaperDate | undefined {
  const [year, month, day] = listOf(listOf(at(value, 'date-parts'))[0]);
  return (
    dateOf(year, month, day) ??
    dateFrom(at(value, 'raw')) ??
    dateFrom(at(value, 'literal')) ??
    (objectOf(value) ? undefined : dateFrom(value))
  );
}

/** The first of the dates that is one. */
export function firstDate(...values: readonly unknown[]): PaperDate | undefined {
  for (const value of values) {
    const date = cslDate(value);
    if (date) return date;
  }
  return undefined;
}
