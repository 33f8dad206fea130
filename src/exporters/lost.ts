import type { AuthorMention, PaperRecord, Role } from '../corpus/record.ts';
import { roles } from '../corpus/record.ts';
import { readers } from '../readers/index.ts';
import type { OpenedFile, Reader, Reading } from '../readers/reader.ts';
import { affiliationsOf, withRole } from './bibliography.ts';
import type { PapersExporter } from './exporter.ts';
import type { Piece } from './papersFile.ts';

/** What a format could not carry: the thing in the singular and plural → how many. */
export type Lost = Map<Thing, number>;

/** "affiliation", "affiliations". */
export type Thing = keyof typeof plurals;

/** In the order in which they are told. */
const plurals = {
  paper: 'papers',
  title: 'titles',
  author: 'authors',
  editor: 'editors',
  translator: 'translators',
  contributor: 'contributors',
  'spelling of a name': 'spellings of names',
  'name part': 'name parts',
  'mark of a group': 'marks of groups',
  'mark of a person': 'marks of people',
  'mark of a cut list': 'marks of cut lists',
  'stated number of authors': 'stated numbers of authors',
  'mark of an unprinted author': 'marks of unprinted authors',
  affiliation: 'affiliations',
  'link from an author to an affiliation': 'links from authors to affiliations',
  'affiliation’s country': 'affiliations’ countries',
  'affiliation of a paper': 'affiliations of papers',
  ORCID: 'ORCIDs',
  'id of a person': 'ids of people',
  date: 'dates',
  'mark of an inferred year': 'marks of inferred years',
  'kind of work': 'kinds of work',
  venue: 'venues',
  DOI: 'DOIs',
  'other id of a paper': 'other ids of papers',
  key: 'keys',
  address: 'addresses',
  keyword: 'keywords',
  subject: 'subjects',
  reference: 'references',
  'citation count': 'citation counts',
  language: 'languages',
  abstract: 'abstracts',
  category: 'categories',
  score: 'scores',
  'mark of code': 'marks of code',
  'profile of a person': 'profiles of people',
} as const;

/** "12 affiliations have no place in RIS.", one sentence for each thing. */
export const tellLost = (lost: ReadonlyMap<Thing, number>, called: string): string[] =>
  numbersOf(lost).map(([told, one]) => `${told} ${one ? 'has' : 'have'} no place in ${called}.`);

/** "12 affiliations, 1 ORCID and 2 abstracts have no place in RIS." in one sentence; undefined where nothing is lost. */
export function tellLostTogether(lost: ReadonlyMap<Thing, number>, called: string): string | undefined {
  const told = numbersOf(lost);
  if (told.length < 2) return tellLost(lost, called)[0];
  const all = told.map(([number]) => number);
  return `${all.slice(0, -1).join(', ')} and ${all.at(-1)!} have no place in ${called}.`;
}

/** "12 affiliations", and whether it is one. */
const numbersOf = (lost: ReadonlyMap<Thing, number>): [string, boolean][] =>
  (Object.keys(plurals) as Thing[]).flatMap((thing): [string, boolean][] => {
    const count = lost.get(thing) ?? 0;
    if (count === 0) return [];
    return [[count === 1 ? `1 ${thing}` : `${count.toLocaleString('en')} ${plurals[thing]}`, count === 1]];
  });

/** Reads a piece of a file back and adds what the records had and the piece does not tell. */
export async function addLost(lost: Lost, format: PapersExporter, piece: Piece): Promise<void> {
  const reader = readers.find(({ id }) => id === format.reader)!;
  const { head, between, foot } = format.frame;
  const text = piece.text.startsWith(head) ? piece.text : head + piece.text.slice(between.length);
  const back = await readAgain(reader, text + foot);
  const add = (thing: Thing, count = 1): void => {
    if (count > 0) lost.set(thing, (lost.get(thing) ?? 0) + count);
  };
  add('paper', piece.records.length - back.length);
  if (piece.records.length !== back.length) return;
  for (const [index, record] of piece.records.entries()) compare(record, back[index]!, add);
}

type Add = (thing: Thing, count?: number) => void;

