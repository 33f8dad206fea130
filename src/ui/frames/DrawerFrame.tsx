import { X } from 'lucide-react';
import { openDrawer } from '../../state/actions.ts';
import type { Drawer } from '../../state/store.ts';
import { ClustersPanel } from '../panels/ClustersPanel.tsx';
import { FilesPanel } from '../panels/FilesPanel.tsx';
import { LayoutPanel } from '../panels/LayoutPanel.tsx';
import { LooksPanel } from '../panels/LooksPanel.tsx';
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
  onHeight,
}: {
  readonly drawer: Drawer;
  readonly narrow: boolean;
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
      <div className={styles['body']}>
        {drawer === 'files' && <FilesPanel />}
        {drawer === 'clusters' && <ClustersPanel />}
        {drawer === 'looks' && <LooksPanel />}
        {drawer === 'layout' && <LayoutPanel />}
      </div>
    </>
  );
  if (narrow) {
    return (
      <Sheet label={titles[drawer]} onHeight={onHeight} onClose={() => openDrawer(undefined)}>
        {content}
      </Sheet>
    );
  }
  return (
    <aside className={styles['drawer']} aria-label={titles[drawer]}>
      {content}
    </aside>
  );
}
