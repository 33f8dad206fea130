import { moveDisc } from '../../scene/buildScene.ts';
import type { Disc, Scene } from '../../scene/scene.ts';

/** A disc that stands where a person has it, units of places. */
export type Held = Pick<Disc, 'id' | 'x' | 'y'>;

/** The scene with these discs where they are held; those that it does not have are left out. */
export function holdDiscs(scene: Scene, held: readonly Held[]): Scene {
  return held.reduce((moved, { id, x, y }) => {
    const node = scene.discs.findIndex((disc) => disc.id === id);
    return node < 0 ? moved : moveDisc(moved, node, x, y);
  }, scene);
}
