import type { ReactNode } from 'react';
import styles from './Button.module.css';

/** A verb to press. `plain` stands within text as a link does. */
export function Button({
  children,
  onPress,
  look = 'outlined',
  disabled = false,
}: {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly look?: 'outlined' | 'plain';
  readonly disabled?: boolean;
}) {
  return (
    <button type="button" className={styles[look]} disabled={disabled} onClick={onPress}>
      {children}
    </button>
  );
}
