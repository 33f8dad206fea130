import { isOthers } from '../corpus/names.ts';
import type { AuthorMention } from '../corpus/record.ts';
import { cleanOrcid } from './ids.ts';
import { closingBrace, commandAt, latexText } from './latexText.ts';
import { groupOf, isWholeName, looksLikeGroup, personAsPrinted, personFromInverted, personOf } from './person.ts';

/** What one name of a list turned out to be. `doubt`: a clause that says what is odd about it. */
export interface ReadName {
  readonly kind: 'people' | 'others' | 'nobody';
  readonly people: readonly AuthorMention[];
  readonly doubt?: string;
}

/** "others" and its like, or the dots that some catalogues put. */
const isCut = (name: string): boolean => isOthers(name) || /^[,\s]*(?:…|\.\s?\.\s?\.)$/.test(name);

const nobody: ReadName = { kind: 'nobody', people: [] };

/** Names of an author field as they stand between its "and"s, outside of braces; empty ones too. */
export function splitNames(field: string): string[] {
  return splitAt(field, /(?<=^|[\s}])and(?=$|[\s{])/gi).map((name) => name.trim());
}

/** The pieces of a text between the matches that stand outside of braces. Linear in time. */
function splitAt(text: string, separator: RegExp): string[] {
  if (!text.includes('{')) return text.split(separator);
  const pieces: string[] = [];
  const mark = new RegExp(`[{}]|${separator.source}`, separator.flags);
  let depth = 0;
  let start = 0;
  for (const found of text.matchAll(mark)) {
    if (found[0] === '{') depth++;
    else if (found[0] === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      pieces.push(text.slice(start, found.index));
      start = found.index + found[0].length;
    }
  }
  pieces.push(text.slice(start));
  return pieces;
}

/** Longest printed name, with its LaTeX; two thousand people between commas are one. */
const longestName = 40000;

/** One name by the rules of BibTeX (von, Last, Jr, First) and of BibLaTeX (`family=…, given=…`). */
export function readName(printed: string): ReadName {
  if (printed === '') return nobody;
  if (printed.length > longestName) return { ...nobody, doubt: 'is too long for a name' };
  if (/^"?(?:family|given|prefix|suffix|id)(?:-i)?\s*=/i.test(printed)) return people(extended(printed));
  if (printed.startsWith('{') && closingBrace(printed, 0) === printed.length - 1) return braced(latexText(printed));
  if (printed.length < 40 && isCut(latexText(printed))) return { kind: 'others', people: [] };
  const pieces = splitAt(printed, /,/g).map((piece) => piece.trim());
  if (pieces.length > 3) return tooManyCommas(printed, pieces);
  const whole = latexText(printed);
  if (whole.length < 300 && looksLikeGroup(whole)) return people(groupOf(pieces.length === 1 ? whole : turned(pieces)));
  if (pieces.length === 1) return people(personOf(withoutSuffix(givenFirst(words(pieces[0]!)))));
  const [family = '', second = '', third = ''] = pieces.map(latexText);
  if (pieces.length === 2) return people(personOf(withoutSuffix({ family, given: second })));
  if ([family, second, third].every(isWholeName)) return people(personAsPrinted(whole));
  const swapped = isSuffix(third) && !isSuffix(second);
  return people(personOf(swapped ? { family, given: second, suffix: third } : { family, suffix: second, given: third }));
}

const people = (mention: AuthorMention | undefined, doubt?: string): ReadName =>
  mention ? { kind: 'people', people: [mention], ...(doubt === undefined ? {} : { doubt }) } : nobody;

const turned = (pieces: readonly string[]): string => pieces.slice(1).concat(pieces[0]!).map(latexText).join(' ');

interface Parts {
  readonly family: string;
  readonly given?: string;
  readonly suffix?: string;
}

/** "First von Last": what comes before the first word in lower case is given. */
function givenFirst(printed: readonly string[]): Parts {
  const last = printed.length - 1;
  const ends = last > 1 && isSuffix(printed[last]!) ? last - 1 : last;
  let von = printed.findIndex((word, index) => index < ends && isLower(word));
  if (von === -1) von = Math.max(0, ends);
  return {
    given: latexText(printed.slice(0, von).join(' ')),
    family: latexText(printed.slice(von, ends + 1).join(' ')),
    ...(ends < last ? { suffix: printed[last]! } : {}),
  };
}

/** "Steele Jr." as a family name, mostly in braces: the suffix stands apart. */
function withoutSuffix(parts: Parts): Parts {
  const blank = parts.family.lastIndexOf(' ');
  const end = parts.family.slice(blank + 1);
  if (parts.suffix !== undefined || blank < 1 || !isSuffix(end)) return parts;
  return { ...parts, family: parts.family.slice(0, blank).replace(/,$/, ''), suffix: end };
}

const isSuffix = (word: string): boolean =>
  /^(?:jr|sr|junior|senior)\.?$/i.test(word) || /^(?:II|III|IV|2nd|3rd|4th)\.?$/.test(word);

const words = (name: string): string[] => splitAt(name, /(?:\s|~|\\ )+/g).filter((word) => word !== '');

/** Whether a word's first letter outside of plain braces is in lower case; `{\'e}` counts by its letter. */
function isLower(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const sign = word[at]!;
    if (sign === '\\' || (sign === '{' && word[at + 1] === '\\')) return isLowerCommand(word, sign === '{' ? at + 2 : at + 1);
    if (sign === '{') {
      const end = closingBrace(word, at);
      if (end === -1) return false;
      at = end;
    } else if (/\p{L}/u.test(sign)) return sign === sign.toLowerCase() && sign !== sign.toUpperCase();
  }
  return false;
}

