import { nodeCount } from '../network/network.ts';
import type { ValueMetric } from './metric.ts';

const core: ValueMetric = {
  id: 'core',
  kind: 'value',
  name: 'Core number',
  explain: 'How deep in the dense middle: k when the node belongs to a part in which everybody has at least k links.',
  definition: 'The largest k for which the node is in a subnetwork of smallest degree k.',
  doi: '10.1007/s11634-010-0079-y',
  networks: ['coauthors', 'papers', 'two-mode'],
  knobs: [],
  whole: true,
  /** Batagelj & Zaveršnik: the node of least degree goes first, in O(n + m) by keeping nodes sorted by degree in buckets. */
  *measure({ network }) {
    yield 0;
    const n = nodeCount(network);
    const { rowStart, rowNode } = network;
    const left = Uint32Array.from({ length: n }, (_, node) => rowStart[node + 1]! - rowStart[node]!); // degree among those not gone
    const first = new Uint32Array(left.reduce((most, degree) => Math.max(most, degree), 0) + 2); // bucket of degree d starts here
    for (const degree of left) first[degree + 1]!++;
    for (let degree = 1; degree < first.length; degree++) first[degree]! += first[degree - 1]!;
    const order = new Uint32Array(n); // nodes by degree left
    const position = new Uint32Array(n); // place of each node in it
    const free = first.slice();
    for (let node = 0; node < n; node++) {
      position[node] = free[left[node]!]!++;
      order[position[node]!] = node;
    }
    for (let k = 0; k < n; k++) {
      const node = order[k]!;
      for (let slot = rowStart[node]!; slot < rowStart[node + 1]!; slot++) {
        const neighbour = rowNode[slot]!;
        const degree = left[neighbour]!;
        if (degree <= left[node]!) continue;
        // The neighbour changes places with the first of its bucket, which then starts behind it.
        const start = first[degree]!++;
        const other = order[start]!;
        order[position[neighbour]!] = other;
        position[other] = position[neighbour]!;
        order[start] = neighbour;
        position[neighbour] = start;
        left[neighbour]!--;
      }
    }
    return Float64Array.from(left);
  },
};

export default core;
