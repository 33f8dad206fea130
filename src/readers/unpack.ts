/** The only door to fflate and DecompressionStream: archives → the files in them, within bounds that a bomb cannot pass. */
import { Inflate } from 'fflate';
import type { Loss, Problem } from '../kit/problem.ts';
import { Checksum } from './checksum.ts';
import { tidy } from './pages.ts';
import type { SourceFile } from './reader.ts';
import { packedBytes, type ZipMember, zipMembers } from './zipDirectory.ts';

/** How much may come out of an archive. */
export interface UnpackLimits {
  /** Bytes of all files in it together. */
  readonly total: number;
  /** Bytes out per byte in, looked at from `free` bytes on; bibliographies reach about 30. */
  readonly ratio: number;
  readonly free: number;
  readonly members: number;
}

export const unpackLimits: UnpackLimits = { total: 2 ** 31, ratio: 200, free: 2 ** 25, members: 20_000 };

/** What unpacking gives, one after another: a file as soon as it is out, a problem, or the share done. */
export type Unpacked = { readonly file: SourceFile } | { readonly problem: Problem } | { readonly done: number };

/** Packed bytes unpacked at one go; they become at most 1032 times as many. */
const stride = 1 << 14;

export type ArchiveKind = 'zip' | 'gzip';

/** Whether a file is an archive, by its first bytes. */
export async function archiveKind(bytes: Blob): Promise<ArchiveKind | undefined> {
  const head = new Uint8Array(await bytes.slice(0, 4).arrayBuffer());
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  const word = String.fromCharCode(...head);
  return word === 'PK\u0003\u0004' || word === 'PK\u0005\u0006' ? 'zip' : undefined;
}

/**
 * The files in an archive, and those of archives in it. A gzip file holds one file, which keeps its name. Never throws for
 * what the archive holds: a member that cannot be unpacked is a problem, and what came out of it before is still given.
 */
export async function* unpack(
  archive: SourceFile,
  kind: ArchiveKind,
  limits = unpackLimits,
): AsyncGenerator<Unpacked, void, void> {
  const budget: Budget = { limits, left: limits.total, members: limits.members };
  yield* kind === 'gzip' ? unpackGzip(archive, budget) : unpackZip(archive, budget, 1);
}

interface Budget {
  readonly limits: UnpackLimits;
  left: number;
  members: number;
}

const lost = (
  file: string,
  code: string,
  message: string,
  advice: string,
  much: Loss = 'file',
): { readonly problem: Problem } => ({
  problem: { severity: 'error', code, file, lost: much, message, advice },
});

const tooLarge = (file: string, { total }: UnpackLimits) =>
  lost(
    file,
    'archive-too-large',
    `unpacked, it grows beyond all measure for a bibliography, or beyond ${Math.round(total / 1e6).toLocaleString('en')} MB.`,
    'It was left out; if you trust it, unpack it and open the files in it.',
  );

const damaged = (file: string, some: boolean) =>
  lost(
    file,
    'damaged-archive',
    'the archive is damaged or cut off here.',
    some ? 'What came out of it before was read; fetch it again.' : 'Nothing came out of it; fetch it again.',
    some ? 'part' : 'file',
  );

async function* unpackGzip(archive: SourceFile, budget: Budget): AsyncGenerator<Unpacked, void, void> {
  const parts: Blob[] = [];
  const result = yield* collect(gunzipped(archive.bytes), archive.bytes.size, parts, budget);
  if (result === 'too large') return yield tooLarge(archive.name, budget.limits);
  const bytes = new Blob(parts);
  if (result === 'damaged') yield damaged(archive.name, bytes.size > 0);
  if (result === 'damaged' && bytes.size === 0) return;
  if ((await archiveKind(bytes)) === 'zip') return yield* unpackZip({ name: archive.name, bytes }, budget, 0);
  yield { file: { name: archive.name, bytes } };
}

/** @param deeper how many archives within this one are opened. */
async function* unpackZip(archive: SourceFile, budget: Budget, deeper: number): AsyncGenerator<Unpacked, void, void> {
  const all = await zipMembers(archive.bytes);
  if (!all) return yield damaged(archive.name, false);
  const members = all.filter((member) => !isFurniture(member.name));
  if (all.some(({ name }) => name === '[Content_Types].xml' || name === 'META-INF/manifest.xml')) {
    return yield lost(
      archive.name,
      'not-text',
      'this is an office document, not a bibliography.',
      'Export the references as a file.',
    );
  }
  const names = new Map<string, number>();
  for (const [index, member] of members.entries()) {
    if (budget.members-- <= 0) {
      const over = `the archive holds more than ${budget.limits.members.toLocaleString('en')} files.`;
      return yield lost(
        archive.name,
        'archive-too-large',
        over,
        'The first of them were read; unpack it and open what you need.',
        'part',
      );
    }
    const name = nameApart(`${archive.name}/${tidy(member.name) || 'file'}`, names);
    yield* unpackMember(archive.bytes, member, name, budget, deeper);
    if (budget.left < 0) return;
    yield { done: (index + 1) / members.length };
  }
}

