import { unpin } from '../../state/actions.ts';
import { Button } from '../parts/Button.tsx';
import { useChosen } from '../useStore.ts';
import styles from './panel.module.css';

/** Says that a node stays where it was put, and lets it go. */
export function Pinned({ id }: { readonly id: string }) {
  const pinned = useChosen((state) => state.pins.some((pin) => pin.id === id));
  if (!pinned) return null;
  return (
    <p className={`${styles['line']} ${styles['quiet']}`}>
      Pinned where you put it
      <Button look="plain" onPress={() => unpin(id)}>
        Unpin
      </Button>
    </p>
  );
}
