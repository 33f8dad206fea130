import { useEffect, useState } from 'react';
import { stretchOf } from '../../layouts/stretch.ts';
import type { Network } from '../../network/network.ts';
import { currentPlaces, onPlaces } from '../../state/places.ts';
import { Mark } from '../parts/Mark.tsx';
import { figure } from '../parts/texts.ts';
import { useChosen } from '../useStore.ts';
import styles from './panel.module.css';

/** Says of a node at rest that its place should not be over-read; nothing where it may be. */
export function Stretched({ network, node }: { readonly network: Network; readonly node: number }) {
  const resting = useChosen((state) => state.motion !== 'moving');
  const [places, setPlaces] = useState(currentPlaces);
  useEffect(() => {
    setPlaces(currentPlaces());
    return resting ? onPlaces(setPlaces) : undefined;
  }, [resting]);
  const times = resting && places && node >= 0 ? stretchOf(network, places, node) : undefined;
  if (times === undefined) return null;
  return (
    <p className={styles['line']}>
      <Mark
        explain={`The links here are ${figure(times)} times as long as usual: the neighbours lie far from each other, and no place is near all of them.`}
      >
        Place is a compromise
      </Mark>
    </p>
  );
}
