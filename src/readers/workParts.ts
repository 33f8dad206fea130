import type { PaperDate, WorkType } from '../corpus/record.ts';
import { textOf } from './foreign.ts';
import { tidy } from './pages.ts';

/** Year, month and day as a file states them; undefined without a year, and without a month or day that is in no calendar. */
export function dateOf(year: unknown, month?: unknown, day?: unknown): PaperDate | undefined {
  const [y, m, d] = [year, month, day].map(wholeNumber);
  if (y === undefined || y < 1000 || y > 9999) return undefined;
  if (m === undefined || m < 1 || m > 12) return { year: y, inferred: false };
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return d === undefined || d < 1 || d > last
    ? { year: y, month: m, inferred: false }
    : { year: y, month: m, day: d, inferred: false };
}

function wholeNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\s*\d{1,4}\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

/** "2017-06-01", "2017/06", "2018-01-00", "2017" or a time behind one of them; else the only year that stands in the text. */
export function dateFrom(printed: unknown): PaperDate | undefined {
  const text = textOf(printed)?.slice(0, 200);
  if (text === undefined) return undefined;
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(text);
  if (iso) return dateOf(iso[1], iso[2], iso[3]);
  const years = new Set(text.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g));
  return years.size === 1 ? dateOf([...years][0]) : undefined;
}

const types: readonly (readonly [RegExp, WorkType])[] = [
  [/preprint|posted.?content|working.?paper|eprint/, 'preprint'],
  [/dataset|data.?paper|^data$/, 'dataset'],
  [/software|code/, 'software'],
  [/thesis|dissertation/, 'thesis'],
  [/editorial|erratum|corrigend|correction|retraction|^letter/, 'editorial'],
  [/^book.?review|^review.?book/, 'other'],
  [/review/, 'review'],
  [/conference|proceeding|inproceedings|speech/, 'conference'],
  [/chapter|book.?section|book.?part|incollection|inbook|entry|encyclop|reference.?entry/, 'chapter'],
  [/monograph|book|reference/, 'book'],
  [/report|standard|techreport/, 'report'],
  [/article|journal|^text$/, 'article'],
];

/** A file's own word for the kind of work; undefined where it has none. */
export function typeOf(word: unknown): WorkType | undefined {
  const text = textOf(word)?.toLowerCase();
  if (text === undefined) return undefined;
  return types.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
  });
}

const face =
  /<\/?(?:i|b|em|strong|sub|sup|tt|italic|bold|sc|scp|u|span|p|br|inf|jats:[a-z-]{1,30}|mml:[a-z]{1,30})(?:\s[^<>]{0,300})?\/?>/gi;

/** A title without the marks for its letters' looks; any other markup is part of the title and stays. */
export function plainTitle(title: string | undefined): string | undefined {
  return title === undefined ? undefined : textOf(decodeEntities(title.replace(face, '')));
}

/** Words with which an abstract may begin behind the label "Abstract" and a mere blank. */
const openings = 'An?|Background|Here|In|Introduction|It|Motivation|Objectives?|Our|Purpose|Summary|Th(?:e|is|ese)|We';
const label = new RegExp(
  [
    // Alone on its line, or before a sign.
    /^\s*(?:[Aa]bstract|ABSTRACT)\s*(?:[.:—–]|[\r\n]|$)\s*/,
    /^\s*ABSTRACT\s+(?=\p{Lu})/u,
    // Run into the next word.
    /^\s*(?:Abstract|ABSTRACT)(?=\p{Lu}\p{Ll})/u,
    new RegExp(`^\\s*Abstract\\s+(?=(?:${openings})\\b)`),
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

/** Whether a text begins with the word "Abstract" as its label, not as its first word: "Abstract algebra is…". */
export const hasLabel = (text: string): boolean => label.test(text);

/** Markup, such as JATS, → what it says, blocks parted by a blank; a label "Abstract" is left out. */
export function plainText(markup: string | undefined): string | undefined {
  if (markup === undefined) return undefined;
  const text = markup
    .replace(/<((?:jats:)?title)(?:\s[^<>]{0,300})?>\s{0,100}abstract\s{0,100}[.:]?\s{0,100}<\/\1>/i, ' ')
    .replace(/<\/?(?:jats:)?(?:p|sec|title|list|list-item|br|div)(?:\s[^<>]{0,300})?\/?>/gi, ' ')
    .replace(/<\/?[a-z][\w:-]{0,40}(?:\s[^<>]{0,1000})?\/?>/gi, '');
  return textOf(tidy(decodeEntities(text).replace(label, '')));
}
