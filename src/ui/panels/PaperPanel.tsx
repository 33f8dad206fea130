import { useMemo } from 'react';
import { type PaperFacts, paperFacts } from '../../pipeline/facts.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { nodeOf } from '../../pipeline/shelves.ts';
import { cutExplained, cutText } from '../parts/doubts.ts';
import { Mark } from '../parts/Mark.tsx';
import { MathText } from '../parts/MathText.tsx';
import { Section } from '../parts/Section.tsx';
import { SelectLink, thing } from '../parts/SelectLink.tsx';
import { count, plain } from '../parts/texts.ts';
import { ClusterLink, clusterOf } from './ClusterLink.tsx';
import { Measures } from './Measures.tsx';
import { Missing } from './Missing.tsx';
import styles from './panel.module.css';
import { PaperBasics } from './PaperBasics.tsx';
import { PaperLinks } from './PaperLinks.tsx';
import own from './PaperPanel.module.css';
import { Pinned } from './Pinned.tsx';
import { Problems } from './Problems.tsx';
import { Conflicts, Sources } from './Sources.tsx';

/** A paper: who, when, what it says, where it is, and which page says so. */
export function PaperPanel({ portrait, id }: { readonly portrait: Unplaced; readonly id: string }) {
  const facts = useMemo(() => paperFacts(portrait, id), [portrait, id]);
  if (!facts) return <Missing what="The link names a paper that none of the open files lists, at least not under this title." />;
  const { paper, problems, measures } = facts;
  const cluster = clusterOf(portrait, nodeOf(portrait.network, id));
  return (
    <>
      <div className={styles['intro']}>
        <h2 id="selected" className={styles['title']}>
          <MathText text={paper.title} />
        </h2>
        <Authors facts={facts} />
        <PaperBasics facts={facts} records={portrait.corpus.records} />
        {cluster >= 0 && (
          <p className={styles['line']}>
            <ClusterLink portrait={portrait} group={cluster} />
          </p>
        )}
        <Pinned id={id} />
      </div>
      {paper.summary !== undefined && (
        <Section title="Summary">
          <p className={styles['prose']}>
            <MathText text={paper.summary} links />
          </p>
        </Section>
      )}
      <Section title="Links">
        <PaperLinks facts={facts} />
      </Section>
      <Conflicts conflicts={paper.conflicts.filter(({ field }) => field !== 'score')} records={portrait.corpus.records} />
      {problems.length > 0 && (
        <Section title="Doubts about this paper" note={plain(problems.length)}>
          <Problems problems={problems} />
        </Section>
      )}
      <Sources facts={facts} corpus={portrait.corpus} />
      <Measures facts={measures} kind={portrait.network.kind} />
    </>
  );
}

function Authors({ facts: { paper, authors } }: { readonly facts: PaperFacts }) {
  if (authors.length === 0) {
    return (
      <p className={`${styles['lead']} ${styles['quiet']}`}>{count(paper.authorCount, 'author')}, none of them named here</p>
    );
  }
  return (
    <>
      <ul className={own['authors']} aria-label="Authors">
        {authors.map((author) => (
          <li key={author.id}>
            <SelectLink to={thing(author.id)} look="text">
              {author.name}
            </SelectLink>
          </li>
        ))}
      </ul>
      {!paper.complete && (
        <p>
          <Mark explain={cutExplained(paper)}>{cutText(paper)}</Mark>
        </p>
      )}
    </>
  );
}
