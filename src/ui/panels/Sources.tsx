import { Fragment } from 'react';
import type { Conflict, Corpus } from '../../corpus/corpus.ts';
import { stageOf } from '../../corpus/provenance.ts';
import type { PaperRecord } from '../../corpus/record.ts';
import type { PaperFacts } from '../../pipeline/facts.ts';
import { setLoose } from '../../state/actions.ts';
import { Button } from '../parts/Button.tsx';
import { aroundDifference } from '../parts/differing.ts';
import { MathText } from '../parts/MathText.tsx';
import { Section } from '../parts/Section.tsx';
import { count, dateText, plain } from '../parts/texts.ts';
import { Named } from './Named.tsx';
import styles from './panel.module.css';
import { SourceLink } from './Source.tsx';
import own from './Sources.module.css';
import { TakenNote } from './TakenNote.tsx';

/** Every record that tells of a paper, with what it says; each can be taken out, and put back. */
export function Sources({
  facts: { paper, sources, merge, taken },
  corpus,
}: {
  readonly facts: PaperFacts;
  readonly corpus: Corpus;
}) {
  const stages = new Set(sources.map(({ record }) => stageOf(record)));
  const itself = taken.find((one) => one.paper === paper.id);
  const takenOut = taken.filter((one) => one.from === paper.id);
  return (
    <Section title="Sources" note={plain(sources.length)}>
      {merge && <p className={styles['small']}>Held for one paper. {merge.reason}</p>}
      <ul>
        {sources.map(({ index, key, record }) => (
          <li key={index}>
            <div className={styles['entry']}>
              <p>
                {record.page}{' '}
                {stages.has('preprint') && stageOf(record) && (
                  <span className={own['stage']}>{stageNames[stageOf(record)!]}</span>
                )}
              </p>
              <p className={styles['small']}>
                <SourceLink file={record.file} line={record.line} about={record.title} />
              </p>
              <p className={styles['small']}>
                <PrintedAuthors record={record} />
              </p>
              <p className={styles['small']}>
                <MathText text={whatItSays(record)} />
              </p>
              {sources.length > 1 && (
                <Button look="plain" onPress={() => setLoose([key], true)}>
                  Not this paper
                  <span className="only-heard">
                    : {record.page}, line {plain(record.line)}
                  </span>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {itself && <TakenNote taken={itself} corpus={corpus} itself />}
      {takenOut.map((one) => (
        <TakenNote key={one.key} taken={one} corpus={corpus} />
      ))}
    </Section>
  );
}

const stageNames = { preprint: 'Preprint', published: 'Published' } as const;

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

function whatItSays({ statedCount, venue, type, date, doi, category, score, code, citations }: PaperRecord): string {
  const said = [
    statedCount !== undefined && `${count(statedCount, 'author')} stated`,
    venue,
    type,
    date && `${dateText(date)}${date.inferred ? ' (year inferred)' : ''}`,
    doi,
    citations !== undefined && count(citations, 'citation'),
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

/** Where sources contradict each other, each value with those that say so. */
export function Conflicts({
  conflicts,
  records,
}: {
  readonly conflicts: readonly Conflict[];
  readonly records: readonly PaperRecord[];
}) {
  if (conflicts.length === 0) return null;
  return (
    <Section title="Where the sources differ" note={plain(conflicts.length)}>
      {conflicts.map(({ field, values }) => (
        <div key={field} className={styles['entry']}>
          <h4 className={`${styles['small']} ${own['field']}`}>{fields[field]}</h4>
          <ul>
            {byValue(values).map(([value, shown, by]) => (
              <li key={value} className={own['differs']}>
                {shown} <span className={styles['small']}>{pagesOf(by, records)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function byValue(values: Conflict['values']): [value: string, shown: string, by: number[]][] {
  const told = new Map<string, number[]>();
  for (const { record, value } of values) told.set(value, [...(told.get(value) ?? []), record]);
  const shown = aroundDifference([...told.keys()]);
  return [...told].map(([value, by], index) => [value, shown[index]!, by]);
}

const pagesOf = (by: readonly number[], records: readonly PaperRecord[]) =>
  [...new Set(by.map((index) => records[index]?.page ?? ''))].join('; ');
