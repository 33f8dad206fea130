import type { Problem } from '../kit/problem.ts';
import { binaryKind, DecodedFile, decodeHead, encodingOf, headSize } from './decode.ts';
import { readers } from './index.ts';
import type { Reader, Reading, ReadOptions, SourceFile } from './reader.ts';

/** How sure a reader must be to be given a file. */
const sureEnough = 0.5;

/** Bad characters, being most of those beyond ASCII, after which nobody waits for the rest of the file. */
const plainlyBad = 100;

/**
 * A file → what it tells. Judges by the first 64 kB, so that a huge wrong file is turned away at once. Never throws: what
 * cannot be read gives an empty reading with one problem that says why and what to do. Yields the share done, 0 to 1.
 */
export async function* readFile(file: SourceFile, options: ReadOptions = {}): AsyncGenerator<number, Reading, void> {
  try {
    if (file.bytes.size === 0)
      return empty(file, 'empty-file', 'the file is empty.', 'Save the page once more and open it again.');
    const head = new Uint8Array(await file.bytes.slice(0, headSize).arrayBuffer());
    const kind = binaryKind(head);
    if (kind !== undefined)
      return empty(file, 'not-text', `this is ${kind}, not a text.`, 'Save the page as plain text and open that file.');
    const headText = decodeHead(head);
    if (headText.trim() === '' && file.bytes.size <= headSize)
      return empty(file, 'empty-file', 'the file holds nothing but blanks.', 'Save the page once more and open it again.');
    // Whoever chose its columns holds it for a table.
    const wanted = options.reader ?? (options.columns ? 'csv' : undefined);
    const reader = wanted === undefined ? readerFor(headText) : readers.find(({ id }) => id === wanted);
    if (!reader) return empty(file, 'unknown-format', whatItSeems(headText), adviceFor(headText));
    yield 0;
    const first = new DecodedFile(file.name, file.bytes, await encodingOf(file.bytes));
    const reading = yield* readAs(reader, first, options);
    if (reading) return reading;
    const second = new DecodedFile(file.name, file.bytes, 'windows-1252');
    return (yield* readAs(reader, second, options))!;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return empty(
      file,
      'unreadable',
      `the file could not be read: ${why}`,
      'Check that it is still there and that it may be opened.',
    );
  }
}

/** One reader on one way of decoding; undefined as soon as the text proves to be in another encoding. */
async function* readAs(
  reader: Reader,
  opened: DecodedFile,
  options: ReadOptions,
): AsyncGenerator<number, Reading | undefined, void> {
  const steps = reader.read(opened, options);
  for (;;) {
    const step = await steps.next();
    if (opened.misjudged && (step.done || opened.bad >= plainlyBad)) {
      if (!step.done) await steps.return(undefined as never);
      return undefined;
    }
    if (step.done) return { ...step.value, problems: [...step.value.problems, ...doubtsOfDecoding(opened)] };
    yield step.value;
  }
}

/** The surest reader, when it is sure enough. */
function readerFor(head: string): Reader | undefined {
  let best: { reader: Reader; sure: number } | undefined;
  for (const reader of readers) {
    const sure = reader.recognise(head);
    if (sure >= sureEnough && (best === undefined || sure > best.sure)) best = { reader, sure };
  }
  return best?.reader;
}

function empty(file: SourceFile, code: string, message: string, advice: string): Reading {
  const problem: Problem = { severity: 'error', code, file: file.name, lost: 'file', message, advice };
  return { file: file.name, records: [], profiles: [], problems: [problem] };
}

function whatItSeems(head: string): string {
  if (/^\s*<(?:!doctype html|html)/i.test(head)) return 'this is a web page in HTML, which is not read yet.';
  return 'the text looks like none of the formats that are read here.';
}

function adviceFor(head: string): string {
  if (/^\s*<(?:!doctype html|html)/i.test(head))
    return 'Select all of the page in the browser, copy it into a text file, and open that.';
  return [
    'Read here are bibliographies such as BibTeX, RIS, PubMed and CSL-JSON, tables with a header, and copied pages.',
    'If it is one of them, choose “Read as” in the import report, or name it with --reader.',
  ].join(' ');
}

function doubtsOfDecoding({ name: file, encoding, bad }: DecodedFile): Problem[] {
  if (encoding === 'windows-1252')
    return [
      {
        severity: 'note',
        code: 'old-encoding',
        file,
        message: 'the text is not in UTF-8 and was read as Windows-1252.',
        advice: 'Where names look wrong, save the file as UTF-8.',
      },
    ];
  if (bad === 0) return [];
  return [
    {
      severity: 'warning',
      code: 'bad-characters',
      file,
      lost: 'part',
      message: `${bad.toLocaleString('en')} ${bad === 1 ? 'character' : 'characters'} could not be read and stand as \ufffd.`,
      advice: 'Save the file once more, as UTF-8.',
    },
  ];
}
