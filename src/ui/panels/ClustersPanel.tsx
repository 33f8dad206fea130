import { metricById } from '../../metrics/index.ts';
import { foundBy } from '../../pipeline/foundBy.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import type { GroupSummary } from '../../pipeline/nameGroups.ts';
import { groupColour } from '../../scene/colours.ts';
import { choose } from '../../state/actions.ts';
import { KnobForm } from '../parts/KnobForm.tsx';
import { LongList } from '../parts/LongList.tsx';
import { OutLink } from '../parts/OutLink.tsx';
import { Section } from '../parts/Section.tsx';
import { SelectLink, thing } from '../parts/SelectLink.tsx';
import { count, figure, plain } from '../parts/texts.ts';
import { useChosen, usePortrait } from '../useStore.ts';
import own from './ClustersPanel.module.css';
import { NetworkFigures } from './NetworkFigures.tsx';
import styles from './panel.module.css';
import { SeedField } from './SeedField.tsx';

/** Every community of the map, and how they were found. */
export function ClustersPanel() {
  const portrait = usePortrait();
  const groups = portrait?.summaries ?? [];
  const chosen = useChosen((state) => state.choices.metrics);
  const metric = metricById('community');
  if (!portrait || groups.length === 0)
    return <p className={`${styles['drawer']} ${styles['quiet']}`}>There are no clusters yet.</p>;
  const many = groups.filter((group) => group.size > 1);
  const alone = groups.length - many.length;
  return (
    <div className={styles['drawer']}>
      <LongList items={many} first={14} keyOf={(group) => String(group.group)}>
        {(group) => <Row portrait={portrait} group={group} />}
      </LongList>
      {alone > 0 && <p className={styles['small']}>{count(alone, 'disc')} without any link belong to no cluster.</p>}
      {metric && (
        <Section title="How they were found">
          <p>{foundSentence(portrait, many.length)}</p>
          <p className={styles['small']} style={{ margin: '4px 0 12px' }}>
            {metric.explain} {metric.definition}{' '}
            {metric.doi !== undefined && <OutLink to={`https://doi.org/${metric.doi}`}>doi:{metric.doi}</OutLink>}
          </p>
          <KnobForm
            knobs={metric.knobs}
            chosen={chosen[metric.id] ?? {}}
            onChange={(knobs) => choose({ metrics: { ...chosen, [metric.id]: knobs } })}
          />
          <SeedField />
        </Section>
      )}
      <NetworkFigures portrait={portrait} />
    </div>
  );
}

function foundSentence({ choices, figures, finding }: Unplaced, clusters: number): string {
  const other = finding && finding.resolution !== 1 ? `; ${figure(finding.modularity)} at ${figure(finding.resolution)}` : '';
  const quality = `${count(clusters, 'cluster')} with modularity Q = ${figure(figures.modularity)} (at resolution 1${other}).`;
  return finding ? `${quality} Found ${foundBy(finding, choices.seed)}.` : quality;
}

function Row({ portrait: { corpus, network }, group }: { readonly portrait: Unplaced; readonly group: GroupSummary }) {
  const theme = useChosen((state) => state.looks.theme);
  const selected = useChosen((state) => state.selection?.kind === 'cluster' && state.selection.group === group.group);
  const nameOf = (node: number) =>
    node < network.people ? corpus.authors[network.subject[node]!]!.name : corpus.papers[network.subject[node]!]!.title;
  const about = [group.category, ...group.words].filter((word) => word !== undefined && word !== group.name);
  return (
    <div className={own['row']} data-selected={selected ? 'yes' : 'no'}>
      <i className={own['chip']} style={{ background: groupColour(theme, group) }} aria-hidden="true" />
      <SelectLink to={{ kind: 'cluster', group: group.group }} look="row">
        <strong className={own['name']}>{group.name}</strong>
      </SelectLink>
      <span className={own['size']}>{plain(group.size)}</span>
      <p className={own['people']}>
        {group.central.map((node, index) => (
          <span key={node}>
            {index > 0 && ', '}
            <SelectLink to={thing(network.ids[node]!)}>{nameOf(node)}</SelectLink>
          </span>
        ))}
      </p>
      {about.length > 0 && <p className={own['about']}>{about.join(' · ')}</p>}
    </div>
  );
}
