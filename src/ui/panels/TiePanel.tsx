import { useMemo } from 'react';
import type { Author, Paper } from '../../corpus/corpus.ts';
import { type TieFacts, tieFacts } from '../../pipeline/facts.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { LongList } from '../parts/LongList.tsx';
import { MathText } from '../parts/MathText.tsx';
import { OutLink } from '../parts/OutLink.tsx';
import { PaperRow } from '../parts/PaperRow.tsx';
import { Section } from '../parts/Section.tsx';
import { SelectLink, thing } from '../parts/SelectLink.tsx';
import { count, figure, plain } from '../parts/texts.ts';
import { countingSentences, countingSources, shareText } from './counting.ts';
import { Missing } from './Missing.tsx';
import styles from './panel.module.css';
import own from './TiePanel.module.css';

/** A link: its two ends and exactly what makes it. */
export function TiePanel({ portrait, a, b }: { readonly portrait: Unplaced; readonly a: string; readonly b: string }) {
  const facts = useMemo(() => tieFacts(portrait, a, b), [portrait, a, b]);
  if (!facts) return <Missing what="The open files name nothing that ties these two." />;
  switch (facts.kind) {
    case 'people':
      return <BetweenPeople facts={facts} />;
    case 'papers':
      return <BetweenPapers facts={facts} />;
    case 'two-mode':
      return <Authorship facts={facts} />;
  }
}

function BetweenPeople({ facts: { ends, counting, weight, papers } }: { readonly facts: Extract<TieFacts, { kind: 'people' }> }) {
  const doi = countingSources[counting];
  return (
    <>
      <div className={styles['intro']}>
        <Ends ends={ends} />
        <p className={styles['lead']}>
          {count(papers.length, 'paper')} together · weight {figure(weight)}
        </p>
        <p className={styles['small']}>
          {countingSentences[counting]} {doi !== undefined && <OutLink to={`https://doi.org/${doi}`}>doi:{doi}</OutLink>}
        </p>
      </div>
      <Section title="Papers of both" note={`${plain(papers.length)}, newest first`}>
        <LongList items={papers} first={20} keyOf={({ paper }) => paper.id}>
          {({ paper, share }) => (
            <PaperRow
              paper={paper}
              aside={counting === 'full' ? undefined : `adds ${shareText(counting, paper.authorCount)} = ${figure(share)}`}
            />
          )}
        </LongList>
      </Section>
    </>
  );
}

function BetweenPapers({ facts: { ends, shared } }: { readonly facts: Extract<TieFacts, { kind: 'papers' }> }) {
  const cut = ends.some((paper) => !paper.complete);
  return (
    <>
      <div className={styles['intro']}>
        <Ends ends={ends} />
        <p className={styles['lead']}>
          {cut && 'at least '}
          {count(shared.length, 'author')} in common
        </p>
        <p className={styles['small']}>The weight of the link is the number of authors that both papers share.</p>
      </div>
      <Section title="Authors of both" note={plain(shared.length)}>
        <LongList items={shared} first={20} keyOf={(author) => author.id}>
          {(author) => (
            <div className={styles['row']}>
              <SelectLink to={thing(author.id)}>{author.name}</SelectLink>
              <span className={styles['quiet']}>{count(author.papers.length, 'paper')}</span>
            </div>
          )}
        </LongList>
      </Section>
    </>
  );
}

function Authorship({ facts: { author, paper } }: { readonly facts: Extract<TieFacts, { kind: 'two-mode' }> }) {
  return (
    <div className={styles['intro']}>
      <Ends ends={[author, paper]} />
      <p className={styles['small']}>A person is tied to each of their papers; the link weighs 1.</p>
    </div>
  );
}

function Ends({ ends }: { readonly ends: readonly [Author | Paper, Author | Paper] }) {
  return (
    <h2 id="selected" className={own['ends']}>
      {ends.map((end, index) => (
        <span key={end.id} className={'title' in end ? own['paper'] : own['person']}>
          {index === 1 && <span className={own['and']}>and </span>}
          <SelectLink to={thing(end.id)}>{'title' in end ? <MathText text={end.title} /> : end.name}</SelectLink>
        </span>
      ))}
    </h2>
  );
}
