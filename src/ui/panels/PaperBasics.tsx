import { Fragment, type ReactNode } from 'react';
import { type FieldTold, stageOf } from '../../corpus/provenance.ts';
import type { PaperRecord } from '../../corpus/record.ts';
import type { PaperFacts } from '../../pipeline/facts.ts';
import { looksLikeCode } from '../parts/addresses.ts';
import { inferredDate } from '../parts/doubts.ts';
import { Mark } from '../parts/Mark.tsx';
import { MathText } from '../parts/MathText.tsx';
import { dateText, plain } from '../parts/texts.ts';
import styles from './panel.module.css';
import own from './PaperPanel.module.css';

/** Long lists of keywords say no more than their beginning. */
const mostWords = 24;

/** When, where and as what a paper appeared; where its records say different things, who says what. */
export function PaperBasics({ facts, records }: { readonly facts: PaperFacts; readonly records: readonly PaperRecord[] }) {
  const { paper, sources, fields, lists } = facts;
  const field = (name: FieldTold['field']) => fields.find((one) => one.field === name);
  const named = (tell: (author: PaperRecord['authors'][number]) => boolean) => [
    ...new Set(sources.flatMap(({ record }) => record.authors.filter(tell).map(({ name }) => name))),
  ];
  const words = (name: 'keywords' | 'subjects') =>
    lists.find((list) => list.field === name)?.items.map(({ value }) => value) ?? [];
  const several = sources.length > 1;
  const told = (name: FieldTold['field'], shown: (value: string) => ReactNode, always = false) => {
    const one = field(name);
    if (!one) return undefined;
    // Contradictions have a section of their own; what a preprint and its publication each say is told here.
    const others = one.contested ? [] : one.others;
    return (
      <>
        {shown(one.value)} {several && always && <From told={one} records={records} />}
        {others.map(({ value, records: by }) => (
          <p key={value} className={styles['small']}>
            {shown(value)}, <Teller told={{ records: by }} records={records} />
          </p>
        ))}
      </>
    );
  };
  const scores = new Map<number, string[]>();
  for (const { record } of sources)
    if (record.score !== undefined) scores.set(record.score, [...(scores.get(record.score) ?? []), record.page]);
  const whole = (value: string) => plain(Number(value));
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['Venue', told('venue', (value) => <MathText text={value} />)],
    ['Type', told('type', (value) => value)],
    [
      'Date',
      paper.date && (
        <>
          {dateText(paper.date)} {paper.date.inferred && <Mark explain={inferredDate}>year inferred</Mark>}
        </>
      ),
    ],
    ['Group', joined(named(({ group }) => group === true))],
    ['Editors', joined(named(({ role }) => role === 'editor'))],
    ['Citations', told('citations', whole, true)],
    ['References', told('references', whole)],
    ['Language', told('language', (value) => value)],
    ['Keywords', joined(words('keywords'))],
    ['Subjects', joined(words('subjects'))],
    ['Category', joined(paper.categories)],
    [
      'Score',
      scores.size > 0 &&
        [...scores].map(([score, pages]) => (
          <p key={score}>
            {plain(score)} <span className={styles['small']}>{pages.join('; ')}</span>
          </p>
        )),
    ],
    ['Code', paper.code && (paper.links.some(looksLikeCode) ? 'available' : 'available, as the page states')],
  ];
  return (
    <dl className={`${styles['pairs']} ${own['basics']}`}>
      {rows.map(([name, value]) =>
        value === undefined || value === false ? null : (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  );
}

const joined = (values: readonly string[]): ReactNode =>
  values.length === 0 ? undefined : (
    <MathText
      text={
        values.slice(0, mostWords).join(', ') + (values.length > mostWords ? ` and ${plain(values.length - mostWords)} more` : '')
      }
    />
  );

/** The preprint, where it alone says so; else who does. */
function Teller({ told, records }: { readonly told: Pick<FieldTold, 'records'>; readonly records: readonly PaperRecord[] }) {
  const early = told.records.every((index) => stageOf(records[index]!) === 'preprint');
  return early ? 'as a preprint' : <From told={told} records={records} />;
}

/** Who says so. */
function From({ told, records }: { readonly told: Pick<FieldTold, 'records'>; readonly records: readonly PaperRecord[] }) {
  const pages = [...new Set(told.records.map((index) => records[index]!.page))];
  return <span className={styles['small']}>{pages.join('; ')}</span>;
}
