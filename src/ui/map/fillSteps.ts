import type { Scene } from '../../scene/scene.ts';
import type { Dimmer } from './Dimmer.ts';
import type { Discs } from './Discs.ts';
import type { Links } from './Links.ts';
import { behind } from './pens.ts';

interface Drawn {
  readonly links: Links;
  readonly discs: Discs;
  readonly dimmer: Dimmer;
}

/** Puts links and discs of a scene into what draws them, in steps, behind what is shown. */
export const fillSteps = (scene: Scene, half: number, drawn: Drawn): ReturnType<typeof behind> =>
  behind([...drawn.discs.pens, ...drawn.links.pens], linksThenDiscs(scene, half, drawn));

function* linksThenDiscs(scene: Scene, half: number, { links, discs, dimmer }: Drawn): Generator<void, void, undefined> {
  yield* links.fill(scene, half, (line) => dimmer.lineOpacity(line));
  yield* discs.fill(scene, half, dimmer);
}
