/** Sets of 0…n−1 that grow together; each set's root is its smallest member. */
export class Forest {
  private readonly parent: Int32Array;
  private readonly members = new Map<number, number[]>();

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  root(index: number): number {
    let root = index;
    while (this.parent[root] !== root) root = this.parent[root]!;
    let step = index;
    while (step !== root) {
      const next = this.parent[step]!;
      this.parent[step] = root;
      step = next;
    }
    return root;
  }

  membersOf(index: number): readonly number[] {
    const root = this.root(index);
    return this.members.get(root) ?? [root];
  }

  unite(one: number, other: number): void {
    const [low, high] = [this.root(one), this.root(other)].sort((x, y) => x - y) as [number, number];
    if (low === high) return;
    const [few, many] = [this.members.get(low) ?? [low], this.members.get(high) ?? [high]].sort((x, y) => x.length - y.length);
    // The shorter list goes into the longer one: n unions move n log n members in all.
    for (const member of few!) many!.push(member);
    this.parent[high] = low;
    this.members.delete(high);
    this.members.set(low, many!);
  }
}
