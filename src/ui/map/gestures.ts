import type { Atlas } from './Atlas.ts';

/** What a person does on the map. */
export interface MapEvents {
  hover(id: string | undefined): void;
  pick(id: string): void;
  pickTie(a: string, b: string): void;
  pickGround(): void;
  drag(id: string, x: number, y: number, warm: boolean): void;
}

/** Pixels of movement below which pressing a node is a click, not a drag. */
const stir = 4;

/** Hover, click, double click and drag, with mouse or finger. */
export function listenToMap(atlas: Atlas, events: MapEvents): void {
  const { sigma } = atlas;
  /** The disc under the button, where that went down, and where it was dragged to. */
  let dragged: { id: string; fromX: number; fromY: number; to?: { x: number; y: number } } | undefined;
  let justDragged = false;

  let hovered: string | undefined;
  const hover = (id: string | undefined) => {
    if (id === hovered || dragged) return;
    hovered = id;
    events.hover(id);
  };
  sigma.getMouseCaptor().on('mousemove', ({ x, y }) => {
    if (dragged) return;
    const id = atlas.discAt(x, y);
    hover(id);
    sigma.getContainer().style.cursor = (id ?? atlas.linkAt(x, y)) ? 'pointer' : '';
  });
  sigma.getTouchCaptor().on('touchdown', ({ touches: [touch] }) => hover(touch && atlas.discAt(touch.x, touch.y)));
  sigma.on('leaveStage', () => hover(undefined));
  sigma.on('clickStage', ({ event }) => {
    if (justDragged) return;
    const id = atlas.discAt(event.x, event.y);
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

  sigma.on('downStage', ({ event }) => {
    const id = atlas.discAt(event.x, event.y);
    if (id !== undefined) dragged = { id, fromX: event.x, fromY: event.y };
    justDragged = false;
  });
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (!dragged) return;
    preventSigmaDefault();
    event.original.preventDefault();
    if (!dragged.to && Math.hypot(event.x - dragged.fromX, event.y - dragged.fromY) < stir) return;
    if (!dragged.to) atlas.letGo();
    const { x, y } = sigma.viewportToGraph(event);
    dragged.to = { x, y: -y };
    atlas.hold({ id: dragged.id, x, y: -y });
    events.drag(dragged.id, x, -y, true);
  });
  const drop = () => {
    if (dragged?.to) {
      events.drag(dragged.id, dragged.to.x, dragged.to.y, false);
      atlas.hold(undefined);
      justDragged = true;
    }
    dragged = undefined;
  };
  sigma.on('upStage', drop);
  // Dragging the ground moves the camera; from then on the picture stays where the person put it.
  sigma.getMouseCaptor().on('mousemovebody', ({ original }) => {
    if (!dragged && original instanceof MouseEvent && original.buttons === 1) atlas.letGo();
  });
  sigma.getTouchCaptor().on('touchmove', () => {
    if (!dragged) atlas.letGo();
  });
}
