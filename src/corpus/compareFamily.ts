import { capital } from './compareGiven.ts';
import type { NameParts } from './nameParts.ts';
import { spelledAlike } from './spellings.ts';

/** Clauses that tell how two family names differ, and the word that only one of them has; or why they cannot be one person's. */
export type FamilyComparison =
  { readonly fit: readonly string[]; readonly equal: boolean; readonly missing?: readonly string[] } | { readonly clash: string };

/**
 * Whether two family names may be one person's: equal but for blanks, hyphens, particles and safe spellings, or one of them
 * a name that the other has with a second one, as Spanish and married names have.
 */
export function compareFamily(one: NameParts, other: NameParts): FamilyComparison {
  const differ = { clash: 'the family names differ' };
  const particle = compareParticles(one.particles, other.particles);
  const letters = one.family === other.family || one.family.replaceAll(' ', '') === other.family.replaceAll(' ', '');
  if (letters) {
    if (particle === undefined) return { clash: `the particles ${show(one.particles)} and ${show(other.particles)} differ` };
    return particle === '' ? { fit: [], equal: true } : { fit: [particle], equal: false };
  }
  if (whole(one) === whole(other)) return { fit: ['the particle is printed apart or not'], equal: false };
  if (particle === undefined) return differ;
  const clauses = particle === '' ? [] : [particle];
  const [x, y] = [one.marked?.family ?? one.family, other.marked?.family ?? other.family];
  if (spelledAlike(x.replaceAll(' ', ''), y.replaceAll(' ', ''), 'family'))
    return { fit: [`${names(x)} may be spelled ${names(y)}`, ...clauses], equal: false };
  if (one.given.length === 0 || other.given.length === 0) return differ;
  const [short, long] = [x.split(' '), y.split(' ')].sort((a, b) => a.length - b.length) as [string[], string[]];
  const size = short.length;
  if (size === long.length) return differ;
  const sameAs = (words: readonly string[]) => words.every((word, index) => spelledAlike(word, short[index]!, 'family'));
  const isFirst = sameAs(long.slice(0, size));
  if (!isFirst && !sameAs(long.slice(-size))) return differ;
  const clause = `one gives only ${names(short.join(' '))} of ${names(long.join(' '))}`;
  return { fit: [clause, ...clauses], equal: false, missing: isFirst ? long.slice(size) : long.slice(0, -size) };
}

/** Particles and family name without blanks: the same for "de la Cruz" and "Delacruz". */
export function whole({ particles, family }: NameParts): string {
  return particles.join('') + family.replaceAll(' ', '');
}

/** Empty for equal ones, a clause where one list is within the other, undefined where they contradict each other. */
function compareParticles(one: readonly string[], other: readonly string[]): string | undefined {
  if (one.length === 0 && other.length === 0) return '';
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  let next = 0;
  for (const particle of many) if (next < few.length && article(particle) === article(few[next]!)) next++;
  if (next < few.length) return undefined;
  if (few.join(' ') === many.join(' ')) return '';
  return few.length === many.length
    ? `the same names but for the particles ${show(few)} and ${show(many)}`
    : `the same names but for the particle ${show(many)}`;
}

/** The Arabic article is written al and el. */
const article = (particle: string) => (particle === 'el' || particle === 'ul' ? 'al' : particle);
const show = (particles: readonly string[]) => (particles.length === 0 ? '(none)' : particles.join(' '));
const names = (family: string) => family.split(' ').map(capital).join(' ');
