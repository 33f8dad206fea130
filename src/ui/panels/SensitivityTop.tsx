import { useState } from 'react';
import { identityLevels } from '../../corpus/corpus.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import type { Sensitivity } from '../../pipeline/sensitivity.ts';
import type { Place, TopLists, TopRow } from '../../pipeline/topLists.ts';
import { Mark } from '../parts/Mark.tsx';
import { ordinal, plain } from '../parts/texts.ts';
import { percent } from './AmbiguityMark.tsx';
import panel from './panel.module.css';
import styles from './Sensitivity.module.css';
import { SensitivityLines } from './SensitivityLines.tsx';
import { SensitivityName } from './SensitivityName.tsx';

const rowKey = ({ level, id }: TopRow) => `${level} ${id}`;

/** One measure's top ten at every level: lines from level to level, and a table of ranks that says the same. */
export function SensitivityTop({
  portrait,
  report: { base },
  lists,
  onLeave,
}: {
  readonly portrait: Unplaced;
  readonly report: Sensitivity;
  readonly lists: TopLists;
  readonly onLeave: () => void;
}) {
  const [lit, setLit] = useState<string>();
  const { rows, overlaps, tied } = lists;
  if (rows.length === 0) return <p className={panel['quiet']}>Nobody has a value above 0.</p>;
  const kept = overlaps.filter(({ one, other }) => one === base || other === base);
  return (
    <>
      <SensitivityLines lists={lists} base={base} lit={rows.find((row) => rowKey(row) === lit)} />
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">
                <span className="only-heard">Person</span>
              </th>
              {identityLevels.map((level) => (
                <th key={level} scope="col" data-base={level === base || undefined}>
                  {level}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={rowKey(row)}
                data-lit={rowKey(row) === lit || undefined}
                onPointerEnter={() => setLit(rowKey(row))}
                onPointerLeave={() => setLit(undefined)}
                onFocus={() => setLit(rowKey(row))}
                onBlur={() => setLit(undefined)}
              >
                <th scope="row">
                  <SensitivityName portrait={portrait} id={row.id} name={row.name} onLeave={onLeave} />
                </th>
                {identityLevels.map((level) => (
                  <td key={level} data-base={level === base || undefined}>
                    <Rank place={row.places[level]} from={level === base ? undefined : row.places[base]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={panel['small']}>
        {rows.some(({ places }) => identityLevels.some((level) => places[level] && places[level].holds !== 'same')) &&
          '+ with papers of others too, − without some of their own, ± both. '}
        {tied[base] > 0 && `${plain(tied[base])} more share the last rank. `}
        <Mark explain={keptExplained}>Kept</Mark> of {base}:{' '}
        {kept.map(({ one, other, kept: share, overlap }) => (
          <span key={`${one} ${other}`} className={styles['kept']}>
            {one === base ? other : one} {percent(share)} ({overlap.toFixed(2)})
          </span>
        ))}
      </p>
    </>
  );
}

const keptExplained =
  'The share of the top ten that is the same, with all who share the tenth rank. In brackets the rank-biased overlap, in which the first places weigh most (doi:10.1145/1852102.1852106).';

const holdings: Readonly<Record<Place['holds'], readonly [string, string]>> = {
  same: ['', ''],
  more: ['+', ', with papers of others too'],
  fewer: ['−', ', without some of their own papers'],
  other: ['±', ', with papers of others and without some of their own'],
};

/** A rank, and how it moved from the chosen level. */
function Rank({ place, from }: { readonly place: Place | undefined; readonly from: Place | undefined }) {
  if (!place || place.rank === 0)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="only-heard">not ranked</span>
      </>
    );
  const [mark, heard] = holdings[place.holds];
  const move = from && from.rank > 0 ? from.rank - place.rank : 0;
  return (
    <>
      {move !== 0 && (
        <span className={styles['move']} data-to={move > 0 ? 'up' : 'down'} aria-hidden="true">
          {move > 0 ? '↑' : '↓'}
          {plain(Math.abs(move))}{' '}
        </span>
      )}
      <span aria-hidden="true">
        {plain(place.rank)}
        <span className={styles['holds']}>{mark}</span>
      </span>
      <span className="only-heard">
        {ordinal(place.rank)}
        {move !== 0 && `, ${plain(Math.abs(move))} ${move > 0 ? 'up' : 'down'}`}
        {heard}
      </span>
    </>
  );
}
