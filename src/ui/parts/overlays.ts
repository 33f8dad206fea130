import { createContext, useContext } from 'react';

const Home = createContext<HTMLElement | null>(null);

/** Tells the menus and tips within a dialog to stand in it: the rest of the page is out of reach while it is open. */
export const OverlayHome = Home.Provider;

/** Where menus and tips are put: into the dialog they belong to, else into the page's banner, so that all that can be read belongs to a landmark. */
export function useOverlayHome(): HTMLElement | null {
  return useContext(Home) ?? document.querySelector<HTMLElement>('header[data-overlays]');
}

/** A menu gives the focus back to its button when it ends, but not where the person has gone on to something else meanwhile. */
export function leaveFocusElsewhere(event: Event): void {
  const at = document.activeElement;
  if (at && at !== document.body && !at.closest('[role="menu"]')) event.preventDefault();
}
