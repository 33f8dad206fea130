import { ChevronRight } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import styles from './Section.module.css';

/** A part of a panel under its heading, which folds it away. */
export function Section({
  title,
  note,
  open: openFirst = true,
  children,
}: {
  readonly title: string;
  /** Beside the title, quiet: a number, or where it comes from. */
  readonly note?: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(openFirst);
  return (
    <Collapsible.Root open={open} onOpenChange={setOpen} asChild>
      <section className={styles['section']}>
        <h3 className={styles['heading']}>
          <Collapsible.Trigger className={styles['trigger']}>
            <span className={styles['title']}>{title}</span>
            {note !== undefined && <span className={styles['note']}>{note}</span>}
            <ChevronRight className={styles['chevron']} size={15} aria-hidden="true" />
          </Collapsible.Trigger>
        </h3>
        <Collapsible.Content className={styles['content']}>{children}</Collapsible.Content>
      </section>
    </Collapsible.Root>
  );
}
