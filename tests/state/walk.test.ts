import { expect, it } from 'vitest';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { neighboursByWeight, step } from '../../src/state/walk.ts';
import { handCorpus } from '../hand.ts';

const network = makeNetwork(handCorpus(), 'coauthors', 'full');

it('neighbours come strongest link first, equal ones in the order of the corpus', () => {
  expect(neighboursByWeight(network, 'a:d')).toEqual(['a:e', 'a:c', 'a:f']);
  expect(neighboursByWeight(network, 'a:nobody')).toEqual([]);
});

it('right and left go round the start, down walks on from there, up goes back', () => {
  const start = { from: 'a:d', at: 'a:d' };
  const first = step(network, start, 'next');
  expect(first).toEqual({ from: 'a:d', at: 'a:e' });
  const second = step(network, first, 'next');
  expect(second.at).toBe('a:c');
  expect(step(network, step(network, second, 'next'), 'next').at).toBe('a:e');
  expect(step(network, start, 'previous').at).toBe('a:f');
  expect(step(network, second, 'deeper')).toEqual({ from: 'a:c', at: 'a:a' });
  expect(step(network, second, 'back')).toEqual(start);
});
