import { useState } from 'react';
import type { Decision } from '../../corpus/rulings.ts';
import { Folio } from '../parts/Folio.tsx';
import { plain } from '../parts/texts.ts';
import { useChosen, usePortrait } from '../useStore.ts';
import { CaseKeys } from './CaseKeys.tsx';
import { CaseView } from './CaseView.tsx';
import { DecisionsList } from './DecisionsList.tsx';
import { DoubtedList } from './DoubtedList.tsx';
import panel from './panel.module.css';
import { useCases } from './CaseQueue.ts';
import { useDoubted } from './DoubtedPeople.ts';
import styles from './Workbench.module.css';

const pages = [
  ['cases', 'Open cases'],
  ['doubted', 'May be several people'],
  ['decisions', 'Your decisions'],
] as const;
export type WorkbenchPage = (typeof pages)[number][0];

const none: readonly Decision[] = [];

/** Who is the same person: cases to decide one after the other, people who may be several, and all that was decided. */
export function Workbench({ onClose, page: first = 'cases' }: { readonly onClose: () => void; readonly page?: WorkbenchPage }) {
  const [page, setPage] = useState<WorkbenchPage>(first);
  const portrait = usePortrait();
  const decisions = useChosen((state) => state.choices.identity.decisions) ?? none;
  const level = useChosen((state) => state.choices.identity.level);
  const queue = useCases(portrait);
  const doubted = useDoubted(portrait, decisions);
  const numbers = { cases: queue.cases.length, doubted: doubted?.length, decisions: decisions.length };
  return (
    <Folio
      title="Who is the same person"
      undoes
      onClose={onClose}
      above={
        <>
          <p className={panel['quiet']}>
            Every decision counts at once, above all levels.<span className={styles['byKey']}> Ctrl Z undoes it.</span>
          </p>
          <div className={styles['pages']} role="radiogroup" aria-label="Shown">
            {pages.map(([id, name]) => (
              <label key={id} className={styles['page']}>
                <input type="radio" name="page" className="only-heard" checked={page === id} onChange={() => setPage(id)} />
                <span>
                  {name}
                  {numbers[id] !== undefined && <span className={styles['number']}> {plain(numbers[id])}</span>}
                </span>
              </label>
            ))}
          </div>
        </>
      }
      below={page === 'cases' && queue.current && <CaseKeys queue={queue} />}
    >
      {page === 'cases' &&
        (portrait && queue.current ? (
          <CaseView portrait={portrait} review={queue.current} onLeave={onClose} />
        ) : (
          <p className={styles['nothing']}>
            {level === 'exact' || level === 'initials'
              ? 'At this level names alone decide, and no case is open. Careful and generous weigh evidence.'
              : 'No case is open.'}
          </p>
        ))}
      {page === 'doubted' && portrait && <DoubtedList portrait={portrait} doubted={doubted} />}
      {page === 'decisions' && <DecisionsList portrait={portrait} decisions={decisions} />}
    </Folio>
  );
}
