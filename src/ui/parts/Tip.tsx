import { Tooltip } from 'radix-ui';
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
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
  const [open, setOpen] = useOpenTip();
  return (
    <Tooltip.Root open={open} onOpenChange={setOpen}>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <TipContent side={side}>{text}</TipContent>
    </Tooltip.Root>
  );
}

/**
 * Whether it is open. It closes when the focus has arrived elsewhere: a dialog in which something vanishes while nothing has
 * the focus takes it, and who goes on by Tab would never come past.
 */
export function useOpenTip(): readonly [open: boolean, setOpen: (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  const closing = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(closing.current), []);
  const settle = (next: boolean) => {
    window.clearTimeout(closing.current);
    closing.current = undefined;
    setOpen(next);
  };
  // While the focus is on its way nothing has it; who asks again meanwhile does not put it off.
  const change = (next: boolean) => {
    if (next || document.activeElement !== document.body) settle(next);
    else closing.current ??= window.setTimeout(() => settle(false));
  };
  return [open, change];
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
