import type { Unplaced } from '../../pipeline/portrait.ts';
import { LongList } from '../parts/LongList.tsx';
import type { Doubted } from './DoubtedPeople.ts';
import { DoubtedSplit } from './DoubtedSplit.tsx';
import styles from './Workbench.module.css';

/** People whose papers hardly go together, each with why, and how they could part. */
export function DoubtedList({
  portrait,
  doubted,
}: {
  readonly portrait: Unplaced;
  readonly doubted: readonly Doubted[] | undefined;
}) {
  if (!doubted) return <p className={styles['nothing']}>Looking through everybody’s papers…</p>;
  if (doubted.length === 0) return <p className={styles['nothing']}>Nobody’s papers look like those of several people.</p>;
  return (
    <LongList items={doubted} first={8} keyOf={({ author }) => author.id}>
      {({ author, doubts, parts }) => (
        <article className={styles['card']} aria-label={author.name}>
          <h3 className={styles['name']}>{author.name}</h3>
          <ul className={styles['evidence']} data-speaks="against">
            {doubts.map(({ explain }) => (
              <li key={explain}>{explain}</li>
            ))}
          </ul>
          <DoubtedSplit portrait={portrait} author={author} parts={parts} note={doubts.map(({ explain }) => explain).join(' ')} />
        </article>
      )}
    </LongList>
  );
}
