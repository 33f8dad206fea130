import { foldWords } from '../kit/fold.ts';
import type { Role } from '../corpus/record.ts';
import { type ReadName, readName, splitAtSemicolons, splitNames } from './bibtexNames.ts';
import { cleanOrcid } from './ids.ts';
import { latexText } from './latexText.ts';
import { endsInInitials, type Gathered, NameList, personFamilyFirst } from './nameList.ts';

/** Fields with names, and what such people did. */
const nameFields: readonly (readonly [string, Role])[] = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ...['bookauthor', 'editora', 'editorb', 'editorc', 'annotator', 'commentator', 'introduction', 'foreword', 'afterword'].map(
    (name): [string, Role] => [name, 'contributor'],
  ),
];

/** Everybody of an entry. */
export interface EntryPeople {
  readonly people: readonly Gathered[];
  /** Whether the list of authors, or of editors where there is none, is all of them. */
  readonly complete: boolean;
  /** What is odd, each about one name. */
  readonly doubts: readonly NameDoubt[];
}

/** A clause that says what is odd about a name, and whether the name is lost. */
interface NameDoubt {
  readonly message: string;
  readonly lost?: 'part';
}

/** Names read between two reports of progress. */
const stride = 2000;

/** @param field a field's raw value by its name. */
export function* readPeople(field: (name: string) => string | undefined): Generator<void, EntryPeople, void> {
  const all: Gathered[] = [];
  const doubts: NameDoubt[] = [];
  let complete: boolean | undefined;
  for (const [name, role] of nameFields) {
    const value = field(name);
    if (value === undefined || value.trim() === '') continue;
    const list = new NameList();
    yield* readList(value, role, list, doubts);
    if (role === 'author' || role === 'editor') complete ??= list.complete;
    all.push(...list.people);
  }
  const collaboration = latexText((field('collaboration') ?? '').slice(0, 500));
  if (collaboration !== '' && !all.some(({ group, name }) => group && foldWords(name).includes(foldWords(collaboration))))
    all.push({ name: collaboration, printed: true, group: true });
  addOrcids(all, field);
  return { people: all, complete: complete ?? true, doubts: doubts.slice(0, 20) };
}

function* readList(value: string, role: Role, list: NameList, doubts: NameDoubt[]): Generator<void, void, void> {
  let names = splitNames(value);
  let parted = false;
  if (names.length === 1 && names[0]!.includes('; ')) {
    const pieces = splitAtSemicolons(names[0]!);
    if (pieces.length > 1) {
      names = pieces;
      parted = true;
      const message = `“${shown(value)}” has semicolons between people where “and” belongs; each was read as a person.`;
      doubts.push({ message });
    }
  }
  for (const [index, printed] of names.entries()) {
    if (index % stride === stride - 1) yield;
    const name = withoutOthers(printed);
    if (name !== printed) list.complete = false;
    const initialsLast = parted && !name.includes(',') && endsInInitials(name) ? personFamilyFirst(latexText(name)) : undefined;
    const read: ReadName = initialsLast ? { kind: 'people', people: [initialsLast] } : readName(name);
    if (read.kind === 'others' || (read.kind === 'nobody' && read.doubt !== undefined)) list.complete = false;
    if (read.kind === 'nobody' && names.length > 1 && latexText(name.slice(0, 500)) === '' && index < names.length - 1)
      doubts.push({ message: 'a name is missing before an “and”.' });
    else if (read.kind === 'nobody' && read.doubt === undefined && latexText(name.slice(0, 500)) !== '')
      doubts.push({ message: `“${shown(name)}” is no name.`, lost: 'part' });
    if (read.doubt !== undefined)
      doubts.push({ message: `“${shown(name)}” ${read.doubt}.`, ...(read.kind === 'nobody' ? { lost: 'part' } : {}) });
    for (const mention of read.people) list.add(mention.name, () => mention, role === 'author' ? undefined : role);
  }
}

/** "Aad, G. et al." without an "and". */
const withoutOthers = (name: string): string =>
  name.length > 500 ? name : name.replace(/,?\s+(?:and\s+)?et\.?\s?al\.?\s*$/i, '');

const shown = (text: string): string => {
  const plain = latexText(text.slice(0, 200));
  return plain.length > 60 ? `${[...plain].slice(0, 60).join('')}…` : plain;
};

/** ORCIDs: BibLaTeX's `author+an:orcid = {1="…"; 2="…"}`, Web of Science's `orcid-numbers`, or `orcid` of a single author. */
function addOrcids(people: readonly Gathered[], field: (name: string) => string | undefined): void {
  const authors = people.filter(({ role }) => role === undefined);
  for (const found of (field('author+an:orcid') ?? '').slice(0, 100000).matchAll(/(\d{1,4})\s*=\s*"?([^";]{0,100})/g)) {
    const author = authors[Number(found[1]) - 1];
    const orcid = cleanOrcid(found[2]!);
    if (author && orcid !== undefined) author.orcid = orcid;
  }
  const lone = cleanOrcid(latexText((field('orcid') ?? '').slice(0, 200)));
  if (lone !== undefined && authors.length === 1) authors[0]!.orcid ??= lone;
  for (const found of latexText((field('orcid-numbers') ?? '').slice(0, 100000)).matchAll(
    /([^/;]{2,80})\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/g,
  )) {
    const [family = '', given = ''] = found[1]!.split(',').map(foldWords);
    const named = authors.filter(
      (each) => foldWords(each.family ?? '') === family && foldWords(each.given ?? '').charAt(0) === given.charAt(0),
    );
    const orcid = cleanOrcid(found[2]!);
    if (named.length === 1 && orcid !== undefined) named[0]!.orcid ??= orcid;
  }
}
