import { atOnce } from '../kit/steps.ts';
import type { Network } from '../network/network.ts';
import { cuts } from './cuts.ts';

/** The ties without which their component falls in two, ascending. O(n + m). */
export const bridges = (network: Network): Uint32Array => atOnce(cuts(network)).bridges;
