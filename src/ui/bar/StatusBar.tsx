import { useState } from 'react';
import { mostLines } from '../../scene/buildScene.ts';
import { openDrawer } from '../../state/actions.ts';
import { Report } from '../panels/Report.tsx';
import { count } from '../parts/texts.ts';
import { useChosen, usePortrait } from '../useStore.ts';
import styles from './foot.module.css';

/** What is shown, in numbers; each leads to where it comes from. */
export function StatusBar() {
  const portrait = usePortrait();
  const demo = useChosen((state) => state.demo);
  const [reporting, setReporting] = useState(false);
  if (!portrait) return null;
  const { corpus, network, figures, measures } = portrait;
  const community = measures['community'];
  const clusters = community?.kind === 'group' ? new Set(community.values).size : 0;
  const errors = portrait.problems.filter((problem) => problem.severity === 'error').length;
  return (
    <p className={styles['status']}>
      <button type="button" onClick={() => openDrawer('files')} title="Where people and papers come from">
        {count(corpus.authors.length, 'person', 'people')}
      </button>
      <button type="button" onClick={() => openDrawer('files')} title="Where people and papers come from">
        {count(corpus.papers.length, 'paper')}
      </button>
      <button type="button" onClick={() => openDrawer('layout')} title="How links are made and laid out">
        {count(figures.ties, 'link')}
      </button>
      <button type="button" onClick={() => openDrawer('clusters')} title="All clusters">
        {count(clusters, 'cluster')}
      </button>
      {figures.ties > mostLines && (
        <span title="Measures, panels and exports have all of them, and so has whoever is selected">
          the strongest {mostLines.toLocaleString('en')} of {figures.ties.toLocaleString('en')} links are drawn
        </span>
      )}
      {network.namelessPapers > 0 && (
        <button
          type="button"
          className={styles['less']}
          onClick={() => openDrawer('files')}
          title="Papers whose authors no file names have no place on the map"
        >
          {count(network.namelessPapers, 'paper')} without names
        </button>
      )}
      {errors > 0 && (
        <button type="button" className={styles['loss']} onClick={() => setReporting(true)}>
          {count(errors, 'thing')} could not be read
        </button>
      )}
      {reporting && <Report first="lost" onClose={() => setReporting(false)} />}
      {demo && <span className={styles['less']}>example</span>}
    </p>
  );
}
