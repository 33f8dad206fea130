import type { Disc, Focus, Scene } from '../../scene/scene.ts';

/** The selected disc, where it is one or few. */
export function pickedDisc(scene: Scene | undefined, { selected }: Focus): Disc | undefined {
  const [node, ...others] = selected ?? [];
  return node === undefined || others.length > 2 ? undefined : scene?.discs[node];
}
