import { type PointerEvent as ReactPointerEvent, useEffect } from 'react';
import { select } from '../../state/actions.ts';
import { SidePanel } from '../panels/SidePanel.tsx';
import styles from './frames.module.css';
import { Sheet } from './Sheet.tsx';

const narrowest = 320;
const widest = 640;

/** The right panel, resizable; on a narrow page a sheet. */
export function SheetFrame({
  narrow,
  width,
  onWidth,
  onHeight,
}: {
  readonly narrow: boolean;
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly onHeight: (height: number) => void;
}) {
  useEffect(() => {
    if (!narrow) onHeight(0);
  }, [narrow, onHeight]);
  if (narrow) {
    return (
      <Sheet label="Details" onHeight={onHeight} onClose={() => select(undefined)}>
        <SidePanel />
      </Sheet>
    );
  }
  const set = (wanted: number) =>
    onWidth(Math.round(Math.min(widest, Math.max(narrowest, Math.min(wanted, window.innerWidth - 240)))));
  const drag = (event: ReactPointerEvent<HTMLDivElement>) => {
    const grip = event.currentTarget;
    grip.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => set(window.innerWidth - moved.clientX);
    const stop = () => {
      grip.removeEventListener('pointermove', move);
      grip.removeEventListener('pointerup', stop);
      grip.removeEventListener('pointercancel', stop);
    };
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', stop);
    grip.addEventListener('pointercancel', stop);
  };
  return (
    <aside className={styles['panel']} style={{ width }} aria-label="Details">
      <div
        className={styles['grip']}
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the panel"
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        aria-valuenow={width}
        tabIndex={0}
        onPointerDown={drag}
        onKeyDown={(event) => {
          if (event.key === 'ArrowLeft') set(width + 24);
          else if (event.key === 'ArrowRight') set(width - 24);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <SidePanel />
    </aside>
  );
}
