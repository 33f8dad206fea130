import { expect } from 'vitest';
import type { Reader } from '../../src/readers/reader.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { readWith } from './reading.ts';

/** A text cut anywhere, with characters changed and lines shuffled, doubled or lost. */
function* mutationsOf(text: string): Generator<string> {
  const random = seededRandom(text.length);
  const below = (limit: number) => Math.floor(random() * limit);
  const odd = ['', '\0', '\t', ' ', '\n', '-', '%', ';', '[', ',', '\ufeff', '\u202e', '\ud800', 'ER', '￿'];
  for (let round = 0; round < 60; round++) {
    yield text.slice(0, below(text.length));
    yield text.slice(below(text.length));
    const characters = [...text];
    for (let times = 0; times < 12; times++) characters[below(characters.length)] = odd[below(odd.length)]!;
    yield characters.join('');
    const lines = text.split('\n');
    for (let times = 0; times < 6; times++) {
      const [line] = lines.splice(below(lines.length), 1);
      if (below(3) > 0) lines.splice(below(lines.length + 1), 0, line!, ...(below(4) === 0 ? [line!] : []));
    }
    yield lines.join('\n');
  }
}

/** Holds a reader to its promise on every mutation: it does not throw, and what it says lies within the text. */
export async function expectNoHarm(reader: Reader, texts: readonly string[]): Promise<void> {
  for (const text of texts.flatMap((each) => [...mutationsOf(each)])) {
    expect(reader.recognise(text)).toBeLessThanOrEqual(1);
    const { records, problems } = await readWith(reader, text);
    const lineCount = text.split('\n').length;
    for (const { line } of [...records, ...problems]) {
      if (line === undefined) continue;
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lineCount);
    }
    for (const { title, authors } of records) {
      expect(title.trim()).not.toBe('');
      expect(authors.every(({ name }) => /\p{L}/u.test(name) || name.trim() !== '')).toBe(true);
    }
    if (records.length === 0) expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  }
}
