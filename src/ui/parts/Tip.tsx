import { Tooltip } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import styles from './Tip.module.css';

/** A few words beside what is pointed at or focused; never the only place that says them. */
export function Tip({ text, children }: { readonly text: ReactNode; readonly children: ReactElement }) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <TipContent>{text}</TipContent>
    </Tooltip.Root>
  );
}

/** The words themselves, in their own small frame. */
export function TipContent({ children }: { readonly children: ReactNode }) {
  return (
    <Tooltip.Portal>
      <Tooltip.Content className={styles['tip']} sideOffset={6} collisionPadding={8}>
        {children}
      </Tooltip.Content>
    </Tooltip.Portal>
  );
}
