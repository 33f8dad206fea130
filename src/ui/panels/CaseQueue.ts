import { useMemo, useState } from 'react';
import type { Review } from '../../corpus/reviews.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { decide } from '../../state/actions.ts';
import { ruleOnCase, speaksOf } from '../../state/identity.ts';
import { useChosen } from '../useStore.ts';

/** Open cases and which of them is being looked at. */
export interface Queue {
  readonly cases: readonly Review[];
  readonly current: Review | undefined;
  /** Place of the current one, from 0. */
  readonly at: number;
  /** Goes on or back, round and round. */
  readonly go: (steps: number) => void;
  readonly rule: (together: boolean) => void;
}

interface Place {
  readonly at: number;
  /** The case that is looked at. */
  readonly name: string;
  /** The one that was decided before it: when that is undone, it is looked at again. */
  readonly decided?: string;
}

const none: readonly Review[] = [];

/** The cases that nobody has decided yet, the likeliest first. Who is looking at one stays with it while others come and go. */
export function useCases(portrait: Unplaced | undefined): Queue {
  const choices = useChosen((state) => state.choices);
  const [place, setPlace] = useState<Place>({ at: 0, name: '' });
  const reviews = portrait?.corpus.reviews ?? none;
  // Until the corpus is made anew, it still lists what was decided a moment ago.
  const behind = portrait !== undefined && portrait.choices.identity.decisions !== choices.identity.decisions;
  const cases = useMemo(() => {
    const { decisions = [] } = choices.identity;
    return behind ? reviews.filter((review) => !decisions.some((decision) => speaksOf(decision, review))) : reviews;
  }, [reviews, behind, choices]);
  const placeOf = (name: string | undefined) => cases.findIndex((review) => nameOf(review) === name);
  const undone = placeOf(place.decided);
  const found = undone >= 0 ? undone : placeOf(place.name);
  const at = found >= 0 ? found : Math.min(place.at, Math.max(0, cases.length - 1));
  const current = cases[at];
  return {
    cases,
    current,
    at,
    go: (steps) => {
      const next = (at + steps + cases.length) % Math.max(1, cases.length);
      setPlace({ at: next, name: cases[next] ? nameOf(cases[next]) : '' });
    },
    rule: (together) => {
      if (!current) return;
      const next = cases[at + 1];
      setPlace({ at, name: next ? nameOf(next) : '', decided: nameOf(current) });
      decide(ruleOnCase(current, together));
    },
  };
}

const nameOf = ({ one, other }: Review): string => `${one.handles[0]}|${other.handles[0]}`;
