import { Tooltip } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { useOverlayHome } from './overlays.ts';
import styles from './Tip.module.css';

type Side = 'top' | 'right' | 'bottom' | 'left';

/** A few words beside what is pointed at or focused; never the only place that says them. */
export function Tip({
  text,
  side = 'top',
  children,
}: {
  readonly text: ReactNode;
  readonly side?: Side;
  readonly children: ReactElement;
}) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <TipContent side={side}>{text}</TipContent>
    </Tooltip.Root>
  );
}

/** The words themselves, in their own small frame. */
export function TipContent({ side = 'top', children }: { readonly side?: Side; readonly children: ReactNode }) {
  return (
    <Tooltip.Portal container={useOverlayHome()}>
      <Tooltip.Content className={styles['tip']} side={side} sideOffset={6} collisionPadding={8}>
        {children}
      </Tooltip.Content>
    </Tooltip.Portal>
  );
}
