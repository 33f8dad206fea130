import type { AuthorMention } from '../corpus/record.ts';
import { isOthers } from '../corpus/names.ts';

/** A name in parts, as a file tells them. */
export interface NameParts {
  readonly family: string;
  readonly given?: string | undefined;
  /** Jr., III. */
  readonly suffix?: string | undefined;
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Chinese, Japanese and Korean names are written family first, without a blank. */
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;

/** A person whose name a file tells in parts; displayed as is usual in its script. Undefined when nothing is left of it. */
export function personOf({ family, given, suffix }: NameParts): AuthorMention | undefined {
  const parts = { family: tidy(family), given: tidy(given ?? ''), suffix: tidy(suffix ?? '') };
  const name = eastAsian.test(parts.family + parts.given + parts.suffix)
    ? parts.family + parts.given + parts.suffix
    : [parts.given, parts.family, parts.suffix].filter((part) => part !== '').join(' ');
  if (!/\p{L}/u.test(name) || isOthers(name)) return undefined;
  return {
    name,
    printed: true,
    ...(parts.family === '' ? {} : { family: parts.family }),
    ...(parts.given === '' ? {} : { given: parts.given }),
    ...(parts.suffix === '' ? {} : { suffix: parts.suffix }),
  };
}

const suffixes = /^(?:jr|sr|[ivx]{1,4}|2nd|3rd|4th|esq|phd|md)\.?$/i;

/** "Family, Given", "Family, Jr., Given" or "Family, Given, Jr."; a name without comma stays as it is printed. */
export function personFromInverted(printed: string): AuthorMention | undefined {
  const pieces = printed
    .split(',')
    .map(tidy)
    .filter((piece) => piece !== '');
  if (pieces.length === 0) return undefined;
  if (pieces.length === 1) return personAsPrinted(pieces[0]!);
  // "Ye, X" and "Smith, MD" are initials: capitals alone are a suffix only beside a given name.
  const isSuffix = (piece: string) =>
    suffixes.test(piece) && (pieces.length > 2 || /\p{Ll}/u.test(piece.slice(1)) || /^I{2,3}$/.test(piece));
  const at = pieces.findIndex((piece, index) => index > 0 && isSuffix(piece));
  const suffix = at > 0 ? pieces[at] : undefined;
  const [family, ...given] = pieces.filter((_, index) => index !== at);
  // Several people in one name stand as they are printed: turned round they would be nobody's.
  if (given.length > 2 || (given.length === 2 && pieces.every(isWholeName))) return personAsPrinted(printed);
  return personOf({ family: family!, given: given.join(', '), suffix });
}

/** Two words or more, such as "A. Smith". */
export const isWholeName = (piece: string): boolean => /\p{L}\S*\s+\S*\p{L}{2}/u.test(piece);

/** A name whose parts the file does not tell apart. */
export function personAsPrinted(printed: string): AuthorMention | undefined {
  const name = tidy(printed);
  return !/\p{L}/u.test(name) || isOthers(name) ? undefined : { name, printed: true };
}

/** A collaboration, committee or other body: kept with the record, never a person. */
export function groupOf(printed: string): AuthorMention | undefined {
  const name = tidy(printed);
  return name === '' ? undefined : { name, printed: true, group: true };
}

const bodies =
  /\b(?:collaborations?|consortium|consortia|committee|working group|study group|task force|network investigators|investigators|initiative|association|society|organi[sz]ation|institute|university|department|ministry|agency|council|foundation|corporation|inc\.?|ltd\.?|gmbh)\b/i;

/** Whether a name that stands among people reads like a body's. */
export function looksLikeGroup(name: string): boolean {
  return bodies.test(name) || /\bteam$|\bgroup$/i.test(name.trim());
}
