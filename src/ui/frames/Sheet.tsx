import { type PointerEvent as ReactPointerEvent, type ReactNode, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { Frame } from './Frame.tsx';
import styles from './frames.module.css';

/** Heights that a sheet rests at, as shares of the window above the bottom bar. */
const rests = [
  { share: 0.28, name: 'low' },
  { share: 0.55, name: 'half' },
  { share: 0.9, name: 'full' },
] as const;
/** A sheet that is let go below this share closes. */
const closing = 0.16;
const bottomBar = 56;
/** Pixels of movement below which pressing the handle is a tap. */
const stir = 4;

/** A panel from below with three heights: drag its head, tap it to go round, pull it down to close. */
export function Sheet({
  kind,
  label,
  showing,
  children,
  onHeight,
  onClose,
}: {
  readonly kind: 'drawer' | 'details';
  readonly label: string;
  /** Another word for each thing that is shown. */
  readonly showing: string;
  readonly children: ReactNode;
  /** Hears the height that the sheet rests at, pixels; 0 when it is gone. */
  readonly onHeight: (height: number) => void;
  readonly onClose: () => void;
}) {
  const [rest, setRest] = useState(1);
  const [pulled, setPulled] = useState<number>();
  const moved = useRef(false);
  const room = window.innerHeight - bottomBar;
  const resting = Math.round(rests[rest]!.share * room);
  useEffect(() => {
    onHeight(Math.min(resting, window.innerHeight * 0.6));
    return () => onHeight(0);
  }, [resting, onHeight]);

  const pull = (event: ReactPointerEvent<HTMLElement>) => {
    const grip = gripAt(event);
    if (!grip) return;
    const from = event.clientY;
    grip.setPointerCapture(event.pointerId);
    moved.current = false;
    const at = (one: PointerEvent) => Math.max(40, Math.min(room - 40, resting + from - one.clientY));
    const move = (one: PointerEvent) => {
      if (Math.abs(one.clientY - from) > stir) moved.current = true;
      setPulled(at(one));
    };
    const stop = (one: PointerEvent) => {
      grip.removeEventListener('pointermove', move);
      grip.removeEventListener('pointerup', stop);
      grip.removeEventListener('pointercancel', stop);
      setPulled(undefined);
      if (!moved.current) return;
      const share = at(one) / room;
      if (share < closing) onClose();
      else setRest(nearestRest(share));
    };
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', stop);
    grip.addEventListener('pointercancel', stop);
  };

  return (
    <Frame
      kind={kind}
      className={styles['sheet']}
      style={{ height: pulled ?? resting, ...(pulled === undefined ? {} : { transition: 'none' }) }}
      aria-label={label}
      showing={showing}
      onPointerDown={pull}
      onClick={(event) => {
        // The click that ends a drag is none; a key's click has no count.
        if (gripAt(event) && (event.detail === 0 || !moved.current)) setRest((rest + 1) % rests.length);
      }}
    >
      <button type="button" className={styles['handle']} aria-label={`Height of the sheet: ${rests[rest]!.name}`} />
      {children}
    </Frame>
  );
}

/**
 * The handle or head of the sheet, unless something in it wants to be pressed itself. Menus that belong to the sheet tell it
 * of their presses too, but lie elsewhere on the page.
 */
function gripAt({ target, currentTarget }: SyntheticEvent<HTMLElement>): HTMLElement | undefined {
  if (!(target instanceof Element) || !currentTarget.contains(target)) return undefined;
  const pressed = target.closest<HTMLElement>('button, a, header');
  return pressed?.matches(`header, .${styles['handle']}`) ? pressed : undefined;
}

function nearestRest(share: number): number {
  const away = rests.map((rest) => Math.abs(rest.share - share));
  return away.indexOf(Math.min(...away));
}
