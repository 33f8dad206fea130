import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgressBar } from '../../src/cli/progressBar.ts';
import { columnsOf } from '../../src/cli/printable.ts';

function barOn(terminal: boolean) {
  const written: string[] = [];
  const bar = new ProgressBar({
    stdout: { write: () => undefined },
    stderr: { write: (text) => written.push(text) },
    stdin: (async function* () {})(),
    cwd: '/',
    isTerminal: { stdout: terminal, stderr: terminal },
  });
  return { bar, written };
}

const half = { stage: 'reading', done: 0.5, text: 'Reading 3 of 5 files…' } as const;

describe('the progress bar', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => void vi.useRealTimers());

  it('shows nothing of short work', () => {
    const { bar, written } = barOn(true);
    bar.show(half);
    bar.clear();
    expect(written).toEqual([]);
  });

  it('shows long work in one line and leaves it empty', () => {
    const { bar, written } = barOn(true);
    vi.advanceTimersByTime(1000);
    bar.show({ ...half, text: `Reading \u001b[31m${'long '.repeat(40)}` });
    bar.show(half);
    bar.clear();
    expect(written).toHaveLength(2);
    const line = written[0]!.slice('\r\u001b[K'.length);
    expect(line.startsWith('━━━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌  Reading long')).toBe(true);
    expect(line).not.toContain('\u001b');
    expect(columnsOf(line)).toBeLessThanOrEqual(78);
    expect(written[1]).toBe('\r\u001b[K');
  });

  it('shows nothing where nobody looks', () => {
    const { bar, written } = barOn(false);
    vi.advanceTimersByTime(1000);
    bar.show(half);
    bar.clear();
    expect(written).toEqual([]);
  });
});
