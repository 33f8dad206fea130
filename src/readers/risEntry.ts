import type { AuthorMention, Role, WorkType } from '../corpus/record.ts';
import { eachOnce, type EntryFields, wholeOf } from './entryFields.ts';
import { firstAddress, firstDoi, IdList } from './entryIds.ts';
import { giveAddresses } from './letteredAddresses.ts';
import { endsInInitials, NameList, personFamilyFirst, personOrGroup } from './nameList.ts';
import { bestDate } from './statedDate.ts';
import type { ReadEntry, Tell } from './taggedReading.ts';
import { kindOf } from './workKinds.ts';
import { looksLikeGroup } from './person.ts';

/** RIS's codes of kinds; what is not here is spelt out in words, or other. */
const types: Readonly<Record<string, WorkType>> = {
  ABST: 'article',
  EJOUR: 'article',
  INPR: 'article',
  JFULL: 'article',
  JOUR: 'article',
  MGZN: 'article',
  NEWS: 'article',
  CONF: 'conference',
  CPAPER: 'conference',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  ENCYC: 'chapter',
  DICT: 'chapter',
  THES: 'thesis',
  RPRT: 'report',
  GOVDOC: 'report',
  DATA: 'dataset',
  AGGR: 'dataset',
  DBASE: 'dataset',
  COMP: 'software',
  UNPB: 'preprint',
  MANSCPT: 'preprint',
};

/** Everything that one RIS entry says. */
export function readRisEntry(fields: EntryFields, tell: Tell): ReadEntry {
  const type = (fields.first('TY') ?? '').toUpperCase();
  const names = namesOf(fields, type);
  const affiliation = giveAddresses(fields.lines('AD', 'AF'), names);
  const within = ['CHAP', 'ECHAP', 'CONF', 'CPAPER', 'ENCYC', 'DICT', 'EDBOOK', 'BOOK'].includes(type);
  const notes = fields.all('N1');
  return {
    title: fields.first('TI', 'T1', 'CT', ...(['BOOK', 'EBOOK', 'EDBOOK'].includes(type) ? ['BT'] : []), 'TT', 'ST'),
    names,
    summary: fields.first('AB', 'N2'),
    facts: {
      date: dateOf(fields, tell),
      affiliation,
      address: firstAddress(fields.all('UR', 'L2', 'LK', 'L1')),
      doi: firstDoi([
        ...fields.all('DO', 'DI'),
        ...fields.all('M3').filter(saysDoi),
        ...ownDois(notes),
        ...fields.all('UR', 'L3', 'ID').filter(saysDoi),
      ]),
      ids: idsOf(fields),
      key: fields.first('ID'),
      type: types[type] ?? kindOf([type]),
      venue: within ? fields.first('T2', 'BT', 'C3', 'JF', 'JO', 'JA', 'J2') : fields.first('JF', 'T2', 'JO', 'J1', 'JA', 'J2'),
      keywords: fields.words('KW', 'DE'),
      citations: citationsOf(notes),
      references: referencesOf(fields),
      language: fields.first('LA'),
    },
  };
}

const saysDoi = (printed: string): boolean => /\bdoi\b|^10\./i.test(printed);

/** The DOI among the notes: a note that is nothing else. Of several, nobody knows which is the paper's own and which it cites. */
function ownDois(notes: readonly string[]): string[] {
  const alone = /^(?:doi\s*[:=]?\s*)?(?:https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i;
  const dois = new Set(notes.filter((note) => alone.test(note)).map((note) => note.toLowerCase()));
  return dois.size === 1 ? [...dois] : [];
}

/** Authors under AU and A1 stand in the order of the lines, whichever of the two a line has. */
function namesOf(fields: EntryFields, type: string): NameList {
  const names = new NameList();
  // In an edited book, RIS calls its editors authors.
  const authorRole: Role | undefined = type === 'EDBOOK' ? 'editor' : undefined;
  const subsidiary: Role = ['BOOK', 'CHAP', 'EDBOOK', 'EBOOK', 'ECHAP'].includes(type) ? 'translator' : 'contributor';
  const roleOf: Readonly<Record<string, Role | undefined>> = {
    AU: authorRole,
    A1: authorRole,
    A2: 'editor',
    A3: 'editor',
    ED: 'editor',
    A4: subsidiary,
    TA: 'translator',
  };
  const told = fields.entry.fields
    .filter(({ tag }) => tag in roleOf)
    .flatMap((field) =>
      wholeOf(field)
        .split(/;\s*/)
        .map((name) => ({ name, role: roleOf[field.tag] })),
    );
  const plain = told.filter(({ name }) => !name.includes(',') && !looksLikeGroup(name) && name !== '');
  const familyFirst = plain.length > 0 && plain.every(({ name }) => endsInInitials(name));
  const read = (name: string): AuthorMention | undefined =>
    familyFirst && endsInInitials(name) && !name.includes(',') ? personFamilyFirst(name) : personOrGroup(name);
  for (const { name, role } of told) names.add(name, read, role);
  return names;
}

/** The year of publication goes before the date; days on which a paper was received or accepted are other days. */
function dateOf(fields: EntryFields, tell: Tell) {
  const printed = fields.all('PY', 'Y1', 'YR', 'DA').filter((each) => !/received|accepted|revised|epub/i.test(each));
  const date = bestDate(printed);
  const told = printed.find((each) => /[1-9\p{L}]/u.test(each));
  if (!date && told !== undefined)
    tell('warning', 'bad-date', `“${told.slice(0, 40)}” is no date with a year.`, 'The paper was read without a date.', 'part');
  return date;
}

function idsOf(fields: EntryFields): Readonly<Record<string, string>> | undefined {
  const ids = new IdList();
  const database = fields.all('DB', 'DP').join(' ');
  for (const each of fields.all('AN', 'ID')) ids.addAccession(each, database);
  for (const each of fields.all('U1', 'U2', 'U3', 'U4', 'U5', 'C2')) {
    const [, value, scheme] = /^(\w+)\s*\[(pmid|pmcid)\]$/i.exec(each) ?? [];
    if (scheme?.toLowerCase() === 'pmid') ids.addAccession(value!, 'pubmed');
    else ids.addAccession(value ?? each);
  }
  for (const each of fields.all('SN')) ids.addSerial(each);
  for (const each of fields.all('UR', 'L1', 'L2')) ids.addFromAddress(each);
  return ids.all;
}

function citationsOf(notes: readonly string[]): number | undefined {
  for (const note of notes) {
    const found = /\b(?:Cited By|Times Cited(?: in [\w ]+)?|Total Times Cited)\s*:\s*(\d{1,7})\b/i.exec(note.slice(0, 2000))?.[1];
    if (found !== undefined) return Number(found);
  }
  return undefined;
}

/** Scopus notes what a paper cites, one to a line or with semicolons. */
function referencesOf(fields: EntryFields): string[] | undefined {
  const note = fields.fields('N1').find(({ lines }) => /^references:/i.test(lines[0] ?? ''));
  if (!note) return undefined;
  return eachOnce(note.lines.flatMap((line) => line.replace(/^references:/i, '').split(/;\s+|;$/)));
}
