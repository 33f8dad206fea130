import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type ReactNode, useRef, useState } from 'react';
import styles from './Folio.module.css';
import { OverlayHome } from './overlays.ts';

/** A large leaf over the map, on a narrow page all of it. Menus and tips that open in it belong to it. */
export function Folio({
  title,
  above,
  below,
  smaller = false,
  undoes = false,
  onClose,
  focusAfter,
  children,
}: {
  readonly title: ReactNode;
  /** Stays in view above what scrolls. */
  readonly above?: ReactNode;
  /** Stays in view below it. */
  readonly below?: ReactNode;
  /** No larger than it must be. */
  readonly smaller?: boolean;
  /** Undo works here as it does on the page. */
  readonly undoes?: boolean;
  readonly onClose: () => void;
  /** Where the focus goes when it closes, if not back to where it came from. */
  readonly focusAfter?: () => HTMLElement | null;
  readonly children: ReactNode;
}) {
  const opener = useRef<Element>(null);
  const [home, setHome] = useState<HTMLElement | null>(null);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles['veil']} />
        <Dialog.Content
          className={smaller ? `${styles['leaf']} ${styles['smaller']}` : styles['leaf']}
          aria-describedby={undefined}
          data-undoes={undoes ? '' : undefined}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const next = focusAfter?.() ?? opener.current;
            // Where that is gone, a decision made another panel in its place.
            const panel = document.querySelector<HTMLElement>('[data-frame="details"] [data-entry]');
            if (next instanceof HTMLElement && next.isConnected && next !== document.body) next.focus();
            else panel?.focus();
          }}
        >
          <OverlayHome value={home}>
            <div className={styles['head']}>
              <Dialog.Title className={styles['title']}>{title}</Dialog.Title>
              <Dialog.Close className={styles['close']} aria-label="Close">
                <X size={18} aria-hidden="true" />
              </Dialog.Close>
              {above}
            </div>
            <div className={styles['body']} tabIndex={-1}>
              {children}
            </div>
            {below && <div className={styles['foot']}>{below}</div>}
          </OverlayHome>
          <div ref={setHome} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
