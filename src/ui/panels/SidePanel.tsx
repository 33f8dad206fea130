import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { type Selection, selectionWord } from '../../scene/selection.ts';
import { select } from '../../state/actions.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useChosen, usePortrait } from '../useStore.ts';
import { ClusterPanel } from './ClusterPanel.tsx';
import panel from './panel.module.css';
import { PaperPanel } from './PaperPanel.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import styles from './SidePanel.module.css';
import { TiePanel } from './TiePanel.tsx';

const kinds: Readonly<Record<Selection['kind'], string>> = { author: 'Person', paper: 'Paper', tie: 'Link', cluster: 'Cluster' };

/** All that is known of what is selected. */
export function SidePanel() {
  const selection = useChosen((state) => state.selection);
  const portrait = usePortrait();
  if (!selection || !portrait) return null;
  const word = selectionWord(selection);
  return (
    // The key brings every panel to its top, with its lists short again.
    <article key={word} className={styles['panel']} aria-labelledby="selected" tabIndex={-1} data-entry>
      <header className={styles['head']}>
        <IconButton name="Back" onPress={() => window.history.back()}>
          <ArrowLeft size={17} aria-hidden="true" />
        </IconButton>
        <IconButton name="Forward" onPress={() => window.history.forward()}>
          <ArrowRight size={17} aria-hidden="true" />
        </IconButton>
        <p className={`${styles['kind']} ${panel['kind']}`}>{kinds[selection.kind]}</p>
        <IconButton name="Close" onPress={() => select(undefined)}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </header>
      <div className={styles['body']}>
        <Selected portrait={portrait} selection={selection} />
      </div>
    </article>
  );
}

function Selected({ portrait, selection }: { readonly portrait: Unplaced; readonly selection: Selection }) {
  switch (selection.kind) {
    case 'author':
      return <PersonPanel portrait={portrait} id={selection.id} />;
    case 'paper':
      return <PaperPanel portrait={portrait} id={selection.id} />;
    case 'tie':
      return <TiePanel portrait={portrait} a={selection.a} b={selection.b} />;
    case 'cluster':
      return <ClusterPanel portrait={portrait} group={selection.group} />;
  }
}
