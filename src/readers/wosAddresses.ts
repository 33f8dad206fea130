import type { Affiliation } from '../corpus/record.ts';
import { eachOnce, type EntryFields, wholeOf } from './entryFields.ts';
import { cleanOrcid } from './ids.ts';
import { addAffiliation, type Gathered, type NameList } from './nameList.ts';
import type { Tell } from './taggedReading.ts';
import { type AuthorFinder, piecesOf } from './wosNames.ts';

/** "Univ X, Rome, Italy." with its country, which Web of Science always puts last. */
function placeOf(printed: string): Affiliation {
  const name = printed.replace(/[.;\s]+$/, '');
  const last = name.slice(name.lastIndexOf(',') + 1).trim();
  const country = /\bUSA$/.test(last) ? 'USA' : last;
  return name.includes(',') && /^[\p{L} .'&-]{2,40}$/u.test(country) ? { name, country } : { name };
}

/** One address to a piece: in lines of their own, which may be wrapped, or in one cell. */
function addressesOf(fields: EntryFields): string[] {
  const addresses: string[] = [];
  for (const line of fields.lines('C1')) {
    const before = addresses.at(-1);
    if (before !== undefined && !line.startsWith('[') && !/[.;]$/.test(before))
      addresses[addresses.length - 1] = `${before} ${line}`;
    else addresses.push(line);
  }
  return addresses.flatMap(piecesOf);
}

/** Addresses to the authors whom they name; what cannot be told apart by person comes back, for the record. */
export function giveWosAddresses(fields: EntryFields, names: NameList, finder: AuthorFinder, tell: Tell): string | undefined {
  const authors = names.people.filter(({ role, group }) => role === undefined && group === undefined);
  const rest: string[] = [];
  const strangers = new Set<string>();
  for (const address of addressesOf(fields)) {
    const close = address.startsWith('[') ? address.indexOf(']') : -1;
    const place = placeOf(address.slice(close + 1).trim());
    if (close === -1) {
      if (authors.length === 1) addAffiliation(authors[0]!, place);
      else rest.push(place.name);
      continue;
    }
    let known = false;
    for (const name of address.slice(1, close).split(';')) {
      const person = finder.find(name);
      if (person) addAffiliation(person, place);
      else if (name.trim() !== '') strangers.add(name.trim());
      known ||= person !== undefined;
    }
    if (!known) rest.push(place.name);
  }
  giveReprintAddresses(fields, finder);
  giveIds(fields, finder, tell, strangers);
  const [stranger] = strangers;
  if (stranger !== undefined) {
    const message = `“${stranger.slice(0, 80)}” has an address or an id but is none of the authors${strangers.size > 1 ? ', and so are others' : ''}.`;
    tell('note', 'name-unmatched', message, 'The address or id was given to nobody.', 'part');
  }
  return eachOnce(rest)?.join('; ');
}

/** "Loach, PA (corresponding author), Univ X, Evanston, IL USA.; …": for those who have no address yet. */
function giveReprintAddresses(fields: EntryFields, finder: AuthorFinder): void {
  for (const field of fields.fields('RP')) {
    let whose = '';
    for (const [index, part] of wholeOf(field)
      .split(/\((?:corresponding|reprint) authors?\)/)
      .entries()) {
      const end = index === 0 ? -1 : part.lastIndexOf('.;');
      const address = index === 0 ? '' : (end === -1 ? part : part.slice(0, end)).replace(/^[\s,]+/, '');
      for (const name of whose.split(';')) {
        const person = name.trim() === '' ? undefined : finder.find(name);
        if (person && address !== '' && person.affiliations === undefined) addAffiliation(person, placeOf(address));
      }
      whose = index === 0 ? part : end === -1 ? '' : part.slice(end + 2);
    }
  }
}

/** "Law, Christopher/E-7174-2011; …" */
function giveIds(fields: EntryFields, finder: AuthorFinder, tell: Tell, strangers: Set<string>): void {
  const each = (tag: string, give: (person: Gathered, id: string) => void): void => {
    for (const pair of piecesOf(fields.lines(tag).join(' '))) {
      const slash = pair.lastIndexOf('/');
      const name = pair.slice(0, slash).trim();
      if (slash < 1 || name === '') continue;
      const person = finder.find(name);
      if (person) give(person, pair.slice(slash + 1).trim());
      else strangers.add(name);
    }
  };
  each('OI', (person, id) => {
    const orcid = cleanOrcid(id);
    if (orcid !== undefined) person.orcid ??= orcid;
    else tell('warning', 'bad-orcid', `“${id.slice(0, 40)}” is no sound ORCID.`, 'The author was read without it.', 'part');
  });
  each('RI', (person, id) => {
    if (/^[A-Z]{1,3}-\d{4}-\d{4}$/i.test(id)) person.sourceId ??= `researcherid:${id.toUpperCase()}`;
  });
}
