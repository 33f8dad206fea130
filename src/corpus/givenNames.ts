import { bareWord, markedWord } from './nameKey.ts';
import { inCapitals, type Word } from './nameParts.ts';
import { isEastAsianSurname } from './surnames.ts';

/** Given names as tokens: "Jae-Won" → jae, won; "J.-W.", "JW" and "J W" → j, w; "Sri" → sri; "Yu." → yu. */
export function givenTokens(words: readonly Word[], mixed: boolean): string[] {
  const tokens: string[] = [];
  for (const { printed, bare } of words) {
    if (/^[A-Z]?[a-z]+$/.test(printed)) tokens.push(bare);
    else tokens.push(...pieces(printed, mixed, bareWord));
  }
  return tokens;
}

/** As `givenTokens`, with ä, ö, ü, å and ø kept. */
export function markedTokens(words: readonly Word[], mixed: boolean): string[] {
  return words.flatMap(({ printed }) => pieces(printed, mixed, markedWord));
}

/** `mixed`: the name has small letters, so that capitals tell something. */
function pieces(printed: string, mixed: boolean, plain: (word: string) => string): string[] {
  const found = [...printed.replace(/['’·]/g, '').matchAll(/([\p{L}\p{M}\p{N}]+)(\.?)/gu)];
  return found.flatMap(([, piece = '', stop]) => {
    if (isRunOfInitials(piece, mixed || stop === '.')) return [...piece].map(plain).filter((letter) => letter !== '');
    const token = plain(piece);
    if (token === '') return [];
    const { length } = [...token];
    // "Æ" is an initial of two letters once folded.
    const cut = stop === '.' ? length > 1 && length < 4 && !/^\p{N}/u.test(token) : length > 1 && [...piece].length === 1;
    return [cut ? `${token}.` : token];
  });
}

/** "JP" and "JPR"; in a name all in capitals, three only where they cannot be spoken: "ANN" is a name. */
function isRunOfInitials(piece: string, sure: boolean): boolean {
  return /^\p{Lu}{2,3}$/u.test(piece) && (sure || piece.length === 2 || !/[AEIOUY]/.test(piece));
}

/** Whether a word is printed as initials, where they stand behind a family name: "J", "J.-P.", "JP", "J.P.R.", "Yu." */
export function areInitials({ printed, bare }: Word, mixed: boolean): boolean {
  if (/^[A-Z][a-z]+$/.test(printed)) return false;
  if (/^(?:\p{Lu}\p{M}*(?:\p{Ll}{0,2}\.['’]?|(?=[-‐-―−]|$))[-‐-―−]?){1,5}$/u.test(printed) && /[.\-‐-―−]/.test(printed))
    return true;
  if (!/^\p{Lu}{1,3}$/u.test(printed)) return false;
  if (printed.length === 1) return true;
  if (bare === 'ng') return false;
  if (mixed) return printed.length === 2 || !isEastAsianSurname(bare);
  return printed.length === 2 ? !isEastAsianSurname(bare) : !/[AEIOUY]/.test(printed);
}

/** Whether a word is capitals that are too long for initials: "DUPONT Jean" tells the family name by them. */
export function isCapitalFamily({ printed, bare }: Word): boolean {
  return (
    bare.length > 2 &&
    inCapitals(printed) &&
    ([...bare].length > 3 || (bare.length === 3 && isEastAsianSurname(bare))) &&
    !printed.includes('.')
  );
}
