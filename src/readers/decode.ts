import type { OpenedFile } from './reader.ts';

/** What the first bytes say about a file. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes that are taken for the whole when a file's format is judged: 64 kB. */
export const headSize = 65536;

/** Bytes by which the encoding is judged, and bytes decoded at one go: 1 MB. */
const chunkSize = 1 << 20;

/** What a file that is no text seems to be, in words; undefined for text. */
export function binaryKind(head: Uint8Array): string | undefined {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'a PDF';
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'a zip archive or an office document';
  if (starts(0x1f, 0x8b)) return 'a gzip archive';
  if (starts(0x89, 0x50, 0x4e, 0x47) || starts(0xff, 0xd8, 0xff) || starts(0x47, 0x49, 0x46, 0x38)) return 'a picture';
  if (wideEncoding(head) !== undefined) return undefined;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return 'a binary file';
    if ((byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) || byte === 127) controls++;
  }
  return controls > head.length / 10 ? 'a binary file' : undefined;
}

/** UTF-16, by its byte order mark or, without one, by the zeros that are every other byte of Western letters and blanks. */
function wideEncoding(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const looked = Math.min(head.length - (head.length % 2), 4096);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  const many = looked / 20;
  if (odd > many && even * 20 < odd) return 'utf-16le';
  if (even > many && odd * 20 < even) return 'utf-16be';
  return undefined;
}

/** The encoding by a file's first bytes: UTF-16, UTF-8, or, where that makes more nonsense than sense, Windows-1252. */
function encodingOfHead(head: Uint8Array): Encoding {
  const wide = wideEncoding(head);
  if (wide !== undefined) return wide;
  const tally = new Tally();
  tally.add(new TextDecoder().decode(head, { stream: true }));
  return tally.moreNonsense() ? 'windows-1252' : 'utf-8';
}

/** The encoding by the first megabyte, where the first foreign letter may stand. */
export async function encodingOf(bytes: Blob): Promise<Encoding> {
  return encodingOfHead(new Uint8Array(await bytes.slice(0, chunkSize).arrayBuffer()));
}

/** The first 64 kB as text, for judging what the file is. A character cut at the end is left out. */
export function decodeHead(head: Uint8Array): string {
  return new TextDecoder(encodingOfHead(head)).decode(head, { stream: true }).replace(/\r\n?/g, '\n');
}

/** Characters beyond ASCII, and how many of them stand for bytes that made no sense. */
class Tally {
  bad = 0;
  private beyondAscii = 0;

  add(part: string): void {
    for (let at = 0; at < part.length; at++) {
      const code = part.charCodeAt(at);
      if (code < 0x80) continue;
      this.beyondAscii++;
      if (code === 0xfffd) this.bad++;
    }
  }

  moreNonsense(): boolean {
    return this.bad > this.beyondAscii - this.bad;
  }
}

/** A file as a reader gets it, decoded only as far as it is asked for. */
export class DecodedFile implements OpenedFile {
  readonly name: string;
  readonly encoding: Encoding;
  private readonly bytes: Blob;
  private tally = new Tally();
  private handedOut = 0;

  constructor(name: string, bytes: Blob, encoding: Encoding) {
    this.name = name;
    this.bytes = bytes;
    this.encoding = encoding;
  }

  /** Places where bytes made no sense in the encoding, so far; each stands as � in the text. */
  get bad(): number {
    return this.tally.bad;
  }

  /** Whether so much was nonsense as UTF-8 that the file must be read again as Windows-1252, in which every byte means something. */
  get misjudged(): boolean {
    return this.encoding === 'utf-8' && this.tally.moreNonsense();
  }

  done(): number {
    return this.bytes.size === 0 ? 1 : this.handedOut / this.bytes.size;
  }

  async text(): Promise<string> {
    const parts: string[] = [];
    for await (const part of this.chunks()) parts.push(part);
    return parts.join('');
  }

  async *chunks(): AsyncGenerator<string, void, void> {
    const decoder = new TextDecoder(this.encoding);
    this.tally = new Tally();
    this.handedOut = 0;
    // A carriage return at the border waits for what comes behind it.
    let waiting = '';
    for (let start = 0; start < this.bytes.size; start += chunkSize) {
      const chunk = await this.bytes.slice(start, start + chunkSize).arrayBuffer();
      const last = start + chunkSize >= this.bytes.size;
      const part = decoder.decode(chunk, { stream: !last });
      this.tally.add(part);
      const whole = waiting + part;
      waiting = !last && whole.endsWith('\r') ? '\r' : '';
      this.handedOut = Math.min(start + chunkSize, this.bytes.size);
      const text = (waiting === '' ? whole : whole.slice(0, -1)).replace(/\r\n?/g, '\n');
      if (text !== '') yield text;
    }
  }
}
