import { dropBehind, dropFrontTitles, kindOfSegment, withoutBrackets, wordsOf } from './besideName.ts';
import { areInitials, givenTokens, isCapitalFamily, markedTokens } from './givenNames.ts';
import { bareWord, hasMarkedLetters, markedWord } from './nameKey.ts';
import { type Beside, inCapitals, inSmall, type NameParts, type ToldParts, type Word } from './nameParts.ts';
import { connectors, doubtfulParticles, groupWords, lowerParticles, particles, prefixes, suffixes } from './nameWords.ts';
import { isOwnScript, splitOwnScript } from './ownScript.ts';
import { isEastAsianSurname, isIberianSurname, isVietnameseStart, mayComeFirst, ratherComesFirst } from './surnames.ts';

/** Where the family name stands among a name's words: from `from` up to, not with, `to`; the others are given names. */
interface Cut {
  readonly from: number;
  readonly to: number;
  readonly order: NameParts['order'];
}

/**
 * A printed name in parts: "Given van Family Jr.", "Family, Jr., Given", "Family GN", "FAMILY Given" and their like. Parts
 * that a file tells apart are used as they are. Any text has parts; one without a letter or digit has an empty family name.
 */
export function parseName(name: string, told?: ToldParts): NameParts {
  const beside: Beside = { aside: [] };
  if (told?.family !== undefined || told?.given !== undefined) {
    const family = wordsOf(withoutBrackets(told.family ?? '', beside));
    const given = wordsOf(withoutBrackets(told.given ?? '', beside));
    if (family.length + given.length > 0) {
      tellSuffix(told.suffix, beside);
      return family.length > 0 ? turned(family, given, beside) : inOrder(given, beside);
    }
  }
  const segments = withoutBrackets(name, beside)
    .split(/[,，،]/)
    .filter((text) => bareWord(text) !== '');
  const words = wordsOf(segments[0] ?? '');
  if (segments.length < 2) return inOrder(words, beside);
  const alone = segments.length === 2 && words.length === 1;
  let behind: Word[] | undefined;
  for (const text of segments.slice(1)) {
    const kind = kindOfSegment(text, alone);
    if (kind === 'suffix' && beside.suffix === undefined) tellSuffix(text, beside);
    else if (kind === 'name' && behind === undefined) behind = wordsOf(text);
    else beside.aside.push(...wordsOf(text).map(({ bare }) => bare));
  }
  return behind === undefined ? inOrder(words, beside) : turned(words, behind, beside);
}

function tellSuffix(text: string | undefined, beside: Beside): void {
  const bare = bareWord(text ?? '');
  const suffix = suffixes.get(bare);
  if (suffix !== undefined && beside.suffix === undefined) beside.suffix = suffix;
  else if (bare !== '') beside.aside.push(bare);
}

/** Family and given names told apart. Particles behind the given names belong to the family: "Berg, Ludwig van der". */
function turned(family: Word[], given: Word[], beside: Beside): NameParts {
  dropFrontTitles(family, beside);
  dropBehind(family, beside);
  dropFrontTitles(given, beside);
  dropBehind(given, beside);
  let from = given.length;
  while (from > 1 && isSmallParticle(given[from - 1]!)) from--;
  return build([...given.slice(from), ...family], given.slice(0, from), 'certain', beside);
}

/** A name without a comma. */
function inOrder(words: Word[], beside: Beside): NameParts {
  dropFrontTitles(words, beside);
  dropBehind(words, beside);
  const own = words.some(({ bare }) => bare > '\u10ff') ? words.filter(({ bare }) => isOwnScript(bare)) : [];
  if (own.length > 0 && own.length < words.length) {
    beside.aside.push(...own.map(({ bare }) => bare));
    words = words.filter(({ bare }) => !isOwnScript(bare));
  } else if (own.length > 0) return inOwnScript(words, beside);
  const { from, to, order } = findFamily(words);
  return build(words.slice(from, to), [...words.slice(0, from), ...words.slice(to)], order, beside);
}

function inOwnScript(words: readonly Word[], beside: Beside): NameParts {
  const [first, ...rest] = words;
  if (rest.length > 0) return build([first!], rest, 'certain', beside);
  // A dot parts names from abroad, which keep their order.
  const parted = wordsOf(first!.printed.replace(/[\u30fb\uff65·]/g, ' '));
  if (parted.length > 1) return build(parted.slice(-1), parted.slice(0, -1), 'certain', beside);
  const [family, given] = splitOwnScript(first!.bare);
  return build(wordsOf(family), wordsOf(given), 'certain', beside);
}

