import { FileText, LayoutTemplate, Palette, Shapes } from 'lucide-react';
import type { Drawer } from '../../state/store.ts';
import { Tip } from '../parts/Tip.tsx';
import { useChosen } from '../useStore.ts';
import styles from './Rail.module.css';

const pages: readonly { readonly drawer: Drawer; readonly name: string; readonly Icon: typeof FileText }[] = [
  { drawer: 'files', name: 'Files', Icon: FileText },
  { drawer: 'clusters', name: 'Clusters', Icon: Shapes },
  { drawer: 'looks', name: 'Looks', Icon: Palette },
  { drawer: 'layout', name: 'Layout', Icon: LayoutTemplate },
];

/** What the drawer can show: a rail on the left, on a narrow page a bar below. */
export function Rail({
  narrow,
  shown,
  onShow,
}: {
  readonly narrow: boolean;
  /** The page that can be seen now. */
  readonly shown: Drawer | undefined;
  readonly onShow: (drawer: Drawer | undefined) => void;
}) {
  const losses = useChosen((state) =>
    state.readings.some((reading) => reading.problems.some((problem) => problem.severity === 'error')),
  );
  return (
    <nav className={narrow ? styles['below'] : styles['rail']} aria-label="Panels">
      {pages.map(({ drawer, name, Icon }) => {
        const button = (
          <button
            key={drawer}
            type="button"
            className={styles['page']}
            aria-pressed={shown === drawer}
            onClick={() => onShow(shown === drawer ? undefined : drawer)}
          >
            <Icon size={19} strokeWidth={1.6} aria-hidden="true" />
            <span className={narrow ? undefined : 'only-heard'}>{name}</span>
            {drawer === 'files' && losses && <i className={styles['dot']} role="img" aria-label="Something could not be read" />}
          </button>
        );
        return narrow ? (
          button
        ) : (
          <Tip key={drawer} side="right" text={name}>
            {button}
          </Tip>
        );
      })}
    </nav>
  );
}
