import { useEffect, useState } from 'react';
import type { PaperRecord } from '../../corpus/record.ts';
import type { Reading } from '../../readers/reader.ts';
import { dateText, plain } from '../parts/texts.ts';
import styles from './Columns.module.css';
import type { Columns } from './ColumnsForm.tsx';
import panel from './panel.module.css';
import type { Table } from './useTable.ts';

const rows = 5;
/** Lines that are read for them, so that the page waits for no more than some milliseconds. */
const linesRead = 60;
/** Authors shown of a row. */
const most = 8;

/** The first rows as they would be read with these columns. */
export function ColumnsPreview({
  file,
  table,
  stated,
  ready,
}: {
  readonly file: string;
  readonly table: Table;
  readonly stated: Columns;
  /** Whether there is a column for the titles. */
  readonly ready: boolean;
}) {
  const [reading, setReading] = useState<Reading>();
  useEffect(() => {
    let here = true;
    const read = async () => {
      const steps = table.readFile({ name: file, bytes: new Blob([beginning(table.text)]) }, { reader: 'csv', columns: stated });
      let step = await steps.next();
      while (!step.done && here) step = await steps.next();
      if (step.done && here) setReading(step.value);
    };
    void read();
    return () => {
      here = false;
    };
  }, [file, table, stated]);
  const records = ready ? (reading?.records.slice(0, rows) ?? []) : [];
  return (
    <>
      <h3 className={styles['heading']}>The first rows as they would be read</h3>
      {records.length === 0 && (
        <p className={panel['quiet']}>
          {ready ? 'No paper is read from these rows.' : 'Choose the column that holds the titles.'}
        </p>
      )}
      <ol className={styles['rows']}>
        {records.map((record) => (
          <li key={record.line}>
            <Row record={record} />
          </li>
        ))}
      </ol>
    </>
  );
}

const beginning = (text: string): string => text.split('\n', linesRead).join('\n');

function Row({ record: { title, authors, date, complete } }: { readonly record: PaperRecord }) {
  const people = authors.filter(({ role = 'author' }) => role === 'author');
  return (
    <div className={panel['entry']}>
      <p className={styles['title']}>{title}</p>
      {people.length === 0 ? (
        <p className={panel['small']}>No authors</p>
      ) : (
        <ul className={styles['names']} aria-label="Authors">
          {people.slice(0, most).map(({ name, group }, index) => (
            <li key={index}>
              {name}
              {group && <span className={panel['small']}> group</span>}
            </li>
          ))}
          {people.length > most && <li>and {plain(people.length - most)} more</li>}
          {!complete && <li>et al.</li>}
        </ul>
      )}
      <p className={panel['small']}>{date ? dateText(date) : 'No year'}</p>
    </div>
  );
}
