/** What a zip archive says of its members, read from its end; no byte of a member is touched. Layout: APPNOTE.TXT 6.3, PKWARE. */

/** One member of a zip archive as its directory describes it. */
export interface ZipMember {
  /** Path within the archive, with slashes. */
  readonly name: string;
  readonly locked: boolean;
  /** 0 stored, 8 deflated; others are not unpacked. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive and bytes unpacked, as stated: not to be trusted. */
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header starts, bytes from the archive's start. */
  readonly at: number;
}

/** Largest directory that is read, bytes; beyond some hundred thousand members an archive is not what it seems. */
const largestDirectory = 64 << 20;

/** Signatures, as little-endian numbers. */
const endSignature = 0x06054b50;
const farEndSignature = 0x06064b50;
const farEndPointerSignature = 0x07064b50;
const memberSignature = 0x02014b50;
const localSignature = 0x04034b50;

const bytesOf = async (archive: Blob, from: number, to: number): Promise<DataView<ArrayBuffer>> =>
  new DataView(await archive.slice(Math.max(0, from), Math.max(0, to)).arrayBuffer());

/** Every member of an archive, in its order; undefined when there is no sound directory, as in an archive that was cut off. */
export async function zipMembers(archive: Blob): Promise<ZipMember[] | undefined> {
  const end = await findEnd(archive);
  if (!end || end.size > largestDirectory || end.at + end.size > archive.size) return undefined;
  const view = await bytesOf(archive, end.at, end.at + end.size);
  const members: ZipMember[] = [];
  let at = 0;
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === memberSignature) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const after = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (after > view.byteLength) return undefined;
    members.push({ ...memberAt(view, at, nameLength, extraLength) });
    at = after;
  }
  return at === view.byteLength ? members : undefined;
}

/** The packed bytes of a member; undefined where the archive has no such place. */
export async function packedBytes(archive: Blob, { at, packedSize }: ZipMember): Promise<Blob | undefined> {
  const head = await bytesOf(archive, at, at + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== localSignature) return undefined;
  const start = at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  return start + packedSize > archive.size ? undefined : archive.slice(start, start + packedSize);
}

/** Where the directory is: told at the end, before a comment of at most 64 kB. */
async function findEnd(archive: Blob): Promise<{ at: number; size: number } | undefined> {
  const tailStart = Math.max(0, archive.size - 65_557);
  const tail = await bytesOf(archive, tailStart, archive.size);
  for (let at = tail.byteLength - 22; at >= 0; at--) {
    if (tail.getUint32(at, true) !== endSignature) continue;
    const near = { size: tail.getUint32(at + 12, true), at: tail.getUint32(at + 16, true) };
    const far = near.size === 0xffffffff || near.at === 0xffffffff || tail.getUint16(at + 10, true) === 0xffff;
    return far ? findFarEnd(archive, tailStart + at) : near;
  }
  return undefined;
}

/** The same for archives of more than 4 GB or 65,535 members: 20 bytes before the end stands where its longer form is. */
async function findFarEnd(archive: Blob, endAt: number): Promise<{ at: number; size: number } | undefined> {
  const pointer = await bytesOf(archive, endAt - 20, endAt);
  if (pointer.byteLength < 20 || pointer.getUint32(0, true) !== farEndPointerSignature) return undefined;
  const at = Number(pointer.getBigUint64(8, true));
  const end = await bytesOf(archive, at, at + 56);
  if (end.byteLength < 56 || end.getUint32(0, true) !== farEndSignature) return undefined;
  return { size: Number(end.getBigUint64(40, true)), at: Number(end.getBigUint64(48, true)) };
}

function memberAt(view: DataView<ArrayBuffer>, at: number, nameLength: number, extraLength: number): ZipMember {
  const flags = view.getUint16(at + 8, true);
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size = 0, packedSize = 0, start = 0] = longSizes(view, at + 46 + nameLength, extraLength, sizes);
  const name = new Uint8Array(view.buffer, at + 46, nameLength);
  return {
    name: decodeName(name).replaceAll('\\', '/'),
    locked: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    at: start,
  };
}

/** Sizes that do not fit into four bytes stand in an extra field, in the same order. */
function longSizes(view: DataView, from: number, length: number, short: readonly number[]): readonly number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const stop = Math.min(at + 4 + view.getUint16(at + 2, true), from + length);
    let next = at + 4;
    return short.map((size) => {
      if (size !== 0xffffffff || next + 8 > stop) return size;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return short;
}

/** Names are UTF-8 nowadays; older ones are at least readable as Windows-1252. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
