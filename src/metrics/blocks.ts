import { partOf, type Folded } from './folded.ts';

/** Lowest number of nodes of a block in which anybody can be between two others. */
const smallest = 3;

/**
 * Splits a graph at the nodes that alone hold it together into its blocks (Hopcroft & Tarjan 1973, doi:10.1145/362248.362272), tree-like
 * parts falling to pieces of two. Who hangs on a node from other blocks is added to its reach; pairs that meet in a node from
 * different blocks lead through it (Puzis et al. 2015, doi:10.1016/j.physa.2014.06.004), and are added to `through` here.
 * @param searchable work up to which a block of a sampled graph is searched from everybody
 * @returns the blocks in which somebody can be between others. O(nodes + ties).
 */
export function splitAtCutNodes(graph: Folded, searchable = 0): Folded[] {
  const { size, rowStart, rowNode, rowLength, reach, starts, copies, through } = graph;
  const found = new Uint32Array(size); // order of discovery, from 1; 0 is not yet
  const low = new Uint32Array(size); // earliest node that its branch reaches past it
  const next = new Uint32Array(size); // slot to look at next
  const enteredBy = new Int32Array(size).fill(-1); // slot of its parent's row
  const parent = new Int32Array(size).fill(-1);
  const branchReach = reach.slice(); // with all that was found behind it
  const branchStarts = starts === reach ? branchReach : starts.slice();
  const behind = new Float64Array(size); // reach in blocks that end in it
  const behindStarts = starts === reach ? behind : new Float64Array(size);
  const squared = new Float64Array(size); // Σ of squares of the reach in each of them
  const tieFrom: number[] = []; // ties of unfinished blocks: row and slot
  const tieSlot: number[] = [];
  const path: number[] = [];
  const visited: number[] = []; // nodes of this component, in order of discovery
  const local = new Int32Array(size).fill(-1);
  const blocks: Folded[] = [];
  /** Blocks of this component whose topmost node's reach is known once the component is. */
  const open: { reach: Float64Array; starts: Float64Array; below: number; belowStarts: number; make: () => Folded }[] = [];
  let clock = 0;

  const close = (top: number, child: number): void => {
    const below = branchReach[child]!;
    const belowStarts = branchStarts[child]!;
    behind[top]! += below;
    squared[top]! += below * below;
    if (starts !== reach) behindStarts[top]! += belowStarts;
    let first = tieFrom.length - 1;
    while (tieSlot[first] !== enteredBy[child]) first--;
    const count = tieFrom.length - first;
    const members: number[] = [top];
    local[top] = 0;
    for (let tie = first; tie < tieFrom.length; tie++)
      for (const node of [tieFrom[tie]!, rowNode[tieSlot[tie]!]!])
        if (local[node] === -1) {
          local[node] = members.length;
          members.push(node);
        }
    const order = members.length;
    // Where everybody is tied to everybody by one step, nobody is between.
    const full = !rowLength && count === (order * (order - 1)) / 2;
    if (order >= smallest && !full) {
      const upper = Uint32Array.from(members);
      const ends = new Uint32Array(2 * count);
      const lengths = rowLength && new Float64Array(count);
      for (let tie = first; tie < tieFrom.length; tie++) {
        const slot = tieSlot[tie]!;
        ends[2 * (tie - first)] = local[tieFrom[tie]!]!;
        ends[2 * (tie - first) + 1] = local[rowNode[slot]!]!;
        if (lengths) lengths[tie - first] = rowLength[slot]!;
      }
      const blockReach = Float64Array.from(upper, (node) => reach[node]! + behind[node]!);
      const whole = starts === reach || order * (order + 2 * count) <= searchable;
      const blockStarts = whole ? blockReach : Float64Array.from(upper, (node) => starts[node]! + behindStarts[node]!);
      const pick = (values: Float64Array) => Float64Array.from(upper, (node) => values[node]!);
      const make = () =>
        partOf(graph, {
          size: order,
          ties: { ends, lengths },
          copies: pick(copies),
          reach: blockReach,
          starts: blockStarts,
          person: Uint32Array.from(upper, (node) => graph.person[node]!),
          upper,
          lower: Uint32Array.from({ length: order }, (_, node) => node),
        });
      open.push({ reach: blockReach, starts: blockStarts, below, belowStarts, make });
    }
    for (const node of members) local[node] = -1;
    tieFrom.length = first;
    tieSlot.length = first;
  };

  for (let root = 0; root < size; root++) {
    if (found[root] !== 0) continue;
    visited.length = 0;
    path.push(root);
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      if (found[node] === 0) {
        found[node] = low[node] = ++clock;
        next[node] = rowStart[node]!;
        visited.push(node);
      }
      const slot = next[node]!;
      if (slot < rowStart[node + 1]!) {
        next[node] = slot + 1;
        const neighbour = rowNode[slot]!;
        if (found[neighbour] === 0) {
          parent[neighbour] = node;
          enteredBy[neighbour] = slot;
          tieFrom.push(node);
          tieSlot.push(slot);
          path.push(neighbour);
        } else if (neighbour !== parent[node] && found[neighbour]! < found[node]!) {
          tieFrom.push(node);
          tieSlot.push(slot);
          if (found[neighbour]! < low[node]!) low[node] = found[neighbour]!;
        }
        continue;
      }
      path.pop();
      const above = parent[node]!;
      if (above === -1) continue;
      branchReach[above]! += branchReach[node]!;
      if (starts !== reach) branchStarts[above]! += branchStarts[node]!;
      if (low[node]! < low[above]!) low[above] = low[node]!;
      if (low[node]! >= found[above]!) close(above, node);
    }
    const all = branchReach[root]!;
    const allStarts = branchStarts[root]!;
    for (const { reach, starts, below, belowStarts, make } of open) {
      reach[0] = all - below;
      if (starts !== reach) starts[0] = allStarts - belowStarts;
      blocks.push(make());
    }
    open.length = 0;
    for (const node of visited) {
      const others = all - reach[node]!;
      const upward = others - behind[node]!;
      through[node]! += (others * others - squared[node]! - upward * upward) / 2 / copies[node]!;
    }
  }
  return blocks;
}
