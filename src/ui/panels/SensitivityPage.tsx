import { useState } from 'react';
import type { IdentityLevel } from '../../corpus/corpus.ts';
import { metricById } from '../../metrics/index.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import type { Sensitivity } from '../../pipeline/sensitivity.ts';
import { Button } from '../parts/Button.tsx';
import { LongList } from '../parts/LongList.tsx';
import { Mark } from '../parts/Mark.tsx';
import { plain } from '../parts/texts.ts';
import { percent } from './AmbiguityMark.tsx';
import { useComparison } from './comparison.ts';
import panel from './panel.module.css';
import styles from './Sensitivity.module.css';
import { SensitivityTell } from './SensitivityTell.tsx';
import { SensitivityTop } from './SensitivityTop.tsx';
import bench from './Workbench.module.css';

/** How far what the map shows hangs on who was held for whom: all levels side by side, and what flips between them. */
export function SensitivityPage({ portrait, onLeave }: { readonly portrait: Unplaced; readonly onLeave: () => void }) {
  const now = useComparison(portrait);
  switch (now.kind) {
    case 'working':
      return (
        <div className={styles['working']} role="status">
          <span>{now.progress.text}</span>
          <progress value={now.progress.done} max={1} aria-label={now.progress.text} />
          <Button onPress={now.stop}>Stop</Button>
        </div>
      );
    case 'stopped':
      return (
        <div className={styles['working']}>
          <span>The comparison was stopped.</span>
          <Button onPress={now.again}>Compare the levels</Button>
        </div>
      );
    case 'failed':
      return <p className={bench['nothing']}>The levels could not be compared: {now.message}</p>;
    case 'done':
      return <Report portrait={portrait} report={now.report} onLeave={onLeave} />;
  }
}

interface Shown {
  readonly portrait: Unplaced;
  readonly report: Sensitivity;
  readonly onLeave: () => void;
}

function Report({ portrait, report, onLeave }: Shown) {
  const [metric, setMetric] = useState('papers');
  const { measures, leftOut, flips, flipsMore, joined, joinedMore } = report;
  const measure = measures.find((one) => one.metric === metric) ?? measures[0];
  return (
    <>
      <section className={styles['part']} aria-label="The four levels">
        <Levels report={report} />
      </section>
      {measure && (
        <section className={styles['part']} aria-label="Top ten">
          <h3 className={styles['title']}>Top ten by</h3>
          <div className={bench['pages']} role="radiogroup" aria-label="Top ten by">
            {measures.map(({ metric: id }) => (
              <label key={id} className={bench['page']}>
                <input
                  type="radio"
                  name="measure"
                  className="only-heard"
                  checked={measure.metric === id}
                  onChange={() => setMetric(id)}
                />
                <span>{metricById(id)?.name ?? id}</span>
              </label>
            ))}
          </div>
          <SensitivityTop key={measure.metric} portrait={portrait} report={report} lists={measure} onLeave={onLeave} />
          {leftOut.length > 0 && (
            <p className={panel['small']}>
              {leftOut.map((id) => metricById(id)?.name ?? id).join(', ')}: left out, as not every level has it.
            </p>
          )}
        </section>
      )}
      <section className={styles['part']} aria-label="What flips">
        <h3 className={styles['title']}>
          What flips <span className={bench['number']}>{plain(flips.length + flipsMore)}</span>
        </h3>
        {flips.length === 0 ? (
          <p className={panel['quiet']}>Nothing: every top ten is the same at all levels.</p>
        ) : (
          <LongList items={flips} keyOf={({ metric: by, level, text }) => `${by} ${level} ${text}`}>
            {({ text, cause, id, name }) => (
              <SensitivityTell
                portrait={portrait}
                text={text}
                causes={cause ? [cause] : []}
                person={{ id, name }}
                onLeave={onLeave}
              />
            )}
          </LongList>
        )}
        {flipsMore > 0 && <p className={panel['small']}>Of {plain(flips.length + flipsMore)} the most telling are listed.</p>}
      </section>
      <section className={styles['part']} aria-label="Parts that are joined">
        <h3 className={styles['title']}>
          Parts that are joined <span className={bench['number']}>{plain(joined.length + joinedMore)}</span>
        </h3>
        {joined.length === 0 ? (
          <p className={panel['quiet']}>None: no level ties what another leaves apart.</p>
        ) : (
          <LongList items={joined} keyOf={({ text }) => text}>
            {({ text, bridges }) => <SensitivityTell portrait={portrait} text={text} causes={bridges} onLeave={onLeave} />}
          </LongList>
        )}
      </section>
    </>
  );
}

type Figures = Sensitivity['levels'][number];

const rows: readonly (readonly [string, (figures: Figures) => string])[] = [
  ['People', ({ people }) => plain(people)],
  ['Links', ({ links }) => plain(links)],
  ['Components', ({ components }) => plain(components)],
  ['In the largest', ({ largestShare }) => percent(largestShare)],
  ['Clusters', ({ communities }) => plain(communities)],
  ['Modularity', ({ modularity }) => modularity.toFixed(3)],
];

const agreements = [
  [
    'rand',
    'Clusters agree',
    'Adjusted Rand index of the clusters over all mentions, against the chosen level: 1 is the same, 0 what chance gives (doi:10.1007/BF01908075).',
  ],
  [
    'information',
    'Information shared',
    'Normalised mutual information of the clusters over all mentions, against the chosen level: 1 is the same (doi:10.1088/1742-5468/2005/09/P09008).',
  ],
] as const;

function Levels({ report: { levels, base, clusters } }: { readonly report: Sensitivity }) {
  const agreement = (level: IdentityLevel, of: 'rand' | 'information') =>
    clusters.find(({ one, other }) => (one === base && other === level) || (one === level && other === base))?.[of].toFixed(2) ??
    '–';
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">
              <span className="only-heard">Figure</span>
            </th>
            {levels.map(({ level }) => (
              <th key={level} scope="col" data-base={level === base || undefined}>
                {level}
                {level === base && <span className="only-heard">, chosen</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {levels.map((figures) => (
                <td key={figures.level} data-base={figures.level === base || undefined}>
                  {of(figures)}
                </td>
              ))}
            </tr>
          ))}
          {agreements.map(([of, name, explain]) => (
            <tr key={of}>
              <th scope="row">
                <Mark explain={explain}>{name}</Mark>
              </th>
              {levels.map(({ level }) => (
                <td key={level} data-base={level === base || undefined}>
                  {agreement(level, of)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
