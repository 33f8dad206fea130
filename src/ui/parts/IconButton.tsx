import type { ReactNode } from 'react';
import styles from './IconButton.module.css';
import { Tip } from './Tip.tsx';

/** A small drawing to press; its name is heard, and shown where it is pointed at. */
export function IconButton({
  name,
  children,
  onPress,
  disabled = false,
}: {
  readonly name: string;
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly disabled?: boolean;
}) {
  return (
    <Tip text={name}>
      <button type="button" className={styles['icon']} aria-label={name} disabled={disabled} onClick={onPress}>
        {children}
      </button>
    </Tip>
  );
}
