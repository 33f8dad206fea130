import { Fragment, useMemo } from 'react';
import { type PaperFacts, paperFacts } from '../../pipeline/facts.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { nodeOf } from '../../pipeline/shelves.ts';
import { looksLikeCode, searchByTitle } from '../parts/addresses.ts';
import { cutExplained, cutText, inferredDate } from '../parts/doubts.ts';
import { Mark } from '../parts/Mark.tsx';
import { MathText } from '../parts/MathText.tsx';
import { OutLink } from '../parts/OutLink.tsx';
import { Section } from '../parts/Section.tsx';
import { SelectLink, thing } from '../parts/SelectLink.tsx';
import { count, dateText, plain } from '../parts/texts.ts';
import { ClusterLink, clusterOf } from './ClusterLink.tsx';
import { Measures } from './Measures.tsx';
import { Missing } from './Missing.tsx';
import styles from './panel.module.css';
import own from './PaperPanel.module.css';
import { Pinned } from './Pinned.tsx';
import { Problems } from './Problems.tsx';
import { Conflicts, Sources } from './Sources.tsx';

/** A paper: who, when, what it says, where it is, and which page says so. */
export function PaperPanel({ portrait, id }: { readonly portrait: Unplaced; readonly id: string }) {
  const facts = useMemo(() => paperFacts(portrait, id), [portrait, id]);
  if (!facts) return <Missing what="The link names a paper that none of the open files lists, at least not under this title." />;
  const { paper, sources, merge, problems, measures } = facts;
  const cluster = clusterOf(portrait, nodeOf(portrait.network, id));
  return (
    <>
      <div className={styles['intro']}>
        <h2 id="selected" className={styles['title']}>
          <MathText text={paper.title} />
        </h2>
        <Authors facts={facts} />
        <Basics facts={facts} />
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
        <Links facts={facts} />
      </Section>
      <Conflicts conflicts={paper.conflicts.filter(({ field }) => field !== 'score')} records={portrait.corpus.records} />
      {problems.length > 0 && (
        <Section title="Doubts about this paper" note={plain(problems.length)}>
          <Problems problems={problems} />
        </Section>
      )}
      <Sources sources={sources} merge={merge} />
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

function Basics({ facts: { paper, sources } }: { readonly facts: PaperFacts }) {
  const scores = new Map<number, string[]>();
  for (const { record } of sources) {
    if (record.score !== undefined) scores.set(record.score, [...(scores.get(record.score) ?? []), record.page]);
  }
  const told = (tell: (record: PaperFacts['sources'][number]['record']) => readonly string[] | string | undefined) => [
    ...new Set(sources.flatMap(({ record }) => tell(record) ?? [])),
  ];
  const rest: readonly (readonly [string, readonly string[]])[] = [
    ['Venue', told(({ venue }) => venue).slice(0, 1)],
    ['Group', told(({ authors }) => authors.flatMap(({ name, group }) => (group ? name : [])))],
    ['Editors', told(({ authors }) => authors.flatMap(({ name, role }) => (role === 'editor' ? name : [])))],
    ['Keywords', told(({ keywords }) => keywords)],
  ];
  return (
    <dl className={styles['pairs']}>
      {rest.map(([name, values]) =>
        values.length === 0 ? null : (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>
              <MathText text={values.join(', ')} />
            </dd>
          </Fragment>
        ),
      )}
      {paper.date && (
        <>
          <dt>Date</dt>
          <dd>
            {dateText(paper.date)} {paper.date.inferred && <Mark explain={inferredDate}>year inferred</Mark>}
          </dd>
        </>
      )}
      {paper.categories.length > 0 && (
        <>
          <dt>Category</dt>
          <dd>{paper.categories.join(', ')}</dd>
        </>
      )}
      {scores.size > 0 && (
        <>
          <dt>Score</dt>
          <dd>
            {[...scores].map(([score, pages]) => (
              <p key={score}>
                {plain(score)} <span className={styles['small']}>{pages.join('; ')}</span>
              </p>
            ))}
          </dd>
        </>
      )}
      {paper.code && (
        <>
          <dt>Code</dt>
          <dd>{paper.links.some(looksLikeCode) ? 'available' : 'available, as the page states'}</dd>
        </>
      )}
    </dl>
  );
}

/** Its own address first, then code, then whatever its summary mentions; a search by title where it has no address. */
function Links({ facts: { paper, sources } }: { readonly facts: PaperFacts }) {
  const addresses = sources.flatMap(({ record: { address, doi } }) => [
    ...(address === undefined ? [] : [address]),
    ...(doi === undefined ? [] : [`https://doi.org/${doi}`]),
  ]);
  const own = [...new Set(addresses)];
  const others = paper.links.filter((link) => !own.includes(link));
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Paper', own],
    ['Code', others.filter(looksLikeCode)],
    ['Mentioned', others.filter((link) => !looksLikeCode(link))],
  ];
  return (
    <>
      <dl className={styles['pairs']} style={{ marginTop: 0 }}>
        {rows.map(
          ([name, links]) =>
            links.length > 0 && (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>
                  {links.map((link) => (
                    <p key={link}>
                      <OutLink to={link} />
                    </p>
                  ))}
                </dd>
              </div>
            ),
        )}
      </dl>
      {own.length === 0 && (
        <p style={{ marginTop: paper.links.length > 0 ? 8 : 0 }}>
          <OutLink to={searchByTitle(paper.title)}>Search the web by title</OutLink>
        </p>
      )}
    </>
  );
}
