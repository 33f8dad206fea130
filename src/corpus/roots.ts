/** Sets of 0…n−1 that grow together; each set's root is its smallest member. Near-constant time for each step. */
export class Roots {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  root(index: number): number {
    let root = index;
    while (this.parent[root] !== root) root = this.parent[root]!;
    for (let step = index; step !== root;) {
      const next = this.parent[step]!;
      this.parent[step] = root;
      step = next;
    }
    return root;
  }

  unite(one: number, other: number): void {
    const [x, y] = [this.root(one), this.root(other)];
    if (x < y) this.parent[y] = x;
    else this.parent[x] = y;
  }
}
