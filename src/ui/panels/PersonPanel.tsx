import { useMemo } from 'react';
import type { ProfileRecord } from '../../corpus/record.ts';
import { type AuthorFacts, authorFacts } from '../../pipeline/facts.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { nodeOf } from '../../pipeline/shelves.ts';
import { LongList } from '../parts/LongList.tsx';
import { PaperRow } from '../parts/PaperRow.tsx';
import { Section } from '../parts/Section.tsx';
import { count, plain } from '../parts/texts.ts';
import { YearStrip } from '../parts/YearStrip.tsx';
import { AmbiguityMark } from './AmbiguityMark.tsx';
import { ClusterLink, clusterOf } from './ClusterLink.tsx';
import { Coauthors } from './Coauthors.tsx';
import { DecisionsOfPerson } from './DecisionsOfPerson.tsx';
import { useSuccessor } from './DecisionsFollow.ts';
import { useEarlierRanks } from './earlierRanks.ts';
import { Joins } from './Joins.tsx';
import { Measures } from './Measures.tsx';
import { Missing } from './Missing.tsx';
import { OpenCases } from './OpenCases.tsx';
import styles from './panel.module.css';
import { Pinned } from './Pinned.tsx';
import { Stretched } from './Stretched.tsx';

/** A person: names, figures, co-authors, years, papers, measures, and what made them one person. */
export function PersonPanel({ portrait, id }: { readonly portrait: Unplaced; readonly id: string }) {
  const facts = useMemo(() => authorFacts(portrait, id), [portrait, id]);
  useSuccessor(portrait, id);
  const earlier = useEarlierRanks(portrait, facts?.author);
  if (!facts)
    return <Missing what="The link names a person whom none of the open files mentions, at least not under this name." />;
  const { author, papers, years, profiles, joins, measures } = facts;
  const others = author.spellings.filter((spelling) => spelling.name !== author.name);
  const cluster = clusterOf(portrait, nodeOf(portrait.network, id));
  return (
    <>
      <div className={styles['intro']}>
        <h2 id="selected" className={styles['name']}>
          {author.name}
        </h2>
        {others.length > 0 && (
          <p className={`${styles['also']} ${styles['quiet']}`}>
            Also printed as {others.map((spelling) => spelling.name).join(', ')}
          </p>
        )}
        <p className={styles['lead']}>
          {count(papers.length, 'paper')} · {coauthorCount(facts)}
        </p>
        {cluster >= 0 && (
          <p className={styles['line']}>
            <ClusterLink portrait={portrait} group={cluster} />
          </p>
        )}
        <OpenCases portrait={portrait} author={author} />
        <AmbiguityMark portrait={portrait} id={id} />
        <Stretched network={portrait.network} node={nodeOf(portrait.network, id)} />
        <Pinned id={id} />
        {profiles.map((profile) => (
          <Profile key={`${profile.file}:${profile.line}`} profile={profile} />
        ))}
      </div>
      <Coauthors facts={facts} />
      <Section title="Years">
        <YearStrip years={years} />
      </Section>
      <Measures facts={measures} kind={portrait.network.kind} earlier={earlier} />
      <Section title="Papers" note={`${plain(papers.length)}, newest first`}>
        <LongList items={papers} keyOf={(paper) => paper.id}>
          {(paper) => <PaperRow paper={paper} />}
        </LongList>
      </Section>
      {joins.length > 0 && (
        <Section title="Spellings held for one person">
          <Joins joins={joins} />
        </Section>
      )}
      <DecisionsOfPerson portrait={portrait} author={author} />
    </>
  );
}

function coauthorCount({ coauthors, coauthorsAtLeast }: AuthorFacts): string {
  const known = count(coauthors.length, 'co-author');
  return coauthorsAtLeast ? `at least ${known}` : known;
}

/** What the person's own page states of them. */
function Profile({
  profile: { file, line, field, hIndex, papers, citations, novelty, aiScore },
}: {
  readonly profile: ProfileRecord;
}) {
  const figures: readonly (readonly [string, string | undefined])[] = [
    ['h-index', hIndex === undefined ? undefined : plain(hIndex)],
    ['citations', citations === undefined ? undefined : plain(citations)],
    ['papers', papers === undefined ? undefined : plain(papers)],
    ['novelty', novelty === undefined ? undefined : `${plain(novelty)}%`],
    ['AI score', aiScore === undefined ? undefined : plain(aiScore)],
  ];
  return (
    <>
      <dl className={styles['figures']}>
        {figures.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className={styles['small']}>
        {field === undefined ? 'As the page states' : `As the page states, field ${field}`} · {file}, line {plain(line)}
      </p>
    </>
  );
}
