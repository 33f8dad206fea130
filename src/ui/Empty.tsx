import { FolderOpen, Sparkles } from 'lucide-react';
import { tellProblem } from '../kit/problem.ts';
import { openDrawer, openFiles } from '../state/actions.ts';
import { demoFiles } from './demo.ts';
import styles from './Empty.module.css';
import { openGiven } from './openGiven.ts';
import { Button } from './parts/Button.tsx';
import { count } from './parts/texts.ts';
import { useChosen, usePortrait } from './useStore.ts';

/** Problems told at once; the import report lists them all. */
const shown = 4;

/** What the page says when there is nothing to draw: never a blank map. */
export function Empty() {
  const job = useChosen((state) => state.job);
  const portrait = usePortrait();
  const readings = useChosen((state) => state.readings);
  if (job.kind === 'working' || (job.kind !== 'failed' && portrait && portrait.network.ids.length > 0)) return null;
  if (job.kind === 'failed' && portrait) return null;
  const errors = portrait?.problems.filter((problem) => problem.severity === 'error') ?? [];
  const papers = portrait?.corpus.papers.length ?? 0;
  const heading =
    job.kind === 'failed'
      ? 'This could not be computed'
      : readings.length === 0
        ? 'An empty map'
        : papers === 0
          ? 'Nothing here could be read'
          : 'Nothing here names its authors';
  return (
    <section className={styles['empty']} aria-label="Nothing to draw">
      <h2>{heading}</h2>
      {job.kind === 'failed' && <p>{job.message}</p>}
      {errors.length > 0 ? (
        <ul>
          {errors.slice(0, shown).map((problem, index) => (
            <li key={index}>{tellProblem(problem)}</li>
          ))}
          {errors.length > shown && (
            <li>
              <Button look="plain" onPress={() => openDrawer('files')}>
                {count(errors.length - shown, 'more problem')} in the import report
              </Button>
            </li>
          )}
        </ul>
      ) : (
        <p>
          {papers > 0
            ? `${papers.toLocaleString('en')} papers were read, but none of them names an author, so there is nobody to tie.`
            : 'Drop exports of a bibliography anywhere (BibTeX, RIS, PubMed, Web of Science, Scopus, OpenAlex and more), or choose them here.'}
        </p>
      )}
      <div className={styles['ways']}>
        <label className={styles['way']}>
          <FolderOpen size={16} aria-hidden="true" />
          Choose files…
          <input
            type="file"
            multiple
            className="only-heard"
            onChange={(event) => {
              void openGiven([...(event.target.files ?? [])], 'replace');
              event.target.value = '';
            }}
          />
        </label>
        <button
          type="button"
          className={styles['way']}
          onClick={() => void demoFiles().then((files) => openFiles(files, 'replace', true))}
        >
          <Sparkles size={16} aria-hidden="true" />
          Show the example
        </button>
      </div>
    </section>
  );
}
