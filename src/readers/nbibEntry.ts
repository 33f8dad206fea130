import type { Role } from '../corpus/record.ts';
import { eachOnce, type EntryFields, wholeOf } from './entryFields.ts';
import { firstAddress, firstDoi, IdList } from './entryIds.ts';
import { cleanOrcid, cleanPmcid, cleanPmid } from './ids.ts';
import { giveAddresses, placeOf } from './letteredAddresses.ts';
import { addAffiliation, type Gathered, NameList, personFamilyFirst, personWithSuffix } from './nameList.ts';
import { groupOf } from './person.ts';
import { bestDate } from './statedDate.ts';
import type { ReadEntry, Tell } from './taggedReading.ts';
import { kindOf } from './workKinds.ts';

/** Everything that one MEDLINE entry says. */
export function readNbibEntry(fields: EntryFields, tell: Tell): ReadEntry {
  const { names, loose } = namesOf(fields, tell);
  return {
    title: fields.first('TI', 'BTI', 'CTI', 'TT', 'VTI'),
    names,
    summary: fields.first('AB', 'OAB'),
    facts: {
      date: bestDate(fields.all('DP', 'DEP')),
      affiliation: giveAddresses(loose, names),
      address: firstAddress(fields.all('4099', 'URL')),
      doi: doiOf(fields),
      ids: idsOf(fields),
      key: cleanPmid(fields.first('PMID') ?? ''),
      type: kindOf(fields.all('PT').filter((type) => !/^research support/i.test(type))),
      venue: fields.first('JT', ...(fields.first('TI') === undefined ? [] : ['BTI', 'CTI']), 'TA', 'SO'),
      keywords: eachOnce(fields.all('OT').map((word) => word.replace(/^\*/, ''))),
      subjects: eachOnce(fields.all('MH').map(headingOf)),
      language: fields.first('LA'),
    },
  };
}

/** "Women, Working/*history/psychology": the heading without its qualifiers and the star of a main topic. */
const headingOf = (printed: string): string => printed.replace(/\/.*$/, '').replace(/^\*/, '');

/** "10.1118/1.4748329 [doi]" */
function doiOf(fields: EntryFields): string | undefined {
  const told = fields.all('LID', 'AID').filter((id) => /\[doi\]/i.test(id) || /^10\.\d/.test(id));
  return firstDoi([
    ...told.map((id) => id.replace(/\s*\[doi\].*$/i, '')),
    ...fields.all('DOI', 'SO').filter((each) => /doi:|^10\./i.test(each)),
  ]);
}

function idsOf(fields: EntryFields): Readonly<Record<string, string>> | undefined {
  const ids = new IdList();
  ids.add('pmid', cleanPmid(fields.first('PMID') ?? ''));
  ids.add('pmcid', cleanPmcid(fields.first('PMC') ?? ''));
  for (const each of fields.all('IS', 'ISBN')) ids.addSerial(each);
  for (const each of fields.all('4099')) ids.addFromAddress(each);
  return ids.all;
}

const full: Readonly<Record<string, Role | undefined>> = { FAU: undefined, FED: 'editor', FIR: 'contributor' };
const short: Readonly<Record<string, Role | undefined>> = { AU: undefined, ED: 'editor', IR: 'contributor' };

/**
 * People in the order of their lines. A name stands twice, in full (FAU) and with initials (AU); what follows, ORCID and
 * affiliations, is the person's above it. Investigators (IR) are no authors.
 */
function namesOf(fields: EntryFields, tell: Tell): { readonly names: NameList; readonly loose: readonly string[] } {
  const names = new NameList();
  const loose: string[] = [];
  let person: Gathered | undefined;
  let inFull: string | undefined;
  for (const field of fields.entry.fields) {
    const { tag } = field;
    const value = wholeOf(field);
    if (value === '') continue;
    if (tag in full) {
      person = names.add(value, personWithSuffix, full[tag]);
      inFull = person && tag.slice(1);
    } else if (tag in short) {
      // The same person with initials, when the full name stands above.
      if (inFull !== tag) person = names.add(value, value.includes(',') ? personWithSuffix : personFamilyFirst, short[tag]);
      inFull = undefined;
    } else if (tag === 'CN') {
      person = names.add(value, groupOf);
      inFull = undefined;
    } else if (tag === 'AUID' && person) {
      const orcid = /orcid/i.test(value) || /^\d{4}-/.test(value) ? cleanOrcid(value) : undefined;
      if (orcid !== undefined) person.orcid = orcid;
      else if (/orcid/i.test(value))
        tell(
          'warning',
          'bad-orcid',
          `“${value.slice(0, 60)}” is no sound ORCID.`,
          'The author was read without it.',
          'part',
          field.line,
        );
    } else if (tag === 'AD' || tag === 'IRAD') {
      const name = withoutEmail(value);
      // Where investigators work does not concern the authors above them.
      if (tag === 'IRAD' && person?.role !== 'contributor') continue;
      if (person && name !== '' && !name.startsWith('AA(')) addAffiliation(person, placeOf(name));
      else if (name !== '') loose.push(name);
    }
  }
  return { names, loose };
}

/** "Irvine, CA 92612, USA. hjm@tacgi.com" → "Irvine, CA 92612, USA." */
function withoutEmail(address: string): string {
  const words = address.split(' ');
  while (words.length > 0 && (/@/.test(words.at(-1)!) || /^(?:address:|Electronic|E-mail:|Email:)$/i.test(words.at(-1)!)))
    words.pop();
  return words.join(' ');
}
