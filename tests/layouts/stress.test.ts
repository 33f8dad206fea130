import { expect, it } from 'vitest';
import { seededRandom } from '../../src/kit/random.ts';
import { atOnce } from '../../src/kit/steps.ts';
import { layoutById } from '../../src/layouts/index.ts';
import { qualityOf } from '../../src/layouts/quality.ts';
import { networkOf } from '../hand.ts';
import { clusteredNetwork } from './clusteredNetwork.ts';
import { settle } from './settle.ts';

const stress = layoutById('stress');

it('True distances put a path on a line, one step as long as is asked', () => {
  const ids = Array.from({ length: 8 }, (_, node) => `a:${node}`);
  const path = networkOf(
    ids,
    Array.from({ length: 7 }, (_, node) => [node, node + 1, 1] as const),
  );
  const { places } = settle(stress, { network: path });
  for (let node = 1; node < 8; node++) {
    const length = Math.hypot(places[2 * node]! - places[2 * node - 2]!, places[2 * node + 1]! - places[2 * node - 1]!);
    expect(length).toBeCloseTo(34, 0);
  }
  expect(Math.hypot(places[14]! - places[0]!, places[15]! - places[1]!)).toBeCloseTo(7 * 34, 0);
});

it('True distances have less stress than forces', () => {
  const { network, groups } = clusteredNetwork([24, 16, 12, 9], []);
  const measure = (id: string) =>
    atOnce(qualityOf(network, settle(layoutById(id), { network, groups }).places, seededRandom(1))).stress;
  expect(measure('stress')).toBeLessThan(measure('force'));
});
