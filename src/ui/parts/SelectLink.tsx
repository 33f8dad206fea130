import type { MouseEvent, ReactNode } from 'react';
import { readSelection, type Selection, selectionOf, selectionWord } from '../../scene/selection.ts';
import { hover, select } from '../../state/actions.ts';
import { writeLink } from '../../state/link.ts';
import { defaultChoices } from '../../pipeline/choices.ts';
import { defaultLooks } from '../../scene/looks.ts';
import type { State } from '../../state/store.ts';
import { useChosen } from '../useStore.ts';
import styles from './SelectLink.module.css';

/** A true link to something on the map: a click selects it here, and it can be opened in another tab or copied. */
export function SelectLink({
  to,
  look = 'quiet',
  label,
  children,
}: {
  readonly to: Selection;
  /** `quiet` is underlined when pointed at, `row` fills its row, `text` is underlined as links in prose are. */
  readonly look?: 'quiet' | 'row' | 'text';
  /** What it is called where its content does not say it. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}) {
  const view = useChosen(viewOf);
  const word = selectionWord(to);
  const own = writeLink({ choices: defaultChoices, looks: defaultLooks, selection: to });
  const node = to.kind === 'author' || to.kind === 'paper' ? to.id : undefined;
  const choose = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    hover(undefined);
    select(readSelection(word) ?? to);
  };
  return (
    <a
      // Whole, not only its hash: accessibility checkers take a bare hash for a way to skip to a part of the page.
      href={`${window.location.href.split('#')[0]}#${own}${view && `&${view}`}`}
      className={styles[look]}
      aria-label={label}
      onClick={choose}
      onPointerEnter={(event) => event.pointerType === 'mouse' && hover(node)}
      onPointerLeave={() => hover(undefined)}
    >
      {look === 'row' ? <span>{children}</span> : children}
    </a>
  );
}

/** A person's or paper's own link. */
export const thing = selectionOf;

let last: { readonly choices: State['choices']; readonly looks: State['looks']; readonly view: string } | undefined;

/** The address's part that every link shares, written once for all of them. */
function viewOf({ choices, looks }: State): string {
  if (last?.choices !== choices || last.looks !== looks) {
    last = { choices, looks, view: writeLink({ choices, looks, selection: undefined }) };
  }
  return last.view;
}
