import { Maximize2, Minus, Pause, Play, Plus, Scan } from 'lucide-react';
import type { ReactNode } from 'react';
import { pauseLayout, runLayout } from '../../state/actions.ts';
import { toggleFullscreen } from '../fullscreen.ts';
import { theMap } from '../map/camera.ts';
import { Tip } from '../parts/Tip.tsx';
import { useChosen } from '../useStore.ts';
import styles from './MapTools.module.css';

/** Zoom, fit, full screen, run and pause, over the map's corner; where room is short, only what has no other place. */
export function MapTools({ narrow }: { readonly narrow: boolean }) {
  const moving = useChosen((state) => state.motion === 'moving');
  return (
    <div className={styles['tools']} role="group" aria-label="Map tools">
      <Tool name="Zoom in" keys="+" onClick={() => theMap()?.zoomBy(1.5)}>
        <Plus size={17} aria-hidden="true" />
      </Tool>
      <Tool name="Zoom out" keys="−" onClick={() => theMap()?.zoomBy(1 / 1.5)}>
        <Minus size={17} aria-hidden="true" />
      </Tool>
      <Tool name="Show everything" keys="0" onClick={() => theMap()?.showAll()}>
        <Scan size={17} aria-hidden="true" />
      </Tool>
      {!narrow && (
        <>
          <Tool name="Full screen" keys="f" onClick={toggleFullscreen}>
            <Maximize2 size={15} aria-hidden="true" />
          </Tool>
          <Tool name={moving ? 'Pause layout' : 'Run layout'} keys="space" onClick={moving ? pauseLayout : runLayout}>
            {moving ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
          </Tool>
        </>
      )}
    </div>
  );
}

function Tool({
  name,
  keys,
  onClick,
  children,
}: {
  readonly name: string;
  readonly keys: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Tip side="left" text={`${name} (${keys})`}>
      <button type="button" className={styles['tool']} aria-label={name} onClick={onClick}>
        {children}
      </button>
    </Tip>
  );
}
