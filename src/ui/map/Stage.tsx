import { useEffect, useMemo, useRef, useState } from 'react';
import type { Camera } from '../../exporters/exporter.ts';
import type { Places } from '../../layouts/layout.ts';
import { nodeOf } from '../../pipeline/shelves.ts';
import { hover, pin, select } from '../../state/actions.ts';
import { pictureNow, putPictureBack, type Stood } from '../../state/drag.ts';
import { currentPlaces, onPlaces } from '../../state/places.ts';
import { portraitOf, store } from '../../state/store.ts';
import type { Focus, Scene } from '../../scene/scene.ts';
import { nodesOf, selectionOf } from '../../scene/selection.ts';
import { useChosen, usePortrait } from '../useStore.ts';
import { Atlas } from './Atlas.ts';
import { offerMap, takeAwaitedCamera } from './camera.ts';
import type { Offer } from './dragging.ts';
import type { Insets } from './fitting.ts';
import type { Held } from './holding.ts';
import { Joining, mayJoin, type Met } from './Joining.tsx';
import { Picture } from './Picture.ts';
import { turnedCamera, useUpright } from './upright.ts';
import styles from './Stage.module.css';

/** The map: scene in, gestures out. The only door to Sigma is `Atlas`. */
export function Stage({ insets, onScene }: { readonly insets: Insets; readonly onScene: (scene: Scene | undefined) => void }) {
  const home = useRef<HTMLDivElement>(null);
  const atlas = useRef<Atlas>(undefined);
  const picture = useRef<Picture>(undefined);
  const portrait = usePortrait();
  const looks = useChosen((state) => state.looks);
  const selection = useChosen((state) => state.selection);
  const hovered = useChosen((state) => state.hovered);
  const upright = useUpright();
  const uprightNow = useRef(upright);
  uprightNow.current = upright;
  const still = useMemo(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches, []);
  const [offer, setOffer] = useState<Offer>();
  const [met, setMet] = useState<Met>();
  const stood = useRef<Stood>(undefined);
  const looksNow = useRef(looks);
  looksNow.current = looks;

  useEffect(() => {
    const asPlaced = ({ id, x, y }: Held) => (uprightNow.current ? { id, x: y, y: x } : { id, x, y });
    const map = new Atlas(
      home.current!,
      {
        hover,
        pick: (id) => select(selectionOf(id)),
        pickTie: (a, b) => select({ kind: 'tie', a, b }),
        pickGround: () => select(undefined),
        lift: () => {
          stood.current = pictureNow();
        },
        putBack: () => stood.current && putPictureBack(stood.current),
        joins: (id, other) => id.startsWith('a:') && other.startsWith('a:'),
        offer: setOffer,
        join: (id, other, only) => {
          const free = mayJoin(portraitOf(store.getState()), id, other);
          if (free) setMet({ id, other });
          return free || only;
        },
        drag: (at, warm, near) => pin(asPlaced(at), warm, near.map(asPlaced)),
      },
      still,
    );
    atlas.current = map;
    const asSeen = (camera: Camera) => (uprightNow.current ? turnedCamera(camera) : camera);
    offerMap({
      showAll: () => map.showAll(),
      showNodes: (nodes) => map.showNodes(nodes),
      zoomBy: (factor) => map.zoomBy(factor),
      camera: () => asSeen(map.camera()),
      setCamera: (camera) => map.setCamera(asSeen(camera)),
      view: () => map.view(),
    });
    return () => {
      offerMap(undefined);
      map.destroy();
      atlas.current = undefined;
    };
  }, [still]);

  // Places come many times a second and bypass React: a new network is shown with its first places, later ones move it.
  useEffect(() => {
    const map = atlas.current;
    if (!portrait || !map) return undefined;
    const one = new Picture(map, portrait, looksNow.current, uprightNow.current, (scene, first) => {
      onScene(scene);
      if (!first) return;
      // Tells from outside which picture is there.
      home.current?.setAttribute('data-discs', String(scene.discs.length));
      const camera = takeAwaitedCamera();
      if (camera) map.setCamera(uprightNow.current ? turnedCamera(camera) : camera);
      one.setFocus(focusNow());
    });
    picture.current = one;
    const show = (places: Places) => {
      if (places.length === 2 * portrait.network.ids.length) one.show(places);
    };
    const places = currentPlaces();
    if (places) show(places);
    const stop = onPlaces(show);
    return () => {
      stop();
      one.stop();
      picture.current = undefined;
    };
  }, [portrait, onScene]);

  useEffect(() => picture.current?.dress(looks, upright), [looks, upright]);

  useEffect(() => {
    picture.current?.setFocus(focusNow());
  }, [portrait, selection, hovered]);

  useEffect(() => {
    atlas.current?.showAll(false);
  }, [upright]);

  const { left, top, right, bottom } = insets;
  useEffect(() => {
    atlas.current?.setInsets({ left, top, right, bottom });
  }, [left, top, right, bottom]);

  // Whatever is picked in a panel, the list or the address is looked at on the map; clusters as a whole.
  useEffect(() => {
    const shown = portraitOf(store.getState());
    if (!selection || !shown || !atlas.current) return;
    const nodes = nodesOf(selection, shown);
    if (selection.kind === 'cluster') atlas.current.showNodes(nodes);
    else atlas.current.bringIntoSight(nodes);
  }, [selection]);

  return (
    <>
      <div ref={home} className={styles['stage']} data-testid="map" role="presentation" />
      {portrait && <Joining portrait={portrait} offer={offer} met={met} onClose={() => setMet(undefined)} />}
    </>
  );
}

/** What the person points at, by node numbers. */
function focusNow(): Focus {
  const state = store.getState();
  const portrait = portraitOf(state);
  if (!portrait) return {};
  const hovered = state.hovered === undefined ? -1 : nodeOf(portrait.network, state.hovered);
  const selected = state.selection ? nodesOf(state.selection, portrait) : [];
  return { ...(hovered >= 0 ? { hovered } : {}), ...(selected.length > 0 ? { selected } : {}) };
}
