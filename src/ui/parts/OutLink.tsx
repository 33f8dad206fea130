import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { readableAddress, safeAddress } from './addresses.ts';
import styles from './OutLink.module.css';

/** A link that leaves the page, opened only when a person follows it; what is no web address stays text. */
export function OutLink({
  to,
  inProse = false,
  children,
}: {
  readonly to: string;
  /** In running text the arrow would stand between a word and its full stop. */
  readonly inProse?: boolean;
  readonly children?: ReactNode;
}) {
  const address = safeAddress(to);
  if (address === undefined) return <span className={styles['inert']}>{children ?? to}</span>;
  return (
    <a href={address} className={styles['link']} target="_blank" rel="noopener noreferrer">
      {children ?? readableAddress(to)}
      {!inProse && <ArrowUpRight size={12} aria-hidden="true" className={styles['mark']} />}
      <span className="only-heard"> (opens a new tab)</span>
    </a>
  );
}
