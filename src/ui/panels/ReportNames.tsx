import { useRef, useState } from 'react';
import type { Correction, Corrections } from '../../corpus/corpus.ts';
import type { OddName } from '../../corpus/oddNames.ts';
import { setCorrection } from '../../state/statements.ts';
import { Button } from '../parts/Button.tsx';
import { LongList } from '../parts/LongList.tsx';
import { count, listed } from '../parts/texts.ts';
import { useChosen } from '../useStore.ts';
import panel from './panel.module.css';
import styles from './Report.module.css';
import { ReportRecords } from './ReportRecords.tsx';
import { SourceLink } from './Source.tsx';
import type { Report } from './useReport.ts';

/** A name of the list: odd, or odd before it was corrected. */
type Suspect = Pick<OddName, 'name' | 'records'> & Partial<OddName>;

/** Names that look wrong, and those that were corrected: a name that is put right keeps its row, where it can be taken back. */
export function useSuspects(odd: readonly OddName[], corrected: readonly Suspect[]): readonly Suspect[] {
  const kept = useRef(new Map<string, Suspect>());
  for (const one of odd) kept.current.set(one.name, one);
  for (const one of corrected) if (!kept.current.has(one.name)) kept.current.set(one.name, one);
  const named = new Set([...odd, ...corrected].map(({ name }) => name));
  return [...kept.current.values()].filter(({ name }) => named.has(name));
}

/** Each name with why it looks wrong, where it stands, and what would put it right. */
export function ReportNames({ report, suspects }: { readonly report: Report; readonly suspects: readonly Suspect[] }) {
  const corrections = useChosen((state) => state.choices.corrections);
  return (
    <LongList items={suspects} keyOf={({ name }) => name}>
      {(suspect) => <Row report={report} suspect={suspect} corrections={corrections} />}
    </LongList>
  );
}

function Row({
  report,
  suspect: { name, records, explain, fix },
  corrections,
}: {
  readonly report: Report;
  readonly suspect: Suspect;
  readonly corrections: Corrections;
}) {
  const said = Object.hasOwn(corrections, name) ? corrections[name] : undefined;
  const [more, setMore] = useState(false);
  const [first, ...others] = records;
  const record = first === undefined ? undefined : report.portrait.corpus.records[first];
  const people = fix?.correction.kind === 'people' && !said ? fix.correction.names : [];
  return (
    <div className={panel['entry']}>
      <p className={styles['name']}>{shortened(name)}</p>
      <p>{said ? tellCorrection(said) : explain}</p>
      {people.length > 1 && <p className={panel['small']}>{listed(people)}</p>}
      <p className={styles['line']}>
        {(said ?? fix) && (
          <Button onPress={() => setCorrection(name, said ? undefined : fix!.correction)}>
            {said ? 'Take back' : fix!.label}
            <span className="only-heard">: {shortened(name)}</span>
          </Button>
        )}
        {record && <SourceLink file={record.file} line={record.line} about={name} within />}
        {others.length > 0 && (
          <button type="button" className={styles['count']} aria-expanded={more} onClick={() => setMore(!more)}>
            and {count(others.length, 'more record')}
          </button>
        )}
      </p>
      {more && (
        <div className={styles['opened']}>
          <ReportRecords report={report} records={records} />
        </div>
      )}
    </div>
  );
}

/** What passes for a name in a broken file may be a page long. */
const shortened = (name: string): string => (name.length > 300 ? `${name.slice(0, 300)}…` : name);

function tellCorrection(correction: Correction): string {
  if (correction.kind === 'group') return 'Held for a group, or for nobody: it is no person of the network.';
  const { names } = correction;
  return names.length === 1
    ? `Written as ${names[0]}.`
    : `Held for ${count(names.length, 'person', 'people')}: ${listed(names)}.`;
}
