/** A source of chance: the next number in [0, 1). Always comes in by parameter. */
export type Random = () => number;

/**
 * A small, fast, well-mixed generator (sfc32 by C. Doty-Humphrey, public domain), the same on every machine.
 * @param seed any finite number; its 32-bit integer part counts.
 */
export function seededRandom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}
