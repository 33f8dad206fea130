import { nodeCount, type Network } from '../network/network.ts';
import { walk } from './components.ts';
import type { ValueMetric } from './metric.ts';
import { strengths } from './modularity.ts';

/** ‖A·v − λ·v‖ / λ at which it ends. */
const residual = 1e-12;
/** Tie visits at which it ends at the latest, some seconds of work: only long chains of a hundred thousand nodes come near. */
const mostWork = 1e9;

const eigenvector: ValueMetric = {
  id: 'eigenvector',
  kind: 'value',
  name: 'Eigenvector centrality',
  explain: 'High for those whose co-authors are central themselves. 0 outside the largest component.',
  definition: 'Leading eigenvector of the weights within the largest component, of length 1.',
  doi: '10.1080/0022250X.1972.9989806',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [],
  whole: false,
  *measure({ network }) {
    yield 0;
    const { component, sizes } = walk(network);
    if ((sizes[0] ?? 0) < 2)
      return component.length > 0 ? Float64Array.from(component, (one) => (one === 0 ? 1 : 0)) : new Float64Array(0);
    return yield* leading(network, component);
  },
};

export default eigenvector;

/**
 * Power iteration on A + s·I: the shift keeps networks of two sides (authors and papers), where A also has the eigenvalue −λ,
 * from swinging between them.
 */
function* leading(network: Network, component: Int32Array): Generator<number, Float64Array, void> {
  const n = nodeCount(network);
  const { a, b, weight } = network;
  const strength = strengths(network);
  let vector = strength.map((sum, node) => (component[node] === 0 ? sum : 0));
  normalise(vector);
  let next = new Float64Array(n);
  const rounds = Math.ceil(mostWork / (weight.length + n));
  for (let round = 0; round < rounds; round++) {
    next.fill(0);
    for (let tie = 0; tie < weight.length; tie++) {
      const i = a[tie]!;
      const j = b[tie]!;
      next[i]! += weight[tie]! * vector[j]!;
      next[j]! += weight[tie]! * vector[i]!;
    }
    let lambda = 0;
    for (let node = 0; node < n; node++) lambda += next[node]! * vector[node]!;
    let off = 0;
    for (let node = 0; node < n; node++) off += (next[node]! - lambda * vector[node]!) ** 2;
    if (Math.sqrt(off) <= residual * lambda) break;
    for (let node = 0; node < n; node++) next[node]! += (lambda / 2) * vector[node]!;
    normalise(next);
    [vector, next] = [next, vector];
    yield 1 - Math.min(1, Math.sqrt(off) / lambda);
  }
  return vector;
}

function normalise(vector: Float64Array): void {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum);
  for (let node = 0; node < vector.length; node++) vector[node]! /= length;
}
