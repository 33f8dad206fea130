import type { Network } from '../network/network.ts';
import type { Level } from './levels.ts';

/** How ties pull and nodes push. */
export interface Pulls {
  /** 0: all ties pull alike; 1: ties between clusters hardly pull. */
  readonly cohesion: number;
  /** A node's mass is its number of ties and one, to this power: the higher, the more room the well-connected take. */
  readonly room: number;
}

/** Power of the weight by which a tie pulls more than the mean one, and how much more at most. */
const weightPower = 0.35;
const most = 3;

/**
 * One island of a network as a level of its own, its nodes in the order of `members`.
 * @param seatOf node of the network → its place in `members`
 * @param groups group of each node of the network
 */
export function islandLevel(
  network: Network,
  members: Int32Array,
  seatOf: Uint32Array,
  groups: Int32Array | undefined,
  { cohesion, room }: Pulls,
): Level {
  const n = members.length;
  const start = new Uint32Array(n + 1);
  members.forEach((node, at) => {
    start[at + 1] = start[at]! + network.rowStart[node + 1]! - network.rowStart[node]!;
  });
  const near = new Uint32Array(start[n]!);
  const pull = new Float32Array(start[n]!);
  const mass = new Float32Array(n);
  let sum = 0;
  for (const node of members)
    for (let slot = network.rowStart[node]!; slot < network.rowStart[node + 1]!; slot++)
      sum += network.weight[network.rowTie[slot]!]!;
  const mean = sum / start[n]! || 1;
  members.forEach((node, at) => {
    mass[at] = (1 + start[at + 1]! - start[at]!) ** room;
    let tail = start[at]!;
    for (let slot = network.rowStart[node]!; slot < network.rowStart[node + 1]!; slot++) {
      const other = network.rowNode[slot]!;
      const apart = groups !== undefined && groups[node] !== groups[other];
      near[tail] = seatOf[other]!;
      pull[tail] =
        Math.min(most, (network.weight[network.rowTie[slot]!]! / mean) ** weightPower) * (apart ? 1 - 0.9 * cohesion : 1);
      tail += 1;
    }
  });
  return { n, start, near, pull, mass };
}
