import { isOthers } from '../corpus/names.ts';
import type { AuthorMention } from '../corpus/record.ts';
import { endsInInitials, personFamilyFirst, personOrGroup } from './nameList.ts';
import { tidy } from './pages.ts';
import { looksLikeGroup } from './person.ts';

/** A cell's names. */
export interface SplitNames {
  readonly names: readonly string[];
  /** Whether a comma may as well stand within a name as between two. */
  readonly unsure?: boolean;
}

const separators: readonly (readonly [sign: RegExp, split: RegExp])[] = [
  [/[;；]/, /[;；]/],
  [/\|/, /\s*\|+\s*/],
  [/\n/, /\n+/],
];

/**
 * How a table parts its authors: by the sign that any of its first cells shows, so that a lone "Lovelace, Ada" among
 * cells with semicolons is one person.
 */
export function nameSplitter(cells: readonly string[]): (cell: string) => SplitNames {
  const known = separators.find(([sign]) => cells.some((cell) => sign.test(cell.trim())));
  return (cell) => {
    const text = cell.trim();
    const separated = separators.some(([sign]) => sign.test(text));
    if (known && !separated && oneName(text)) return { names: clean([text]) };
    const own = known?.[0].test(text) ? known : separators.find(([sign]) => sign.test(text));
    if (own) return { names: clean(text.split(own[1])) };
    return splitRunning(text);
  };
}

/** Whether a text is one name, its commas those of "Family, Given, Jr.", an "and" that of a group. */
const oneName = (text: string): boolean =>
  (!/\s(?:and|&)\s/.test(text) || looksLikeGroup(text)) && clean(text.split(',')).filter((piece) => !suffix(piece)).length <= 2;

/** "A B, C D and E F", "Family, Given and Family, Given", "A B & C D": names in running text. */
function splitRunning(text: string): SplitNames {
  const parts = clean(text.split(/,?\s+(?:and|und|et|y|e)\s+(?!al\b)|,?\s*&\s*/));
  const split = parts.map(splitCommas);
  return { names: split.flatMap(({ names }) => names), ...(split.some(({ unsure }) => unsure) ? { unsure: true } : {}) };
}

const blankWithin = (piece: string): boolean => /\s/.test(piece);
const initialsAlone = (piece: string): boolean => /^(?:\p{Lu}\p{M}*\.?[\s-]?){1,4}$/u.test(piece);
const particleFirst = (piece: string): boolean => /^(?:van|von|de|da|del|della|di|du|la|le|el|al|ten|ter|zu|zur)\s/i.test(piece);
const suffix = (piece: string): boolean => /^(?:jr|sr|i{1,3}|iv)\.?$/i.test(piece);
const ideographs = (piece: string): boolean => /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}·・\s]+$/u.test(piece);

/** Between two "and"s, a comma stands between names, or between the family name and the given ones. */
function splitCommas(text: string): SplitNames {
  const pieces = clean(text.split(/[,，、]/));
  if (pieces.length < 2) return { names: pieces };
  const cut = isOthers(pieces.at(-1)!) ? [pieces.pop()!] : [];
  if (pieces.every(ideographs)) return { names: [...pieces, ...cut] };
  const people = pieces.filter((piece) => !suffix(piece));
  if (people.length === 1) return { names: [pieces.join(', '), ...cut] };
  // "Lovelace, A., Menabrea, L. F.": every other piece is nothing but initials.
  if (people.length % 2 === 0 && people.every((piece, index) => index % 2 === 0 || initialsAlone(piece)))
    return { names: [...pairs(people), ...cut] };
  if (people.every(blankWithin) && !(people.length === 2 && particleFirst(people[0]!))) return { names: [...pieces, ...cut] };
  if (people.length === 2) return { names: [pieces.join(', '), ...cut] };
  const inPairs = people.length % 2 === 0 && people.every((piece, index) => index % 2 === 1 || !blankWithin(piece));
  return { names: [...(inPairs ? pairs(people) : people), ...cut], unsure: true };
}

const pairs = (pieces: readonly string[]): string[] =>
  pieces.flatMap((piece, index) => (index % 2 === 0 ? [`${piece}, ${pieces[index + 1]}`] : []));

const clean = (names: readonly string[]): string[] => names.map(tidy).filter((name) => name !== '');

/** A name as a table prints it: "Family, Given", "Family I." or the whole name; numbers in brackets are the database's. */
export function tablePerson(printed: string): AuthorMention | undefined {
  const name = printed.replace(/\s*\(\d+\)$/, '');
  return endsInInitials(name) && !name.includes(',') ? personFamilyFirst(name) : personOrGroup(name);
}
