import { useEffect, useMemo, useState } from 'react';
import type { Author, Corpus } from '../../corpus/corpus.ts';
import { findImplausible, type Implausible } from '../../corpus/implausible.ts';
import type { Decision } from '../../corpus/rulings.ts';
import { atOnce } from '../../kit/steps.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { shelvesOf } from '../../pipeline/shelves.ts';
import { confirms } from '../../state/identity.ts';

/** Longest stretch of work at one go, ms. */
const slice = 12;

export interface Doubted extends Omit<Implausible, 'author'> {
  readonly author: Author;
}

/**
 * People who may be several, without those whom a decision confirms; undefined until they are found, and those of before
 * while they are looked for anew.
 */
export function useDoubted(portrait: Unplaced | undefined, decisions: readonly Decision[]): readonly Doubted[] | undefined {
  const corpus = portrait?.corpus;
  const [found, setFound] = useState<readonly Implausible[]>();
  useEffect(() => {
    if (!corpus) return undefined;
    let here = true;
    const look = async () => {
      const steps = findImplausible(corpus);
      for (let began = performance.now(); ;) {
        const step = steps.next();
        if (step.done) return setFound(step.value);
        if (performance.now() - began < slice) continue;
        await new Promise((resolve) => setTimeout(resolve));
        if (!here) return undefined;
        began = performance.now();
      }
    };
    void look();
    return () => {
      here = false;
    };
  }, [corpus]);
  return useMemo(() => {
    if (!found || !corpus) return undefined;
    const { authors } = shelvesOf(corpus);
    return found.flatMap((one) => {
      const author = authors.get(one.author);
      const sure = !author || decisions.some((decision) => confirms(decision, author));
      return sure ? [] : [{ ...one, author }];
    });
  }, [found, corpus, decisions]);
}

/** What speaks against one person being one, if anything does. */
export const useProposal = (corpus: Corpus, author: Author): Implausible | undefined =>
  useMemo(() => atOnce(findImplausible({ ...corpus, authors: [author] }))[0], [corpus, author]);
