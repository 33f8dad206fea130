import type { Unplaced } from '../pipeline/portrait.ts';
import { openDrawer, pauseLayout, redo, runLayout, select, undo } from '../state/actions.ts';
import { portraitOf, store } from '../state/store.ts';
import { step, type Walk } from '../state/walk.ts';
import { nodesOf, selectionOf } from '../scene/selection.ts';
import { toggleFullscreen } from './fullscreen.ts';
import { flyTo, theMap } from './map/camera.ts';

/** All keys, as the help lists them. */
export const keys: readonly { readonly shown: string; readonly does: string }[] = [
  { shown: '/', does: 'Search for a person or a paper' },
  { shown: '← →', does: 'Walk round the neighbours, strongest link first' },
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

/** Keys of the workbench, and what hands do there and on the map, as the help lists them. */
export const benchKeys: typeof keys = [
  { shown: 'j', does: 'Join: both sides are one person' },
  { shown: 'k', does: 'Keep apart: they are two people' },
  { shown: 's', does: 'Skip: the case comes last' },
  { shown: '← →', does: 'Previous case, next case' },
  { shown: 'Ctrl Z', does: 'Undo a decision or a skip; with Shift: redo' },
  { shown: 'Shift Drag', does: 'On the map: lay a person over another at once, while nobody else moves' },
];

let walk: Walk | undefined;

/** Keys of the whole page; what is typed into a field is left alone. Returns the way to stop. */
export function listenToKeys(toggleHelp: () => void): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey) return;
    const target = event.target instanceof HTMLElement ? event.target : undefined;
    const chord = event.ctrlKey || event.metaKey;
    if (target && belongsTo(target, event.key, chord)) return;
    if (chord && event.key.toLowerCase() === 'z') {
      if (event.shiftKey) redo();
      else undo();
    } else if (chord) return;
    else if (!act(event.key, target, toggleHelp)) return;
    event.preventDefault();
  };
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
}

/** Whether a key is meant for what has the focus and not for the page. */
function belongsTo(target: HTMLElement, key: string, chord: boolean): boolean {
  const typed = 'input:not([type="radio"], [type="checkbox"], [type="file"]), textarea, [contenteditable]';
  // A menu that is fading away answers no more.
  if (target.closest(`${typed}, [role="menu"]:not([data-state="closed"]), [role="listbox"]`)) return true;
  // What a dialog asks stands before the page; some let the page's choices be undone.
  const dialog = target.closest('[role="dialog"]');
  if (dialog) return !(chord && dialog.hasAttribute('data-undoes'));
  if (!chord && target.closest('select')) return true;
  if (chord) return false;
  // A closed list is picked from by its first letters; radio buttons are gone round with arrows.
  if (target.closest('[role="combobox"]')) return key.length === 1 || key.startsWith('Arrow');
  if (target.closest('input, [role="radio"]')) return key === ' ' || key.startsWith('Arrow');
  return key === ' ' && target.closest('button, a, [role="button"], [role="separator"]') !== null;
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
      // What has the focus or lies in front closes first.
      if (drawer && (target?.closest('[data-frame="drawer"]') || !document.querySelector('[data-frame="details"]'))) {
        openDrawer(undefined);
      } else if (selection) select(undefined);
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
  if (!portrait) return false;
  if (selection?.kind === 'author' || selection?.kind === 'paper') {
    if (walk?.at !== selection.id) walk = { from: selection.id, at: selection.id };
    walk = step(portrait.network, walk, way);
  } else {
    const first = largest(portrait);
    if (selection || first === undefined) return false;
    walk = { from: first, at: first };
  }
  const there = selectionOf(walk.at);
  select(there);
  flyTo(nodesOf(there, portrait));
  return true;
}

/** Where a walk begins when nothing is selected: at the largest disc. */
function largest({ network, measures }: Unplaced): string | undefined {
  const measure = measures[store.getState().looks.sizeBy] ?? measures['strength'];
  const sizeOf = (node: number) => measure?.values[node] ?? 0;
  return network.ids[network.ids.reduce((best, _id, node) => (sizeOf(node) > sizeOf(best) ? node : best), 0)];
}