function isLowerCommand(word: string, at: number): boolean {
  const command = commandAt(word, at);
  if (/^(?:o|l|ss|aa|ae|oe|i|j|dh|th|dj|ng)$/.test(command)) return true;
  if (/^(?:O|L|SS|AA|AE|OE|DH|TH|DJ|NG)$/.test(command)) return false;
  const letter = /\p{L}/u.exec(word.slice(at + command.length, at + command.length + 20))?.[0];
  return letter !== undefined && letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

/** BibLaTeX: `family=Ackooij, given=W., prefix=van`; the last of equal parts counts. */
function extended(printed: string): AuthorMention | undefined {
  const parts = new Map<string, string>();
  for (const piece of splitAt(printed, /,/g)) {
    const bare = piece.trim().replace(/^"|"$/g, '');
    const sign = bare.indexOf('=');
    if (sign > 0)
      parts.set(bare.slice(0, sign).trim().toLowerCase(), latexText(bare.slice(sign + 1).replace(/^\s*"|"\s*$/g, '')));
  }
  const family = [parts.get('prefix') ?? '', parts.get('family') ?? ''].filter((part) => part !== '').join(' ');
  const given = parts.get('given') ?? parts.get('given-i');
  const person = personOf({ family, given, suffix: parts.get('suffix') });
  const orcid = cleanOrcid(parts.get('orcid') ?? parts.get('id') ?? '');
  return person && orcid !== undefined ? { ...person, orcid } : person;
}

/** Words that tell a body from a person only where braces say that the name is one whole. */
const bracedBodies =
  /\b(?:commission|project|team|survey|lab(?:oratory|oratories|s)?|press|company|cent(?:er|re)|bank|office|bureau|network|alliance|board|union|federation|museum|library|school|college|hospital|government|congress|parliament|court|administration|authority|services?|staff|contributors|developers|participants|news|times|wikipedia|of|for|the)\b/i;

/** A name all in braces stands as it is: a body, or somebody whose name has no parts. */
function braced(name: string): ReadName {
  if (name === '') return nobody;
  if (isCut(name)) return { kind: 'others', people: [] };
  const joined = /\s(?:and|&)\s/i.test(name);
  if (looksLikeGroup(name) || bracedBodies.test(name) || /^\p{Lu}{2,}(?:[-\s]\p{Lu}{2,})*$/u.test(name))
    return people(groupOf(name));
  if (joined) return people(groupOf(name), 'stands in braces as one name and was taken for a group');
  return people(/^[^,<>=()]+,[^,<>=()]+$/.test(name) ? personFromInverted(name) : personAsPrinted(name));
}

const initials = /^(?:\p{Lu}\p{M}*\s?\.?[\s-]?){1,4}$/u;

/** "Smith, J., Jones, K., Lee, M.": people, where every second piece is initials; else one odd name. */
function tooManyCommas(printed: string, pieces: readonly string[]): ReadName {
  const texts = pieces.map((piece) => latexText(piece).replace(/^(?:&|and)\s+/, '')).filter((piece) => piece !== '');
  const paired = texts.length % 2 === 0 && texts.every((piece, index) => initials.test(piece) === (index % 2 === 1));
  if (texts.length > 3 && paired) {
    const read = texts.flatMap((family, index) => (index % 2 === 0 ? (personOf({ family, given: texts[index + 1] }) ?? []) : []));
    return { kind: 'people', people: read, doubt: 'has commas between people; each was read as a person' };
  }
  if (looksLikeGroup(texts.join(' ').slice(0, 500))) return people(groupOf(texts.join(', ')));
  return people(personFromInverted(latexText(printed).slice(0, 2000)), 'has too many commas for one name');
}

/** Names of a field that has semicolons, but no "and", between them. */
export function splitAtSemicolons(name: string): string[] {
  return splitAt(name, /;(?=\s)/g)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
