import type { Role } from '../corpus/record.ts';
import { eachOnce, type EntryFields, wholeOf } from './entryFields.ts';
import { cleanBibcode, firstAddress, firstDoi, IdList } from './entryIds.ts';
import { giveAddresses } from './letteredAddresses.ts';
import { NameList, personOrGroup } from './nameList.ts';
import { bestDate } from './statedDate.ts';
import type { ReadEntry } from './taggedReading.ts';
import { kindOf } from './workKinds.ts';

/** Everything that one EndNote entry says. ADS writes an older dialect with other meanings: its %R is its own code. */
export function readEnwEntry(fields: EntryFields): ReadEntry {
  const type = fields.first('0') ?? '';
  const bibcode = cleanBibcode(fields.first('R') ?? '');
  const byAds = type === '' && bibcode !== undefined;
  const names = namesOf(fields, type, byAds);
  const affiliation = giveAddresses(byAds ? fields.all('F') : fields.all('+'), names);
  const article = !/book|conference|proceedings|encyclopedia|dictionary|generic/i.test(type);
  return {
    title: fields.first('T'),
    names,
    summary: byAds ? fields.first('B', 'X') : fields.first('X'),
    facts: {
      date: bestDate(fields.all('D', ...(byAds ? [] : ['8']))),
      affiliation,
      address: firstAddress(fields.all('U')),
      doi: firstDoi(byAds ? fields.all('Y') : fields.all('R')),
      ids: idsOf(fields, byAds ? bibcode : undefined),
      key: byAds ? bibcode : fields.first('F'),
      type: kindOf([type]),
      venue: byAds || article ? fields.first('J', ...(byAds ? [] : ['B'])) : fields.first('B', 'J'),
      keywords: byAds ? eachOnce(fields.all('K').flatMap((words) => words.split(/[;,]/))) : fields.words('K'),
      language: fields.first('G'),
    },
  };
}

/** Names in the order of their lines; ADS writes all of them into one. */
function namesOf(fields: EntryFields, type: string, byAds: boolean): NameList {
  const names = new NameList();
  // What EndNote calls the author of an edited book is its editor.
  const author: Role | undefined = /^edited book$/i.test(type) ? 'editor' : undefined;
  const roleOf: Readonly<Record<string, Role | undefined>> = {
    A: author,
    E: 'editor',
    '?': /book|chapter/i.test(type) ? 'translator' : 'contributor',
    ...(byAds ? {} : { Y: 'editor' }),
  };
  for (const field of fields.entry.fields) {
    if (!(field.tag in roleOf)) continue;
    for (const name of wholeOf(field).split(';')) names.add(name, personOrGroup, roleOf[field.tag]);
  }
  return names;
}

function idsOf(fields: EntryFields, bibcode: string | undefined): Readonly<Record<string, string>> | undefined {
  const ids = new IdList();
  ids.add('ads', bibcode);
  const database = fields.all('~', 'W').join(' ');
  for (const each of fields.all('M', '2')) ids.addAccession(each, database);
  for (const each of fields.all('@')) ids.addSerial(each);
  for (const each of fields.all('U')) ids.addFromAddress(each);
  return ids.all;
}
