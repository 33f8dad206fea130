import type { State } from './store.ts';

/** What undo brings back: choices (identity decisions among them), looks, and which cases were put off. */
export type Moment = Pick<State, 'choices' | 'looks' | 'skipped'>;

const longest = 100;
let past: readonly Moment[] = [];
let future: readonly Moment[] = [];

/** Keeps the present before it changes. */
export function keepMoment(now: Moment): void {
  past = [...past, now].slice(-longest);
  future = [];
}

export function forgetMoments(): void {
  past = [];
  future = [];
}

/** The moment before, in exchange for the present; undefined when there is none. */
export function earlierMoment(now: Moment): Moment | undefined {
  const moment = past.at(-1);
  if (moment) [past, future] = [past.slice(0, -1), [...future, now]];
  return moment;
}

/** The moment that undo left, in exchange for the present; undefined when there is none. */
export function laterMoment(now: Moment): Moment | undefined {
  const moment = future.at(-1);
  if (moment) [future, past] = [future.slice(0, -1), [...past, now]];
  return moment;
}
