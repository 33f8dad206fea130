import { useMemo } from 'react';
import { collaborationOf, transitivityOfTeams } from '../../metrics/collaboration.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { Section } from '../parts/Section.tsx';
import { count, figure, plain } from '../parts/texts.ts';
import styles from './panel.module.css';

const nodes = { coauthors: ['person', 'people'], papers: ['paper', 'papers'], 'two-mode': ['disc', 'discs'] } as const;

/** What is said of the network as a whole, and of its papers. */
export function NetworkFigures({ portrait }: { readonly portrait: Unplaced }) {
  const { corpus, network, figures } = portrait;
  const teams = useMemo(() => transitivityOfTeams(corpus, network), [corpus, network]);
  const { lowerBounds, authorsPerPaper, peoplePerSharedPaper, degree, coefficient, modified, lotka } = useMemo(
    () => collaborationOf(corpus),
    [corpus],
  );
  const [one, many] = nodes[network.kind];
  const { removed, largest } = figures.withoutTop;
  const estimated = figures.sampledSources === undefined ? '' : ', estimated';
  return (
    <Section title="The whole network" open={false}>
      <Pairs
        rows={[
          ['Density', figure(figures.density)],
          ['Transitivity', figure(figures.transitivity)],
          ...(Number.isFinite(teams) ? [['… of team sizes alone', figure(teams)] as const] : []),
          ['Mean local clustering', figure(figures.clustering)],
          ['Mean distance', `${figure(figures.meanDistance)} steps${estimated}`],
          ['Diameter', `${estimated === '' ? '' : 'at least '}${count(figures.diameter, 'step')}`],
          ['Efficiency', `${figure(figures.efficiency)}${estimated}`],
          ['Assortativity', figure(figures.assortativity)],
          ['Modularity', figure(figures.modularity)],
          ['Largest component', `${plain(figures.components[0] ?? 0)} of ${count(figures.nodes, one, many)}`],
          [`… without the top ${plain(removed)}`, `${plain(largest)} hold together`],
          ['Articulation', `${count(figures.articulations, one, many)} whose component falls apart without them`],
          ['Bridges', count(figures.bridges, 'link')],
        ]}
      />
      <p className={styles['small']} style={{ marginTop: 16 }}>
        Of the papers, whatever the network
      </p>
      <Pairs
        rows={[
          ['Authors of a paper', `${lowerBounds > 0 ? 'at least ' : ''}${figure(authorsPerPaper)}`],
          ['People per shared paper', figure(peoplePerSharedPaper)],
          ['Shared papers', `${figure(100 * degree)} %`],
          ['Collaborative coefficient', `${figure(coefficient)}, modified ${figure(modified)}`],
          ['Lotka’s exponent', Number.isFinite(lotka.exponent) ? `${figure(lotka.exponent)} ± ${figure(lotka.error)}` : '–'],
        ]}
      />
      <p className={styles['small']} style={{ marginTop: 12 }}>
        The top are the hundredth part with the most links. README defines every figure and names its source.
      </p>
    </Section>
  );
}

function Pairs({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles['pairs']} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {rows.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