async function* unpackMember(
  archive: Blob,
  member: ZipMember,
  name: string,
  budget: Budget,
  deeper: number,
): AsyncGenerator<Unpacked, void, void> {
  if (member.locked) {
    return yield lost(name, 'locked-archive', 'it is locked with a password.', 'It was left out; unpack it and open the file.');
  }
  if (member.method !== 0 && member.method !== 8) {
    const message = `it is packed in a way that is not read here (method ${member.method}).`;
    return yield lost(name, 'unknown-packing', message, 'It was left out; unpack it and open the file.');
  }
  const packed = await packedBytes(archive, member);
  if (!packed) return yield damaged(name, false);
  const parts: Blob[] = [];
  const sum = new Checksum();
  const steps = member.method === 0 ? stored(packed) : inflated(packed);
  const result = yield* collect(steps, packed.size, parts, budget, sum);
  if (result === 'too large') return yield tooLarge(name, budget.limits);
  const bytes = new Blob(parts);
  const sound = result === 'whole' && bytes.size === member.size && sum.value === member.crc;
  if (!sound) yield damaged(name, bytes.size > 0);
  if (!sound && bytes.size === 0) return;
  const kind = await archiveKind(bytes);
  if (kind === undefined) return yield { file: { name, bytes } };
  if (deeper === 0) {
    return yield lost(
      name,
      'nested-archive',
      'this archive lies in an archive in an archive.',
      'Unpack it and open the files in it.',
    );
  }
  const inner = kind === 'gzip' ? unpackGzip({ name, bytes }, budget) : unpackZip({ name, bytes }, budget, deeper - 1);
  for await (const step of inner) if (!('done' in step)) yield step;
}

/** Pieces into Blobs, as long as the bounds are kept. Yields the share of an only file. */
async function* collect(
  pieces: AsyncIterable<Piece>,
  packedSize: number,
  into: Blob[],
  budget: Budget,
  sum?: Checksum,
): AsyncGenerator<Unpacked, 'whole' | 'damaged' | 'too large', void> {
  const { ratio, free } = budget.limits;
  let size = 0;
  try {
    for await (const { bytes, taken } of pieces) {
      size += bytes.length;
      budget.left -= bytes.length;
      if (budget.left < 0 || (size > free && size > ratio * packedSize)) return 'too large';
      sum?.add(bytes);
      into.push(new Blob([bytes]));
      if (sum === undefined) yield { done: Math.min(1, taken / packedSize) };
    }
    return 'whole';
  } catch {
    return 'damaged';
  }
}

interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Packed bytes that were taken so far. */
  readonly taken: number;
}

async function* stored(packed: Blob): AsyncGenerator<Piece, void, void> {
  for (let at = 0; at < packed.size; at += 1 << 20) {
    const bytes = new Uint8Array(await packed.slice(at, at + (1 << 20)).arrayBuffer());
    yield { bytes, taken: at + bytes.length };
  }
}

async function* inflated(packed: Blob): AsyncGenerator<Piece, void, void> {
  let out: Uint8Array<ArrayBuffer>[] = [];
  const inflate = new Inflate((chunk) => out.push(chunk));
  for (let at = 0; at < packed.size; at += stride) {
    const bytes = new Uint8Array(await packed.slice(at, at + stride).arrayBuffer());
    inflate.push(bytes, at + stride >= packed.size);
    for (const chunk of out) yield { bytes: chunk, taken: at + bytes.length };
    out = [];
  }
}

async function* gunzipped(packed: Blob): AsyncGenerator<Piece, void, void> {
  let taken = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      taken += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const reader = packed.stream().pipeThrough(counted).pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const step = await reader.read();
      if (step.done) return;
      yield { bytes: step.value, taken };
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Folders, and what systems put beside the files. */
function isFurniture(name: string): boolean {
  return name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}

function nameApart(name: string, names: Map<string, number>): string {
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return count === 1 ? name : `${name} (${count})`;
}
