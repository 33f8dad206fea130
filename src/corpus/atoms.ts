import type { Mentions } from './mentions.ts';
import { Roots } from './roots.ts';
import type { Signatures } from './signatures.ts';

/**
 * Signatures by their names. Mostly each has but its own; where a join of single papers is switched off it has more, and each
 * of those is whoever goes by it elsewhere. The atom of a signature under its own name has the signature's number.
 */
export class Atoms {
  readonly count: number;
  /** Name → the first signature that stands under it, or −1. */
  readonly firstOf: Int32Array;
  /** Record → the atoms in its places. */
  readonly at: readonly (readonly number[])[];
  /** Atoms beyond the signatures → their signatures. */
  private readonly signatures: number[] = [];
  private readonly others = new Map<number, number>();
  /** Atoms beyond the signatures, with their names, by name the first one's. */
  private readonly bonds: (readonly [number, number])[] = [];
  private readonly table: Signatures;

  constructor(table: Signatures, places: Mentions['places']) {
    const { form, forms, stands } = table;
    this.table = table;
    this.firstOf = new Int32Array(forms.length).fill(-1);
    const at = places.map((list) => new Array<number>(list.length).fill(-1));
    const named: (readonly [number, number])[] = [];
    stands.forEach((standing, signature) => {
      const own = form[signature]!;
      if (this.firstOf[own]! < 0) this.firstOf[own] = signature;
      for (const { record, at: place } of standing) {
        const { name } = places[record]![place]!;
        let atom = this.known(signature, name);
        if (atom === undefined) {
          atom = form.length + this.signatures.push(signature) - 1;
          this.others.set(signature * forms.length + name, atom);
          if (this.firstOf[name]! < 0) this.firstOf[name] = signature;
          named.push([atom, name]);
        }
        at[record]![place] = atom;
      }
    });
    this.at = at;
    this.count = form.length + this.signatures.length;
    for (const [atom, name] of named) this.bonds.push([atom, this.of(this.firstOf[name]!, name)]);
  }

  /** A signature under a name that it stands under. */
  of(signature: number, name: number): number {
    return this.known(signature, name)!;
  }

  signatureOf(atom: number): number {
    return atom < this.table.form.length ? atom : this.signatures[atom - this.table.form.length]!;
  }

  /** Atoms as sets, of which only those are one that are so by their names. */
  roots(): Roots {
    const roots = new Roots(this.count);
    for (const [one, other] of this.bonds) roots.unite(one, other);
    return roots;
  }

  private known(signature: number, name: number): number | undefined {
    const { form, forms } = this.table;
    return name === form[signature] ? signature : this.others.get(signature * forms.length + name);
  }
}
