import { useMemo } from 'react';
import { clusterFacts, type Member } from '../../pipeline/clusterFacts.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { groupColour } from '../../scene/colours.ts';
import { Bar } from '../parts/Bar.tsx';
import { LongList } from '../parts/LongList.tsx';
import { MathText } from '../parts/MathText.tsx';
import { Section } from '../parts/Section.tsx';
import { SelectLink, thing } from '../parts/SelectLink.tsx';
import { count, figure, listed, plain } from '../parts/texts.ts';
import { YearStrip } from '../parts/YearStrip.tsx';
import { useChosen } from '../useStore.ts';
import { ClusterLink } from './ClusterLink.tsx';
import own from './ClusterPanel.module.css';
import { Missing } from './Missing.tsx';
import styles from './panel.module.css';

/** A cluster: who is in it, what they write about, and how it hangs together with the rest. */
export function ClusterPanel({ portrait, group }: { readonly portrait: Unplaced; readonly group: number }) {
  const facts = useMemo(() => clusterFacts(portrait, group), [portrait, group]);
  const summary = portrait.summaries[group];
  const theme = useChosen((state) => state.looks.theme);
  if (!facts || !summary) return <Missing what="This network has fewer clusters than the link tells of." />;
  const { members, inside, outside, neighbours, papers, years } = facts;
  const colour = groupColour(theme, summary);
  const people = members.filter((member) => member.is.kind === 'author').length;
  const drawn = members.length - people;
  const size = [people > 0 && count(people, 'person', 'people'), drawn > 0 && count(drawn, 'paper')].filter(
    (one) => one !== false,
  );
  const strongest = Math.max(...members.map((member) => member.inside), Number.MIN_VALUE);
  return (
    <>
      <div className={styles['intro']}>
        <h2 id="selected" className={styles['name']}>
          <i className={own['chip']} style={{ background: colour }} aria-hidden="true" />
          {summary.name}
        </h2>
        <p className={styles['lead']}>
          {size.join(' · ')}
          {drawn === 0 && ` · ${count(papers.length, 'paper')}`}
        </p>
        <dl className={styles['pairs']}>
          {summary.category !== undefined && (
            <>
              <dt>Category</dt>
              <dd>mostly {summary.category}</dd>
            </>
          )}
          {summary.words.length > 0 && (
            <>
              <dt>Title words</dt>
              <dd>{summary.words.join(', ')}</dd>
            </>
          )}
          <dt>Links inside</dt>
          <dd>{linksText(inside)}</dd>
          <dt>Links outside</dt>
          <dd>{linksText(outside)}</dd>
        </dl>
      </div>
      <Section title="Members" note={`${plain(members.length)}, strongest within the cluster first`}>
        <LongList items={members} first={12} keyOf={(member) => member.id}>
          {(member) => (
            <div className={own['row']}>
              <SelectLink to={thing(member.id)} look="row">
                <NameOf member={member} />
              </SelectLink>
              <Bar share={member.inside / strongest} colour={colour} />
              <span className={own['number']}>{figure(member.inside)}</span>
            </div>
          )}
        </LongList>
      </Section>
      <Section title="Years" note={count(papers.length, 'paper')}>
        <YearStrip years={years} />
      </Section>
      {neighbours.length > 0 && (
        <Section title="Linked to" note={listed([count(neighbours.length, 'cluster')])}>
          <LongList items={neighbours} keyOf={(one) => String(one.group)}>
            {(one) => (
              <div className={styles['row']}>
                <ClusterLink portrait={portrait} group={one.group} />
                <span className={styles['quiet']}>{count(one.ties, 'link')}</span>
              </div>
            )}
          </LongList>
        </Section>
      )}
    </>
  );
}

function NameOf({ member: { is } }: { readonly member: Member }) {
  return is.kind === 'author' ? is.author.name : <MathText text={is.paper.title} />;
}

const linksText = ({ ties, weight }: { readonly ties: number; readonly weight: number }): string =>
  ties === weight ? plain(ties) : `${plain(ties)}, weight ${figure(weight)}`;
