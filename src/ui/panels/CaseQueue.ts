import { useMemo, useState } from 'react';
import type { Review } from '../../corpus/reviews.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { decide } from '../../state/actions.ts';
import { casesIn, caseName, ruleOnCase } from '../../state/identity.ts';
import type { Bench } from '../../state/store.ts';
import { skip } from '../../state/workbench.ts';
import { useChosen } from '../useStore.ts';

/** Open cases and which of them is being looked at. */
export interface Queue {
  readonly cases: readonly Review[];
  readonly current: Review | undefined;
  /** Place of the current one, from 0. */
  readonly at: number;
  /** Cases that were put off: they stand at the end. */
  readonly skipped: number;
  /** Whether the current one is one of them. */
  readonly putOff: boolean;
  /** Goes on or back, round and round. */
  readonly go: (steps: number) => void;
  readonly rule: (together: boolean) => void;
  /** Puts the current one at the end, and goes on to the next. */
  readonly putAside: () => void;
  /** The current one is in its own place again. */
  readonly takeUp: () => void;
}

interface Place {
  readonly at: number;
  /** The case that is looked at. */
  readonly name: string;
  /** The one that was decided or put off before it: when that is undone, it is looked at again. */
  readonly left?: { readonly name: string; readonly aside: boolean };
}

/** The cases that nobody has decided yet, the likeliest first. Who is looking at one stays with it while others come and go. */
export function useCases(portrait: Unplaced | undefined, about: Bench['about']): Queue {
  const decisions = useChosen((state) => state.choices.identity.decisions);
  const skipped = useChosen((state) => state.skipped);
  const [place, setPlace] = useState<Place>({ at: 0, name: '' });
  const cases = useMemo(() => casesIn(portrait, decisions, skipped, about?.handles), [portrait, decisions, skipped, about]);
  const placeOf = (name: string) => cases.findIndex((review) => caseName(review) === name);
  const aside = (name: string) => skipped.includes(name);
  const { left } = place;
  const undone = left && !(left.aside && aside(left.name)) ? placeOf(left.name) : -1;
  const found = undone >= 0 ? undone : placeOf(place.name);
  const at = found >= 0 ? found : Math.min(place.at, Math.max(0, cases.length - 1));
  const current = cases[at];
  const lookAt = (index: number, then: Partial<Place> = {}) =>
    setPlace({ at: index, name: cases[index] ? caseName(cases[index]) : '', ...then });
  return {
    cases,
    current,
    at,
    skipped: cases.filter((review) => aside(caseName(review))).length,
    putOff: current !== undefined && aside(caseName(current)),
    go: (steps) => lookAt((at + steps + cases.length) % Math.max(1, cases.length)),
    rule: (together) => {
      if (!current) return;
      const next = cases[at + 1];
      setPlace({ at, name: next ? caseName(next) : '', left: { name: caseName(current), aside: false } });
      decide(ruleOnCase(current, together));
    },
    putAside: () => {
      if (!current) return;
      lookAt(at + 1 < cases.length ? at + 1 : 0, { left: { name: caseName(current), aside: true } });
      skip(caseName(current));
    },
    takeUp: () => {
      if (!current) return;
      setPlace({ at, name: caseName(current) });
      skip(caseName(current), false);
    },
  };
}
