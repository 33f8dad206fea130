import { useStore as useVanilla } from 'zustand';
import type { Unplaced } from '../pipeline/portrait.ts';
import { portraitOf, type State, store } from '../state/store.ts';

/** A part of the store; the component is drawn again only when that part changes. */
export function useChosen<Part>(pick: (state: State) => Part): Part {
  return useVanilla(store, pick);
}

/** The portrait in view, if there is one. */
export function usePortrait(): Unplaced | undefined {
  return useVanilla(store, portraitOf);
}
