import type { Form, Signatures } from './signatures.ts';
import { signsOf } from './weights.ts';

/**
 * Form → how common its name is, from 0, in nats to be taken off. Learnt from the names of the corpus: how many given names
 * stand with the family name; how many people of the whole name are to be expected where given and family names were drawn
 * independently; and how many there are at least. "J. Tran" stands for each of Jing, John and Juan Tran, and "Wei Wang" for
 * each of Wei H. and Wei J. Wang: who leaves out a middle name may be any of them, or one more.
 */
export function commonness({ forms }: Pick<Signatures, 'forms'>): Float64Array {
  const withFamily = new Map<string, number>();
  const withGiven = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const firsts = new Map<string, Set<string>>();
  const middles = new Map<string, Set<string>>();
  const signs = forms.map(({ parts }) => signsOf(parts));
  forms.forEach(({ parts }, form) => {
    const { spaced, tellingFirst } = signs[form]!;
    const [first, middle] = parts.given;
    count(withFamily, parts.family);
    count(withGiven, spaced);
    if (first === undefined) return;
    if (tellingFirst) note(firsts, `${parts.family}|${initialOf(first)}`, first);
    if (middle === undefined) return;
    note(middles, `${parts.family}|${first}`, initialOf(middle));
    if (tellingFirst) note(middles, `${parts.family}|${initialOf(first)}`, initialOf(middle));
  });
  const telling = ({ parts: { family, given } }: Form, whole: boolean): number => {
    const [first] = given;
    if (first === undefined) return 0;
    const begun = whole ? 1 : (firsts.get(`${family}|${initialOf(first)}`)?.size ?? 1);
    const known = given.length > 1 ? 1 : (middles.get(`${family}|${whole ? first : initialOf(first)}`)?.size ?? 1);
    return 0.5 * Math.log(begun) + Math.log(known);
  };
  return Float64Array.from(forms, (form, at) => {
    const { spaced, tellingFirst } = signs[at]!;
    const [families, givens] = [withFamily.get(form.parts.family)!, withGiven.get(spaced)!];
    const expected = ((families - 1) * (givens - 1) * (tellingFirst ? 1 : 0.1)) / forms.length;
    return Math.max(0, Math.log(families / 8)) + Math.log(1 + expected) + telling(form, tellingFirst);
  });
}

function note(sets: Map<string, Set<string>>, key: string, item: string): void {
  const known = sets.get(key);
  if (known) known.add(item);
  else sets.set(key, new Set([item]));
}

const initialOf = (token: string): string => String.fromCodePoint(token.codePointAt(0)!);
