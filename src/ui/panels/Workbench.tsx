import type { Decision } from '../../corpus/rulings.ts';
import { caseName } from '../../state/identity.ts';
import type { Bench } from '../../state/store.ts';
import { openBench } from '../../state/workbench.ts';
import { Button } from '../parts/Button.tsx';
import { Folio } from '../parts/Folio.tsx';
import { count, plain } from '../parts/texts.ts';
import { useChosen, usePortrait } from '../useStore.ts';
import { AmbiguityOfAll } from './AmbiguityMark.tsx';
import { CaseKeys } from './CaseKeys.tsx';
import { CaseView } from './CaseView.tsx';
import { DecisionsList } from './DecisionsList.tsx';
import { DoubtedList } from './DoubtedList.tsx';
import panel from './panel.module.css';
import own from './Case.module.css';
import { type Queue, useCases } from './CaseQueue.ts';
import { useDoubted } from './DoubtedPeople.ts';
import { SensitivityPage } from './SensitivityPage.tsx';
import styles from './Workbench.module.css';

const pages: readonly (readonly [Bench['page'], string])[] = [
  ['cases', 'Open cases'],
  ['doubted', 'May be several people'],
  ['decisions', 'Your decisions'],
  ['sensitivity', 'Sensitivity'],
];

const none: readonly Decision[] = [];

/** The workbench, where it is open. */
export function Workbench() {
  const bench = useChosen((state) => state.bench);
  return bench && <OpenBench bench={bench} />;
}

const close = () => openBench(undefined);

/** Who is the same person: cases to decide one after the other, people who may be several, and all that was decided. */
function OpenBench({ bench }: { readonly bench: Bench }) {
  const { page, about } = bench;
  const portrait = usePortrait();
  const decisions = useChosen((state) => state.choices.identity.decisions) ?? none;
  const queue = useCases(portrait, about);
  const doubted = useDoubted(portrait, decisions);
  const numbers = { cases: queue.cases.length, doubted: doubted?.length, decisions: decisions.length, sensitivity: undefined };
  return (
    <Folio
      title="Who is the same person"
      undoes
      onClose={close}
      above={
        <>
          <p className={panel['quiet']}>
            Every decision counts at once, above all levels.<span className={styles['byKey']}> Ctrl Z undoes it.</span>{' '}
            <AmbiguityOfAll portrait={portrait} />
          </p>
          <div className={styles['pages']} role="radiogroup" aria-label="Shown">
            {pages.map(([id, name]) => (
              <label key={id} className={styles['page']}>
                <input
                  type="radio"
                  name="page"
                  className="only-heard"
                  checked={page === id}
                  onChange={() => openBench({ ...bench, page: id })}
                />
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
      {page === 'cases' && (
        <>
          {about && (
            <p className={own['note']}>
              Only the cases of {about.name}
              <Button look="plain" onPress={() => openBench({ page })}>
                Show all cases
              </Button>
            </p>
          )}
          <Putting queue={queue} />
          {portrait && queue.current ? (
            <CaseView key={caseName(queue.current)} portrait={portrait} review={queue.current} onLeave={close} />
          ) : (
            <NoCase />
          )}
        </>
      )}
      {page === 'doubted' && portrait && <DoubtedList portrait={portrait} doubted={doubted} />}
      {page === 'decisions' && <DecisionsList portrait={portrait} decisions={decisions} />}
      {page === 'sensitivity' && portrait && <SensitivityPage portrait={portrait} onLeave={close} />}
    </Folio>
  );
}

/** That cases were put off, and the way to take this one up again. */
function Putting({ queue: { skipped, putOff, cases, takeUp } }: { readonly queue: Queue }) {
  if (skipped === 0) return null;
  return (
    <p className={own['note']}>
      {putOff ? 'You skipped this case.' : `${count(skipped, 'case')} skipped, to come last.`}
      {putOff && cases.length > 1 && (
        <Button look="plain" onPress={takeUp}>
          Take it up again
        </Button>
      )}
    </p>
  );
}

function NoCase() {
  const level = useChosen((state) => state.choices.identity.level);
  return (
    <p className={styles['nothing']}>
      {level === 'exact' || level === 'initials'
        ? 'At this level names alone decide, and no case is open. Careful and generous weigh evidence.'
        : 'No case is open.'}
    </p>
  );
}
