import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import styles from './DropZone.module.css';
import { openGiven } from './openGiven.ts';

/** Files may be dropped anywhere on the page: on the left half they are added, on the right half they replace. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const [over, setOver] = useState<'replace' | 'add'>();
  const depth = useRef(0);
  const withFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const side = (event: DragEvent) => (event.clientX < window.innerWidth / 2 ? 'add' : 'replace');
  return (
    <div
      className={styles['zone']}
      onDragEnter={(event) => {
        if (!withFiles(event)) return;
        depth.current += 1;
        setOver(side(event));
      }}
      onDragOver={(event) => {
        if (!withFiles(event)) return;
        event.preventDefault();
        setOver(side(event));
      }}
      onDragLeave={() => {
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setOver(undefined);
      }}
      onDrop={(event) => {
        if (!withFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(undefined);
        void openGiven([...event.dataTransfer.files], side(event));
      }}
    >
      {children}
      {over && (
        <div className={styles['veil']} aria-hidden="true">
          <div data-here={over === 'add'}>Add to what is shown</div>
          <div data-here={over === 'replace'}>Replace what is shown</div>
        </div>
      )}
    </div>
  );
}
