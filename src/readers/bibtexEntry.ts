import type { PaperRecord, WorkType } from '../corpus/record.ts';
import type { Loss } from '../kit/problem.ts';
import { readDate } from './bibtexDate.ts';
import { readIds } from './bibtexIds.ts';
import { readPeople } from './bibtexPeople.ts';
import type { RawEntry } from './bibtexRaw.ts';
import { latexText } from './latexText.ts';
import type { PageProblems } from './pageProblems.ts';
import { longestSummary } from './pages.ts';

const longestTitle = 5000;
/** Characters of a field that are looked at: a summary, with its LaTeX, has far fewer. */
const longestField = 100_000;

const typesByName: Readonly<Record<string, WorkType>> = {
  article: 'article',
  suppperiodical: 'article',
  inproceedings: 'conference',
  conference: 'conference',
  proceedings: 'book',
  mvproceedings: 'book',
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  collection: 'book',
  mvcollection: 'book',
  reference: 'book',
  mvreference: 'book',
  manual: 'report',
  inbook: 'chapter',
  incollection: 'chapter',
  bookinbook: 'chapter',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  inreference: 'chapter',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  unpublished: 'preprint',
  preprint: 'preprint',
  review: 'review',
  dataset: 'dataset',
  data: 'dataset',
  software: 'software',
};

/** Doubts of an entry's writing that cost a part of it. */
export const losingDoubts: ReadonlySet<string> = new Set(['long-field', 'field-twice', 'macro-bomb', 'macro-lost']);

/**
 * One entry with all its fields → a record. `lost`: it was told and skipped; `no work`: others take fields from it, which is
 * all that it is for. What is odd goes to the problems.
 * @param isSource others take fields from it.
 */
export function* readEntry(
  file: string,
  entry: RawEntry,
  fields: ReadonlyMap<string, string>,
  isSource: boolean,
  problems: PageProblems,
): Generator<void, PaperRecord | 'lost' | 'no work', void> {
  const { key, line } = entry;
  const spot = { line, entry: key };
  const raw = (name: string) => fields.get(name);
  const text = (...names: readonly string[]): string | undefined => firstText(raw, names);
  const tell = (code: string, message: string, advice: string, lost?: Loss) =>
    problems.tell('warning', code, spot, message, advice, lost);
  for (const { code, message } of entry.doubts)
    tell(code, message, 'The entry was read all the same; check it.', losingDoubts.has(code) ? 'part' : undefined);

  const { people, complete, doubts } = yield* readPeople(raw);
  for (const { message, lost } of doubts) tell('odd-name', message, 'Check the names of this entry.', lost);
  const printedTitle = titleOf(text);
  if (printedTitle === undefined && people.length === 0) {
    if (isSource)
      problems.tell(
        'note',
        'no-title',
        spot,
        'no title and no names here.',
        'It was read only for the entries that point to it.',
      );
    else problems.tell('error', 'no-title', spot, 'no title and no names in this entry.', 'It was skipped.', 'entry');
    return isSource ? 'no work' : 'lost';
  }
  if (printedTitle === undefined) {
    problems.tell('warning', 'no-title', spot, 'no title in this entry.', 'It stands under its key; its authors were read.');
  }
  if (key === '') problems.tell('warning', 'no-key', spot, 'no key in this entry.', 'The entry was read all the same.');
  const title = cut(printedTitle ?? `[${key === '' ? `untitled, line ${line}` : key}]`, longestTitle);
  if (printedTitle !== undefined && title !== printedTitle)
    tell('long-title', 'the title runs on for too long.', 'It was cut; check where the entry ends.', 'part');

  const { date, doubt } = readDate({ date: text('date'), year: text('year'), month: text('month'), day: text('day') });
  if (doubt !== undefined) tell('bad-date', `“${cut(doubt, 60)}” names no year.`, 'The paper was read without a date.', 'part');
  const { unsound, ...ids } = readIds(entry.type, key, raw);
  for (const [what, printed] of unsound) {
    const code = `bad-${what.toLowerCase().replaceAll(' ', '-')}`;
    problems.tell(
      what === 'address' ? 'note' : 'warning',
      code,
      spot,
      `“${cut(printed, 60)}” is no sound ${what}.`,
      'It was left out.',
      'part',
    );
  }
  const venue = text('journal', 'journaltitle', 'booktitle', 'maintitle', 'shortjournal', 'eventtitle');
  const summary = text('abstract');
  if (summary !== undefined && summary.length > longestSummary) problems.longSummary(spot);
  const keywords = wordsOf(text('keywords', 'keyword', 'author_keywords'));
  const subjects = wordsOf(text('research-areas', 'web-of-science-categories', 'mesh', 'subject'));
  const citations = /^\s*(?:cited by:?\s*)?(\d{1,7})\b/i.exec(
    text('times-cited', 'citations') ?? citedBy(text('note')) ?? '',
  )?.[1];
  const references = raw('cited-references')
    ?.split('\n')
    .map((each) => latexText(each.slice(0, 1000)))
    .filter((each) => each !== '');
  const language = text('language', 'langid');
  const affiliation = text('affiliation', 'affiliations');
  return {
    file,
    line,
    page: key === '' ? `${file}, entry without key` : `${file}, entry ${key}`,
    title,
    authors: people,
    complete:
      complete && !entry.doubts.some(({ code }) => code === 'long-field' || (code === 'brace-missing' && people.length === 0)),
    ...(date ? { date } : {}),
    ...ids,
    ...(key === '' ? {} : { key }),
    type: typeOf(entry.type, text, ids.ids?.arxiv !== undefined),
    ...(venue === undefined ? {} : { venue: cut(venue, longestTitle) }),
    ...(summary === undefined ? {} : { summary: cut(summary, longestSummary) }),
    ...(keywords ? { keywords } : {}),
    ...(subjects ? { subjects } : {}),
    ...(citations === undefined ? {} : { citations: Number(citations) }),
    ...(references && references.length > 0 ? { references } : {}),
    ...(language === undefined ? {} : { language: cut(language, 100) }),
    ...(affiliation === undefined ? {} : { affiliation: cut(affiliation, longestSummary) }),
  };
}

