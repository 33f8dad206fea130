import { createStore } from 'zustand/vanilla';
import { type Choices, defaultChoices } from '../pipeline/choices.ts';
import type { NamedPin } from '../pipeline/messages.ts';
import type { Unplaced } from '../pipeline/portrait.ts';
import type { Progress } from '../pipeline/progress.ts';
import type { Reading, SourceFile } from '../readers/reader.ts';
import { defaultLooks, type Looks } from '../scene/looks.ts';
import type { Selection } from '../scene/selection.ts';
import type { Asking } from './asking.ts';

/** Where the work stands. A portrait stays in view while the next one is made. */
export type Job =
  | { readonly kind: 'empty' }
  | { readonly kind: 'working'; readonly progress: Progress; readonly before?: Unplaced }
  | { readonly kind: 'settled'; readonly portrait: Unplaced }
  | { readonly kind: 'failed'; readonly message: string; readonly before?: Unplaced };

/** The left drawer's page. */
export type Drawer = 'files' | 'clusters' | 'looks' | 'layout';

/** What the workbench shows first, and of whom. */
export interface Bench {
  readonly page: 'cases' | 'doubted' | 'decisions' | 'sensitivity';
  /** Only the cases of this person: name, and places on papers as decisions call them. */
  readonly about?: { readonly name: string; readonly handles: readonly string[] };
}

/** What was chosen; the rest is computed. */
export interface State {
  /** Files as they were given, to read them again with another saved year. Files out of a session are not here. */
  readonly files: readonly SourceFile[];
  readonly readings: readonly Reading[];
  readonly choices: Choices;
  readonly looks: Looks;
  readonly selection: Selection | undefined;
  readonly hovered: string | undefined;
  readonly pins: readonly NamedPin[];
  readonly job: Job;
  readonly motion: 'moving' | 'resting' | 'paused';
  readonly drawer: Drawer | undefined;
  /** Open cases that were put off, by name, in this order. */
  readonly skipped: readonly string[];
  readonly bench: Bench | undefined;
  /** Whether the readings are the seed pages that the program ships. */
  readonly demo: boolean;
  /** Where the question to an online source stands. */
  readonly asking: Asking;
  /** Requests to online sources since the page was opened, also those that failed. */
  readonly requests: number;
}

export const store = createStore<State>(() => ({
  files: [],
  readings: [],
  choices: defaultChoices,
  looks: defaultLooks,
  selection: undefined,
  hovered: undefined,
  pins: [],
  job: { kind: 'empty' },
  motion: 'resting',
  drawer: undefined,
  skipped: [],
  bench: undefined,
  demo: false,
  asking: { kind: 'silent' },
  requests: 0,
}));

/** The portrait in view, the newest that is ready. */
export function portraitOf(state: State): Unplaced | undefined {
  switch (state.job.kind) {
    case 'empty':
      return undefined;
    case 'settled':
      return state.job.portrait;
    case 'working':
    case 'failed':
      return state.job.before;
  }
}
