import type { NameParts } from './nameParts.ts';
import { mayComeFirst } from './surnames.ts';

/**
 * The name read with its family name at the other end, where that is plausible: the order was guessed, no initial tells it,
 * and the word that would be the family name is one of a people who put it first. Otherwise undefined.
 */
export function transposed(parts: NameParts): NameParts | undefined {
  const { order, given, family, marked } = parts;
  if (order === 'certain' || given.length === 0 || parts.particles.length > 0) return undefined;
  if (given.some((token) => token.endsWith('.') || [...token].length === 1)) return undefined;
  const others = [...given.slice(1), ...family.split(' ')];
  if (order === 'given first' && !mayComeFirst(given[0]!, others)) return undefined;
  return {
    ...parts,
    order: order === 'given first' ? 'family first' : 'given first',
    ...turn(order, given, family),
    ...(marked ? { marked: turn(order, marked.given, marked.family) } : {}),
  };
}

function turn(order: NameParts['order'], given: readonly string[], family: string): Pick<NameParts, 'given' | 'family'> {
  return order === 'given first'
    ? { given: [...given.slice(1), ...family.split(' ')], family: given[0]! }
    : { given: [...family.split(' '), ...given.slice(0, -1)], family: given.at(-1)! };
}
