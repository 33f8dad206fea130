import { type FormEvent, useId, useState } from 'react';
import { services } from '../../online/index.ts';
import type { QuestionKind, Service } from '../../online/service.ts';
import { costOf, requestsOf } from '../../online/words.ts';
import { endAsking, lookUp } from '../../state/asking.ts';
import { store } from '../../state/store.ts';
import { Choice } from '../parts/Choice.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { listed } from '../parts/texts.ts';
import { useChosen } from '../useStore.ts';
import styles from './Online.module.css';
import { OnlineAnswer } from './OnlineAnswer.tsx';
import { OnlineKey } from './OnlineKey.tsx';
import { knownKey } from './knownKeys.ts';
import panel from './panel.module.css';

/** At first no more works than this are fetched. */
const mostAtFirst = 2000;
const mostEver = 100_000;
const hostOf = ({ address }: Service): string => new URL(address).host;

/** Whom to ask, what for, and what it would cost; nothing is sent before a button says so. */
export default function OnlineForm() {
  const [service, setService] = useState(askedBefore);
  const [kind, setKind] = useState(service.kinds[0]!);
  const [most, setMost] = useState(mostAtFirst);
  const change = (next: Service, nextKind: QuestionKind) => {
    setService(next);
    setKind(nextKind);
    endAsking();
  };
  return (
    <>
      <div className={panel['row']}>
        <span>Source</span>
        <Choice
          name="Source"
          value={service.id}
          options={services.map(({ id, name, explain }) => ({ id, name, explain }))}
          onChange={(id) => {
            const next = services.find((one) => one.id === id)!;
            change(next, next.kinds.find((one) => one.id === kind.id) ?? next.kinds[0]!);
          }}
        />
      </div>
      <p className={panel['small']}>{service.explain}</p>
      {service.commandLineOnly === undefined ? (
        <>
          {service.kinds.length > 1 && (
            <div className={panel['row']}>
              <span>Ask for</span>
              <Choice
                name="Ask for"
                value={kind.id}
                options={service.kinds}
                onChange={(id) =>
                  change(
                    service,
                    service.kinds.find((one) => one.id === id)!,
                  )
                }
              />
            </div>
          )}
          <Asked key={`${service.id} ${kind.id}`} service={service} kind={kind} most={most} onMost={setMost} />
          <OnlineAnswer />
          {service.key !== undefined && <OnlineKey key={service.id} service={service} explain={service.key} />}
        </>
      ) : (
        <p className={styles['refusal']}>
          {service.commandLineOnly} The command line can ask it:
          <code>
            npx coterie fetch {service.id} --author "{service.kinds[0]!.placeholder}" -o {service.id}.xml
          </code>
        </p>
      )}
    </>
  );
}

/** Whoever closed the form while an answer was on its way finds it again. */
function askedBefore(): Service {
  const { asking } = store.getState();
  return services.find(({ id }) => asking.kind !== 'silent' && id === asking.service) ?? services[0]!;
}

/** What is typed, whether it makes sense, and what looking it up costs. */
function Asked({
  service,
  kind,
  most,
  onMost,
}: {
  readonly service: Service;
  readonly kind: QuestionKind;
  readonly most: number;
  readonly onMost: (most: number) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const busy = useChosen(({ asking }) => asking.kind === 'looking' || asking.kind === 'fetching');
  const understood = kind.understand(typed);
  const question = understood.sound ? { kind: kind.id, values: understood.values, most } : undefined;
  const price = question && service.lookPrice(question);
  const wrong = typed.trim() !== '' && !understood.sound ? understood.why : undefined;
  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (question && !busy) void lookUp(service, question, knownKey(service.id).key);
  };
  const field = {
    id,
    className: styles['field'],
    placeholder: kind.placeholder,
    value: typed,
    spellCheck: false,
    autoComplete: 'off',
    'aria-describedby': `${id}-note`,
    'aria-invalid': wrong !== undefined,
  };
  return (
    <form onSubmit={ask} className={styles['form']}>
      <label htmlFor={id} className="only-heard">
        {kind.name}
      </label>
      {kind.many ? (
        <textarea {...field} rows={4} onChange={(event) => setTyped(event.target.value)} />
      ) : (
        <input {...field} type="text" onChange={(event) => setTyped(event.target.value)} />
      )}
      <p id={`${id}-note`} className={wrong === undefined ? panel['small'] : styles['wrong']}>
        {wrong ?? kind.explain}
        {understood.sound && understood.odd.length > 0 && ` Not understood: ${listed(understood.odd.slice(0, 3))}.`}
      </p>
      {!service.allAtOnce && (
        <div className={panel['row']}>
          <span>At most so many works</span>
          <NumberField
            name="At most so many works"
            value={most}
            min={1}
            max={mostEver}
            onChange={(value) => onMost(value ?? mostAtFirst)}
          />
        </div>
      )}
      <div className={styles['act']}>
        <button type="submit" className={styles['look']} disabled={!question || busy}>
          Look up
        </button>
        <span className={panel['small']}>
          {price && price.requests > 0
            ? `${requestsOf(price.requests)} to ${hostOf(service)}, ${costOf(price)}`
            : 'No request yet'}
        </span>
      </div>
    </form>
  );
}
