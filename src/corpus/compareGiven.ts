import { shortFor } from './nicknames.ts';
import { spelledAlike } from './spellings.ts';

/** Longer lists of given names are compared in order alone. */
export const mostInAnyOrder = 8;

/** Given names as tokens, and the same with ä, ö, ü, å and ø. */
export interface Given {
  readonly plain: readonly string[];
  readonly marked: readonly string[];
}

/** Clauses that tell how two lists differ, none where they do not; or the clause that tells why they cannot be one person's. */
export type GivenComparison = { readonly fit: readonly string[] } | { readonly clash: string };

/**
 * Whether given names do not contradict each other: the first ones must agree, and every further name of one list must be
 * found in the other, in order. `anyOrder`: only that every name of one list is found in the other, as in Vietnamese names,
 * which are cited by their last given name; lists of up to `mostInAnyOrder`.
 */
export function compareGiven(one: Given, other: Given, anyOrder: boolean): GivenComparison {
  if (one.plain.length === 0 && other.plain.length === 0) return { fit: [] };
  if (one.plain.length === 0 || other.plain.length === 0) return { clash: 'one has no given name to compare' };
  if (one.plain.join('') === other.plain.join('')) return { fit: [] };
  const [short, long] = one.plain.length <= other.plain.length ? [one, other] : [other, one];
  const free = anyOrder && long.plain.length <= mostInAnyOrder;
  const clauses = align(short, long) ?? align(long, short) ?? (free ? (findAll(short, long) ?? findAll(long, short)) : undefined);
  if (clauses !== undefined) return { fit: clauses.length > 0 ? clauses : ['one gives more of the middle names'] };
  const clashing = short.plain.find(
    (_, index) => !long.plain.slice(0, 20).some((__, at) => agree(short, index, long, at) !== undefined),
  );
  const odd = clashing ?? short.plain.find((token, index) => token !== long.plain[index]) ?? short.plain[0]!;
  return { clash: `${capital(odd)} does not fit ${long.plain.slice(0, 20).map(capital).join(' ')}` };
}

/** How every name of `short` is found in `long`, in order, the first one first; two names may be printed as one. */
function align(short: Given, long: Given): string[] | undefined {
  const clauses: string[] = [];
  let next = 0;
  for (let index = 0; index < short.plain.length; index++) {
    const limit = index === 0 ? 1 : long.plain.length;
    let found: string | undefined;
    let parts = 1;
    for (; next < limit; next++) {
      parts = short.plain[index] === `${long.plain[next]}${long.plain[next + 1] ?? ''}` ? 2 : 1;
      found = parts === 2 ? '' : agree(short, index, long, next);
      if (found !== undefined) break;
      if (long.plain[next] === `${short.plain[index]}${short.plain[index + 1] ?? ''}`) {
        found = '';
        index++;
        break;
      }
    }
    if (found === undefined) return undefined;
    if (found !== '') clauses.push(found);
    next += parts;
  }
  return clauses;
}

/** How every name of `short` is found in `long`, each in a place of its own; equal ones first. */
function findAll(short: Given, long: Given): string[] | undefined {
  const clauses: string[] = [];
  const left = new Set(long.plain.keys());
  const rest: number[] = [];
  for (const index of short.plain.keys()) {
    const place = [...left].find((at) => long.plain[at] === short.plain[index]);
    if (place === undefined) rest.push(index);
    else left.delete(place);
  }
  for (const index of rest) {
    const place = [...left].find((at) => agree(short, index, long, at) !== undefined);
    if (place === undefined) return undefined;
    clauses.push(agree(short, index, long, place)!);
    left.delete(place);
  }
  return clauses.length > 0 ? clauses : ['the same given names in another order'];
}

/** How two tokens may stand for one name: empty where they are equal, undefined where they may not. */
function agree(one: Given, at: number, other: Given, place: number): string | undefined {
  const x = one.plain[at]!;
  const y = other.plain[place]!;
  if (x === y) return '';
  if (standsFor(x, y)) return `${capital(x)} may stand for ${capital(y)}`;
  if (standsFor(y, x)) return `${capital(y)} may stand for ${capital(x)}`;
  if (shortFor(x).includes(y)) return `${capital(x)} is short for ${capital(y)}`;
  if (shortFor(y).includes(x)) return `${capital(y)} is short for ${capital(x)}`;
  const [spelled, otherwise] = [one.marked[at] ?? x, other.marked[place] ?? y];
  return spelledAlike(spelled, otherwise, 'given') ? `${capital(spelled)} may be spelled ${capital(otherwise)}` : undefined;
}

/** Whether an initial or an abbreviation may stand for a name. */
function standsFor(short: string, full: string): boolean {
  if (short.endsWith('.')) return full.startsWith(short.slice(0, -1));
  return isInitial(short) && full.startsWith(short);
}

/** Whether a given name is one letter; a Chinese, Japanese or Korean sign is a whole name. */
function isInitial(token: string): boolean {
  if (token.length > 2 || token === '') return false;
  return (token.length === 1 || [...token].length === 1) && !/[\u1100-\u11ff\u3040-\ud7ff\uf900-\ufaff]/.test(token);
}

/** A token as a reader sees it: "J.", "Sri". */
export function capital(token: string): string {
  if (isInitial(token)) return `${token.toUpperCase()}.`;
  const first = String.fromCodePoint(token.codePointAt(0) ?? 32);
  return first.toUpperCase() + token.slice(first.length);
}
