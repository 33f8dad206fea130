import type { Network } from '../network/network.ts';

/** Row entries between two yields, some 10 ms of work. */
const stride = 1 << 19;

export interface Cuts {
  /** Per node: how many others would be cut off from the largest remaining part of its component without it; 0 for most. */
  readonly cutOff: Float64Array;
  /** Ties without which their component falls in two, ascending. */
  readonly bridges: Uint32Array;
}

/**
 * One walk into the depth finds all articulation nodes and bridges: Tarjan 1972, doi:10.1137/0201010, without recursion, for
 * chains are long. Yields the share of nodes done.
 */
export function* cuts({ rowStart, rowNode, rowTie, ids }: Network): Generator<number, Cuts, void> {
  const n = ids.length;
  const time = new Int32Array(n).fill(-1); // when a node was found
  const low = new Int32Array(n); // the earliest found that its subtree has a tie to
  const size = new Uint32Array(n); // nodes of its subtree
  const away = new Uint32Array(n); // nodes below it that hang on it alone
  const part = new Uint32Array(n); // the largest part of these
  const by = new Int32Array(n).fill(-1); // tie by which it was found
  const next = rowStart.slice(0, n); // where its row is read on
  const path = new Uint32Array(n);
  const found = new Uint32Array(n); // nodes by time
  const cutOff = new Float64Array(n);
  const bridges: number[] = [];
  let clock = 0;
  let looked = 0;
  yield 0;
  for (let root = 0; root < n; root++) {
    if (time[root] !== -1) continue;
    const first = clock;
    let depth = 0;
    path[0] = root;
    found[clock] = root;
    time[root] = low[root] = clock++;
    size[root] = 1;
    while (depth >= 0) {
      const node = path[depth]!;
      const slot = next[node]!;
      if (slot < rowStart[node + 1]!) {
        next[node] = slot + 1;
        const other = rowNode[slot]!;
        if (time[other] === -1) {
          by[other] = rowTie[slot]!;
          found[clock] = other;
          time[other] = low[other] = clock++;
          size[other] = 1;
          path[++depth] = other;
        } else if (rowTie[slot] !== by[node] && time[other]! < low[node]!) low[node] = time[other]!;
        if (++looked > stride) {
          looked = 0;
          yield clock / n;
        }
        continue;
      }
      if (--depth < 0) break;
      const above = path[depth]!;
      size[above]! += size[node]!;
      if (low[node]! < low[above]!) low[above] = low[node]!;
      if (low[node]! >= time[above]!) {
        away[above]! += size[node]!;
        if (size[node]! > part[above]!) part[above] = size[node]!;
      }
      if (low[node] === time[node]) bridges.push(by[node]!);
    }
    const others = clock - first - 1;
    for (let k = first; k < clock; k++) {
      const node = found[k]!;
      cutOff[node] = others - Math.max(part[node]!, others - away[node]!);
    }
  }
  return { cutOff, bridges: Uint32Array.from(bridges).sort() };
}
