import { Dices } from 'lucide-react';
import { choose } from '../../state/actions.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { useChosen } from '../useStore.ts';
import styles from './panel.module.css';

/** The seed of all chance; the same seed gives the same map. */
export function SeedField() {
  const seed = useChosen((state) => state.choices.seed);
  return (
    <div className={styles['row']}>
      <span>
        Seed
        <span className={styles['small']} style={{ display: 'block' }}>
          The same seed gives the same map
        </span>
      </span>
      <span className={styles['line']} style={{ marginTop: 0, flexWrap: 'nowrap' }}>
        <NumberField
          name="Seed"
          value={seed}
          min={-2147483648}
          max={2147483647}
          onChange={(value) => value !== undefined && choose({ seed: value })}
        />
        <IconButton name="New seed" onPress={() => choose({ seed: newSeed() })}>
          <Dices size={17} aria-hidden="true" />
        </IconButton>
      </span>
    </div>
  );
}

/** Four figures, so that a person can say it. */
const newSeed = (): number => 1 + (crypto.getRandomValues(new Uint32Array(1))[0]! % 9999);
