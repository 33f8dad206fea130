import type { Unplaced } from '../pipeline/portrait.ts';
import type { Selection } from '../scene/selection.ts';
import { count } from './parts/texts.ts';
import { useChosen, usePortrait } from './useStore.ts';

/** Says to a screen reader what a sighted person sees happen on the map. */
export function Announcer() {
  const portrait = usePortrait();
  const selection = useChosen((state) => state.selection);
  const resting = useChosen((state) => state.motion === 'resting');
  const said = !portrait ? '' : selection ? tellSelection(selection, portrait) : resting ? tellMap(portrait) : '';
  return (
    <div className="only-heard" role="status" aria-live="polite">
      {said}
    </div>
  );
}

function tellSelection(selection: Selection, portrait: Unplaced): string {
  const { network } = portrait;
  switch (selection.kind) {
    case 'author':
    case 'paper': {
      const node = network.ids.indexOf(selection.id as (typeof network.ids)[number]);
      const name = nameOf(selection.id, portrait);
      return node < 0 ? name : `${name}, ${count(network.rowStart[node + 1]! - network.rowStart[node]!, 'link')}`;
    }
    case 'tie':
      return `Link between ${nameOf(selection.a, portrait)} and ${nameOf(selection.b, portrait)}`;
    case 'cluster': {
      const group = portrait.summaries.find((one) => one.group === selection.group);
      return group ? `Cluster ${group.name}, ${count(group.size, 'member')}` : '';
    }
  }
}

const tellMap = ({ figures }: Unplaced) => `The map shows ${count(figures.nodes, 'disc')} and ${count(figures.ties, 'link')}.`;

const nameOf = (id: string, { corpus }: Unplaced): string =>
  corpus.authors.find((author) => author.id === id)?.name ?? corpus.papers.find((paper) => paper.id === id)?.title ?? '';
