import { fold } from '../kit/fold.ts';

/** A printed name in parts, folded: for comparison, never for display. */
export interface NameParts {
  /** All of the given names in order, each a word or an initial: "Jae-Won" is two. */
  readonly given: readonly string[];
  /** "van", "de", "al" before the family name. */
  readonly particles: readonly string[];
  /** Last word or, after a particle, all words behind it; with blanks. Never empty for a name with a letter. */
  readonly family: string;
  /** "jr", "iii". */
  readonly suffix?: string;
}

/** How two names relate: could they be one person's? */
export interface NameComparison {
  readonly verdict: 'same' | 'compatible' | 'incompatible';
  /** A clause for a sentence: "S. may stand for Sri". */
  readonly why: string;
}

/** Particles in any case; the family name behind them is what is compared. */
const particles = new Set('al el van von der den de del della ter ten ibn af av zu zur'.split(' '));
/** Particles only where printed in lower case: capitalised they are names in their own right (Le, Das, Bin). */
const lowerParticles = new Set("la le las los do dos da das di du bin bint ben y e d' dal degli".split(' '));
const suffixes = new Map([
  ['jr', 'jr'],
  ['junior', 'jr'],
  ['sr', 'sr'],
  ['senior', 'sr'],
  ['ii', 'ii'],
  ['iii', 'iii'],
  ['iv', 'iv'],
]);

/** What makes two printed names the same name: case, accents, blanks and the shape of hyphens and apostrophes do not count. */
export function nameKey(name: string): string {
  return fold(name.replace(/\p{Cf}/gu, '').replace(/´/g, "'"))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[`\u2018\u2019\u02bc]/g, "'");
}

/** "et al.", "and others" and their like: a mark that a list is cut, never a person. */
export function isOthers(text: string): boolean {
  return /^(?:and|&|\+)?\s*(?:et\.?\s*al(?:ii|ia|iae)?|others|other authors)\.?$/i.test(text.trim());
}

/** "Given Family", "Given van Family Jr." or "Family, Given" in parts. */
export function parseName(name: string): NameParts {
  const [before = '', ...behind] = name.split(',').map((part) => part.trim());
  const turned = behind.find((part) => part !== '' && !suffixes.has(bare(part)));
  const suffixBehind = behind.map((part) => suffixes.get(bare(part))).find((part) => part !== undefined);
  const printed = (turned === undefined ? before : `${turned} ${before}`).split(/\s+/).filter((word) => bare(word) !== '');
  const lastSuffix = printed.length > 2 ? suffixes.get(bare(printed.at(-1)!)) : undefined;
  if (lastSuffix !== undefined) printed.pop();
  // "Wei Wang 0001": a catalogue's number that tells namesakes apart is no name.
  if (printed.length > 1 && /^\d{4}$/.test(printed.at(-1)!)) printed.pop();
  const suffix = suffixBehind ?? lastSuffix;
  const familyWords = turned === undefined ? undefined : before.split(/\s+/).filter((word) => bare(word) !== '').length;
  const familyStart = familyWords ? printed.length - familyWords : findFamily(printed);
  let core = familyStart;
  while (core < printed.length - 1 && isParticle(printed[core]!)) core++;
  return {
    given: printed.slice(0, familyStart).flatMap(givenTokens),
    particles: printed.slice(familyStart, core).map(bare),
    family: printed.slice(core).map(bare).join(' '),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

function findFamily(words: readonly string[]): number {
  for (let index = 1; index < words.length - 1; index++) if (isParticle(words[index]!)) return index;
  return Math.max(0, words.length - 1);
}

function isParticle(word: string): boolean {
  const folded = bare(word);
  return particles.has(folded) || (lowerParticles.has(folded) && word.charAt(0) === word.charAt(0).toLowerCase());
}

/** A word's letters and digits, folded. */
function bare(word: string): string {
  return nameKey(word).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** "Jae-Won" → jae, won; "J.-W." and "JW" → j, w; "Sri" → sri. */
function givenTokens(word: string): string[] {
  const parts = nameKey(word)
    .split(/[^\p{L}\p{M}\p{N}']+/u)
    .map((part) => part.replace(/'/g, ''))
    .filter((part) => part !== '');
  const capitals = /^\p{Lu}{2,3}$/u.test(word) && !/[AEIOUY]/.test(word);
  return parts.length === 1 && capitals ? [...parts[0]!] : parts;
}

/** Names outside one block are never compared: family name without particles, and the first given initial. */
export function blockOf(parts: NameParts): string {
  return `${parts.family}|${[...(parts.given[0] ?? '')][0] ?? ''}`;
}

/** Could both names be one person's? Equal family names and given names that do not contradict each other. */
export function compareNames(one: string, other: string): NameComparison {
  const keys = [one, other].map((name) =>
    nameKey(name)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim(),
  );
  if (keys[0] === keys[1]) return { verdict: 'same', why: 'the names differ at most in case, accents and punctuation' };
  return compareParts(parseName(one), parseName(other));
}

/** As `compareNames`, for names that are parsed already. */
export function compareParts(one: NameParts, other: NameParts): NameComparison {
  if (one.family !== other.family) return { verdict: 'incompatible', why: 'the family names differ' };
  if (one.suffix !== undefined && other.suffix !== undefined && one.suffix !== other.suffix)
    return { verdict: 'incompatible', why: `${one.suffix} is not ${other.suffix}` };
  if (one.given.length === 0 || other.given.length === 0) {
    return one.given.length === other.given.length
      ? { verdict: 'compatible', why: 'both are the same single name' }
      : { verdict: 'incompatible', why: 'one has no given name to compare' };
  }
  if (one.given.join('') === other.given.join('')) return { verdict: 'compatible', why: howParticlesDiffer(one, other) };
  const [short, long] = one.given.length <= other.given.length ? [one.given, other.given] : [other.given, one.given];
  return alignGiven(short, long);
}

function howParticlesDiffer(one: NameParts, other: NameParts): string {
  const [few, many] = one.particles.length <= other.particles.length ? [one, other] : [other, one];
  return few.particles.join(' ') === many.particles.join(' ')
    ? 'the same given and family names'
    : `the same names but for the particle ${many.particles.join(' ')}`;
}

/** The first names must agree, and every further name of the shorter list must be found in the longer one, in order. */
function alignGiven(short: readonly string[], long: readonly string[]): NameComparison {
  const stands: string[] = [];
  let next = 0;
  for (const [index, token] of short.entries()) {
    const limit = index === 0 ? 1 : long.length;
    while (next < limit && !agree(token, long[next]!)) next++;
    if (next >= limit) return { verdict: 'incompatible', why: `${capital(token)} does not fit ${long.map(capital).join(' ')}` };
    if (token !== long[next])
      stands.push(
        `${capital(token.length < long[next]!.length ? token : long[next]!)} may stand for ${capital(token.length < long[next]!.length ? long[next]! : token)}`,
      );
    next++;
  }
  if (stands.length > 0) return { verdict: 'compatible', why: stands.join(', ') };
  return { verdict: 'compatible', why: 'one gives more of the middle names' };
}

const isInitial = (token: string) => [...token].length === 1;
const agree = (one: string, other: string) =>
  one === other || (isInitial(one) && other.startsWith(one)) || (isInitial(other) && one.startsWith(other));
const capital = (token: string) =>
  isInitial(token) ? `${token.toUpperCase()}.` : token.charAt(0).toUpperCase() + token.slice(1);
