import { atOnce } from '../kit/steps.ts';
import { bodyIn } from './bodies.ts';
import { correctionOf } from './correct.ts';
import type { Correction, Corpus, Corrections } from './corpus.ts';
import { isShouted, ordinaryCase } from './ordinaryCase.ts';
import { splitPeople } from './splitPeople.ts';

/** Kinds of names that are seldom what they seem. */
export type Oddity = 'one-letter' | 'capitals' | 'several' | 'group' | 'not-a-name';

/** A printed name that looks wrong, and what would mend it. */
export interface OddName {
  readonly kind: Oddity;
  /** As printed, blanks tidied: the key of a correction. */
  readonly name: string;
  /** Records that print it, as indices into `Corpus.records`, ascending. */
  readonly records: readonly number[];
  /** A sentence: "This looks like three people in one name." */
  readonly explain: string;
  /** Where it is clear what would be right. */
  readonly fix?: { readonly label: string; readonly correction: Correction };
}

type Fix = NonNullable<OddName['fix']>;
type Look = Omit<OddName, 'name' | 'records'>;

/** Names and records between two yields. */
const breath = 2000;

/** Names of authors that look wrong, in the order of their first records. Groups, and names that a person corrected, are left alone. */
export const findOddNames = (corpus: Pick<Corpus, 'records'>, corrections: Corrections = {}): OddName[] =>
  atOnce(oddNameSteps(corpus, corrections));

