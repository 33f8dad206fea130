import { X } from 'lucide-react';
import { openDrawer } from '../../state/actions.ts';
import type { Drawer } from '../../state/store.ts';
import { ClustersPanel } from '../panels/ClustersPanel.tsx';
import { FilesPanel } from '../panels/FilesPanel.tsx';
import { LayoutPanel } from '../panels/LayoutPanel.tsx';
import { LooksPanel } from '../panels/LooksPanel.tsx';
import { Legend } from '../bar/Legend.tsx';
import type { Legend as LegendData } from '../../scene/scene.ts';
import { Frame } from './Frame.tsx';
import styles from './frames.module.css';
import { Sheet } from './Sheet.tsx';

const titles: Readonly<Record<Drawer, string>> = {
  files: 'Files and import report',
  clusters: 'Clusters',
  looks: 'Looks',
  layout: 'Layout',
};

/** The left drawer, or on a narrow page a sheet: one page at a time. */
export function DrawerFrame({
  drawer,
  narrow,
  legend,
  onHeight,
}: {
  readonly drawer: Drawer;
  readonly narrow: boolean;
  /** Stands above the looks where there is no room for it on the map. */
  readonly legend: LegendData | undefined;
  readonly onHeight: (height: number) => void;
}) {
  const content = (
    <>
      <header className={styles['head']}>
        <h2>{titles[drawer]}</h2>
        <button type="button" className={styles['close']} aria-label="Close" onClick={() => openDrawer(undefined)}>
          <X size={18} aria-hidden="true" />
        </button>
      </header>
      <div className={styles['body']} tabIndex={-1} data-entry>
        {drawer === 'looks' && narrow && legend && (
          <p className={styles['legend']}>
            <Legend legend={legend} />
          </p>
        )}
        {drawer === 'files' && <FilesPanel />}
        {drawer === 'clusters' && <ClustersPanel />}
        {drawer === 'looks' && <LooksPanel />}
        {drawer === 'layout' && <LayoutPanel />}
      </div>
    </>
  );
  if (narrow) {
    return (
      <Sheet kind="drawer" label={titles[drawer]} showing={drawer} onHeight={onHeight} onClose={() => openDrawer(undefined)}>
        {content}
      </Sheet>
    );
  }
  return (
    <Frame kind="drawer" className={styles['drawer']} aria-label={titles[drawer]} showing={drawer}>
      {content}
    </Frame>
  );
}
