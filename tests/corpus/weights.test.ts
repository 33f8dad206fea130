import { expect, it } from 'vitest';
import { parseName } from '../../src/corpus/names.ts';
import { nameWeight, signsOf } from '../../src/corpus/weights.ts';

const alone = (name: string, common = 0) => nameWeight(signsOf(parseName(name)), signsOf(parseName(name)), common);

it('a given name that is cut short tells no more than an initial', () => {
  expect(alone('Wang, Yu.')).toBe(alone('Wang, Y.'));
  expect(alone('Wang, Yu.-X.')).toBe(alone('Wang, Y.-X.'));
  expect(alone('Wang, Yu.')).toBeLessThan(alone('Wang, Yu'));
});

it('the more given names and the rarer the name, the more it tells', () => {
  expect(alone('Ann Mary Lee')).toBeGreaterThan(alone('Ann Lee'));
  expect(alone('A. M. Lee')).toBeGreaterThan(alone('A. Lee'));
  expect(alone('Ann Lee', 3)).toBeLessThan(alone('Ann Lee', 1));
});
