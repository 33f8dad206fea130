import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { choose, redo, setLoose, undo } from '../../src/state/actions.ts';
import { connect } from '../../src/state/engine.ts';
import { store } from '../../src/state/store.ts';

const loose = () => store.getState().choices.loose;

beforeEach(() => {
  connect({
    still: true,
    portray: () => 0,
    cancel: () => undefined,
    send: () => undefined,
    find: () => Promise.resolve([]),
    excerpt: () => new Promise(() => undefined),
    judge: () => Promise.resolve(undefined),
    compare: () => ({ stop: () => undefined }),
    close: () => undefined,
  });
  store.setState(store.getInitialState(), true);
});

const keys = fc.uniqueArray(fc.constantFrom('a.bib#1', 'a.bib#2', 'b.ris#1', 'b.ris#7', 'c.txt#3'), { minLength: 1 });

it('all records that were taken out are put back at once, and one undo takes all of them out again', () => {
  fc.assert(
    fc.property(keys, (taken) => {
      choose({ loose: [] });
      for (const key of taken) setLoose([key], true);
      const before = loose();
      expect(before).toEqual([...taken].sort());
      setLoose(before, false);
      expect(loose()).toEqual([]);
      undo();
      expect(loose()).toEqual(before);
      redo();
      expect(loose()).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

it('what is put back is only what was named, and order tells nothing', () => {
  fc.assert(
    fc.property(keys, keys, (taken, back) => {
      choose({ loose: [] });
      setLoose(taken.toReversed(), true);
      setLoose(back, false);
      expect(loose()).toEqual(taken.filter((key) => !back.includes(key)).sort());
    }),
    { numRuns: 30 },
  );
});
