import type { Affiliation } from '../corpus/record.ts';
import { foldWords } from '../kit/fold.ts';
import { type CsvFormat, knowsHeader, type NamedCells, readCsv, type ReadRow } from './csvReading.ts';
import { IdList } from './entryIds.ts';
import { eachOnce } from './entryFields.ts';
import { countOf } from './foreign.ts';
import { cleanAddress, cleanDoi } from './ids.ts';
import { addAffiliation, endsInInitials, type Gathered, NameList, personFamilyFirst, personOrGroup } from './nameList.ts';
import type { Reader } from './reader.ts';
import { statedDate } from './statedDate.ts';
import { kindOf } from './workKinds.ts';

const format: CsvFormat = {
  id: 'scopus-csv',
  page: 'Scopus export',
  score(folded) {
    const has = (...names: string[]) => names.filter((name) => folded.includes(name)).length;
    const own = has('author full names', 'author s id', 'authors with affiliations', 'index keywords', 'eid', 'source title');
    return has('authors', 'author full names') > 0 && has('title', 'titles', 'document title') > 0 && own >= 2 ? own : 0;
  },
  rowReader: () => readRow,
};

const scopus: Reader = {
  id: 'scopus-csv',
  name: 'Scopus CSV',
  explain: 'A list of documents that Scopus exported as CSV, with whatever columns were chosen.',
  endings: ['.csv'],
  sample: [
    'Authors,Author full names,Author(s) ID,Title,Year,Source title,Cited by,DOI,Affiliations,Authors with affiliations,Author Keywords,Document Type,EID',
    '"Lovelace A.; Menabrea L.F.","Lovelace, Ada (57190000001); Menabrea, Luigi Federico (57190000002)","57190000001; 57190000002","Notes on the ""Engine""",1843,"Scientific Memoirs",42,10.1000/engine,"Academy, London, United Kingdom; Academy, Turin, Italy","Lovelace A., Academy, London, United Kingdom; Menabrea L.F., Academy, Turin, Italy","engine; notes",Article,2-s2.0-85000000001',
    '"Somerville M.","Somerville, Mary (57190000003)",57190000003,"On the connexion of the sciences",1834,"Murray",7,,"Academy, London, United Kingdom","Somerville M., Academy, London, United Kingdom",,Book,2-s2.0-85000000002',
    '',
  ].join('\n'),
  recognise: (head) => (knowsHeader(head, format) ? 0.95 : 0),
  read: (file) => readCsv(file, format),
};

export default scopus;

function readRow(cells: NamedCells): ReadRow {
  const names = new NameList();
  addAuthors(names, cells);
  for (const printed of cells.list(';', 'Editors')) names.add(printed, personOrGroup, 'editor');
  const ids = new IdList();
  ids.addAccession(cells.raw('EID'));
  ids.add('pmid', /^\d{1,8}$/.exec(cells.raw('PubMed ID'))?.[0]);
  ids.addSerial(cells.raw('ISSN'));
  ids.addSerial(cells.raw('ISBN'));
  const summary = cells.text('Abstract');
  return {
    title: cells.text('Title', 'Document title', 'Titles'),
    names,
    summary: summary === undefined || /^\[no abstract/i.test(summary) ? undefined : summary,
    printed: { date: cells.raw('Year'), doi: cells.raw('DOI') },
    facts: {
      date: statedDate(cells.raw('Year')),
      doi: cleanDoi(cells.raw('DOI')),
      ids: ids.all,
      type: kindOf(cells.list(';', 'Document Type')),
      venue: cells.text('Source title', 'Conference name'),
      citations: countOf(cells.raw('Cited by')),
      keywords: eachOnce(cells.list(';', 'Author Keywords')),
      subjects: eachOnce(cells.list(';', 'Index Keywords')),
      references: eachOnce(cells.list(';', 'References')),
      language: cells.text('Language of Original Document'),
      address: cleanAddress(cells.raw('Link')),
    },
  };
}

/** Whole names with their ids where the export has them, else "Family I." with the ids of their own column. */
function addAuthors(names: NameList, cells: NamedCells): void {
  const short = splitNames(cells.raw('Authors'));
  const full = splitNames(cells.raw('Author full names'));
  const printed = full.length > 0 ? full : short;
  const ids = cells.list(';', 'Author(s) ID', 'Author ID').filter((id) => id !== '');
  const addressed = cells.list(';', 'Authors with affiliations');
  const known = cells.list(';', 'Affiliations').filter((each) => each !== '');
  for (const [index, each] of printed.entries()) {
    const [, name = each, id] = /^(.*?)\s*\((\d{5,})\)$/.exec(each) ?? [];
    const plain = name.replace(/(?<=\.),\s+(?=(?:Jr|Sr|II|III|IV)\.?$)/, ' ');
    const person = names.add(plain, endsInInitials(plain) && !plain.includes(',') ? personFamilyFirst : personOrGroup);
    if (!person) continue;
    const own = id ?? (ids.length === printed.length && /^\d{5,}$/.test(ids[index]!) ? ids[index] : undefined);
    if (own !== undefined && !person.group) person.sourceId = `scopus:${own}`;
    if (addressed.length === printed.length) addAddress(person, addressed[index]!, [name, short[index] ?? name], known);
    else if (known.length === 1) addAffiliation(person, { name: known[0]! });
  }
}

/** "A B.; C D." in newer exports; "A B., C D." in older ones, where commas stand only behind initials. */
function splitNames(printed: string): string[] {
  if (printed.includes(';') || printed.includes('(')) return pieces(printed.split(';'));
  return /\.,\s/.test(printed) && !/^[^,]+,\s*(?:\p{Lu}\.[ -]?)+,/u.test(printed)
    ? pieces(printed.split(/(?<=\.),\s+(?!(?:Jr|Sr|II|III|IV)\b)/))
    : pieces([printed]);
}

const pieces = (names: readonly string[]): string[] => names.map((name) => name.trim()).filter((name) => name !== '');

/** "Family I., Department, University, Country": what is behind the name, told apart by the list of affiliations. */
function addAddress(person: Gathered, printed: string, names: readonly string[], known: readonly string[]): void {
  const place = behindName(printed, names);
  if (place === '') return;
  const several = known.filter((each) => place.includes(each));
  const affiliations: Affiliation[] = several.length > 0 ? several.map((name) => ({ name })) : [{ name: place }];
  for (const affiliation of affiliations) addAffiliation(person, affiliation);
}

function behindName(printed: string, names: readonly string[]): string {
  const words = new Set(names.map(foldWords));
  const parts = printed.split(',');
  for (let count = 1; count <= Math.min(4, parts.length); count++) {
    if (words.has(foldWords(parts.slice(0, count).join(',')))) return parts.slice(count).join(',').trim();
  }
  return parts.slice(1).join(',').trim();
}
