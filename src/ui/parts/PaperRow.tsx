import type { Paper } from '../../corpus/corpus.ts';
import { cutExplained, cutText, inferredDate } from './doubts.ts';
import { Mark } from './Mark.tsx';
import { MathText } from './MathText.tsx';
import styles from './PaperRow.module.css';
import { SelectLink, thing } from './SelectLink.tsx';
import { count, dateText } from './texts.ts';

/** A paper in a list: its title, and beneath it when, what and by how many. */
export function PaperRow({ paper, aside }: { readonly paper: Paper; readonly aside?: string | undefined }) {
  const [category] = paper.categories;
  return (
    <div className={styles['row']}>
      <SelectLink to={thing(paper.id)} look="row">
        <MathText text={paper.title} />
      </SelectLink>
      <p className={styles['facts']}>
        {paper.date && (
          <span>
            {dateText(paper.date)}
            {paper.date.inferred && (
              <>
                {' '}
                <Mark explain={inferredDate}>inferred</Mark>
              </>
            )}
          </span>
        )}
        {category !== undefined && <span>{category}</span>}
        {paper.authors.length > 0 && !paper.countIsLowerBound && <span>{count(paper.authorCount, 'author')}</span>}
        {!paper.complete && (
          <span>
            <Mark explain={cutExplained(paper)}>{cutText(paper)}</Mark>
          </span>
        )}
        {aside !== undefined && <span>{aside}</span>}
      </p>
    </div>
  );
}
