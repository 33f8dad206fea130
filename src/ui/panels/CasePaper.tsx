import type { Paper } from '../../corpus/corpus.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { shelvesOf } from '../../pipeline/shelves.ts';
import { selectionOf } from '../../scene/selection.ts';
import { select } from '../../state/actions.ts';
import { Button } from '../parts/Button.tsx';
import { MathText } from '../parts/MathText.tsx';
import { count } from '../parts/texts.ts';
import own from './Case.module.css';
import panel from './panel.module.css';
import styles from './Workbench.module.css';

const mostNames = 12;

/** A paper of one side: its year and title, and when it is pressed, who wrote it and where it appeared. */
export function CasePaper({
  portrait: { corpus },
  paper: { id, title, date, authors, authorCount, countIsLowerBound, records },
  onLeave,
}: {
  readonly portrait: Unplaced;
  readonly paper: Paper;
  readonly onLeave: () => void;
}) {
  const people = shelvesOf(corpus).authors;
  const names = authors.slice(0, mostNames).flatMap((one) => people.get(one)?.name ?? []);
  const more = authorCount - names.length;
  const venue = records.flatMap((record) => corpus.records[record]!.venue ?? [])[0];
  const open = () => {
    onLeave();
    select(selectionOf(id));
  };
  return (
    <details className={own['paper']}>
      <summary className={styles['paper']}>
        <span className={styles['year']}>{date?.year ?? 'no year'}</span>
        <span>
          <MathText text={title} />
        </span>
      </summary>
      <div className={own['inside']}>
        <p>
          {names.length > 0 ? names.join(', ') : 'Nobody is named.'}
          {names.length > 0 && more > 0 && ` and ${countIsLowerBound ? 'at least ' : ''}${count(more, 'other')}`}
        </p>
        {venue !== undefined && <p className={panel['quiet']}>{venue}</p>}
        <Button look="plain" onPress={open}>
          Open the paper<span className="only-heard">: {title}</span>
        </Button>
      </div>
    </details>
  );
}
