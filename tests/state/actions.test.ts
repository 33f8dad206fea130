import { beforeEach, describe, expect, it } from 'vitest';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import type { Client } from '../../src/pipeline/client.ts';
import type { Unplaced } from '../../src/pipeline/portrait.ts';
import type { Reading, SourceFile } from '../../src/readers/reader.ts';
import { defaultLooks } from '../../src/scene/looks.ts';
import {
  cancelWork,
  choose,
  decide,
  hearNews,
  openFiles,
  pin,
  redo,
  removeFile,
  restyle,
  setDecisions,
  setJoin,
  undo,
  unpin,
} from '../../src/state/actions.ts';
import { setSavedYear } from '../../src/state/statements.ts';
import { connect } from '../../src/state/engine.ts';
import { store } from '../../src/state/store.ts';

type Order = Parameters<Client['portray']>[0];

let orders: Order[];
let sent: (Parameters<Client['send']>[0] | { readonly kind: 'cancel' })[];

const file = (name: string): SourceFile => ({ name, bytes: new Blob([name]) });
const reading = (name: string): Reading => ({ file: name, records: [], profiles: [], problems: [] });
const names = (things: readonly { name: string }[]) => things.map((thing) => thing.name);
const kept = (order: Order | undefined) => order?.readings.map((one) => one.file);
const now = () => store.getState();
/** The worker has read and measured what it was last told. */
function answer(): void {
  const order = orders.at(-1)!;
  const readings = [...order.readings, ...order.files.map((one) => reading(one.name))];
  hearNews({ kind: 'read', job: 1, readings });
  hearNews({ kind: 'measured', job: 1, unplaced: { choices: order.choices, network: {} } as Unplaced });
}

beforeEach(() => {
  orders = [];
  sent = [];
  connect({
    still: true,
    portray: (order) => orders.push(order),
    cancel: () => void sent.push({ kind: 'cancel' }),
    send: (order) => void sent.push(order),
    find: () => Promise.resolve([]),
    excerpt: () => new Promise(() => undefined),
    judge: () => Promise.resolve(undefined),
    compare: () => ({ stop: () => undefined }),
    close: () => undefined,
  });
  store.setState(store.getInitialState(), true);
});

describe('an archive', () => {
  const archive = { name: 'a.zip', bytes: new Blob(['a.zip']) };
  const inner = (name: string): Reading => ({ ...reading(`a.zip/${name}`), source: 'a.zip' });
  beforeEach(() => {
    openFiles([archive, file('b.txt')], 'replace');
    hearNews({ kind: 'read', job: 1, readings: [inner('x.bib'), inner('y.bib'), reading('b.txt')] });
  });

  it('is read once, whatever number of readings it gave', () => {
    openFiles([file('c.txt')], 'add');
    expect(names(orders.at(-1)!.files)).toEqual(['c.txt']);
    expect(kept(orders.at(-1))).toEqual(['a.zip/x.bib', 'a.zip/y.bib', 'b.txt']);
  });

  it('goes with all that came out of it', () => {
    removeFile('a.zip');
    expect(kept(orders.at(-1))).toEqual(['b.txt']);
    expect(names(orders.at(-1)!.files)).toEqual([]);
    expect(names(now().files)).toEqual(['b.txt']);
  });

  it('opened again replaces all that came out of it', () => {
    openFiles([archive], 'add');
    expect(kept(orders.at(-1))).toEqual(['b.txt']);
    expect(names(orders.at(-1)!.files)).toEqual(['a.zip']);
  });

  it.each(['a.zip/y.bib', 'a.zip'])('is read anew when the year of %s changes', (name) => {
    setSavedYear(name, 2021);
    expect(kept(orders.at(-1))).toEqual(['b.txt']);
    expect(names(orders.at(-1)!.files)).toEqual(['a.zip']);
  });
});

