import { JsonScan, parseJson, skipBlanks } from './jsonScan.ts';
import { longestEntry, tooLong, unfold, type JsonEntry, type JsonShell } from './jsonEntry.ts';
import { JsonText } from './jsonText.ts';
import { LongJson } from './longJson.ts';
import type { OpenedFile } from './reader.ts';

/**
 * The entries of any JSON: a list, one value, values behind each other, JSON Lines, or a service's page. Broken entries are
 * told one by one and the rest is read. Only one entry at a time is held as objects.
 * @param ways where a page keeps its entries: `results`, `message.items`; a way that leads to an object is one entry.
 */
export async function* jsonEntries(
  file: OpenedFile,
  ways: readonly string[],
  take: (entry: JsonEntry) => void,
  longest = longestText,
): AsyncGenerator<number, JsonShell, void> {
  const parts: string[] = [];
  let length = 0;
  for await (const part of file.chunks()) {
    if (parts.length === 0 && hasLines(part)) return yield* lineEntries(file, ways, take);
    parts.push(part);
    length += part.length;
    if (length > longest) return yield* longEntries(file, ways, take);
    yield decoding * share(file.done());
  }
  const steps = new JsonText(parts.join(''), ways, take).all();
  parts.length = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield decoding + (1 - decoding) * step.value;
  }
}

/** Longest text that is read as one, characters: machines hold little more than twice of it in one piece. */
const longestText = 2.5e8;

/** All from the beginning once more, in parts. */
async function* longEntries(
  file: OpenedFile,
  ways: readonly string[],
  take: (entry: JsonEntry) => void,
): AsyncGenerator<number, JsonShell, void> {
  let reading: LongJson | undefined;
  for await (const part of file.chunks()) {
    const text = reading ? part : part.slice(skipBlanks(part, 0));
    if (text === '') continue;
    reading ??= new LongJson(text.charAt(0), ways, take);
    for (let start = 0; start < text.length; start += stride) {
      if (!reading.write(text.slice(start, start + stride))) return new Map();
      yield share(file.done());
    }
  }
  reading?.end();
  return new Map();
}

/** Text of a long file taken between two reports of progress: some ten milliseconds. */
const stride = 1 << 18;

/** Share of the work that decoding is. */
const decoding = 0.2;

/**
 * Whether the text's lines are JSON each: the first is sound alone and more follow, or it is broken and the second begins
 * an object too. Where the first leaves a list, a key or a comma open, the second goes on with it: a page on several lines.
 */
function hasLines(head: string): boolean {
  const lines = head.slice(0, 1 << 20).split('\n', 20);
  const [first, second] = lines.filter((line) => line.trim() !== '');
  if (first === undefined || second === undefined || !/^\s*\{/.test(first)) return false;
  if (parseJson(first.replace(/^\ufeff/, '')).wrong === undefined) return true;
  return second.startsWith('{') && first.trim() !== '{' && !/[[,:]\s*$/.test(first);
}

async function* lineEntries(
  file: OpenedFile,
  ways: readonly string[],
  take: (entry: JsonEntry) => void,
): AsyncGenerator<number, JsonShell, void> {
  let rest: string[] = [];
  let line = 0;
  let number = 0;
  const takeLine = (text: string) => {
    line++;
    if (text.trim() === '') return;
    const result = text.length > longestEntry ? { wrong: tooLong } : parseLine(text);
    if (result.wrong !== undefined) take({ number: ++number, line, wrong: result.wrong });
    else for (const value of unfold(result.value, ways)) take({ number: ++number, line, value });
  };
  for await (const chunk of file.chunks()) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      takeLine(rest.length === 0 ? chunk.slice(start, end) : [...rest, chunk.slice(start, end)].join(''));
      rest = [];
      start = end + 1;
      if (line % 100 === 0) yield share(file.done());
    }
    if (start < chunk.length) rest.push(chunk.slice(start));
    yield share(file.done());
  }
  takeLine(rest.join(''));
  return new Map();
}

const share = (done: number): number => Math.min(1, Math.max(0, done));

/** One line: nesting is judged first, so that nothing deep is ever built. */
function parseLine(text: string): ReturnType<typeof parseJson> {
  const scan = new JsonScan(text, skipBlanks(text, 0));
  scan.run(text.length);
  if (scan.wrong !== undefined) return { wrong: scan.wrong };
  return parseJson(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
}