/** As `findOddNames`, in steps of some milliseconds. */
export function* oddNameSteps(
  { records }: Pick<Corpus, 'records'>,
  corrections: Corrections = {},
): Generator<undefined, OddName[], undefined> {
  const where = new Map<string, number[]>();
  for (const [index, { authors }] of records.entries()) {
    if (index % breath === breath - 1) yield;
    for (const { name, role, group } of authors) {
      if (group === true || (role ?? 'author') !== 'author') continue;
      const printed = name.trim().replace(/\s+/g, ' ');
      if (printed === '') continue;
      const known = where.get(printed);
      if (!known) where.set(printed, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  }
  const odd: OddName[] = [];
  let looked = 0;
  for (const [name, indices] of where) {
    if (++looked % breath === 0) yield;
    const look = correctionOf(corrections, name) ? undefined : lookAt(name);
    if (look) odd.push({ name, records: indices, ...look });
  }
  return odd;
}

/** Longest name that is looked at, characters: beyond it nothing clear can be said. */
const longest = 20_000;

function lookAt(name: string): Look | undefined {
  if (name.length > longest) return { kind: 'not-a-name', explain: 'This is far too long for a name.' };
  return asInitials(name) ?? asNobody(name) ?? asBody(name) ?? asSeveral(name) ?? asNumbered(name) ?? asCapitals(name);
}

const aGroup: Fix = { label: 'It is a group', correction: { kind: 'group' } };
/** Kept with the record, and no node of any network: what groups are. */
const noPerson: Fix = { label: 'Not a person', correction: { kind: 'group' } };

const taken = (name: string): Fix => ({
  label: `Read it as ${name}`,
  correction: { kind: 'people', names: [name] },
});

/** Only letters of scripts with capitals can be initials: one Han character may well be a name. */
function asInitials(name: string): Look | undefined {
  const letters = name.match(/\p{L}/gu) ?? [];
  if (!/^(?:\p{L}\p{M}*[.,\s-]*){1,4}$/u.test(name) || letters.some((letter) => letter.toLowerCase() === letter.toUpperCase()))
    return undefined;
  if (letters.length === 1) return { kind: 'one-letter', explain: 'One letter is too little to tell who this is.' };
  const apart = name.split(/[.\s-]+/).filter((part) => part !== '').length === letters.length;
  return apart ? { kind: 'one-letter', explain: 'Initials alone are too little to tell who this is.' } : undefined;
}

const nobody =
  /^\W*(?:anon(?:ym(?:ous|us|e|o)?)?|anónimo|anônimo|аноним|unknown|author unknown|unknown authors?|no authors?(?: (?:listed|given|name available))?|not (?:available|known|applicable)|n\/a|none|various(?: authors)?|tb[ad]|to be announced|unbekannt(?:er autor)?|verschiedene|anonyme|inconnue?|auteur inconnu|desconocido|autor desconocido|desconhecido|autor desconhecido|sconosciuto|autori vari|aa\.\s?vv\.|s\.\s?n\.|n\.\s?n\.|o\.\s?[av]\.|et\.?\s*al(?:ii)?|(?:and )?others)\W*$/iu;
const nobodyAsPrinted = /^(?:null|undefined|nan|NaN|佚名|无名氏|無名氏|匿名|不详|不詳|作者不详|[-–—?.…_*]+)$/u;
const degree = /^(?:Ph\.?\s?D|M\.\s?D|FAAN|RN|[JS]r|Esq|Dr|Prof|M\.?Sc|B\.?Sc|MBA|MPH|Eds?|Editors?)\.?$/;
const address = /[^\s@]@[^\s@]+\.\p{L}|https?:\/\/|(?:^|\s)www\.|(?:^|[^\d])10\.\d{4,9}\//iu;

function asNobody(name: string): Look | undefined {
  const kind = 'not-a-name';
  if (address.test(name)) return { kind, explain: 'This is an address, not a name.', fix: noPerson };
  if (degree.test(name)) return { kind, explain: 'This is a degree or a title, not a name.', fix: noPerson };
  if (nobody.test(name) || nobodyAsPrinted.test(name))
    return { kind, explain: 'This says that somebody wrote it, not who.', fix: noPerson };
  if (!/\p{L}/u.test(name)) return { kind, explain: 'There is no letter in it.', fix: noPerson };
  const others = /^(.*?)[\s,;]+(?:and\s+)?(?:et\.?\s*al(?:ii)?|and others|u\.\s?a)\b\.?(.*)$/iu.exec(name);
  if (!others) return undefined;
  const before = others[1]!.trim();
  const explain = '“Et al.” stands within this name: more people wrote it than are listed.';
  const clear = others[2]!.trim() === '' && /\p{L}{2}/u.test(before) && lookAt(before) === undefined;
  return { kind, explain, ...(clear ? { fix: taken(before) } : {}) };
}

function asBody(name: string): Look | undefined {
  const body = bodyIn(name);
  if (body === undefined) return undefined;
  const explain = `“${body}” is a word for a group, and this stands among people.`;
  // "Ann Lee, University of Oxford" is a person with an address: what is right is not clear.
  const [first = ''] = name.split(/[,;(]/);
  return { kind: 'group', explain, ...(bodyIn(first) === undefined && first !== name ? {} : { fix: aGroup }) };
}

const numbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function asSeveral(name: string): Look | undefined {
  // In capitals, a short name passes for initials.
  const people = splitPeople(name) ?? (isShouted(name) ? splitPeople(ordinaryCase(name)) : undefined);
  if (!people) return undefined;
  const count = numbers[people.length - 2] ?? people.length.toLocaleString('en');
  const names = people.map((each) => (isShouted(each) ? ordinaryCase(each) : each));
  const label = `Split into ${people.length.toLocaleString('en')} people`;
  return {
    kind: 'several',
    explain: `This looks like ${count} people in one name.`,
    fix: { label, correction: { kind: 'people', names } },
  };
}

function asNumbered(name: string): Look | undefined {
  // "Wei Wang 0001" is how DBLP tells namesakes apart, "John Smith 3rd" is his father's grandson.
  const plain = name
    .replace(/\s\d{4}$/, (number) => (/0/.test(number.charAt(1)) ? '' : number))
    .replace(/\b(?:2nd|3rd|\dth)\b/gi, '');
  if (!/\p{Nd}/u.test(plain)) return undefined;
  const explain = 'Digits stand in it, as in no name of a person.';
  const bare = /^([^\d]*\p{L}\.?)[\s,*†‡§¶\d]+$/u.exec(name)?.[1]?.trim();
  const clear = bare !== undefined && /\S\s+\p{L}{2}/u.test(bare) && !isMonth(bare) && lookAt(bare) === undefined;
  return { kind: 'not-a-name', explain, ...(clear ? { fix: taken(bare) } : {}) };
}

const isMonth = (text: string): boolean =>
  /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:\p{L}{3,6})?\.?$/iu.test(text) && !/\s\S+\s/.test(text);

function asCapitals(name: string): Look | undefined {
  if (!isShouted(name)) return undefined;
  const written = ordinaryCase(name);
  const fix: Fix = { label: `Write ${written}`, correction: { kind: 'people', names: [written] } };
  return { kind: 'capitals', explain: 'It is in capitals from end to end.', fix };
}
