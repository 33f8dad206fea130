import { Fragment } from 'react';
import type { Conflict } from '../../corpus/corpus.ts';
import type { PaperRecord } from '../../corpus/record.ts';
import type { PaperFacts } from '../../pipeline/facts.ts';
import { Section } from '../parts/Section.tsx';
import { count, dateText, plain } from '../parts/texts.ts';
import { Named } from './Named.tsx';
import styles from './panel.module.css';

/** Every page that tells of a paper, with what it says. */
export function Sources({ sources, merge }: Pick<PaperFacts, 'sources' | 'merge'>) {
  return (
    <Section title="Sources" note={plain(sources.length)}>
      <ul>
        {sources.map(({ index, record }) => (
          <li key={index}>
            <div className={styles['entry']}>
              <p>{record.page}</p>
              <p className={styles['small']}>
                {record.file}, line {plain(record.line)}
              </p>
              <p className={styles['small']}>
                <PrintedAuthors record={record} />
              </p>
              <p className={styles['small']}>{whatItSays(record)}</p>
            </div>
          </li>
        ))}
      </ul>
      {merge && <p className={styles['small']}>Held for one paper. {merge.reason}</p>}
    </Section>
  );
}

function PrintedAuthors({ record: { authors, complete } }: { readonly record: PaperRecord }) {
  const printed = authors.filter(({ printed: shown, role = 'author' }) => shown && role === 'author');
  return (
    <>
      {printed.map(({ name }, index) => (
        <Fragment key={index}>
          {index > 0 && ', '}
          <Named text={name} />
        </Fragment>
      ))}
      {printed.length > 0 && !complete && ' et al.'}
    </>
  );
}

function whatItSays({ statedCount, date, category, score, code }: PaperRecord): string {
  const said = [
    statedCount !== undefined && `${count(statedCount, 'author')} stated`,
    date && `${dateText(date)}${date.inferred ? ' (year inferred)' : ''}`,
    category,
    score !== undefined && `score ${plain(score)}`,
    code && 'code available',
  ];
  return said.filter((part) => typeof part === 'string').join(' · ');
}

const fields: Readonly<Record<Conflict['field'], string>> = {
  title: 'Title',
  date: 'Date',
  type: 'Type',
  venue: 'Venue',
  doi: 'DOI',
  ids: 'Ids',
  citations: 'Citations',
  references: 'References',
  language: 'Language',
  score: 'Score',
  category: 'Category',
  summary: 'Summary',
  authors: 'Authors',
  count: 'Number of authors',
};

/** Where pages disagree, each value with the page that says so. */
export function Conflicts({
  conflicts,
  records,
}: {
  readonly conflicts: readonly Conflict[];
  readonly records: readonly PaperRecord[];
}) {
  if (conflicts.length === 0) return null;
  return (
    <Section title="Where the pages differ" note={plain(conflicts.length)}>
      {conflicts.map(({ field, values }) => (
        <div key={field} className={styles['entry']}>
          <h4 className={styles['small']}>{fields[field]}</h4>
          <ul>
            {values.map(({ record, value }) => (
              <li key={record}>
                {shortened(value)} <span className={styles['small']}>{records[record]?.page}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

/** Summaries differ somewhere in a thousand characters; their beginnings tell which is which. */
const shortened = (text: string): string => (text.length > 240 ? `${text.slice(0, 240).trimEnd()}…` : text);
