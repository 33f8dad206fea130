import { type PointerEvent as ReactPointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './frames.module.css';

/** Heights that a sheet rests at, as shares of the window. */
const rests = [0.28, 0.55, 0.9];
const bottomBar = 56;

/** A panel from below with three heights: drag its handle, tap it to go round, pull it down to close. */
export function Sheet({
  label,
  children,
  onHeight,
  onClose,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly onHeight: (height: number) => void;
  readonly onClose: () => void;
}) {
  const [rest, setRest] = useState(1);
  const [pulled, setPulled] = useState<number>();
  const moved = useRef(false);
  const resting = Math.round((rests[rest] ?? 0.55) * (window.innerHeight - bottomBar));
  const height = pulled ?? resting;
  useEffect(() => {
    onHeight(Math.min(resting, window.innerHeight * 0.6));
    return () => onHeight(0);
  }, [resting, onHeight]);

  const pull = (event: ReactPointerEvent<HTMLButtonElement>) => {
    const handle = event.currentTarget;
    const from = event.clientY;
    handle.setPointerCapture(event.pointerId);
    moved.current = false;
    const at = (one: PointerEvent) => Math.max(40, Math.min(window.innerHeight - bottomBar - 40, resting + from - one.clientY));
    const move = (one: PointerEvent) => {
      if (Math.abs(one.clientY - from) > 4) moved.current = true;
      setPulled(at(one));
    };
    const stop = (one: PointerEvent) => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', stop);
      handle.removeEventListener('pointercancel', stop);
      setPulled(undefined);
      if (!moved.current) return;
      const share = at(one) / (window.innerHeight - bottomBar);
      if (share < 0.16) onClose();
      else
        setRest(rests.reduce((best, one_, index) => (Math.abs(one_ - share) < Math.abs(rests[best]! - share) ? index : best), 0));
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', stop);
    handle.addEventListener('pointercancel', stop);
  };

  return (
    <aside
      className={styles['sheet']}
      style={{ height, transition: pulled === undefined ? undefined : 'none' }}
      aria-label={label}
    >
      <button
        type="button"
        className={styles['handle']}
        aria-label={`Height of the sheet: ${['low', 'half', 'full'][rest]}`}
        onPointerDown={pull}
        onClick={() => {
          if (!moved.current) setRest((rest + 1) % rests.length);
          moved.current = false;
        }}
      />
      {children}
    </aside>
  );
}