/** The first of the fields that says anything, as plain text. */
function firstText(raw: (name: string) => string | undefined, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = raw(name);
    const text = value === undefined ? '' : latexText(value.slice(0, longestField));
    if (text !== '') return text;
  }
  return undefined;
}

function titleOf(text: (...names: readonly string[]) => string | undefined): string | undefined {
  const title = text('title');
  const subtitle = text('subtitle');
  if (title === undefined || subtitle === undefined) return title ?? text('maintitle', 'shorttitle');
  return /[?!:.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

function typeOf(type: string, text: (...names: readonly string[]) => string | undefined, arxiv: boolean): WorkType {
  const venue = text('journal', 'journaltitle', 'booktitle');
  if (/^review$/i.test(text('document_type', 'type') ?? '') && type === 'article') return 'review';
  if (arxiv && (venue === undefined || /^(?:arxiv|corr\b|e-?prints?)/i.test(venue))) return 'preprint';
  return Object.hasOwn(typesByName, type) ? typesByName[type]! : 'other';
}

/** Scopus writes citations into its note. */
const citedBy = (note: string | undefined): string | undefined => /^cited by:?\s*\d+/i.exec(note ?? '')?.[0];

function wordsOf(printed: string | undefined): string[] | undefined {
  if (printed === undefined) return undefined;
  const words = printed.slice(0, longestSummary).split(printed.includes(';') ? /;/ : /,/);
  const each = [...new Set(words.map((word) => word.trim()))].filter((word) => word !== '');
  return each.length === 0 ? undefined : each;
}

/** At most so many characters, none cut in two. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = /[\ud800-\udbff]/.test(text[longest - 1]!) ? longest - 1 : longest;
  return `${text.slice(0, end).trimEnd()}…`;
}
