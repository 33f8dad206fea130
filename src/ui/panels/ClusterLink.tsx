import type { Unplaced } from '../../pipeline/portrait.ts';
import { groupColour } from '../../scene/colours.ts';
import { SelectLink } from '../parts/SelectLink.tsx';
import { useChosen } from '../useStore.ts';
import styles from './panel.module.css';

/** A cluster by its colour and name. */
export function ClusterLink({ portrait, group }: { readonly portrait: Unplaced; readonly group: number }) {
  const theme = useChosen((state) => state.looks.theme);
  const summary = portrait.summaries[group];
  if (!summary) return null;
  return (
    <SelectLink to={{ kind: 'cluster', group }}>
      <i className={styles['chip']} style={{ background: groupColour(theme, summary) }} aria-hidden="true" />
      {summary.name}
    </SelectLink>
  );
}

/** The cluster of a node, or −1 where there are none. */
export function clusterOf({ measures }: Unplaced, node: number): number {
  const measure = measures['community'];
  return measure?.kind === 'group' ? (measure.values[node] ?? -1) : -1;
}
