import { expect, it } from 'vitest';
import { Memory } from '../../src/pipeline/memory.ts';

function finish<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

it('a stage is run again only when an ingredient is another', () => {
  const memory = new Memory();
  let runs = 0;
  const make = (ingredients: readonly unknown[]) =>
    finish(
      memory.remember('stage', ingredients, function* () {
        yield 0;
        runs += 1;
        return { runs };
      }),
    );
  const thing = { name: 'one' };
  const first = make([thing, 'full', 1]);
  expect(make([thing, 'full', 1])).toBe(first);
  expect(make([thing, 'refined', 1])).not.toBe(first);
  expect(make([{ ...thing }, 'refined', 1])).toEqual({ runs: 3 });
});

it('lists are the same when their items are', () => {
  const memory = new Memory();
  const items = [{}, {}];
  const make = (list: readonly unknown[]) =>
    finish(
      memory.remember('list', [list], function* () {
        yield 0;
        return {};
      }),
    );
  const first = make(items);
  expect(make([...items])).toBe(first);
  expect(make(items.slice(0, 1))).not.toBe(first);
});

it('a stage that was left half-way is not remembered', () => {
  const memory = new Memory();
  const steps = memory.remember('stage', [1], function* () {
    yield 0;
    return 'done';
  });
  steps.next();
  let ran = false;
  finish(
    memory.remember('stage', [1], function* () {
      ran = true;
      yield 0;
      return 'again';
    }),
  );
  expect(ran).toBe(true);
});
