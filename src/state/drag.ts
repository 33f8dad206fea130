/** A disc that is dragged moves others with it: all of them can be put back to where they stood. */
import type { Places } from '../layouts/layout.ts';
import { engine } from './engine.ts';
import { currentPlaces } from './places.ts';
import { type State, store } from './store.ts';

/** The picture before a drag. */
export interface Stood {
  readonly places: Places | undefined;
  readonly pins: State['pins'];
  readonly motion: State['motion'];
}

export function pictureNow(): Stood {
  const { pins, motion } = store.getState();
  return { places: currentPlaces(), pins, motion };
}

/** Everything stands again where it stood; a layout that was running then goes on. */
export function putPictureBack({ places, pins, motion }: Stood): void {
  store.setState({ pins });
  if (!places) return;
  engine().send({ kind: 'steer', pins, warm: false, places });
  if (motion === 'moving') engine().send({ kind: 'run' });
}
