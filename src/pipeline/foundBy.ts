import type { ClusterFinding } from '../metrics/findClusters.ts';

const methods: Readonly<Record<ClusterFinding['method'], string>> = {
  leiden: 'Leiden',
  louvain: 'Louvain',
  association: 'association strength',
};

/** "by Leiden at resolution 1, seed 1, the best of 10 starts". */
export function foundBy({ method, resolution, starts, choose }: ClusterFinding, seed: number): string {
  const runs = starts === 1 ? 'one start' : `the ${choose === 'best' ? 'best' : 'consensus'} of ${starts} starts`;
  const gamma = resolution.toLocaleString('en', { maximumFractionDigits: 2 });
  return `by ${methods[method]} at resolution ${gamma}, seed ${seed}, ${runs}`;
}
