import { useChosen } from '../useStore.ts';
import styles from './TopBar.module.css';

const enter = (place: string) => document.querySelector<HTMLElement>(place)?.focus();

/** The short way for a keyboard past the bar: first on the page, seen only while it has the focus. */
export function SkipLinks() {
  const selected = useChosen((state) => state.selection !== undefined);
  return (
    <div className={styles['skip']}>
      <button type="button" onClick={() => enter('main')}>
        Go to the map
      </button>
      {selected && (
        <button type="button" onClick={() => enter('article[data-entry]')}>
          Go to the details
        </button>
      )}
    </div>
  );
}
