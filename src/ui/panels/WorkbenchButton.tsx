import type { Unplaced } from '../../pipeline/portrait.ts';
import { openBench } from '../../state/workbench.ts';
import { Button } from '../parts/Button.tsx';
import { plain } from '../parts/texts.ts';
import { useChosen } from '../useStore.ts';
import styles from './panel.module.css';

/** The way to the cases that wait for a person, and to what was decided. */
export function WorkbenchButton({ portrait }: { readonly portrait: Unplaced }) {
  const decided = useChosen((state) => state.choices.identity.decisions?.length ?? 0);
  const { length } = portrait.corpus.reviews;
  return (
    <p className={styles['line']}>
      <Button onPress={() => openBench({ page: 'cases' })}>Open cases ({plain(length)})</Button>
      <Button onPress={() => openBench({ page: 'sensitivity' })}>Compare the levels</Button>
      {decided > 0 && <span className={styles['small']}>{plain(decided)} decided</span>}
    </p>
  );
}
