/** What the first bytes say about a file. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes that are taken for the whole when a file is judged: 64 kB. */
export const headSize = 65536;

/** A byte order mark names the encoding; without one it is UTF-8 until bytes prove otherwise. */
function encodingOf(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** What a file that is no text seems to be, in words; undefined for text. */
export function binaryKind(head: Uint8Array): string | undefined {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'a PDF';
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'a zip archive or an office document';
  if (starts(0x1f, 0x8b)) return 'a gzip archive';
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46, 0x38)) return 'a picture';
  if (encodingOf(head) !== 'utf-8') return undefined;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return 'a binary file';
    if ((byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) || byte === 127) controls++;
  }
  return controls > head.length / 10 ? 'a binary file' : undefined;
}

/** Text and how it was come by. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Places where bytes made no sense in the encoding; each stands as � in the text. */
  readonly bad: number;
}

/** Bytes decoded at one go between two looks at whether anybody still wants them. */
const chunkSize = 1 << 20;

/**
 * Whole file → text, line ends as \n. UTF-8 unless a byte order mark says otherwise or the text makes more nonsense than
 * sense as UTF-8; then Windows-1252, in which every byte means something. Yields the share done.
 */
export async function* decodeBlob(bytes: Blob): AsyncGenerator<number, Decoded, void> {
  const encoding = encodingOf(new Uint8Array(await bytes.slice(0, 2).arrayBuffer()));
  const first = yield* decodeAs(bytes, encoding);
  if (encoding !== 'utf-8' || first.bad === 0 || first.bad <= first.beyondAscii - first.bad) return first;
  return yield* decodeAs(bytes, 'windows-1252');
}

async function* decodeAs(
  bytes: Blob,
  encoding: Encoding,
): AsyncGenerator<number, Decoded & { readonly beyondAscii: number }, void> {
  const decoder = new TextDecoder(encoding);
  const parts: string[] = [];
  let bad = 0;
  let beyondAscii = 0;
  for (let start = 0; start < bytes.size; start += chunkSize) {
    const chunk = await bytes.slice(start, start + chunkSize).arrayBuffer();
    const last = start + chunkSize >= bytes.size;
    const part = decoder.decode(chunk, { stream: !last });
    for (const found of part.matchAll(/[^\0-\x7f]+/g)) {
      beyondAscii += found[0].length;
      bad += found[0].split('\ufffd').length - 1;
    }
    parts.push(part);
    yield start / bytes.size;
  }
  const text = parts.join('').replace(/\r\n?/g, '\n');
  return { text, encoding, bad, beyondAscii };
}

/** The first 64 kB as text, for judging what the file is. A character cut at the end is left out. */
export function decodeHead(head: Uint8Array): string {
  const encoding = encodingOf(head);
  const text = new TextDecoder(encoding).decode(head, { stream: true });
  const bad = text.split('\ufffd').length - 1;
  const good = (text.match(/[^\0-\x7f]/g)?.length ?? 0) - bad;
  const settled = encoding === 'utf-8' && bad > good ? new TextDecoder('windows-1252').decode(head) : text;
  return settled.replace(/\r\n?/g, '\n');
}
