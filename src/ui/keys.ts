import { openDrawer, pauseLayout, redo, runLayout, select, undo } from '../state/actions.ts';
import { portraitOf, store } from '../state/store.ts';
import { step, type Walk } from '../state/walk.ts';
import { nodesOf, selectionOf } from '../scene/selection.ts';
import { toggleFullscreen } from './bar/MapTools.tsx';
import { theMap } from './map/camera.ts';

/** All keys, as the help lists them. */
export const keys: readonly { readonly shown: string; readonly does: string }[] = [
  { shown: '/', does: 'Search for a person or a paper' },
  { shown: '← →', does: 'Walk round the neighbours of the selected one, strongest link first' },
  { shown: '↓', does: 'Walk on from here' },
  { shown: '↑', does: 'Back to where this round began' },
  { shown: 'Esc', does: 'Clear the selection, close what is open' },
  { shown: '+ −', does: 'Zoom in, zoom out' },
  { shown: '0', does: 'Show everything' },
  { shown: 'f', does: 'Full screen' },
  { shown: 'Space', does: 'Run or pause the layout' },
  { shown: 'c', does: 'List the clusters' },
  { shown: 'Ctrl Z', does: 'Undo a choice; with Shift: redo' },
  { shown: '?', does: 'Show these keys' },
];

let walk: Walk | undefined;

/** Keys of the whole page; what is typed into a field is left alone. Returns the way to stop. */
export function listenToKeys(toggleHelp: () => void): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    if (
      target?.closest(
        'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"], [role="slider"]',
      )
    )
      return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      if (event.shiftKey) redo();
      else undo();
    } else if (event.ctrlKey || event.metaKey) return;
    else if (!act(event.key, target, toggleHelp)) return;
    event.preventDefault();
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

/** Does what a key stands for; false when it stands for nothing here. */
function act(key: string, target: HTMLElement | undefined, toggleHelp: () => void): boolean {
  const map = theMap();
  const { selection, drawer, motion } = store.getState();
  switch (key) {
    case '/':
      document.querySelector<HTMLInputElement>('[data-search]')?.focus();
      return true;
    case '?':
      toggleHelp();
      return true;
    case 'Escape':
      if (selection) select(undefined);
      else if (drawer) openDrawer(undefined);
      return true;
    case '+':
    case '=':
      map?.zoomBy(1.5);
      return true;
    case '-':
      map?.zoomBy(1 / 1.5);
      return true;
    case '0':
      map?.showAll();
      return true;
    case 'f':
      toggleFullscreen();
      return true;
    case 'c':
      openDrawer(drawer === 'clusters' ? undefined : 'clusters');
      return true;
    case ' ':
      // On a button or link, the blank presses that.
      if (target?.closest('button, a, [role="button"], [role="separator"]')) return false;
      if (motion === 'moving') pauseLayout();
      else runLayout();
      return true;
    case 'ArrowRight':
      return walkOn('next');
    case 'ArrowLeft':
      return walkOn('previous');
    case 'ArrowDown':
      return walkOn('deeper');
    case 'ArrowUp':
      return walkOn('back');
    default:
      return false;
  }
}

function walkOn(way: Parameters<typeof step>[2]): boolean {
  const portrait = portraitOf(store.getState());
  const { selection } = store.getState();
  if (!portrait || (selection?.kind !== 'author' && selection?.kind !== 'paper')) return false;
  if (walk?.at !== selection.id) walk = { from: selection.id, at: selection.id };
  walk = step(portrait.network, walk, way);
  const there = selectionOf(walk.at);
  select(there);
  theMap()?.showNodes(nodesOf(there, portrait));
  return true;
}
