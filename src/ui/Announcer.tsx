import { usePortrait, useChosen } from './useStore.ts';

/** Says to a screen reader what a sighted person sees happen on the map. */
export function Announcer() {
  const portrait = usePortrait();
  const selection = useChosen((state) => state.selection);
  const motion = useChosen((state) => state.motion);
  let said = '';
  if (portrait && selection) {
    switch (selection.kind) {
      case 'author':
        said = portrait.corpus.authors.find((author) => author.id === selection.id)?.name ?? '';
        break;
      case 'paper':
        said = portrait.corpus.papers.find((paper) => paper.id === selection.id)?.title ?? '';
        break;
      case 'tie':
        said = 'Link selected';
        break;
      case 'cluster':
        said = `Cluster ${selection.group + 1} selected`;
        break;
    }
  } else if (portrait && motion === 'resting') {
    said = `The map shows ${portrait.figures.nodes} nodes and ${portrait.figures.ties} links.`;
  }
  return (
    <div className="only-heard" role="status" aria-live="polite">
      {said}
    </div>
  );
}
