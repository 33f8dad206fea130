import { beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../src/pipeline/client.ts';
import { decide, openFiles, pin, redo, undo } from '../../src/state/actions.ts';
import { pictureNow, putPictureBack } from '../../src/state/drag.ts';
import { connect } from '../../src/state/engine.ts';
import { announcePlaces, forgetPlaces } from '../../src/state/places.ts';
import { store } from '../../src/state/store.ts';
import { openBench, skip } from '../../src/state/workbench.ts';

let orders: unknown[];
let sent: Parameters<Client['send']>[0][];
const now = () => store.getState();
const file = (name: string) => ({ name, bytes: new Blob([name]) });

beforeEach(() => {
  orders = [];
  sent = [];
  connect({
    still: true,
    portray: (order) => orders.push(order),
    cancel: () => undefined,
    send: (order) => void sent.push(order),
    find: () => Promise.resolve([]),
    excerpt: () => new Promise(() => undefined),
    judge: () => Promise.resolve(undefined),
    compare: () => ({ stop: () => undefined }),
    close: () => undefined,
  });
  store.setState(store.getInitialState(), true);
});

describe('pins', () => {
  it('are joined for a while by those that a dragged one passes, and are put back with the picture', () => {
    pin({ id: 'a:x', x: 1, y: 2 }, false);
    announcePlaces(Float32Array.of(1, 2, 3, 4));
    const before = pictureNow();
    const near = [
      { id: 'a:x', x: 8, y: 8 },
      { id: 'a:y', x: 5, y: 6 },
      { id: 'a:z', x: 7, y: 7 },
    ];
    pin({ id: 'a:z', x: 3, y: 4 }, true, near);
    const pins = [
      { id: 'a:x', x: 1, y: 2 },
      { id: 'a:z', x: 3, y: 4 },
    ];
    expect(now().pins).toEqual(pins);
    expect(sent.at(-1)).toEqual({ kind: 'steer', pins: [...pins, near[1]], warm: true });
    putPictureBack(before);
    expect(now().pins).toEqual([{ id: 'a:x', x: 1, y: 2 }]);
    expect(sent.at(-1)).toEqual({ kind: 'steer', pins: now().pins, warm: false, places: before.places });
    putPictureBack({ ...before, motion: 'moving' });
    expect(sent.at(-1)).toEqual({ kind: 'run' });
    forgetPlaces();
  });
});

describe('a case that is put off', () => {
  it('stands at the end, is taken up again, and each is a step of undo that computes nothing', () => {
    skip('one');
    skip('two');
    skip('one');
    expect(now().skipped).toEqual(['two', 'one']);
    skip('two', false);
    expect(now().skipped).toEqual(['one']);
    undo();
    undo();
    expect(now().skipped).toEqual(['one', 'two']);
    redo();
    expect(now().skipped).toEqual(['two', 'one']);
    expect(orders).toEqual([]);
  });

  it('is kept while decisions are made, and forgotten with other files', () => {
    openBench({ page: 'cases' });
    skip('one');
    decide({ sets: [['a', 'b']] });
    undo();
    expect([now().skipped, now().bench]).toEqual([['one'], { page: 'cases' }]);
    openFiles([file('a.txt')], 'add');
    expect(now().skipped).toEqual(['one']);
    openFiles([file('b.txt')], 'replace');
    expect(now().skipped).toEqual([]);
  });
});
