/** From values to radii, pixels at fit zoom: area follows the value. */
export interface Sizes {
  /** Undefined values and zero get the smallest disc. */
  radius(value: number): number;
  readonly smallest: number;
  readonly largest: number;
  /** Highest value; 0 when there is none above zero. */
  readonly top: number;
}

/** Discs of a picture of any size cover about as much of the page: the sum of all r², pixels². */
const coverage = 4600;

/**
 * r² = value · c; nothing is drawn smaller than can be seen.
 * @param count discs on the map: the more, the smaller
 * @param scale 0.5 to 2, a person's choice
 */
export function makeSizes(values: Iterable<number>, count: number, scale: number): Sizes {
  let top = 0;
  let sum = 0;
  for (const value of values) {
    if (!(value > 0) || !Number.isFinite(value)) continue;
    sum += value;
    if (value > top) top = value;
  }
  const seen = Math.min(2.8, Math.max(0.9, 2.8 * (300 / Math.max(count, 1)) ** 0.22));
  const fair = Math.min(18 * Math.min(1, (200 / Math.max(count, 1)) ** 0.2), Math.sqrt((coverage * top) / Math.max(sum, 1e-300)));
  const largest = Math.max(fair, 1.8 * seen) * scale;
  const smallest = seen * Math.sqrt(scale);
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
