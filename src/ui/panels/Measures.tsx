import { type MeasureFact } from '../../pipeline/facts.ts';
import { metricById } from '../../metrics/index.ts';
import type { NetworkKind } from '../../network/network.ts';
import { useState } from 'react';
import type { Metric } from '../../metrics/metric.ts';
import { sampledText } from '../../metrics/sampling.ts';
import { choose } from '../../state/actions.ts';
import { KnobForm } from '../parts/KnobForm.tsx';
import { LongList } from '../parts/LongList.tsx';
import { OutLink } from '../parts/OutLink.tsx';
import { Section } from '../parts/Section.tsx';
import { measured, ordinal, plain } from '../parts/texts.ts';
import { useChosen } from '../useStore.ts';
import type { EarlierRanks } from './earlierRanks.ts';
import styles from './Measures.module.css';

const networks: Readonly<Record<NetworkKind, string>> = {
  coauthors: 'among all people of the map',
  papers: 'among all papers of the map',
  'two-mode': 'among all people and papers of the map',
};

/** In the order in which people ask for them; all others follow by id. */
const order = ['papers', 'degree', 'strength', 'betweenness', 'harmonic', 'pagerank', 'eigenvector', 'core', 'clustering'];
const placeOf = (metric: string) => (order.includes(metric) ? order.indexOf(metric) : order.length);

/** What the metrics say of one node, with its rank; each row unfolds to what it means. */
export function Measures({
  facts,
  kind,
  earlier,
}: {
  readonly facts: readonly MeasureFact[];
  readonly kind: NetworkKind;
  readonly earlier?: EarlierRanks | undefined;
}) {
  if (facts.length === 0) return null;
  const sorted = facts.toSorted((x, y) => placeOf(x.metric) - placeOf(y.metric) || (x.metric < y.metric ? -1 : 1));
  return (
    <Section title="Measures" note={earlier ? `${networks[kind]}, and what was at ${earlier.level}` : networks[kind]}>
      <LongList items={sorted} first={6} keyOf={(fact) => fact.metric}>
        {(fact) => <Row fact={fact} earlier={earlier} />}
      </LongList>
    </Section>
  );
}

function Row({
  fact: { metric: id, value, rank, among, sampled },
  earlier,
}: {
  readonly fact: MeasureFact;
  readonly earlier: EarlierRanks | undefined;
}) {
  const was = earlier?.ranks.get(id) ?? rank;
  const [open, setOpen] = useState(false);
  const metric = metricById(id);
  return (
    <div className={styles['measure']}>
      <button type="button" className={styles['row']} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles['name']}>{metric?.name ?? id}</span>
        <span className={styles['value']}>
          {sampled && '≈ '}
          {measured(metric, value)}
        </span>
        <span className={styles['rank']}>
          {rank > 0 ? `${ordinal(rank)} of ${plain(among)}` : 'undefined'}
          {earlier && was !== rank && (
            <span className={styles['was']}>
              {was > 0 ? `was ${ordinal(was)}` : 'was undefined'}
              <span className="only-heard"> at {earlier.level}</span>
            </span>
          )}
        </span>
      </button>
      {open && metric && (
        <div className={styles['meaning']}>
          <p>{metric.explain}</p>
          <p>
            {metric.definition}
            {metric.doi !== undefined && (
              <>
                {' '}
                <OutLink to={`https://doi.org/${metric.doi}`}>doi:{metric.doi}</OutLink>
              </>
            )}
          </p>
          {sampled && <p>This is {sampledText(sampled)}.</p>}
          {metric.kind === 'value' && metric.undefinedWhen !== undefined && <p>Undefined {metric.undefinedWhen}.</p>}
          {metric.knobs.length > 0 && <Turned metric={metric} />}
        </div>
      )}
    </div>
  );
}

/** The metric's own knobs; a turned one measures everybody anew. */
function Turned({ metric }: { readonly metric: Metric }) {
  const metrics = useChosen((state) => state.choices.metrics);
  return (
    <KnobForm
      knobs={metric.knobs}
      chosen={metrics[metric.id] ?? {}}
      onChange={(chosen) => choose({ metrics: { ...metrics, [metric.id]: chosen } })}
    />
  );
}
