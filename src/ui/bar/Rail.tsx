import { FileText, LayoutTemplate, Palette, Shapes } from 'lucide-react';
import { openDrawer } from '../../state/actions.ts';
import type { Drawer } from '../../state/store.ts';
import { useChosen } from '../useStore.ts';
import styles from './Rail.module.css';

const pages: readonly { readonly drawer: Drawer; readonly name: string; readonly Icon: typeof FileText }[] = [
  { drawer: 'files', name: 'Files', Icon: FileText },
  { drawer: 'clusters', name: 'Clusters', Icon: Shapes },
  { drawer: 'looks', name: 'Looks', Icon: Palette },
  { drawer: 'layout', name: 'Layout', Icon: LayoutTemplate },
];

/** What the drawer can show: a rail on the left, on a narrow page a bar below. */
export function Rail({ narrow }: { readonly narrow: boolean }) {
  const open = useChosen((state) => state.drawer);
  const losses = useChosen((state) =>
    state.readings.some((reading) => reading.problems.some((problem) => problem.severity === 'error')),
  );
  return (
    <nav className={narrow ? styles['below'] : styles['rail']} aria-label="Panels">
      {pages.map(({ drawer, name, Icon }) => (
        <button
          key={drawer}
          type="button"
          className={styles['page']}
          aria-pressed={open === drawer}
          title={name}
          onClick={() => openDrawer(open === drawer ? undefined : drawer)}
        >
          <span className={styles['icon']}>
            <Icon size={19} strokeWidth={1.6} aria-hidden="true" />
            {drawer === 'files' && losses && (
              <span className={styles['dot']} role="img" aria-label="Something could not be read" />
            )}
          </span>
          <span className={styles['pageName']}>{name}</span>
        </button>
      ))}
    </nav>
  );
}
