const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as in zip files, piece by piece. */
export class Checksum {
  private state = 0xffffffff;

  add(bytes: Uint8Array): void {
    let { state } = this;
    for (const byte of bytes) state = crcTable[(state ^ byte) & 255]! ^ (state >>> 8);
    this.state = state;
  }

  get value(): number {
    return ~this.state >>> 0;
  }
}
