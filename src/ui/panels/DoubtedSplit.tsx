import { useId, useState } from 'react';
import type { Author } from '../../corpus/corpus.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { shelvesOf } from '../../pipeline/shelves.ts';
import { decide } from '../../state/actions.ts';
import { groupPapers } from '../../state/identity.ts';
import { Button } from '../parts/Button.tsx';
import { LongList } from '../parts/LongList.tsx';
import { MathText } from '../parts/MathText.tsx';
import { count, plain } from '../parts/texts.ts';
import panel from './panel.module.css';
import styles from './Workbench.module.css';

/** A person's papers in the groups that are proposed, and the way to choose them oneself: those that are ticked are by somebody else. */
export function DoubtedSplit({
  portrait,
  author,
  parts,
  note,
  onDone,
}: {
  readonly portrait: Unplaced;
  readonly author: Author;
  /** Groups of papers; one where nothing is proposed. */
  readonly parts: readonly (readonly string[])[];
  /** Why, as it stands with the decision. */
  readonly note: string | undefined;
  readonly onDone?: () => void;
}) {
  const proposed = parts.length > 1;
  const [choosing, setChoosing] = useState(!proposed);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const rule = (groups: readonly (readonly string[])[], why: string) => {
    decide(groupPapers(author, groups, portrait.corpus, why));
    onDone?.();
  };
  const tick = (paper: string, on: boolean) => {
    const now = new Set(ticked);
    if (on) now.add(paper);
    else now.delete(paper);
    setTicked(now);
  };
  const own = author.papers.filter((paper) => !ticked.has(paper));
  const some = ticked.size > 0 && own.length > 0;
  return (
    <>
      {parts.map((papers, index) => (
        <div key={papers[0] ?? index} className={styles['part']}>
          {proposed && (
            <h4 className={styles['what']}>
              Person {plain(index + 1)} · {count(papers.length, 'paper')}
            </h4>
          )}
          <LongList items={papers} first={proposed ? 4 : 40} keyOf={String}>
            {(paper) => (
              <PaperLine
                portrait={portrait}
                author={author}
                paper={paper}
                ticked={ticked.has(paper)}
                onTick={choosing ? tick : undefined}
              />
            )}
          </LongList>
        </div>
      ))}
      <p className={panel['line']}>
        {proposed && !choosing && (
          <>
            <Button onPress={() => rule(parts, note ?? 'Split as proposed.')}>
              Split as proposed<span className="only-heard">: {author.name}</span>
            </Button>
            <Button onPress={() => rule([author.papers], 'Looked at, and held for one person.')}>
              One person<span className="only-heard">: {author.name}</span>
            </Button>
            <Button look="plain" onPress={() => setChoosing(true)}>
              Choose papers…<span className="only-heard"> of {author.name}</span>
            </Button>
          </>
        )}
        {choosing && (
          <>
            <Button disabled={!some} onPress={() => rule([own, [...ticked]], 'Split by hand.')}>
              {some ? `Split off ${count(ticked.size, 'paper')}` : 'Split off the ticked papers'}
            </Button>
            {!some && <span className={panel['small']}>Tick the papers of the second person.</span>}
            {proposed && (
              <Button
                look="plain"
                onPress={() => {
                  setChoosing(false);
                  setTicked(new Set());
                }}
              >
                As proposed
              </Button>
            )}
          </>
        )}
      </p>
    </>
  );
}

function PaperLine({
  portrait,
  author,
  paper: id,
  ticked,
  onTick,
}: {
  readonly portrait: Unplaced;
  readonly author: Author;
  readonly paper: string;
  readonly ticked: boolean;
  /** Absent where nothing is to be ticked. */
  readonly onTick: ((paper: string, on: boolean) => void) | undefined;
}) {
  const field = useId();
  const shelves = shelvesOf(portrait.corpus);
  const paper = shelves.papers.get(id);
  if (!paper) return null;
  const team = paper.authors.filter((one) => one !== author.id);
  const others = team.slice(0, 8).flatMap((one) => shelves.authors.get(one)?.name ?? []);
  const more = paper.authorCount - 1 - others.length;
  const text = (
    <span>
      <MathText text={paper.title} />
      <span className={styles['team']}>
        {paper.authorCount === 1 ? 'alone' : others.length > 0 && `with ${others.join(', ')}`}
        {others.length > 0 && more > 0 && ` and ${count(more, 'other')}`}
      </span>
    </span>
  );
  const year = <span className={styles['year']}>{paper.date?.year ?? 'no year'}</span>;
  if (!onTick)
    return (
      <p className={styles['paper']}>
        {year}
        {text}
      </p>
    );
  return (
    <label htmlFor={field} className={`${styles['paper']} ${styles['tickable']}`}>
      <input id={field} type="checkbox" checked={ticked} onChange={(event) => onTick(id, event.target.checked)} />
      {year}
      {text}
    </label>
  );
}
