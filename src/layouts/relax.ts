import type { Level } from './levels.ts';
import { Repulsion } from './repulsion.ts';

/** Where the nodes of a level stand; written while they move. */
export interface Spots {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface Forces {
  /** How strongly nodes keep off each other. */
  readonly repulsion: number;
  /** How strongly everything is drawn to (0, 0). */
  readonly gravity: number;
  /** Accuracy of the repulsion: larger is rougher and faster. */
  readonly theta: number;
  /** Where nodes would rather stay, and how strongly against their ties. */
  readonly anchors?: Spots & { readonly strength: number };
}

/**
 * Moves the nodes of a level until they rest: ties pull by their length, masses keep off, each node at a speed that falls when
 * it swings (Jacomy et al. 2014, doi:10.1371/journal.pone.0098679).
 */
export class Relaxing {
  private readonly fx: Float64Array;
  private readonly fy: Float64Array;
  private readonly oldX: Float64Array;
  private readonly oldY: Float64Array;
  private readonly repulsion: Repulsion;
  private speed = 1;
  private efficiency = 1;
  private readonly level: Level;
  private readonly at: Spots;
  private readonly forces: Forces;

  constructor(level: Level, at: Spots, forces: Forces) {
    this.level = level;
    this.at = at;
    this.forces = forces;
    this.fx = new Float64Array(level.n);
    this.fy = new Float64Array(level.n);
    this.oldX = new Float64Array(level.n);
    this.oldY = new Float64Array(level.n);
    this.repulsion = new Repulsion(level.n);
  }

  /**
   * One round, with looks elsewhere.
   * @param held 1 for nodes that stay where they are
   * @returns the mean way of a node over the picture's mean radius
   */
  *round(held?: Uint8Array): Generator<void, number, undefined> {
    const { fx, fy } = this;
    this.oldX.set(fx);
    this.oldY.set(fy);
    fx.fill(0);
    fy.fill(0);
    const { repulsion, theta } = this.forces;
    yield* this.repulsion.push(this.at.x, this.at.y, this.level.mass, fx, fy, repulsion, theta);
    this.draw();
    return this.move(held);
  }

  /** Ties, gravity and anchors. */
  private draw(): void {
    const { n, start, near, pull, mass } = this.level;
    const { x, y } = this.at;
    const { gravity, anchors } = this.forces;
    for (let node = 0; node < n; node++) {
      const hx = x[node]!;
      const hy = y[node]!;
      let sumX = -gravity * mass[node]! * hx;
      let sumY = -gravity * mass[node]! * hy;
      let all = 0;
      for (let slot = start[node]!; slot < start[node + 1]!; slot++) {
        const other = near[slot]!;
        all += pull[slot]!;
        sumX += pull[slot]! * (x[other]! - hx);
        sumY += pull[slot]! * (y[other]! - hy);
      }
      if (anchors && anchors.x[node] === anchors.x[node]) {
        sumX += anchors.strength * all * (anchors.x[node]! - hx);
        sumY += anchors.strength * all * (anchors.y[node]! - hy);
      }
      this.fx[node]! += sumX;
      this.fy[node]! += sumY;
    }
  }

  private move(held: Uint8Array | undefined): number {
    const { n, mass } = this.level;
    const { x, y } = this.at;
    const { fx, fy, oldX, oldY } = this;
    let [swinging, drawing] = [0, 0];
    for (let node = 0; node < n; node++) {
      swinging += mass[node]! * Math.sqrt((fx[node]! - oldX[node]!) ** 2 + (fy[node]! - oldY[node]!) ** 2);
      drawing += 0.5 * mass[node]! * Math.sqrt((fx[node]! + oldX[node]!) ** 2 + (fy[node]! + oldY[node]!) ** 2);
    }
    this.tune(swinging, drawing);
    let [way, radius] = [0, 0];
    for (let node = 0; node < n; node++) {
      if (held?.[node]) continue;
      const swing = mass[node]! * Math.sqrt((fx[node]! - oldX[node]!) ** 2 + (fy[node]! - oldY[node]!) ** 2);
      const factor = this.speed / (1 + Math.sqrt(this.speed * swing));
      const dx = fx[node]! * factor;
      const dy = fy[node]! * factor;
      x[node]! += dx;
      y[node]! += dy;
      way += Math.sqrt(dx * dx + dy * dy);
      radius += Math.sqrt(x[node]! * x[node]! + y[node]! * y[node]!);
    }
    return radius > 0 ? way / radius : 0;
  }

  /** The global speed, from how much the forces of this round and the last agree. */
  private tune(swinging: number, drawing: number): void {
    const { n } = this.level;
    const usual = 0.05 * Math.sqrt(n);
    let tolerance = Math.max(Math.sqrt(usual), Math.min(10, (usual * drawing) / (n * n)));
    if (swinging > 2 * drawing) {
      if (this.efficiency > 0.05) this.efficiency *= 0.5;
      tolerance = Math.max(tolerance, 1);
    }
    const target = swinging > 0 ? (tolerance * this.efficiency * drawing) / swinging : Infinity;
    if (swinging > tolerance * drawing) {
      if (this.efficiency > 0.05) this.efficiency *= 0.7;
    } else if (this.speed < 1000) this.efficiency *= 1.3;
    this.speed += Math.min(target - this.speed, 0.5 * this.speed);
  }
}

/**
 * The repulsion at which a picture is neither too wide nor too narrow: there what ties pull inward over all, Σ w·d², equals what
 * masses push outward, strength · Σ m·m over pairs (the forces' virial). Scales with the square of the picture.
 */
export function balance({ n, start, near, pull, mass }: Level, { x, y }: Spots): number {
  let [inward, sum, squares] = [0, 0, 0];
  for (let node = 0; node < n; node++) {
    sum += mass[node]!;
    squares += mass[node]! ** 2;
    for (let slot = start[node]!; slot < start[node + 1]!; slot++) {
      const other = near[slot]!;
      if (other > node) inward += pull[slot]! * ((x[other]! - x[node]!) ** 2 + (y[other]! - y[node]!) ** 2);
    }
  }
  const outward = (sum * sum - squares) / 2;
  return outward > 0 ? inward / outward : 0;
}
