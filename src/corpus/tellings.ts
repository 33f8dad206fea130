import { fold, foldWords } from '../kit/fold.ts';
import { compareText } from './ids.ts';
import { isPreprint, plainDoi, publishedDoi } from './preprint.ts';
import type { PaperDate, PaperRecord } from './record.ts';
import { titleKey } from './titles.ts';

/** Fields of which every record says at most one thing. */
export type OneField =
  'title' | 'date' | 'type' | 'venue' | 'doi' | 'citations' | 'references' | 'language' | 'category' | 'score' | 'summary';

/** What one record says. */
export interface Said {
  /** Index into the records. */
  readonly record: number;
  readonly value: string;
  /** The preprint's; what is published before it goes first, and is no contradiction. */
  readonly early: boolean;
}

/** How one field is told, compared and chosen. */
interface Telling {
  readonly field: OneField;
  readonly tell: (record: PaperRecord) => string | undefined;
  /** Whether two records say the same in other words. */
  readonly agree: (one: string, other: string) => boolean;
  /** Preprint and publication each say their own. */
  readonly byStage?: boolean;
  /** Differences tell of the databases, not of the paper: listed, but no contradiction. */
  readonly loose?: boolean;
  /** Sorts the better value first; equal ones are sorted by how often they are told, and then by length. */
  readonly better?: (one: string, other: string) => number;
}

/** "2025-01-22", "2026-05-24 (year inferred)", "2019". */
export function tellDate({ year, month, day, inferred }: PaperDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const printed = [String(year), ...(month === undefined ? [] : [two(month), ...(day === undefined ? [] : [two(day)])])].join(
    '-',
  );
  return inferred ? `${printed}${inferredMark}` : printed;
}
const inferredMark = ' (year inferred)';

const same = (one: string, other: string) => one === other;
const shouts = (text: string) => (text === text.toUpperCase() ? 1 : 0);
const largest = (one: string, other: string) => Number(other) - Number(one);
const mostTelling = (one: string, other: string) =>
  Number(one.endsWith(inferredMark)) - Number(other.endsWith(inferredMark)) || other.length - one.length;

/** In the order in which a panel shows them. */
export const tellings: readonly Telling[] = [
  {
    field: 'title',
    tell: ({ title }) => title,
    agree: (one, other) => titleKey(one) === titleKey(other),
    better: (one, other) => shouts(one) - shouts(other),
  },
  { field: 'date', tell: ({ date }) => date && tellDate(date), agree: agreeDates, byStage: true, better: mostTelling },
  { field: 'type', tell: ({ type }) => (type === 'other' ? undefined : type), agree: same, byStage: true },
  {
    field: 'venue',
    tell: ({ venue }) => some(venue),
    agree: agreeVenues,
    byStage: true,
    better: (one, other) => shouts(one) - shouts(other) || other.length - one.length,
  },
  { field: 'doi', tell: ({ doi }) => plainDoi(doi), agree: same, byStage: true },
  { field: 'citations', tell: ({ citations }) => citations?.toString(), agree: same, better: largest },
  {
    field: 'references',
    tell: ({ references }) => some(references?.length.toString()),
    agree: same,
    loose: true,
    better: largest,
  },
  { field: 'language', tell: ({ language }) => some(language), agree: (one, other) => languageKey(one) === languageKey(other) },
  { field: 'category', tell: ({ category }) => category, agree: same },
  { field: 'score', tell: ({ score }) => score?.toFixed(1), agree: same },
  { field: 'summary', tell: ({ summary }) => summary, agree: agreeSummaries, better: (one, other) => other.length - one.length },
];

const some = (text: string | undefined) => (text === '' || text === '0' ? undefined : text);

/** What the records say of a field, in their order. */
export function saidOf(telling: Telling, indices: readonly number[], records: readonly PaperRecord[]): Said[] {
  return indices.flatMap((index) => {
    const record = records[index]!;
    const value = telling.tell(record);
    if (value === undefined) return [];
    // A DOI tells by itself whose it is, whatever the record that gives it.
    const early = telling.field === 'doi' ? publishedDoi(record) === undefined : isPreprint(record);
    return [{ record: index, value, early }];
  });
}

/** Whether any two of them contradict each other. */
export function contradict({ agree, byStage, loose }: Telling, said: readonly Said[]): boolean {
  if (loose || said.length < 2) return false;
  const distinct = [...new Map(said.map((one) => [`${byStage && one.early ? 1 : 0}${one.value}`, one])).values()];
  return distinct.some((one, at) =>
    distinct.slice(at + 1).some((other) => !(byStage && one.early !== other.early) && !agree(one.value, other.value)),
  );
}

/** The value to show: published before preprint, then the better one, the one most told, the longest. */
export function chosenOf({ better, byStage }: Telling, said: readonly Said[]): Said | undefined {
  const times = new Map<string, number>();
  for (const { value } of said) times.set(value, (times.get(value) ?? 0) + 1);
  return [...said].sort(
    (x, y) =>
      (byStage ? Number(x.early) - Number(y.early) : 0) ||
      (better?.(x.value, y.value) ?? 0) ||
      times.get(y.value)! - times.get(x.value)! ||
      y.value.length - x.value.length ||
      compareText(x.value, y.value) ||
      x.record - y.record,
  )[0];
}

/** "2024" does not contradict "2024-05-01"; a year that no page printed contradicts another year all the same. */
function agreeDates(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replace(inferredMark, '').split('-')) as [string[], string[]];
  return a.slice(0, b.length).every((part, at) => part === b[at]);
}

const small = new Set('a an and for in of on the de la le du des der die das und et'.split(' '));

/** "Phys. Rev. Lett." is "Physical Review Letters": case, punctuation, small words and cut words do not count. */
function agreeVenues(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) =>
    foldWords(text.replace(/&/g, ' and '))
      .split(' ')
      .filter((word) => !small.has(word)),
  );
  return a!.length === b!.length && a!.every((word, at) => word.startsWith(b![at]!) || b![at]!.startsWith(word));
}

/** One may be the other's beginning. */
function agreeSummaries(one: string, other: string): boolean {
  const [few, many] = [one, other].map(foldWords).sort((x, y) => x.length - y.length);
  return many!.startsWith(few!);
}

// prettier-ignore
const languages: Readonly<Record<string, string>> = {
  english: 'en', eng: 'en', german: 'de', deutsch: 'de', ger: 'de', deu: 'de', french: 'fr', fre: 'fr', fra: 'fr', spanish: 'es', spa: 'es',
  portuguese: 'pt', por: 'pt', italian: 'it', ita: 'it', russian: 'ru', rus: 'ru', chinese: 'zh', chi: 'zh', zho: 'zh', japanese: 'ja', jpn: 'ja',
  korean: 'ko', kor: 'ko', arabic: 'ar', ara: 'ar', polish: 'pl', pol: 'pl', dutch: 'nl', dut: 'nl', nld: 'nl', turkish: 'tr', tur: 'tr',
};

/** "English", "eng" and "en-US" are "en". */
function languageKey(printed: string): string {
  const key = fold(printed).split(/[-_,; ]/)[0]!;
  return Object.hasOwn(languages, key) ? languages[key]! : key;
}
