import type { Progress } from '../pipeline/progress.ts';
import type { Io } from './io.ts';
import { columnsOf, cutTo, printable } from './printable.ts';

/** Work shorter than this shows nothing, ms. */
const patience = 400;
/** Between two drawings, ms. */
const beat = 80;
const cells = 24;
const mostColumns = 78;

/** A line on stderr that says what is being done, when the work is long and somebody looks. */
export class ProgressBar {
  private readonly start = performance.now();
  private last = 0;
  private drawn = false;
  private readonly io: Io;

  constructor(io: Io) {
    this.io = io;
  }

  show({ done, text }: Progress): void {
    const now = performance.now();
    if (!this.io.isTerminal.stderr || now - this.start < patience || now - this.last < beat) return;
    this.last = now;
    this.drawn = true;
    const full = Math.round(Math.min(1, Math.max(0, done)) * cells);
    const bar = `${'━'.repeat(full)}${'╌'.repeat(cells - full)}`;
    this.io.stderr.write(`\r\u001b[K${bar}  ${cutTo(printable(text), mostColumns - columnsOf(bar) - 2)}`);
  }

  /** Leaves the line empty. */
  clear(): void {
    if (this.drawn) this.io.stderr.write('\r\u001b[K');
  }
}
