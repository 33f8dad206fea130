import type { Level } from './clusterLevel.ts';

/** Ties to look at between two pauses: some 10 ms. */
const pace = 300_000;

/** Numbers them from 0 without gaps, in the order of their first nodes, in place. @returns how many there are. */
export function renumber(groups: Int32Array): number {
  const number = new Int32Array(groups.length).fill(-1);
  let count = 0;
  for (let node = 0; node < groups.length; node++) {
    const known = number[groups[node]!]!;
    groups[node] = known >= 0 ? known : (number[groups[node]!] = count++);
  }
  return count;
}

/** Each part becomes one node. @param part 0…parts−1 of each node, none empty. */
export function* aggregate(level: Level, part: Int32Array, parts: number): Generator<void, Level, void> {
  const { n, start, to, weight } = level;
  const size = new Float64Array(parts);
  // Nodes of part p stand at member[first[p]…first[p+1]−1].
  const first = new Int32Array(parts + 1);
  for (let node = 0; node < n; node++) {
    first[part[node]! + 1]!++;
    size[part[node]!]! += level.size[node]!;
  }
  for (let one = 0; one < parts; one++) first[one + 1]! += first[one]!;
  const member = new Int32Array(n);
  const next = first.slice(0, parts);
  for (let node = 0; node < n; node++) member[next[part[node]!]!++] = node;
  const newStart = new Int32Array(parts + 1);
  const newTo = new Int32Array(to.length);
  const newWeight = new Float64Array(to.length);
  /** Where the tie to a part stands in the row being made, or before it. */
  const placeOf = new Int32Array(parts).fill(-1);
  let held = 0;
  let left = pace;
  for (let one = 0; one < parts; one++) {
    const row = held;
    if (left < 0) {
      yield;
      left = pace;
    }
    for (let k = first[one]!; k < first[one + 1]!; k++) {
      const node = member[k]!;
      left -= start[node + 1]! - start[node]!;
      for (let slot = start[node]!; slot < start[node + 1]!; slot++) {
        const other = part[to[slot]!]!;
        if (other === one) continue;
        const place = placeOf[other]!;
        if (place >= row) newWeight[place]! += weight[slot]!;
        else {
          placeOf[other] = held;
          newTo[held] = other;
          newWeight[held++] = weight[slot]!;
        }
      }
    }
    newStart[one + 1] = held;
  }
  return { n: parts, start: newStart, to: newTo.slice(0, held), weight: newWeight.slice(0, held), size };
}
