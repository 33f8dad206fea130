import { type Knob, numberOf } from '../kit/knobs.ts';
import { firstPlaces } from './firstPlaces.ts';
import { findIslands } from './islands.ts';
import type { Layout, LayoutInput, Places, Steer } from './layout.ts';
import { sideBySide } from './sideBySide.ts';

const knobs: readonly Knob[] = [
  {
    kind: 'range',
    id: 'spacing',
    name: 'Spacing',
    explain: 'Distance between neighbours within a cluster.',
    min: 8,
    max: 80,
    step: 1,
    default: 30,
  },
];

/** Where forces begin, kept as a picture of its own. */
function* place({ network, groups, knobs: values, random, pins }: LayoutInput): Generator<Places, Places, Steer | undefined> {
  const islands = findIslands(network);
  const spots = firstPlaces(network, islands, groups, numberOf(values, 'spacing'), random);
  const local = {
    x: spots.filter((_, at) => at % 2 === 0),
    y: spots.filter((_, at) => at % 2 === 1),
  };
  let places = sideBySide(islands, local, pins);
  for (;;) {
    const steer = yield places;
    if (!steer) return places;
    places = sideBySide(islands, local, steer.pins);
  }
}

export default {
  id: 'clusters',
  name: 'Cluster discs',
  explain: 'Each cluster as a disc with its best connected in the middle, clusters that share links near each other.',
  knobs,
  place,
} satisfies Layout;
