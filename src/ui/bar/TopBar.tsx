import { CircleHelp, Ellipsis, type LucideIcon, Maximize2, Moon, Sun, Waypoints } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { Counting, NetworkKind } from '../../network/network.ts';
import { choose, setTheme } from '../../state/actions.ts';
import { toggleFullscreen } from '../fullscreen.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useChosen } from '../useStore.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { LargeTeamsPick } from './LargeTeamsPick.tsx';
import menu from './menu.module.css';
import { PickMenu, PickOne } from './PickMenu.tsx';
import { Search } from './Search.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import styles from './TopBar.module.css';

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
  return (
    <header className={styles['top']} data-overlays>
      <SkipLinks />
      <h1 className={styles['mark']}>{narrow ? <img src="./icon.svg" width="28" height="28" alt="Coterie" /> : 'Coterie'}</h1>
      <Search />
      <div className={styles['choices']}>{narrow ? <NarrowChoices onHelp={onHelp} /> : <Choices onHelp={onHelp} />}</div>
    </header>
  );
}

function Choices({ onHelp }: { readonly onHelp: () => void }) {
  const { network, counting } = usePicks();
  const theme = useThemeTurn();
  return (
    <>
      <PickMenu label="Network" name={nameOf(network)}>
        <PickOne {...network} />
      </PickMenu>
      <PickMenu label="Counting method" name={nameOf(counting)}>
        <PickOne title="Counting method" {...counting} />
        <DropdownMenu.Separator className={menu['parting']} />
        <LargeTeamsPick />
      </PickMenu>
      <ExportMenu narrow={false} />
      <IconButton name="Help and keys" onPress={onHelp}>
        <CircleHelp size={17} strokeWidth={1.7} aria-hidden="true" />
      </IconButton>
      <IconButton name={theme.name} onPress={theme.turn}>
        <theme.Icon size={17} strokeWidth={1.7} aria-hidden="true" />
      </IconButton>
    </>
  );
}

/** The same where a finger needs 44 pixels for each: what changes the links in one menu, what is seldom needed in another. */
function NarrowChoices({ onHelp }: { readonly onHelp: () => void }) {
  const { network, counting } = usePicks();
  const theme = useThemeTurn();
  return (
    <>
      <PickMenu label="Network and counting" icon={Waypoints}>
        <PickOne title="Network" {...network} />
        <DropdownMenu.Separator className={menu['parting']} />
        <PickOne title="Counting method" {...counting} />
        <DropdownMenu.Separator className={menu['parting']} />
        <LargeTeamsPick />
      </PickMenu>
      <ExportMenu narrow />
      <PickMenu label="More" icon={Ellipsis}>
        <Doing Icon={theme.Icon} name={theme.name} onPick={theme.turn} />
        <Doing Icon={Maximize2} name="Full screen" onPick={toggleFullscreen} />
        <Doing Icon={CircleHelp} name="Help and keys" onPick={onHelp} />
      </PickMenu>
    </>
  );
}

function Doing({ Icon, name, onPick }: { readonly Icon: LucideIcon; readonly name: string; readonly onPick: () => void }) {
  return (
    <DropdownMenu.Item className={menu['doing']} onSelect={onPick}>
      <Icon size={17} strokeWidth={1.7} aria-hidden="true" />
      {name}
    </DropdownMenu.Item>
  );
}

/** What makes the links, and how they are counted. */
function usePicks() {
  const network = useChosen((state) => state.choices.network);
  const counting = useChosen((state) => state.choices.counting);
  return {
    network: { value: network, options: networks, onPick: (id: NetworkKind) => choose({ network: id }) },
    counting: {
      value: counting,
      options: countingMethods,
      disabled: network === 'coauthors' ? undefined : 'Counting methods weigh the links between co-authors only',
      onPick: (id: Counting) => choose({ counting: id }),
    },
  };
}

function useThemeTurn() {
  const dark = useChosen((state) => state.looks.theme === 'dark');
  return {
    name: dark ? 'Light theme' : 'Dark theme',
    Icon: dark ? Sun : Moon,
    turn: () => setTheme(dark ? 'light' : 'dark'),
  };
}

const nameOf = (pick: { readonly value: string; readonly options: readonly { readonly id: string; readonly name: string }[] }) =>
  pick.options.find((option) => option.id === pick.value)?.name ?? pick.value;
