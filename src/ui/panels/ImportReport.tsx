import type { Problem, Severity } from '../../kit/problem.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { Section } from '../parts/Section.tsx';
import { count, plain } from '../parts/texts.ts';
import { Merges } from './Merges.tsx';
import styles from './panel.module.css';
import { Problems } from './Problems.tsx';

const severities: readonly (readonly [Severity, string])[] = [
  ['error', 'Could not be read'],
  ['warning', 'Read with a doubt'],
  ['note', 'Worth knowing'],
];

/** What became of the files: counts, problems, and every decision with its reason. */
export function ImportReport({ portrait }: { readonly portrait: Unplaced }) {
  const { corpus, problems } = portrait;
  const bySeverity = (severity: Severity): readonly Problem[] => problems.filter((problem) => problem.severity === severity);
  return (
    <>
      <Section title="Import report">
        <p>{corpus.records.length === 0 ? 'No paper was read.' : countSentence(portrait)}</p>
        {portrait.network.namelessPapers > 0 && (
          <p className={styles['quiet']}>
            {portrait.network.namelessPapers === 1
              ? '1 paper names no author and has no place on the map; it is counted and can be searched for.'
              : `${count(portrait.network.namelessPapers, 'paper')} name no author and have no place on the map; they are counted and can be searched for.`}
          </p>
        )}
      </Section>
      {severities.map(([severity, title]) => {
        const found = bySeverity(severity);
        return (
          found.length > 0 && (
            <Section key={severity} title={title} note={plain(found.length)} open={severity === 'error'}>
              <Problems problems={found} />
            </Section>
          )
        );
      })}
      <Merges portrait={portrait} />
    </>
  );
}

function countSentence({ corpus }: Unplaced): string {
  const { records, papers, authors, merges } = corpus;
  const became = `${count(records.length, 'record')} became ${count(papers.length, 'paper')} by ${count(authors.length, 'person', 'people')}.`;
  return merges.length === 0 ? became : `${became} ${count(merges.length, 'paper')} stood on more than one page.`;
}
