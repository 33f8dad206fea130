import { Fragment } from 'react';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { type CaseSide, sameText, sharedTexts } from '../../pipeline/caseSides.ts';
import { LongList } from '../parts/LongList.tsx';
import { count } from '../parts/texts.ts';
import own from './Case.module.css';
import { CasePaper } from './CasePaper.tsx';
import panel from './panel.module.css';
import styles from './Workbench.module.css';

type Sides = readonly [CaseSide, CaseSide];

const rows: readonly {
  readonly title: string;
  /** In "Neither side prints …". */
  readonly called: string;
  readonly of: (side: CaseSide) => readonly string[];
}[] = [
  { title: 'Co-authors', called: 'co-authors', of: (side) => side.coauthors },
  { title: 'Affiliations', called: 'affiliations', of: (side) => side.places },
  { title: 'Venues', called: 'venues', of: (side) => side.venues },
  { title: 'Subjects', called: 'subjects', of: (side) => side.subjects },
  { title: 'Keywords', called: 'keywords', of: (side) => side.keywords },
  { title: 'Ids', called: 'ids', of: (side) => side.ids },
];

/** Both sides beside each other, line by line; what both have comes first and stands out. */
export function CaseColumns({ sides }: { readonly sides: Sides }) {
  const told = rows.filter(({ of }) => sides.some((side) => of(side).length > 0));
  const untold = rows.filter((row) => !told.includes(row)).map(({ called }) => called);
  const dated = sides.some(({ years }) => years.length > 0);
  return (
    <>
      <div role="table" aria-label="Side by side" className={own['table']}>
        <div role="row" className={own['line']}>
          <span role="columnheader" className={own['corner']}>
            <span className="only-heard">What is known</span>
          </span>
          {sides.map((side, index) => (
            <div key={index} role="columnheader" className={own['cell']}>
              <h3 className={styles['name']}>{side.name}</h3>
              {side.spellings.length > 0 && <p className={panel['small']}>Also printed as {side.spellings.join(', ')}</p>}
            </div>
          ))}
        </div>
        {dated && (
          <div role="row" className={own['line']}>
            <span role="rowheader" className={own['what']}>
              Years
            </span>
            {sides.map((side, index) => (
              <div key={index} role="cell" className={own['cell']}>
                <Years side={side} other={sides[1 - index]!} />
              </div>
            ))}
          </div>
        )}
        {told.map(({ title, of }) => {
          const shared = sharedTexts(of(sides[0]), of(sides[1]));
          return (
            <div key={title} role="row" className={own['line']}>
              <span role="rowheader" className={own['what']}>
                {title}
              </span>
              {sides.map((side, index) => (
                <div key={index} role="cell" className={own['cell']}>
                  <Texts texts={of(side)} shared={shared} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {untold.length > 0 && <p className={`${panel['small']} ${own['untold']}`}>Neither side prints {either(untold)}.</p>}
    </>
  );
}

/** "affiliations, venues or ids". */
const either = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** From when to when, and each year on a line of time that both sides share. */
function Years({ side: { years }, other }: { readonly side: CaseSide; readonly other: CaseSide }) {
  if (years.length === 0) return <span className={panel['quiet']}>No year is printed.</span>;
  const all = [...years, ...other.years];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const at = (year: number) => (last === first ? 50 : (100 * (year - first)) / (last - first));
  const [from, to] = [years[0]!, years.at(-1)!];
  return (
    <>
      {from === to ? from : `${from}–${to}`}
      <span className={own['time']} aria-hidden="true">
        <span className={own['span']} style={{ left: `${at(from)}%`, right: `${100 - at(to)}%` }} />
        {[...new Set(years)].map((year) => (
          <i key={year} style={{ left: `${at(year)}%` }} />
        ))}
      </span>
    </>
  );
}

/** Those that both sides have come first. */
function Texts({ texts, shared }: { readonly texts: readonly string[]; readonly shared: ReadonlySet<string> }) {
  if (texts.length === 0) return <span className={panel['quiet']}>none printed</span>;
  const both = (text: string) => shared.has(sameText(text));
  const sorted = [...texts.filter(both), ...texts.filter((text) => !both(text))];
  const most = 12;
  return (
    <>
      {sorted.slice(0, most).map((text, index) => (
        <Fragment key={text}>
          {index > 0 && (/[,;]/.test(sorted.join('')) ? '; ' : ', ')}
          {both(text) ? <mark className={own['shared']}>{text}</mark> : text}
        </Fragment>
      ))}
      {texts.length > most && ` and ${count(texts.length - most, 'more', 'more')}`}
    </>
  );
}

/** The papers of both sides; each opens where it stands. */
export function CasePapers({
  portrait,
  sides,
  onLeave,
}: {
  readonly portrait: Unplaced;
  readonly sides: Sides;
  /** Called before a paper is shown on the page behind. */
  readonly onLeave: () => void;
}) {
  return (
    <div className={own['line']}>
      {sides.map((side, index) => (
        <div key={index} className={own['cell']}>
          <h4 className={own['what']}>
            {count(side.papers.length, 'paper')}
            <span className="only-heard"> of {side.name}</span>
          </h4>
          <LongList items={side.papers} first={5} keyOf={({ id }) => id}>
            {(paper) => <CasePaper portrait={portrait} paper={paper} onLeave={onLeave} />}
          </LongList>
        </div>
      ))}
    </div>
  );
}