async function readAgain(reader: Reader, text: string): Promise<Reading['records']> {
  const file: OpenedFile = {
    name: '',
    text: async () => text,
    async *chunks() {
      yield text;
    },
    done: () => 1,
  };
  const steps = reader.read(file, {});
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value.records;
  }
}

/** Equal but for the way in which Unicode writes accents, blanks and case. */
const same = (one: string | undefined, other: string | undefined): boolean => one === other || plain(one) === plain(other);
const plain = (text: string | undefined): string | undefined => text?.normalize('NFC').replace(/\s+/g, ' ').trim();

function compare(record: PaperRecord, back: PaperRecord, add: Add): void {
  const differs = (field: keyof PaperRecord): boolean => record[field] !== undefined && record[field] !== back[field];
  const words = (field: 'venue' | 'summary' | 'language' | 'address' | 'key'): boolean =>
    record[field] !== undefined && !same(record[field], back[field]);
  if (!same(record.title, back.title)) add('title');
  for (const role of roles) comparePeople(role, withRole(record, role), withRole(back, role), back.affiliation, add);
  if (!record.complete && back.complete) add('mark of a cut list');
  if (differs('statedCount')) add('stated number of authors');
  if (record.affiliation !== undefined && !(back.affiliation ?? '').includes(record.affiliation)) {
    if (!back.authors.some((mention) => affiliationsOf(mention).some(({ name }) => same(name, record.affiliation))))
      add('affiliation of a paper');
  }
  const { date } = record;
  if (date && (date.year !== back.date?.year || date.month !== back.date.month || date.day !== back.date.day)) add('date');
  if (date?.inferred && back.date?.inferred !== true) add('mark of an inferred year');
  if (differs('type')) add('kind of work');
  if (words('venue')) add('venue');
  if (differs('doi')) add('DOI');
  const ids = Object.entries(record.ids ?? {}).filter(([scheme, id]) => !sameId(id, back.ids?.[scheme]));
  add('other id of a paper', ids.length);
  if (words('key')) add('key');
  if (words('address')) add('address');
  for (const [field, thing] of lists) add(thing, missing(record[field], back[field]));
  if (differs('citations')) add('citation count');
  if (words('language')) add('language');
  if (words('summary')) add('abstract');
  if (differs('category')) add('category');
  if (differs('score')) add('score');
  if (record.code === true && back.code !== true) add('mark of code');
}

const lists = [
  ['keywords', 'keyword'],
  ['subjects', 'subject'],
  ['references', 'reference'],
] as const;

/** Sources write the same id with and without hyphens and prefix. */
const sameId = (id: string, back: string | undefined): boolean => bareId(id) === bareId(back);
const bareId = (id: string | undefined): string | undefined => id?.replace(/^2-s2\.0-|-/g, '').toUpperCase();

function missing(list: readonly string[] = [], back: readonly string[] = []): number {
  const there = new Set(back.map(plain));
  return list.filter((each) => plain(each) !== '' && !there.has(plain(each))).length;
}

function comparePeople(
  role: Role,
  people: readonly AuthorMention[],
  back: readonly AuthorMention[],
  whole: string | undefined,
  add: Add,
): void {
  if (people.length !== back.length) {
    add(role, Math.max(1, people.length - back.length));
    return;
  }
  for (const [index, person] of people.entries()) {
    const other = back[index]!;
    if (!same(person.name, other.name)) add('spelling of a name');
    if (person.group === true && other.group !== true) add('mark of a group');
    if (person.group !== true && other.group === true) add('mark of a person');
    if ((['family', 'given', 'suffix'] as const).some((part) => person[part] !== undefined && !same(person[part], other[part])))
      add('name part');
    if (person.orcid !== undefined && person.orcid !== other.orcid) add('ORCID');
    if (person.sourceId !== undefined && person.sourceId !== other.sourceId) add('id of a person');
    if (!person.printed && other.printed) add('mark of an unprinted author');
    const theirs = affiliationsOf(other);
    for (const { name, country } of affiliationsOf(person)) {
      const found = theirs.find((each) => same(each.name, name));
      if (!found) add(plain(whole)?.includes(plain(name)!) ? 'link from an author to an affiliation' : 'affiliation');
      else if (country !== undefined && found.country !== country) add('affiliation’s country');
    }
  }
}
