import { type PointerEvent as ReactPointerEvent, useEffect } from 'react';
import { select } from '../../state/actions.ts';
import { SidePanel } from '../panels/SidePanel.tsx';
import { Frame } from './Frame.tsx';
import styles from './frames.module.css';
import { Sheet } from './Sheet.tsx';

const narrowest = 320;
const widest = 640;
/** Pixels that one press of an arrow key moves the panel's edge. */
const stride = 24;

/** The right panel, resizable; on a narrow page a sheet. */
export function SheetFrame({
  narrow,
  width,
  showing,
  onWidth,
  onHeight,
}: {
  readonly narrow: boolean;
  readonly width: number;
  /** The selection's word. */
  readonly showing: string;
  readonly onWidth: (width: number) => void;
  readonly onHeight: (height: number) => void;
}) {
  useEffect(() => {
    if (!narrow) onHeight(0);
  }, [narrow, onHeight]);
  if (narrow) {
    return (
      <Sheet kind="details" label="Details" showing={showing} onHeight={onHeight} onClose={() => select(undefined)}>
        <SidePanel />
      </Sheet>
    );
  }
  const set = (wanted: number) => onWidth(Math.round(Math.max(narrowest, Math.min(wanted, widest, window.innerWidth - 240))));
  const wantedByKey: Readonly<Record<string, number>> = {
    ArrowLeft: width + stride,
    ArrowRight: width - stride,
    Home: narrowest,
    End: widest,
  };
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
    <Frame kind="details" className={styles['panel']} style={{ width }} aria-label="Details" showing={showing}>
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
          const wanted = wantedByKey[event.key];
          if (wanted === undefined) return;
          set(wanted);
          event.preventDefault();
        }}
      />
      <SidePanel />
    </Frame>
  );
}
