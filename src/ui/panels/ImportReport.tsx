import type { Merge } from '../../corpus/corpus.ts';
import type { Problem, Severity } from '../../kit/problem.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { shelvesOf } from '../../pipeline/shelves.ts';
import { LongList } from '../parts/LongList.tsx';
import { MathText } from '../parts/MathText.tsx';
import { Section } from '../parts/Section.tsx';
import { SelectLink, thing } from '../parts/SelectLink.tsx';
import { count, plain } from '../parts/texts.ts';
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
      {corpus.merges.length > 0 && (
        <Section title="Held for one paper" note={plain(corpus.merges.length)} open={false}>
          <LongList items={corpus.merges} keyOf={(merge) => merge.paper}>
            {(merge) => <Merged portrait={portrait} merge={merge} />}
          </LongList>
        </Section>
      )}
    </>
  );
}

function countSentence({ corpus }: Unplaced): string {
  const { records, papers, authors, merges } = corpus;
  const became = `${count(records.length, 'record')} became ${count(papers.length, 'paper')} by ${count(authors.length, 'person', 'people')}.`;
  return merges.length === 0 ? became : `${became} ${count(merges.length, 'paper')} stood on more than one page.`;
}

function Merged({ portrait: { corpus }, merge }: { readonly portrait: Unplaced; readonly merge: Merge }) {
  const paper = shelvesOf(corpus).papers.get(merge.paper);
  return (
    <div className={styles['entry']}>
      <SelectLink to={thing(merge.paper)} look="row">
        <MathText text={paper?.title ?? merge.paper} />
      </SelectLink>
      <p className={styles['small']}>{merge.reason}</p>
      <p className={styles['small']}>
        {merge.records
          .map((index) => corpus.records[index]!)
          .map(({ file, line }) => `${file}, line ${plain(line)}`)
          .join(' · ')}
      </p>
    </div>
  );
}
