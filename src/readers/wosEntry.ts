import type { AuthorMention, WorkType } from '../corpus/record.ts';
import { eachOnce, type EntryFields } from './entryFields.ts';
import { firstDoi, IdList } from './entryIds.ts';
import { cleanDoi, cleanPmid } from './ids.ts';
import { apart, NameList, personOrGroup } from './nameList.ts';
import { groupOf, personFromInverted, personOf } from './person.ts';
import { bestDate } from './statedDate.ts';
import type { ReadEntry, Tell } from './taggedReading.ts';
import { kindOf } from './workKinds.ts';
import { giveWosAddresses } from './wosAddresses.ts';
import { AuthorFinder, piecesOf } from './wosNames.ts';

const publicationTypes: Readonly<Record<string, WorkType>> = { J: 'article', B: 'book', S: 'book', C: 'conference', P: 'other' };

/** Everything that one Web of Science entry says, from lines or from a row of a table. */
export function readWosEntry(fields: EntryFields, tell: Tell): ReadEntry {
  const { names, finder } = namesOf(fields, tell);
  const affiliation = giveWosAddresses(fields, names, finder, tell);
  const kinds = fields.words('DT')?.filter((kind) => /\p{L}/u.test(kind)) ?? [];
  const citations = fields.first('TC', 'Z9');
  return {
    title: fields.first('TI'),
    names,
    summary: fields.first('AB'),
    facts: {
      date: dateOf(fields),
      affiliation,
      doi: firstDoi(fields.all('DI')),
      ids: idsOf(fields),
      key: fields.first('UT'),
      type: kindOf(kinds) ?? publicationTypes[fields.first('PT') ?? ''],
      venue: fields.first('SO', 'JI'),
      keywords: wordsOf(fields, 'DE', 'ID'),
      subjects: wordsOf(fields, 'WC', 'SC'),
      citations: citations !== undefined && /^\d{1,7}$/.test(citations) ? Number(citations) : undefined,
      references: referencesOf(fields),
      language: fields.first('LA'),
    },
  };
}

/** Words between semicolons; a long list is wrapped anywhere between two words. */
const wordsOf = (fields: EntryFields, ...tags: readonly string[]): string[] | undefined =>
  eachOnce(fields.all(...tags).flatMap((value) => value.split(';')));

/** AF has the names in full, AU the same people in the same order with initials. */
function namesOf(fields: EntryFields, tell: Tell): { readonly names: NameList; readonly finder: AuthorFinder } {
  const names = new NameList();
  const finder = new AuthorFinder();
  const listed = (...tags: readonly string[]): string[] => fields.lines(...tags).flatMap(piecesOf);
  const inBook = fields.first('AU', 'AF') === undefined;
  const short = listed(inBook ? 'BA' : 'AU');
  const full = listed(inBook ? 'BF' : 'AF');
  const paired = short.length === full.length;
  if (!paired && short.length > 0 && full.length > 0) {
    const message = `AU lists ${short.length.toLocaleString('en')} names, AF ${full.length.toLocaleString('en')}.`;
    tell('warning', 'names-differ', message, 'The longer list was read; check the authors of this paper.');
  }
  const printed = full.length >= short.length ? full : short;
  for (const [index, name] of printed.entries()) {
    const initialsOnly = !paired || short[index] === name;
    const person = names.add(name, (each) => (initialsOnly ? withInitials(each) : personOrGroup(each)));
    if (person) finder.add(person, paired ? [name, short[index]!] : [name]);
  }
  for (const name of listed('CA', 'GP')) names.add(name, groupOf);
  for (const name of listed('BE', 'ED')) names.add(name, personFromInverted, 'editor');
  return { names, finder };
}

/** "Casbon, JA": capitals behind the comma are initials where the file has no fuller form. */
function withInitials(printed: string): AuthorMention | undefined {
  const person = personOrGroup(printed);
  if (person?.family === undefined || person.given === undefined) return person;
  return personOf({ family: person.family, given: apart(person.given), suffix: person.suffix });
}

/** PY is the year; PD the month and day, or a season; EA the month of early access. */
function dateOf(fields: EntryFields) {
  const year = fields.first('PY');
  const day = fields.first('PD');
  const both = day === undefined ? [] : [/\d{4}/.test(day) || year === undefined ? day : `${day} ${year}`];
  return bestDate([...(year === undefined ? [] : [year]), ...both, ...fields.all('EA')]);
}

function idsOf(fields: EntryFields): Readonly<Record<string, string>> | undefined {
  const ids = new IdList();
  for (const each of fields.all('UT')) ids.addAccession(each);
  ids.add('pmid', cleanPmid(fields.first('PM') ?? ''));
  for (const each of fields.all('SN', 'EI', 'BN')) ids.addSerial(each);
  return ids.all;
}

/** A cited work's DOI, else the line as printed. */
const referencesOf = (fields: EntryFields): string[] | undefined =>
  eachOnce(fields.lines('CR').map((line) => (/\bDOI\b/.test(line) ? (cleanDoi(line) ?? line) : line)));
