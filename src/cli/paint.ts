/** The only door to picocolors: emphasis where a terminal shows it. */
import pc from 'picocolors';

export type Paint = ReturnType<typeof pc.createColors>;

/** Colours on a terminal, unless the person asked for none (https://no-color.org). */
export function paintFor(isTerminal: boolean): Paint {
  return pc.createColors(isTerminal && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb');
}
