import { Tooltip } from 'radix-ui';
import type { ReactNode, SyntheticEvent } from 'react';
import styles from './Mark.module.css';
import { TipContent, useOpenTip } from './Tip.tsx';

/** A quiet word of doubt, such as "inferred" or "list cut", that explains itself: pointed at, focused or tapped. */
export function Mark({ children, explain }: { readonly children: ReactNode; readonly explain: string }) {
  const [open, setOpen] = useOpenTip();
  const keepOpen = (event: SyntheticEvent) => {
    // The primitive closes what is pressed; a finger has no other way to ask.
    event.preventDefault();
    setOpen(true);
  };
  return (
    <Tooltip.Root open={open} onOpenChange={setOpen}>
      <Tooltip.Trigger className={styles['mark']} onPointerDown={(event) => event.preventDefault()} onClick={keepOpen}>
        {children}
        <span className="only-heard">: {explain}</span>
      </Tooltip.Trigger>
      <TipContent>{explain}</TipContent>
    </Tooltip.Root>
  );
}
