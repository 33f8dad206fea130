/** From values to radii: area follows the value. */
export interface Sizes {
  /** Pixels at fit zoom. Undefined values and zero get the smallest disc. */
  radius(value: number): number;
  readonly smallest: number;
  readonly largest: number;
  /** Highest value; 0 when there is none above zero. */
  readonly top: number;
}

/**
 * r² = value · c with the highest value at the largest radius; nothing is drawn smaller than can be seen.
 * @param count discs on the map: the more, the smaller
 * @param scale 0.5 to 2, a person's choice
 */
export function makeSizes(values: Iterable<number>, count: number, scale: number): Sizes {
  let top = 0;
  for (const value of values) if (Number.isFinite(value) && value > top) top = value;
  // Discs of a picture of any size cover a like share of the page.
  const largest = Math.min(18, Math.max(3, 18 * (200 / Math.max(count, 1)) ** 0.27)) * scale;
  const smallest = Math.min(3.2, Math.max(0.9, 3.2 * (300 / Math.max(count, 1)) ** 0.22)) * Math.sqrt(scale);
  return {
    smallest,
    largest,
    top,
    radius: (value) => (value > 0 && top > 0 ? Math.max(smallest, largest * Math.sqrt(value / top)) : smallest),
  };
}

/** A few round values to explain sizes by, small to large; each is told apart from the next at a glance. */
export function sizeSteps({ top, smallest, largest }: Sizes, whole: boolean): number[] {
  if (top <= 0) return [];
  const steps = [roundDown(top, whole)];
  while (steps.length < 3) {
    const next = roundDown(steps[0]! / 3.5, whole);
    // Below this the disc is the smallest one, whatever the value.
    if (next <= 0 || largest * Math.sqrt(next / top) < smallest) break;
    steps.unshift(next);
  }
  return steps;
}

/** The next 1, 2, 3 or 5 times a power of ten at or below. */
function roundDown(value: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const digit = [5, 3, 2, 1].find((one) => one * power <= value * (1 + 1e-9)) ?? 1;
  const round = Number((digit * power).toPrecision(1));
  return whole && round < 1 ? 0 : round;
}

/** Four significant digits at most, thousands apart. */
export const figure = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 });
