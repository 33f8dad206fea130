import { Maximize2, Minus, Pause, Play, Plus, Scan } from 'lucide-react';
import type { ReactNode } from 'react';
import { pauseLayout, runLayout } from '../../state/actions.ts';
import { theMap } from '../map/camera.ts';
import { useChosen } from '../useStore.ts';
import styles from './MapTools.module.css';

/** Fit, zoom, fullscreen, run and pause, over the map's corner. */
export function MapTools() {
  const moving = useChosen((state) => state.motion === 'moving');
  return (
    <div className={styles['tools']} role="toolbar" aria-label="Map" aria-orientation="vertical">
      <Tool name="Zoom in" keys="+" onClick={() => theMap()?.zoomBy(1.5)}>
        <Plus size={17} />
      </Tool>
      <Tool name="Zoom out" keys="−" onClick={() => theMap()?.zoomBy(1 / 1.5)}>
        <Minus size={17} />
      </Tool>
      <Tool name="Show everything" keys="0" onClick={() => theMap()?.showAll()}>
        <Scan size={17} />
      </Tool>
      <Tool name="Full screen" keys="f" onClick={toggleFullscreen}>
        <Maximize2 size={15} />
      </Tool>
      <Tool name={moving ? 'Pause layout' : 'Run layout'} keys="space" onClick={moving ? pauseLayout : runLayout}>
        {moving ? <Pause size={16} /> : <Play size={16} />}
      </Tool>
    </div>
  );
}

/** Fills the screen with the page, or gives it back. */
export function toggleFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen().catch(() => undefined);
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
    <button type="button" className={styles['tool']} aria-label={name} title={`${name} (${keys})`} onClick={onClick}>
      {children}
    </button>
  );
}
