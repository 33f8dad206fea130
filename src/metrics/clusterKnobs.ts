import { type Knob, type KnobValues, numberOf, optionOf } from '../kit/knobs.ts';
import { clusterChoices, clusterMethods, type ClusterWish } from './findClusters.ts';

/** How clusters are found, for a person to choose. */
export const clusterKnobs: readonly Knob[] = [
  {
    kind: 'choice',
    id: 'method',
    name: 'Method',
    explain: 'Leiden and Louvain seek the highest modularity; association strength is how VOSviewer does it.',
    options: [
      { id: 'leiden', name: 'Leiden' },
      { id: 'louvain', name: 'Louvain' },
      { id: 'association', name: 'Association strength' },
    ],
    default: 'leiden',
  },
  {
    kind: 'range',
    id: 'resolution',
    name: 'Resolution',
    explain: 'Higher gives more and smaller clusters.',
    min: 0.1,
    max: 5,
    step: 0.1,
    default: 1,
  },
  {
    kind: 'range',
    id: 'starts',
    name: 'Starts',
    explain: 'How many runs are made. Very large networks get fewer.',
    min: 1,
    max: 50,
    step: 1,
    default: 10,
  },
  {
    kind: 'choice',
    id: 'choose',
    name: 'Of the starts',
    explain: 'The best one, improved; or the consensus, which agrees with all of them on the most pairs.',
    options: [
      { id: 'best', name: 'Best' },
      { id: 'consensus', name: 'Consensus' },
    ],
    default: 'best',
  },
];

/** The wish that the settled knobs tell. */
export function clusterWish(knobs: KnobValues): ClusterWish {
  return {
    method: optionOf(knobs, 'method', clusterMethods),
    resolution: numberOf(knobs, 'resolution'),
    starts: Math.round(numberOf(knobs, 'starts')),
    choose: optionOf(knobs, 'choose', clusterChoices),
  };
}
