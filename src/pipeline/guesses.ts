import type { Reading, ReadOptions } from '../readers/reader.ts';

/** What was read though the file does not say it. */
export interface Guess {
  readonly field: 'year' | 'columns' | 'encoding' | 'reader';
  /** Records that it touches. */
  readonly records: number;
  /** A sentence: "12 dates print no year; they were taken for 2026." */
  readonly explain: string;
}

/** @param chosen how a person wanted the file read: what they said is no guess. */
export function guessesOf(reading: Reading, chosen: ReadOptions = {}): Guess[] {
  return [yearGuess(reading, chosen), columnsGuess(reading, chosen), encodingGuess(reading)].flatMap((guess) => guess ?? []);
}

function yearGuess({ records, savedYear }: Reading, chosen: ReadOptions): Guess | undefined {
  const years = records.flatMap(({ date }) => (date?.inferred ? date.year : []));
  if (years.length === 0) return undefined;
  const dates = years.length === 1 ? 'One date prints no year; it was' : `${many(years.length)} dates print no year; they were`;
  const year = savedYear ?? years[0]!;
  const why = chosen.savedYear === year ? 'as you set it' : 'one after the newest year on the page';
  return { field: 'year', records: years.length, explain: `${dates} taken for ${year}, ${why}.` };
}

function columnsGuess({ columns, records }: Reading, chosen: ReadOptions): Guess | undefined {
  const guessed = Object.entries(columns?.used ?? {}).filter(([field]) => chosen.columns?.[field] === undefined);
  if (guessed.length === 0 || records.length === 0) return undefined;
  const pairs = guessed.map(([field, header]) => `${field} from “${header}”`);
  return { field: 'columns', records: records.length, explain: `Columns were told by their headers: ${pairs.join(', ')}.` };
}

function encodingGuess({ problems, records }: Reading): Guess | undefined {
  if (!problems.some(({ code }) => code === 'old-encoding')) return undefined;
  return {
    field: 'encoding',
    records: records.length,
    explain: 'The text is not in UTF-8; it was taken for Windows-1252.',
  };
}

const many = (count: number): string => count.toLocaleString('en');
