import { compareFamily, whole } from './compareFamily.ts';
import { compareGiven, type Given, mostInAnyOrder } from './compareGiven.ts';
import { nameKey } from './nameKey.ts';
import type { NameParts } from './nameParts.ts';
import { shortFor } from './nicknames.ts';
import { transposed } from './otherOrder.ts';
import { isOwnScript } from './ownScript.ts';
import { parseName } from './parseName.ts';
import { collapse } from './spellings.ts';
import { isVietnameseSurname } from './surnames.ts';

export { nameKey, parseName, transposed, type NameParts };

/** How two names relate: could they be one person's? */
export interface NameComparison {
  /** `same`: one name, printed alike or not. `compatible`: two names that one person may have. */
  readonly verdict: 'same' | 'compatible' | 'incompatible';
  /** A clause for a sentence: "S. may stand for Sri". */
  readonly why: string;
}

/** "et al.", "and others" and their like: a mark that a list is cut, never a person. */
export function isOthers(text: string): boolean {
  return /^(?:and|&|\+)?\s*(?:et\.?\s*al(?:ii|ia|iae)?|others|other authors)\.?$/i.test(text.trim());
}

/** Could both names be one person's? Names that differ at most in case, accents and punctuation are the same. */
export function compareNames(one: string, other: string): NameComparison {
  const [key, otherKey] = [one, other].map((name) =>
    nameKey(name)
      .replace(/[^\p{L}\p{M}\p{N},]+/gu, ' ')
      .trim(),
  );
  if (key === otherKey) return { verdict: 'same', why: 'the names differ at most in case, accents and punctuation' };
  return compareParts(parseName(one), parseName(other));
}

/**
 * Could both names be one person's? Symmetric, and `same` for a name with itself. Family names must agree but for particles,
 * safe spellings and a second family name; given names must not contradict each other; a name of which it is not certain
 * which end is the family name is tried both ways round. Misprints are not forgiven.
 */
export function compareParts(one: NameParts, other: NameParts): NameComparison {
  if (one.homonym !== undefined && other.homonym !== undefined && one.homonym !== other.homonym)
    return no(`a catalogue tells ${one.homonym} and ${other.homonym} apart`);
  if (one.suffix !== undefined && other.suffix !== undefined && one.suffix !== other.suffix)
    return no(`${one.suffix} is not ${other.suffix}`);
  const [own, otherOwn] = [ownName(one), ownName(other)];
  if (own !== undefined || otherOwn !== undefined) return compareOwn(own, otherOwn, one, other);
  const asPrinted = compareReadings(one, other);
  if (asPrinted.verdict !== 'incompatible') return asPrinted;
  if (one.order === 'certain' && other.order === 'certain') return asPrinted;
  const [turnedOne, turnedOther] = [transposed(one), transposed(other)];
  for (const [x, y] of [
    [turnedOne, other],
    [one, turnedOther],
    [turnedOne, turnedOther],
  ]) {
    const turned = x && y ? compareReadings(x, y) : asPrinted;
    if (turned.verdict === 'same') return yes(['the family name may stand first']);
    if (turned.verdict === 'compatible') return yes(['the family name may stand first', turned.why]);
  }
  return asPrinted;
}

const no = (why: string): NameComparison => ({ verdict: 'incompatible', why });
const yes = (clauses: readonly string[]): NameComparison => ({ verdict: 'compatible', why: clauses.join(', ') });

/** A name all in Chinese, Japanese or Korean script as one word; else undefined. */
function ownName({ family, given }: NameParts): string | undefined {
  if (family < '\u1100' || !isOwnScript(family) || !given.every(isOwnScript)) return undefined;
  return family + given.join('');
}

function compareOwn(own: string | undefined, otherOwn: string | undefined, one: NameParts, other: NameParts): NameComparison {
  if (own === undefined || otherOwn === undefined) return no('the names are in different scripts');
  if (own !== otherOwn) return no('the names differ');
  const alike = one.family === other.family && one.given.join(' ') === other.given.join(' ') && sameBeside(one, other);
  return alike ? { verdict: 'same', why: 'the same name' } : yes(['the same signs']);
}

const sameBeside = (one: NameParts, other: NameParts) => one.suffix === other.suffix && one.homonym === other.homonym;

const givenOf = ({ given, marked }: NameParts): Given => ({ plain: given, marked: marked?.given ?? given });

/** Both names as they are read, neither turned about. */
function compareReadings(one: NameParts, other: NameParts): NameComparison {
  const family = compareFamily(one, other);
  if ('clash' in family) return no(family.clash);
  const anyOrder = isVietnameseSurname(one.family) && one.family === other.family;
  let given = compareGiven(givenOf(one), givenOf(other), anyOrder);
  // "Gabriel García Márquez" and "Gabriel G. Márquez": what looks like a middle name may be the missing family name.
  if ('clash' in given && family.missing !== undefined) {
    const [fewer, more] = one.family.length < other.family.length ? [one, other] : [other, one];
    const without = withoutMiddle(givenOf(fewer), family.missing[0]!);
    if (without !== undefined) given = compareGiven(without, givenOf(more), anyOrder);
  }
  if ('clash' in given) return no(given.clash);
  if (given.fit.length + family.fit.length > 0) return yes([...given.fit, ...family.fit]);
  if (sameBeside(one, other) && one.given.join(' ') === other.given.join(' '))
    return { verdict: 'same', why: one.given.length === 0 ? 'both are the same single name' : 'the same given and family names' };
  return yes([sameBeside(one, other) ? 'the same given and family names' : 'only one has a suffix or a number']);
}

function withoutMiddle({ plain, marked }: Given, family: string): Given | undefined {
  const at = plain.findIndex(
    (token, index) => index > 0 && (token === family || (token.length === 1 && family.startsWith(token))),
  );
  return at < 0 ? undefined : { plain: plain.toSpliced(at, 1), marked: marked.toSpliced(at, 1) };
}

/**
 * Keys of the blocks in which a name must be looked for: names that are compatible share at least one, and most names have
 * one alone. Family name without particles, all spellings as one, and the first given initial. More for a name with
 * particles or two family names, one that may be turned about, a Vietnamese name, and one with a short form such as Bob.
 */
export function blocksOf(parts: NameParts): string[] {
  const own = ownName(parts);
  if (own !== undefined) return [`${own}|`];
  const keys = blocksOfReading(parts);
  const other = transposed(parts);
  return other === undefined ? keys : [...new Set([...keys, ...blocksOfReading(other)])];
}

function blocksOfReading(parts: NameParts): string[] {
  const { family, given, particles } = parts;
  const start = given[0] ?? '';
  const plain = particles.length === 0 && !family.includes(' ') && !isVietnameseSurname(family) && shortFor(start).length === 0;
  if (plain) return [`${collapse(family)}|${firstLetter(start)}`];
  const families = [family];
  if (particles.length > 0) families.push(whole(parts));
  if (family.includes(' ')) {
    const words = family.split(' ');
    families.push(words[0]!, words.at(-1)!, words.join(''));
  }
  const starts = (isVietnameseSurname(family) && given.length > 0 && given.length <= mostInAnyOrder ? given : [start]).flatMap(
    (token) => [token, ...shortFor(token)],
  );
  return [...new Set(families.flatMap((name) => starts.map((token) => `${collapse(name)}|${firstLetter(token)}`)))];
}

const firstLetter = (token: string) => (token === '' ? '' : String.fromCodePoint(token.codePointAt(0)!));

/** The first of a name's blocks: its family name and first given initial. */
export function blockOf(parts: NameParts): string {
  return blocksOf(parts)[0]!;
}
