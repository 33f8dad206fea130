import { nodeCount } from '../network/network.ts';
import type { ValueMetric } from './metric.ts';

/** Row entries between two yields, some 10 ms of work. */
const stride = 1 << 19;

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
    const left = new Uint32Array(n); // degree among those not gone
    let most = 0;
    for (let node = 0; node < n; node++) {
      left[node] = rowStart[node + 1]! - rowStart[node]!;
      if (left[node]! > most) most = left[node]!;
    }
    const first = new Uint32Array(most + 2); // bucket of degree d starts here
    for (let node = 0; node < n; node++) first[left[node]! + 1]!++;
    for (let degree = 1; degree < first.length; degree++) first[degree]! += first[degree - 1]!;
    const order = new Uint32Array(n); // nodes by degree left
    const position = new Uint32Array(n); // place of each node in it
    const free = first.slice();
    for (let node = 0; node < n; node++) {
      const place = free[left[node]!]!++;
      position[node] = place;
      order[place] = node;
    }
    for (let k = 0, looked = 0; k < n; k++) {
      const node = order[k]!;
      const own = left[node]!;
      const end = rowStart[node + 1]!;
      let slot = rowStart[node]!;
      looked += end - slot + 1;
      for (; slot < end; slot++) {
        const neighbour = rowNode[slot]!;
        const degree = left[neighbour]!;
        if (degree <= own) continue;
        left[neighbour] = degree - 1;
        // The neighbour changes places with the first of its bucket, which then starts behind it.
        const start = first[degree]!;
        first[degree] = start + 1;
        const other = order[start]!;
        if (other === neighbour) continue;
        const place = position[neighbour]!;
        order[place] = other;
        position[other] = place;
        order[start] = neighbour;
        position[neighbour] = start;
      }
      if (looked > stride) {
        looked = 0;
        yield k / n;
      }
    }
    return Float64Array.from(left);
  },
};

export default core;
