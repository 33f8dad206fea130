import { useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../kit/problem.ts';
import type { FileLedger } from '../../pipeline/ledger.ts';
import { problemsOfFile } from '../../pipeline/shelves.ts';
import { Folio } from '../parts/Folio.tsx';
import { LongList } from '../parts/LongList.tsx';
import { plain } from '../parts/texts.ts';
import { useChosen } from '../useStore.ts';
import panel from './panel.module.css';
import styles from './Report.module.css';
import { ReportCard } from './ReportCard.tsx';
import { tellSum } from './reportSum.ts';
import { type Report as ReportData, useReport } from './useReport.ts';

/** How bad a thing is: something was lost, something is doubtful, something is worth knowing. */
const grades = ['lost', 'doubts', 'notes'] as const;
export type Grade = (typeof grades)[number];

const filters: readonly (readonly [Grade | 'all', string])[] = [
  ['all', 'Everything'],
  ['lost', 'Lost'],
  ['doubts', 'In doubt'],
  ['notes', 'Worth knowing'],
];

/** A file's problems by how bad they are. */
export type Graded = Readonly<Record<Grade, readonly Problem[]>>;

/** What became of every file: what was lost, what is doubtful, each with its source text and, where it is clear, what puts it right. */
export function Report({ first = 'all', onClose }: { readonly first?: Grade | 'all'; readonly onClose: () => void }) {
  const report = useReport();
  const [filter, setFilter] = useState<Grade | 'all'>(first);
  const readings = useChosen((state) => state.readings);
  const selection = useChosen((state) => state.selection);
  const selectedFirst = useRef(selection);
  const left = selection !== selectedFirst.current;
  useEffect(() => {
    // What was chosen in a list is shown beside the map.
    if (left) onClose();
  }, [left, onClose]);
  const files = useMemo(() => (report ? cardsOf(report) : []), [report]);
  const shown = files.filter(({ ledger, graded }) => filter === 'all' || numberOf(filter, ledger, graded) > 0);
  const total = (one: Grade) => files.reduce((sum, { ledger, graded }) => sum + numberOf(one, ledger, graded), 0);
  return (
    <Folio
      title="Import report"
      undoes
      onClose={onClose}
      focusAfter={() => (left ? document.querySelector<HTMLElement>('[data-frame="details"] [data-entry]') : null)}
      above={
        <>
          <p className={panel['quiet']}>{readings.length === 0 ? 'No file is open.' : tellSum(readings)}</p>
          {report && (
            <div className={styles['filters']} role="radiogroup" aria-label="Shown">
              {filters.map(([id, name]) => (
                <label key={id} className={styles['filter']}>
                  <input
                    type="radio"
                    name="shown"
                    className="only-heard"
                    checked={filter === id}
                    onChange={() => setFilter(id)}
                  />
                  <span>
                    {name}
                    {id !== 'all' && <span className={styles['number']}> {plain(total(id))}</span>}
                  </span>
                </label>
              ))}
            </div>
          )}
        </>
      }
    >
      {!report && readings.length > 0 && <p className={styles['nothing']}>Adding up what became of the files…</p>}
      {report && files.length > 0 && shown.length === 0 && <p className={styles['nothing']}>{nothing[filter]}</p>}
      {report && (
        <LongList key={filter} items={shown} first={20} keyOf={({ ledger }) => ledger.file}>
          {(one) => <ReportCard report={report} filter={filter} {...one} />}
        </LongList>
      )}
    </Folio>
  );
}

const nothing: Readonly<Record<Grade | 'all', string>> = {
  all: '',
  lost: 'Nothing was lost: every entry and every author was read.',
  doubts: 'Nothing is in doubt.',
  notes: 'There is nothing else to know.',
};

const cardsOf = (report: ReportData) =>
  report.ledger.files.map((ledger, index) => ({
    ledger,
    reading: report.readings[index]!,
    named: report.named[index]!,
    papers: report.papers[index]!,
    graded: grade(ledger, report.named[index]!, report),
  }));

/** A file's problems, and what the corpus found doubtful about it. */
function grade({ lost, doubts }: FileLedger, named: ReadonlySet<string>, { portrait }: ReportData): Graded {
  const others = [...doubts, ...[...named].flatMap((file) => problemsOfFile(portrait.corpus.problems, file))];
  return {
    lost: [...lost, ...others.filter(({ severity }) => severity === 'error')],
    doubts: others.filter(({ severity }) => severity === 'warning'),
    notes: others.filter(({ severity }) => severity === 'note'),
  };
}

function numberOf(one: Grade, { oddNames, guesses, cut, undated }: FileLedger, graded: Graded): number {
  const own = graded[one].length;
  if (one === 'lost') return own;
  return one === 'doubts' ? own + oddNames.length : own + guesses.length + cut.length + undated.length;
}
