/** How the numbers of papers per author fall off: the share of authors with x papers is x^−exponent / ζ(exponent). */
export interface Lotka {
  /** NaN where nobody has more than one paper. */
  readonly exponent: number;
  /** Standard error of the exponent. */
  readonly error: number;
  /** Kolmogorov–Smirnov distance between the counted and the fitted shares of authors with up to x papers, 0 to 1. */
  readonly distance: number;
}

/**
 * Lotka's law by discrete maximum likelihood from one paper up: Clauset, Shalizi & Newman 2009, doi:10.1137/070710111.
 * @param counts papers of each author, whole numbers; authors without any are passed over.
 */
export function fitLotka(counts: Iterable<number>): Lotka {
  const authorsWith: number[] = []; // authors with x papers, holes where there is none
  let authors = 0;
  let logs = 0;
  for (const count of counts) {
    if (count < 1) continue;
    authorsWith[count] = (authorsWith[count] ?? 0) + 1;
    authors++;
    logs += Math.log(count);
  }
  if (logs === 0) return { exponent: NaN, error: NaN, distance: NaN };
  const exponent = exponentFor(logs / authors);
  const step = 1e-4;
  const curvature = (meanLog(exponent - step) - meanLog(exponent + step)) / (2 * step);
  return { exponent, error: 1 / Math.sqrt(authors * curvature), distance: distanceTo(authorsWith, authors, exponent) };
}

/** The exponent under which the expected logarithm of the number of papers is this; the likelihood is then highest. */
function exponentFor(wanted: number): number {
  let low = 1 + 1e-9;
  let high = 60;
  for (let round = 0; round < 100; round++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (meanLog(middle) > wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const meanLog = (s: number): number => {
  const { value, slope } = zeta(s);
  return -slope / value;
};

/** Terms that are added one by one; what is behind them comes from the formula of Euler and Maclaurin, within 1e-14. */
const terms = 100;

/** Riemann's ζ(s) and its derivative, s > 1. */
export function zeta(s: number): { readonly value: number; readonly slope: number } {
  let value = 0;
  let slope = 0;
  for (let k = 1; k < terms; k++) {
    const term = k ** -s;
    value += term;
    slope -= Math.log(k) * term;
  }
  const log = Math.log(terms);
  const last = terms ** -s;
  const tail = (terms * last) / (s - 1);
  const third = s * (s + 1) * (s + 2);
  value += tail + last / 2 + (s * last) / (12 * terms) - (third * last) / (720 * terms ** 3);
  slope -= log * tail + tail / (s - 1) + (log * last) / 2 - ((1 - s * log) * last) / (12 * terms);
  slope -= ((3 * s * s + 6 * s + 2 - log * third) * last) / (720 * terms ** 3);
  return { value, slope };
}

/** The largest difference between what was counted and what is expected, over all numbers of papers. */
function distanceTo(authorsWith: readonly number[], authors: number, exponent: number): number {
  const { value } = zeta(exponent);
  let expected = 0;
  let counted = 0;
  let most = 0;
  for (let x = 1; x < authorsWith.length; x++) {
    expected += x ** -exponent / value;
    counted += (authorsWith[x] ?? 0) / authors;
    most = Math.max(most, Math.abs(counted - expected));
  }
  return most;
}
