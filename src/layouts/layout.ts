import type { Knob, KnobValues } from '../kit/knobs.ts';
import type { Random } from '../kit/random.ts';
import type { Network } from '../network/network.ts';

/** x of node i at 2i, y at 2i+1; y grows downwards, as on a screen. A link is about 30 units long. */
export type Places = Float32Array;

/** A node that stays where a person put it. */
export interface Pin {
  readonly node: number;
  readonly x: number;
  readonly y: number;
}

export interface LayoutInput {
  readonly network: Network;
  /** Settled: every knob of the layout is there. */
  readonly knobs: KnobValues;
  readonly random: Random;
  /** Group of each node, where one is known (communities): layouts may hold groups together. */
  readonly groups?: Int32Array;
  /** Mean year of the papers of each node, NaN where none is known; made when it is asked for. */
  readonly years?: () => Float32Array;
  /** Where to start from; without it the layout chooses. */
  readonly start?: Places;
  readonly pins: readonly Pin[];
}

/** What a person does while a layout runs: all pins as they are now, and whether to warm up again. */
export interface Steer {
  readonly pins: readonly Pin[];
  /** True while a node is dragged: keep moving. False lets it come to rest. */
  readonly warm: boolean;
}

/**
 * A generator of places: each step yields places that the caller may keep (a fresh array or one that is not written again).
 * It ends at rest, stays finite, and gives the same picture for the same input. To cancel is to stop asking.
 * `next(steer)` steers it. A layout that is at rest has returned; to move again, start it anew from its last places.
 */
export interface Layout {
  /** The file's stem. */
  readonly id: string;
  readonly name: string;
  readonly explain: string;
  readonly knobs: readonly Knob[];
  place(input: LayoutInput): Generator<Places, Places, Steer | undefined>;
}