describe('opening files', () => {
  it('replaces or adds, and reads only what nobody has read', () => {
    openFiles([file('a.txt'), file('b.txt')], 'replace');
    expect(names(orders[0]!.files)).toEqual(['a.txt', 'b.txt']);
    answer();
    openFiles([file('c.txt')], 'add');
    expect(names(orders[1]!.files)).toEqual(['c.txt']);
    expect(kept(orders[1])).toEqual(['a.txt', 'b.txt']);
    answer();
    openFiles([file('d.txt')], 'replace');
    expect(names(orders[2]!.files)).toEqual(['d.txt']);
    expect(kept(orders[2])).toEqual([]);
  });

  it('loses no file when a choice overtakes the reading', () => {
    openFiles([file('a.txt')], 'replace');
    choose({ network: 'papers' });
    expect(names(orders[1]!.files)).toEqual(['a.txt']);
    expect(orders[1]!.choices.network).toBe('papers');
  });

  it('keeps files of one name apart', () => {
    openFiles([file('export.txt'), file('export.txt')], 'replace');
    expect(names(orders[0]!.files)).toEqual(['export.txt', 'export.txt (2)']);
  });

  it('takes one file away and keeps the others', () => {
    openFiles([file('a.txt'), file('b.txt')], 'replace');
    answer();
    removeFile('a.txt');
    expect(kept(orders[1])).toEqual(['b.txt']);
    expect(orders[1]!.files).toEqual([]);
  });

  it('that is cancelled brings back what was there', () => {
    openFiles([file('a.txt')], 'replace');
    answer();
    openFiles([file('b.txt')], 'replace');
    cancelWork();
    expect(sent.at(-1)).toEqual({ kind: 'cancel' });
    expect(names(now().files)).toEqual(['a.txt']);
    expect(now().readings.map((one) => one.file)).toEqual(['a.txt']);
    expect(now().job.kind).toBe('settled');
  });
});

describe('choices', () => {
  it('are undone and redone, and so are looks', () => {
    openFiles([file('a.txt')], 'replace');
    answer();
    choose({ counting: 'refined' });
    restyle({ sizeBy: 'degree' });
    undo();
    expect(now().looks.sizeBy).toBe(defaultLooks.sizeBy);
    expect(now().choices.counting).toBe('refined');
    undo();
    expect(now().choices).toEqual(defaultChoices);
    redo();
    redo();
    expect(now().choices.counting).toBe('refined');
    expect(now().looks.sizeBy).toBe('degree');
  });

  it('of a look alone compute nothing anew', () => {
    openFiles([file('a.txt')], 'replace');
    const before = orders.length;
    restyle({ labels: 2 });
    undo();
    expect(orders).toHaveLength(before);
  });

  it('a slider that is dragged is one step of undo', () => {
    restyle({ sizeScale: 1.2 }, true);
    restyle({ sizeScale: 1.4 }, true);
    restyle({ sizeScale: 1.5 });
    undo();
    expect(now().looks.sizeScale).toBe(1);
  });

  it('of a saved year read that page again, and undo too', () => {
    openFiles([file('a.txt'), file('b.txt')], 'replace');
    answer();
    setSavedYear('b.txt', 2031);
    expect(names(orders[1]!.files)).toEqual(['b.txt']);
    expect(orders[1]!.choices.reading).toEqual({ 'b.txt': { savedYear: 2031 } });
    answer();
    undo();
    expect(names(orders[2]!.files)).toEqual(['b.txt']);
    expect(orders[2]!.choices.reading).toEqual({});
  });

  it('hold two spellings apart, and together again', () => {
    setJoin('x|y', false);
    setJoin('a|b', false);
    expect(now().choices.identity.apart).toEqual(['a|b', 'x|y']);
    setJoin('x|y', true);
    expect(now().choices.identity.apart).toEqual(['a|b']);
  });
});

describe('pins', () => {
  it('are moved, let go one by one, or all', () => {
    pin({ id: 'a:x', x: 1, y: 2 }, true);
    pin({ id: 'a:y', x: 3, y: 4 }, false);
    pin({ id: 'a:x', x: 5, y: 6 }, false);
    expect(now().pins).toEqual([
      { id: 'a:y', x: 3, y: 4 },
      { id: 'a:x', x: 5, y: 6 },
    ]);
    unpin('a:y');
    expect(now().pins).toEqual([{ id: 'a:x', x: 5, y: 6 }]);
    unpin();
    expect(now().pins).toEqual([]);
    expect(sent.at(-1)).toEqual({ kind: 'steer', pins: [], warm: false });
  });
});

describe('news', () => {
  it('of a failure keeps the picture before', () => {
    openFiles([file('a.txt')], 'replace');
    answer();
    hearNews({ kind: 'failed', job: 2, message: 'no memory.' });
    expect(now().job).toMatchObject({ kind: 'failed', message: 'no memory.', before: { choices: defaultChoices } });
  });
});

describe('decisions', () => {
  const [one, other] = [{ sets: [['a', 'b']] }, { sets: [['a'], ['b']] }];

  it('come one after the other, are undone, and leave no trace when they are taken back', () => {
    const before = now().choices.identity;
    decide(one);
    decide(other);
    expect(now().choices.identity).toEqual({ ...before, decisions: [one, other] });
    expect(orders.at(-1)!.choices.identity.decisions).toEqual([one, other]);
    undo();
    expect(now().choices.identity.decisions).toEqual([one]);
    redo();
    setDecisions([]);
    expect(now().choices.identity).toEqual(before);
  });
});
