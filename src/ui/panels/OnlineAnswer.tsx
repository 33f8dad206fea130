import { type ReactNode, useEffect, useRef } from 'react';
import type { Fetched } from '../../online/fetchPlan.ts';
import { services } from '../../online/index.ts';
import type { Candidate, Plan } from '../../online/service.ts';
import { tellPlan } from '../../online/words.ts';
import { openFiles } from '../../state/actions.ts';
import { endAsking, fetchPlanned, lookUp, stopAsking, type Asking } from '../../state/asking.ts';
import { download } from '../save.ts';
import { Button } from '../parts/Button.tsx';
import { count, plain } from '../parts/texts.ts';
import { useChosen } from '../useStore.ts';
import styles from './Online.module.css';
import { knownKey } from './knownKeys.ts';
import panel from './panel.module.css';

/** More problems are counted. */
const mostShown = 5;

/** What came of the question so far, and what can be done next. */
export function OnlineAnswer() {
  const asking = useChosen((state) => state.asking);
  const region = useRef<HTMLDivElement>(null);
  const { kind } = asking;
  // The button that led here is gone: what it led to takes the focus.
  useEffect(() => {
    if (kind !== 'silent' && document.activeElement === document.body) region.current?.focus();
  }, [kind]);
  return (
    <div ref={region} tabIndex={-1} className={styles['answer']} data-asking={kind}>
      <Answer asking={asking} />
    </div>
  );
}

function Answer({ asking }: { readonly asking: Asking }) {
  switch (asking.kind) {
    case 'silent':
      return null;
    case 'looking':
      return (
        <>
          <Said>Asking {hostOf(asking.service)}…</Said>
          <Buttons>
            <Button onPress={stopAsking}>Cancel</Button>
          </Buttons>
        </>
      );
    case 'choosing':
      return <Choosing {...asking} />;
    case 'planned':
      return <Planned plan={asking.plan} service={asking.service} />;
    case 'fetching': {
      const { got, of } = asking.progress;
      return (
        <>
          <Said>Fetching from {hostOf(asking.service)}…</Said>
          <progress
            className={styles['progress']}
            aria-label="Works fetched"
            {...(of === undefined ? {} : { max: of, value: got })}
          />
          <p className={panel['small']}>{of === undefined ? count(got, 'work') : `${plain(got)} of ${count(of, 'work')}`}</p>
          <Buttons>
            <Button onPress={stopAsking}>Cancel</Button>
          </Buttons>
        </>
      );
    }
    case 'fetched':
      return <Came fetched={asking.fetched} />;
    case 'nothing':
      return <Said>{asking.why}</Said>;
    case 'failed':
      return (
        <Said>
          {asking.message} {asking.advice}
        </Said>
      );
  }
}

const serviceOf = (id: string) => services.find((one) => one.id === id)!;
const hostOf = (id: string): string => new URL(serviceOf(id).address).host;

/** A sentence that a screen reader says when it comes. */
const Said = ({ children }: { readonly children: ReactNode }) => <p role="status">{children}</p>;
const Buttons = ({ children }: { readonly children: ReactNode }) => <div className={panel['buttons']}>{children}</div>;

function Choosing({ service, question, candidates, more }: Extract<Asking, { kind: 'choosing' }>) {
  const choose = ({ id }: Candidate) => void lookUp(serviceOf(service), { ...question, values: [id] }, knownKey(service).key);
  return (
    <>
      <Said>Who is meant? {count(candidates.length, 'possibility', 'possibilities')}.</Said>
      <ul className={styles['candidates']}>
        {candidates.map((candidate) => (
          <li key={candidate.id}>
            <button type="button" onClick={() => choose(candidate)}>
              <span className={styles['name']}>{candidate.name}</span>
              <span className={panel['small']}>
                {[candidate.about, candidate.works === undefined ? '' : count(candidate.works, 'work'), candidate.id]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more && <p className={panel['small']}>There are more; a fuller name leads to fewer.</p>}
    </>
  );
}

function Planned({ plan, service }: { readonly plan: Plan; readonly service: string }) {
  return (
    <>
      <Said>{tellPlan(plan, hostOf(service))}</Said>
      {[...(plan.price.more === undefined ? [] : [plan.price.more]), ...plan.remarks].map((sentence) => (
        <p key={sentence} className={panel['small']}>
          {sentence}
        </p>
      ))}
      <Buttons>
        <Button onPress={() => void fetchPlanned(knownKey(service).key)}>Fetch</Button>
        <Button onPress={endAsking}>Discard</Button>
      </Buttons>
    </>
  );
}

function Came({ fetched: { file, got, of, problems } }: { readonly fetched: Fetched }) {
  return (
    <>
      <Said>
        {of === undefined || of === got ? count(got, 'work') : `${plain(got)} of ${count(of, 'work')}`} came
        {file ? `, as ${file.name}.` : '.'}
      </Said>
      <ul className={styles['problems']}>
        {problems.slice(0, mostShown).map(({ message, advice }) => (
          <li key={message}>
            {message} {advice}
          </li>
        ))}
        {problems.length > mostShown && <li>{count(problems.length - mostShown, 'more problem')}.</li>}
      </ul>
      <Buttons>
        {file && (
          <>
            <Button onPress={() => openFiles([file], 'add')}>Add to the map</Button>
            <Button onPress={() => openFiles([file], 'replace')}>Show alone</Button>
            <Button onPress={() => download(file.bytes, file.name)}>Save file</Button>
          </>
        )}
        <Button onPress={endAsking}>Discard</Button>
      </Buttons>
    </>
  );
}
