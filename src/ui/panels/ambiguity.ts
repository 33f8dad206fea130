import { useEffect, useState } from 'react';
import { type Ambiguity, ambiguitySteps, type CorpusAmbiguity } from '../../corpus/ambiguity.ts';
import type { Corpus, IdentityLevel } from '../../corpus/corpus.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';

/** Longest stretch of work at one go, ms. */
const slice = 12;

/** A corpus's ambiguity, and that of each person by id. */
export interface KnownAmbiguity extends Pick<CorpusAmbiguity, 'share'> {
  readonly of: ReadonlyMap<string, Ambiguity>;
}

/** Each corpus is looked through once, whoever asks. */
const known = new WeakMap<Corpus, Promise<KnownAmbiguity>>();

async function lookThrough(corpus: Corpus, level: IdentityLevel): Promise<KnownAmbiguity> {
  const steps = ambiguitySteps(corpus, level);
  for (let began = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return { share: step.value.share, of: new Map(step.value.people.map((one) => [one.author, one])) };
    if (performance.now() - began < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}

/** Undefined until it is found. */
export function useAmbiguity(portrait: Unplaced | undefined): KnownAmbiguity | undefined {
  const [found, setFound] = useState<{ readonly corpus: Corpus; readonly ambiguity: KnownAmbiguity }>();
  const corpus = portrait?.corpus;
  const level = portrait?.choices.identity.level;
  useEffect(() => {
    if (!corpus || !level) return undefined;
    let here = true;
    const looking = known.get(corpus) ?? lookThrough(corpus, level);
    known.set(corpus, looking);
    void looking.then((ambiguity) => here && setFound({ corpus, ambiguity }));
    return () => {
      here = false;
    };
  }, [corpus, level]);
  return found?.corpus === corpus ? found?.ambiguity : undefined;
}
