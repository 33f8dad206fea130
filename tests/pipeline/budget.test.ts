import { describe, expect, it } from 'vitest';
import { metrics } from '../../src/metrics/index.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { searchBudget } from '../../src/metrics/sampling.ts';
import { affordable, leftOut, searchWork } from '../../src/pipeline/budget.ts';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import { handCorpus, networkOf } from '../hand.ts';

describe('the budget of a metric', () => {
  it('counts nodes and ties that a search from every node looks at, each component for itself', () => {
    // Six people with seven links, and two with one: 6 · (6 + 14) + 2 · (2 + 2).
    expect(searchWork(makeNetwork(handCorpus(), 'coauthors', 'full'))).toBe(128);
    expect(searchWork(networkOf([], []))).toBe(0);
  });

  it('leaves out only metrics that search from every node', () => {
    const left = metrics.filter((metric) => !affordable(metric, 10 * searchBudget)).map((metric) => metric.id);
    expect(left).toEqual(['harmonic-weighted']);
    expect(metrics.find((metric) => !left.includes(metric.id) && !affordable(metric, 11 * searchBudget))?.id).toBe('harmonic');
    expect(metrics.every((metric) => affordable(metric, searchBudget / 4))).toBe(true);
  });

  it('leaves out weighted ways before steps', () => {
    const left = metrics.filter((metric) => !affordable(metric, searchBudget / 2)).map((metric) => metric.id);
    expect(left).toEqual(['harmonic-weighted']);
  });

  it('says plainly what was left out', () => {
    const network = makeNetwork(handCorpus(), defaultChoices.network, 'full');
    const closeness = metrics.find((metric) => metric.id === 'harmonic')!;
    expect(leftOut(closeness, network)).toMatchObject({
      severity: 'note',
      message: 'Harmonic closeness was not measured: with 8 nodes and 8 links it would take minutes.',
    });
  });
});
