import type { Atlas } from './Atlas.ts';
import { Drag, type DragEvents, type Point } from './dragging.ts';

/** What a person does on the map. */
export interface MapEvents extends DragEvents {
  hover(id: string | undefined): void;
  pick(id: string): void;
  pickTie(a: string, b: string): void;
  pickGround(): void;
}

/** Hover, click, double click and drag, with mouse or finger. Returns the way to stop. */
export function listenToMap(atlas: Atlas, events: MapEvents): () => void {
  const { sigma } = atlas;
  let dragged: Drag | undefined;
  let justDragged = false;

  let hovered: string | undefined;
  const hover = (id: string | undefined) => {
    if (id === hovered || dragged) return;
    hovered = id;
    events.hover(id);
  };
  sigma.getMouseCaptor().on('mousemove', ({ x, y }) => {
    if (dragged) return;
    const id = atlas.discAt(x, y)?.id;
    hover(id);
    sigma.getContainer().style.cursor = (id ?? atlas.linkAt(x, y)) ? 'pointer' : '';
  });
  sigma.getTouchCaptor().on('touchdown', ({ touches: [touch] }) => hover(touch && atlas.discAt(touch.x, touch.y)?.id));
  sigma.on('leaveStage', () => hover(undefined));
  sigma.on('clickStage', ({ event }) => {
    if (justDragged) return;
    const id = atlas.discAt(event.x, event.y)?.id;
    const link = id === undefined ? atlas.linkAt(event.x, event.y) : undefined;
    if (id !== undefined) events.pick(id);
    else if (link) events.pickTie(...link);
    else events.pickGround();
  });
  sigma.on('doubleClickStage', ({ event, preventSigmaDefault }) => {
    const node = atlas.nodeAt(event.x, event.y);
    if (node < 0) return atlas.letGo();
    preventSigmaDefault();
    atlas.showNodes([node]);
    atlas.zoomBy(1.6);
  });
  sigma.on('wheelStage', () => atlas.letGo());

  const pointOf = ({ x, y, original }: { x: number; y: number; original: MouseEvent | TouchEvent }): Point => ({
    x,
    y,
    only: original.shiftKey,
  });
  sigma.on('downStage', ({ event }) => {
    const id = atlas.discAt(event.x, event.y)?.id;
    if (id !== undefined) dragged = new Drag(atlas, events, id, pointOf(event));
    justDragged = false;
  });
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (!dragged) return;
    preventSigmaDefault();
    event.original.preventDefault();
    dragged.move(pointOf(event));
  });
  sigma.on('upStage', ({ event }) => {
    const drag = dragged;
    dragged = undefined;
    justDragged = drag?.moved === true;
    drag?.drop(pointOf(event));
  });
  const callOff = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !dragged?.moved) return;
    event.stopPropagation();
    dragged.cancel();
    dragged = undefined;
    justDragged = true;
  };
  window.addEventListener('keydown', callOff, true);
  // Dragging the ground moves the camera; from then on the picture stays where the person put it.
  sigma.getMouseCaptor().on('mousemovebody', ({ original }) => {
    if (!dragged && original instanceof MouseEvent && original.buttons === 1) atlas.letGo();
  });
  sigma.getTouchCaptor().on('touchmove', () => {
    if (!dragged) atlas.letGo();
  });
  return () => window.removeEventListener('keydown', callOff, true);
}
