import type { Offer } from './dragging.ts';
import styles from './JoinOffer.module.css';

/** The disc that another one lies over, ringed, and what letting go would do. */
export function JoinOffer({
  offer: { x, y, radius },
  refused,
  children,
}: {
  readonly offer: Offer;
  /** The two cannot be one person: the text says why. */
  readonly refused: boolean;
  readonly children: string;
}) {
  const reach = radius + 7;
  return (
    <>
      <span
        className={refused ? `${styles['ring']} ${styles['refused']}` : styles['ring']}
        style={{ left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach }}
        aria-hidden="true"
      />
      <div className={styles['line']}>
        <p className={styles['text']} role="status">
          {children}
        </p>
      </div>
    </>
  );
}
