/** The address bar keeps the view: selections are steps to go back through, all else is written in place. */
import { putBack, select } from '../state/actions.ts';
import { lacksDecisions, readLink, writeLink } from '../state/link.ts';
import { store } from '../state/store.ts';

/** What the address says now. */
export const linkedView = () => readLink(window.location.hash, store.getState().looks.theme);

/** Keeps store and address the same from now on; returns the way to stop. */
export function followAddress(): () => void {
  let writing = false;
  const stop = store.subscribe((now, before) => {
    if (now.selection === before.selection && now.choices === before.choices && now.looks === before.looks) return;
    const hash = writeLink(now);
    if (hash === window.location.hash.replace(/^#/, '')) return;
    writing = true;
    const address = hash === '' ? window.location.pathname + window.location.search : `#${hash}`;
    if (now.selection !== before.selection) window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
    writing = false;
  });
  const arrive = () => {
    if (writing) return;
    const { choices: linked, looks, selection } = linkedView();
    const now = store.getState();
    const { decisions } = now.choices.identity;
    const choices =
      decisions && lacksDecisions(window.location.hash) ? { ...linked, identity: { ...linked.identity, decisions } } : linked;
    // Objects that say the same stay the same, so that going back computes nothing anew.
    putBack({
      choices: JSON.stringify(choices) === JSON.stringify(now.choices) ? now.choices : choices,
      looks: JSON.stringify(looks) === JSON.stringify(now.looks) ? now.looks : looks,
    });
    select(selection);
  };
  window.addEventListener('popstate', arrive);
  return () => {
    stop();
    window.removeEventListener('popstate', arrive);
  };
}
