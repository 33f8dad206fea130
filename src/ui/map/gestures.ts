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
  let dragged: { id: string; fromX: number; fromY: number; moved: boolean } | undefined;
  let justDragged = false;

  sigma.on('enterNode', ({ node }) => {
    if (!dragged) events.hover(node);
    sigma.getContainer().style.cursor = 'pointer';
  });
  sigma.on('leaveNode', () => {
    if (!dragged) events.hover(undefined);
    sigma.getContainer().style.cursor = '';
  });
  sigma.on('enterEdge', () => (sigma.getContainer().style.cursor = 'pointer'));
  sigma.on('leaveEdge', () => (sigma.getContainer().style.cursor = ''));
  sigma.on('clickNode', ({ node }) => {
    if (!justDragged) events.pick(node);
  });
  sigma.on('clickEdge', ({ edge }) => {
    const [a, b] = sigma.getGraph().extremities(edge);
    events.pickTie(a, b);
  });
  sigma.on('clickStage', () => {
    if (!justDragged) events.pickGround();
  });
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    atlas.showNodes([...sigma.getGraph().nodes()].flatMap((id, index) => (id === node ? [index] : [])));
    atlas.zoomBy(1.6);
  });
  sigma.on('wheelStage', () => atlas.letGo());
  sigma.on('wheelNode', () => atlas.letGo());
  sigma.on('doubleClickStage', () => atlas.letGo());

  sigma.on('downNode', ({ node, event }) => {
    dragged = { id: node, fromX: event.x, fromY: event.y, moved: false };
    justDragged = false;
  });
  sigma.on('downStage', () => {
    justDragged = false;
  });
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (!dragged) return;
    preventSigmaDefault();
    event.original.preventDefault();
    if (!dragged.moved && Math.hypot(event.x - dragged.fromX, event.y - dragged.fromY) < stir) return;
    if (!dragged.moved) atlas.letGo();
    dragged.moved = true;
    const place = sigma.viewportToGraph(event);
    sigma.getGraph().mergeNodeAttributes(dragged.id, { x: place.x, y: place.y });
    events.drag(dragged.id, place.x, -place.y, true);
  });
  const drop = () => {
    if (dragged?.moved) {
      const { x, y } = sigma.getGraph().getNodeAttributes(dragged.id) as { x: number; y: number };
      events.drag(dragged.id, x, -y, false);
      justDragged = true;
    }
    dragged = undefined;
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);
  sigma.on('upEdge', drop);
  // Dragging the ground moves the camera; from then on the picture stays where the person put it.
  sigma.getMouseCaptor().on('mousemovebody', ({ original }) => {
    if (!dragged && original instanceof MouseEvent && original.buttons === 1) atlas.letGo();
  });
  sigma.getTouchCaptor().on('touchmove', () => {
    if (!dragged) atlas.letGo();
  });
}
