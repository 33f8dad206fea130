import { CircleHelp, Moon, Sun, Waypoints } from 'lucide-react';
import type { Counting, NetworkKind } from '../../network/network.ts';
import { choose, setTheme } from '../../state/actions.ts';
import { useChosen } from '../useStore.ts';
import styles from './TopBar.module.css';
import { ExportMenu } from './ExportMenu.tsx';
import { PickMenu } from './PickMenu.tsx';
import { Search } from './Search.tsx';

const networks: readonly { readonly id: NetworkKind; readonly name: string; readonly explain: string }[] = [
  { id: 'coauthors', name: 'Co-authors', explain: 'People, tied by the papers they wrote together' },
  { id: 'papers', name: 'Papers', explain: 'Papers, tied by the authors they share' },
  { id: 'two-mode', name: 'People and papers', explain: 'Every person tied to their papers' },
];

const countingMethods: readonly { readonly id: Counting; readonly name: string; readonly explain: string }[] = [
  { id: 'full', name: 'Full counting', explain: 'Every shared paper counts 1 for each pair of its authors' },
  { id: 'fractional', name: 'Fractional counting', explain: 'A paper of n authors counts 1/(n − 1) for each pair' },
  { id: 'refined', name: 'Refined counting', explain: 'A paper of n authors counts 2/(n(n − 1)): every paper weighs 1 in all' },
];

export function TopBar({ narrow, onHelp }: { readonly narrow: boolean; readonly onHelp: () => void }) {
  const network = useChosen((state) => state.choices.network);
  const counting = useChosen((state) => state.choices.counting);
  const theme = useChosen((state) => state.looks.theme);
  return (
    <header className={styles['top']}>
      <h1 className={styles['mark']}>{narrow ? <img src="./icon.svg" width="28" height="28" alt="Coterie" /> : 'Coterie'}</h1>
      <Search />
      <div className={styles['choices']}>
        <PickMenu
          label="Network"
          value={network}
          options={networks}
          icon={narrow ? Waypoints : undefined}
          onPick={(id) => choose({ network: id })}
        />
        {!narrow && (
          <PickMenu
            label="Counting method"
            value={counting}
            options={countingMethods}
            disabled={network === 'coauthors' ? undefined : 'Counting methods weigh the links between co-authors only'}
            onPick={(id) => choose({ counting: id })}
          />
        )}
        <ExportMenu narrow={narrow} />
        {!narrow && (
          <button type="button" className={styles['round']} aria-label="Help and keys" title="Help and keys (?)" onClick={onHelp}>
            <CircleHelp size={17} strokeWidth={1.7} aria-hidden="true" />
          </button>
        )}
        <button
          type="button"
          className={styles['round']}
          aria-label={theme === 'dark' ? 'Light theme' : 'Dark theme'}
          title={theme === 'dark' ? 'Light theme' : 'Dark theme'}
          onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
        >
          {theme === 'dark' ? <Sun size={17} aria-hidden="true" /> : <Moon size={17} aria-hidden="true" />}
        </button>
      </div>
    </header>
  );
}
