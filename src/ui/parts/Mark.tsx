import type { ReactNode } from 'react';
import styles from './Mark.module.css';
import { Tip } from './Tip.tsx';

/** A quiet word of doubt, such as "inferred" or "list cut", that explains itself. */
export function Mark({ children, explain }: { readonly children: ReactNode; readonly explain: string }) {
  return (
    <Tip text={explain}>
      <button type="button" className={styles['mark']}>
        {children}
        <span className="only-heard">: {explain}</span>
      </button>
    </Tip>
  );
}
