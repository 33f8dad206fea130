import { Fragment, type ReactNode, useMemo, useState } from 'react';
import type { Author } from '../../corpus/corpus.ts';
import { type FileLists, listsOf, type Printed } from '../../pipeline/fileLists.ts';
import type { FileLedger } from '../../pipeline/ledger.ts';
import { LongList } from '../parts/LongList.tsx';
import { SelectLink, thing } from '../parts/SelectLink.tsx';
import { count, plain } from '../parts/texts.ts';
import panel from './panel.module.css';
import styles from './Report.module.css';
import { ReportRecords } from './ReportRecords.tsx';
import type { Report } from './useReport.ts';

type ListName = keyof FileLists | 'cut';

const headings: Readonly<Record<ListName, string>> = {
  records: 'Records',
  merged: 'Records held for one paper with others',
  papers: 'Papers',
  persons: 'People',
  names: 'Author names as printed',
  groups: 'Groups',
  others: 'Editors and others',
  cut: 'Cut lists of authors',
};

/** What went into a file and what came out, in two calm lines; each number opens its list below them. */
export function ReportCounts({
  report,
  ledger,
  named,
  papers,
}: {
  readonly report: Report;
  readonly ledger: FileLedger;
  /** Files that its records name. */
  readonly named: ReadonlySet<string>;
  readonly papers: number;
}) {
  const [shown, setShown] = useState<ListName>();
  const { records, profiles, entries, merged, authors } = ledger;
  const opens = (list: ListName, number: number, one: string, many?: string) =>
    number === 0 ? (
      count(number, one, many)
    ) : (
      <button
        type="button"
        className={styles['count']}
        aria-expanded={shown === list}
        onClick={() => setShown(shown === list ? undefined : list)}
      >
        {count(number, one, many)}
      </button>
    );
  const became = (...steps: readonly ReactNode[]) =>
    steps.map((step, index) => (
      <Fragment key={index}>
        {index > 0 && (
          <>
            <span aria-hidden="true"> → </span>
            <span className="only-heard"> became </span>
          </>
        )}
        {step}
      </Fragment>
    ));
  return (
    <div className={styles['counts']} data-counts>
      <p>
        {became(
          count(entries, 'entry', 'entries'),
          <>
            {opens('records', records, 'record')}
            {profiles > 0 && `, ${count(profiles, 'profile')}`}
          </>,
          opens('papers', papers, 'paper'),
        )}
        {merged > 0 && <> · {opens('merged', merged, 'record')} held for one paper with others</>}
      </p>
      {authors.printed > 0 && (
        <p>
          {became(opens('names', authors.printed, 'author name'), opens('persons', authors.persons, 'person', 'people'))}
          {authors.groups > 0 && <> · {opens('groups', authors.groups, 'name of groups', 'names of groups')}</>}
          {authors.others > 0 && (
            <> · {opens('others', authors.others, 'name of editors and others', 'names of editors and others')}</>
          )}
          {authors.unnamed > 0 && (
            <> · {opens('cut', authors.unnamed, 'author stated, not named', 'authors stated, not named')}</>
          )}
        </p>
      )}
      {shown && (
        <section aria-label={headings[shown]} className={styles['opened']}>
          <Listed report={report} cut={ledger.cut} named={named} list={shown} />
        </section>
      )}
    </div>
  );
}

function Listed({
  report,
  cut,
  named,
  list,
}: {
  readonly report: Report;
  readonly cut: FileLedger['cut'];
  readonly named: ReadonlySet<string>;
  readonly list: ListName;
}) {
  const { corpus, choices } = report.portrait;
  const lists = useMemo(() => listsOf(named, corpus, choices.corrections), [named, corpus, choices]);
  switch (list) {
    case 'records':
    case 'merged':
      return <ReportRecords report={report} records={lists[list]} />;
    case 'cut':
      return <ReportRecords report={report} records={cut} />;
    case 'papers':
      return <ReportRecords report={report} records={firstOf(lists, report)} />;
    case 'persons':
      return <People people={lists.persons} />;
    case 'names':
    case 'groups':
    case 'others':
      return <Names names={lists[list]} />;
  }
}

/** One record of each paper. */
function firstOf({ records }: FileLists, { paperOf }: Report): number[] {
  const seen = new Set<unknown>();
  return records.filter((index) => !seen.has(paperOf[index]) && seen.add(paperOf[index]));
}

function People({ people }: { readonly people: readonly Author[] }) {
  return (
    <LongList items={people} first={12} keyOf={({ id }) => id}>
      {({ id, name }) => (
        <SelectLink to={thing(id)} look="row">
          {name}
        </SelectLink>
      )}
    </LongList>
  );
}

function Names({ names }: { readonly names: readonly Printed[] }) {
  return (
    <LongList items={names} first={12} keyOf={({ name }) => name}>
      {({ name, records }) => (
        <p>
          {name} {records.length > 1 && <span className={panel['small']}>in {plain(records.length)} records</span>}
        </p>
      )}
    </LongList>
  );
}