function findFamily(words: readonly Word[]): Cut {
  const count = words.length;
  if (count < 2 || isGroup(words)) return { from: 0, to: count, order: 'certain' };
  const mixed = isMixed(words);
  const bare = words.map((word) => word.bare);
  let initials = count;
  while (initials > 0 && areInitials(words[initials - 1]!, mixed)) initials--;
  if (initials > 0 && initials < count && !words.slice(0, initials).some((word) => areInitials(word, mixed)))
    return { from: 0, to: isVietnameseStart(bare[0]!, bare[1]!) ? 1 : initials, order: 'family first' };
  if (count === 3 && patronymic.test(bare[2]!)) return { from: 0, to: 1, order: 'family first' };
  const loud = mixed ? findLoud(words) : undefined;
  if (loud) return loud;
  if (mixed && isSmallParticle(words[0]!)) return { from: 0, to: count, order: 'given first' };
  const apart = bare.map((_, index) => index > 0 && index < count - 1 && isParticle(words, index, mixed));
  const open = !words.some((word) => areInitials(word, mixed));
  if (open && (!apart.includes(true) || isVietnameseStart(bare[0]!, bare[1]!))) {
    if (ratherComesFirst(bare[0]!, givenTokens(words.slice(1), mixed), bare[count - 1]!))
      return { from: 0, to: 1, order: 'family first' };
  }
  return { from: familyStart(words, apart), to: count, order: 'given first' };
}

/** Behind a Russian given name, and then the family name stands first. */
const patronymic = /(?:ович|евич|овна|евна|ична)$/;

/** Where the family name begins that ends the name: at a particle, or at the first of two family names. */
function familyStart(words: readonly Word[], apart: readonly boolean[]): number {
  const last = words.length - 1;
  const particle = apart.indexOf(true);
  if (particle > 0) return particle;
  const connector = words.findIndex(
    ({ printed, bare }, index) => index > 1 && index < last && connectors.has(bare) && inSmall(printed),
  );
  if (connector > 0) return connector - 1;
  let from = last;
  while (from > 1 && (isIberianSurname(words[from - 1]!.bare) || prefixes.has(words[from - 1]!.bare))) from--;
  return from;
}

/** "DUPONT Jean", "Jean DUPONT": the family name in capitals, the others not. */
function findLoud(words: readonly Word[]): Cut | undefined {
  const [first, second] = words as readonly [Word, Word];
  if (words.length === 2 && inCapitals(first.printed) && isEastAsianSurname(first.bare) && !isEastAsianSurname(second.bare))
    if (mayComeFirst(first.bare, [second.bare])) return { from: 0, to: 1, order: 'certain' };
  const loud = words.map(isCapitalFamily);
  const from = loud.indexOf(true);
  const to = loud.lastIndexOf(true) + 1;
  if (from < 0 || loud.slice(from, to).includes(false) || (from > 0 && to < words.length)) return undefined;
  return to - from < words.length ? { from, to, order: 'certain' } : undefined;
}

function isGroup(words: readonly Word[]): boolean {
  return words.some(
    ({ bare }, index) => groupWords.has(bare) && (index > 0 || /^(?:of|for|on|fur|de|pour)$/.test(words[1]?.bare ?? '')),
  );
}

/** Whether a name has small letters and capitals, so that either tells something. */
const isMixed = (words: readonly Word[]) =>
  words.some(({ printed }) => /[a-z]|\p{Ll}/u.test(printed)) && words.some(({ printed }) => /[A-Z]|\p{Lu}/u.test(printed));

const isSmallParticle = ({ printed, bare }: Word) =>
  inSmall(printed) && (particles.has(bare) || doubtfulParticles.has(bare) || lowerParticles.has(bare));

function isParticle(words: readonly Word[], index: number, mixed: boolean): boolean {
  const word = words[index]!;
  if (mixed && inSmall(word.printed)) return isSmallParticle(word);
  return (particles.has(word.bare) || doubtfulParticles.has(word.bare)) && !isEastAsianSurname(words.at(-1)!.bare);
}

/** Splits the family words into particles and names, at hyphens too, and puts all together. */
function build(family: readonly Word[], given: readonly Word[], order: NameParts['order'], beside: Beside): NameParts {
  const mixed = isMixed([...family, ...given]);
  const pieces = family.flatMap((word) =>
    /[-‐-―−]/.test(word.printed) ? wordsOf(word.printed.replace(/[-‐-―−]/g, ' ')) : [word],
  );
  const names: Word[] = [];
  const before: string[] = [];
  pieces.forEach((word, index) => {
    const leading = names.length === 0 && (isSmallParticle(word) || particles.has(word.bare) || isParticle(pieces, index, mixed));
    const within = names.length > 0 && (isSmallParticle(word) || (connectors.has(word.bare) && inSmall(word.printed)));
    const article = names.length === 0 && word.bare === 'the';
    if (index < pieces.length - 1 && pieces.length > 1 && (leading || within || article)) before.push(word.bare);
    else if (names.length > 0 && prefixes.has(names.at(-1)!.bare)) names.push(joined(names.pop()!, word));
    else names.push(word);
  });
  return {
    given: givenTokens(given, mixed),
    particles: before,
    family: names.map(({ bare }) => bare).join(' '),
    order,
    ...(beside.suffix !== undefined && { suffix: beside.suffix }),
    ...(beside.homonym !== undefined && { homonym: beside.homonym }),
    ...(beside.aside.length > 0 && { aside: beside.aside }),
    ...([...given, ...names].some(({ printed }) => hasMarkedLetters(printed)) && {
      marked: { given: markedTokens(given, mixed), family: names.map(({ printed }) => markedWord(printed)).join(' ') },
    }),
  };
}

const joined = (one: Word, other: Word): Word => ({ printed: one.printed + other.printed, bare: one.bare + other.bare });
