import { memo } from 'react';
import type { FileLedger } from '../../pipeline/ledger.ts';
import { type Reading, sourceOf } from '../../readers/reader.ts';
import { setReader } from '../../state/statements.ts';
import { PickField } from '../parts/PickField.tsx';
import { useChosen } from '../useStore.ts';
import { ColumnsButton } from './Columns.tsx';
import panel from './panel.module.css';
import { Problems } from './Problems.tsx';
import type { Grade, Graded } from './Report.tsx';
import styles from './Report.module.css';
import { ReportCounts } from './ReportCounts.tsx';
import { ReportNames, useSuspects } from './ReportNames.tsx';
import { ReportPart } from './ReportPart.tsx';
import { ReportRecords } from './ReportRecords.tsx';
import { useReaderNames } from './useReaderNames.ts';
import type { Report } from './useReport.ts';

/** One file: how it was read, what came out of it, and then only what there is to say. */
export const ReportCard = memo(function ReportCard({
  report,
  reading,
  ledger,
  named,
  papers,
  graded,
  filter,
}: {
  readonly report: Report;
  readonly reading: Reading;
  readonly ledger: FileLedger;
  /** Files that its records name. */
  readonly named: ReadonlySet<string>;
  /** Papers that it tells of. */
  readonly papers: number;
  readonly graded: Graded;
  readonly filter: Grade | 'all';
}) {
  const suspects = useSuspects(
    ledger.oddNames,
    [...named].flatMap((file) => report.corrected.get(file) ?? []),
  );
  const shows = (one: Grade) => filter === 'all' || filter === one;
  return (
    <article className={styles['card']} aria-label={ledger.file}>
      <div className={styles['head']}>
        <h3 className={styles['file']}>{ledger.file}</h3>
        <div className={styles['line']}>
          <ReadAs reading={reading} />
          <ColumnsButton reading={reading} among="ways" />
        </div>
      </div>
      {reading.reader !== undefined && <ReportCounts report={report} ledger={ledger} named={named} papers={papers} />}
      {shows('lost') && (
        <ReportPart title="Lost" number={graded.lost.length} open serious>
          <Problems problems={graded.lost} within />
          <ColumnsButton reading={reading} among="problems" />
        </ReportPart>
      )}
      {shows('doubts') && (
        <>
          <ReportPart title="Names that look wrong" number={suspects.length} open>
            <ReportNames report={report} suspects={suspects} />
          </ReportPart>
          <ReportPart title="In doubt" number={graded.doubts.length} open={filter === 'doubts'}>
            <Problems problems={graded.doubts} within />
          </ReportPart>
        </>
      )}
      {shows('notes') && (
        <>
          <ReportPart title="Guesses" number={ledger.guesses.length} open={filter === 'notes'}>
            <ul>
              {ledger.guesses.map(({ field, explain }) => (
                <li key={field} className={panel['entry']}>
                  {explain}
                </li>
              ))}
            </ul>
          </ReportPart>
          <ReportPart title="Cut lists of authors" number={ledger.cut.length} open={filter === 'notes'}>
            <ReportRecords report={report} records={ledger.cut} />
          </ReportPart>
          <ReportPart title="No year" number={ledger.undated.length} open={filter === 'notes'}>
            <ReportRecords report={report} records={ledger.undated} />
          </ReportPart>
          <ReportPart title="Worth knowing" number={graded.notes.length} open={filter === 'notes'}>
            <Problems problems={graded.notes} within />
          </ReportPart>
        </>
      )}
    </article>
  );
});

/** What stands for all that came out of an archive, and was read as nothing itself. */
const isArchive = ({ file, source, reader }: Reading): boolean => source === file && reader === undefined;

const recognised = 'as recognised';

/** What a file was read as, and the way to insist on something else. */
function ReadAs({ reading }: { readonly reading: Reading }) {
  const { file, reader } = reading;
  const names = useReaderNames();
  const said = useChosen((state) => state.choices.reading[file]?.reader);
  const atHand = useChosen((state) => state.files.some(({ name }) => name === sourceOf(reading)));
  if (isArchive(reading)) return <span className={panel['small']}>An archive</span>;
  const found = reader === undefined ? 'nothing known here' : (names?.get(reader) ?? reader);
  if (!atHand) return <span className={panel['small']}>Read as {found}; the file itself is not at hand</span>;
  return (
    <>
      <span className={panel['small']}>Read as</span>
      <PickField
        name={`How ${file} is read`}
        value={said ?? recognised}
        options={[
          { id: recognised, name: said === undefined ? `As recognised: ${found}` : 'As recognised' },
          ...[...(names ?? [])].map(([id, name]) => ({ id, name })),
        ]}
        onPick={(id) => setReader(file, id === recognised ? undefined : id)}
      />
    </>
  );
}
