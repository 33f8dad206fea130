import { ChevronRight } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import type { ReactNode } from 'react';
import { plain } from '../parts/texts.ts';
import styles from './Report.module.css';

/** A list in a file's card under its heading, which folds it away; nothing where it would be empty. */
export function ReportPart({
  title,
  number,
  open = false,
  serious = false,
  children,
}: {
  readonly title: string;
  /** How many there are. */
  readonly number: number;
  readonly open?: boolean;
  readonly serious?: boolean;
  readonly children: ReactNode;
}) {
  if (number === 0) return null;
  return (
    <Collapsible.Root defaultOpen={open} className={styles['part']}>
      <h4>
        <Collapsible.Trigger className={styles['trigger']} data-serious={serious ? '' : undefined}>
          <ChevronRight className={styles['chevron']} size={14} aria-hidden="true" />
          {title} <span className={styles['number']}>{plain(number)}</span>
        </Collapsible.Trigger>
      </h4>
      <Collapsible.Content className={styles['content']}>{children}</Collapsible.Content>
    </Collapsible.Root>
  );
}
