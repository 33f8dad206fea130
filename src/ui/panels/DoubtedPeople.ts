import { useEffect, useMemo, useState } from 'react';
import type { Author, Corpus } from '../../corpus/corpus.ts';
import { findImplausible, type Implausible } from '../../corpus/implausible.ts';
import type { Decision } from '../../corpus/rulings.ts';
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
  useEffect(() => (corpus ? look(corpus, undefined, setFound) : undefined), [corpus]);
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

/** What speaks against one person being one, `null` if nothing does; undefined while it is looked for. */
export function useProposal(corpus: Corpus, author: Author): Implausible | null | undefined {
  const [looked, setLooked] = useState<{ readonly at: Author; readonly found: Implausible | undefined }>();
  useEffect(() => look(corpus, [author], ([found]) => setLooked({ at: author, found })), [corpus, author]);
  return looked?.at === author ? (looked.found ?? null) : undefined;
}

/** Looks through these people's papers, or everybody's, in slices; gives the way to stop. */
function look(corpus: Corpus, among: readonly Author[] | undefined, tell: (found: readonly Implausible[]) => void): () => void {
  let here = true;
  const go = async () => {
    const steps = findImplausible(corpus, among);
    for (let began = performance.now(); ;) {
      const step = steps.next();
      if (step.done) return tell(step.value);
      if (performance.now() - began < slice) continue;
      await new Promise((resolve) => setTimeout(resolve));
      if (!here) return undefined;
      began = performance.now();
    }
  };
  void go();
  return () => {
    here = false;
  };
}
