import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './LongList.module.css';
import { plain } from './texts.ts';

/** Rows of a list, the first few at once and all of them on demand. */
export function LongList<Item>({
  items,
  first = 8,
  keyOf,
  children,
}: {
  readonly items: readonly Item[];
  readonly first?: number;
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}) {
  const [all, setAll] = useState(false);
  // Nobody is asked to press a button for one more row.
  const fits = items.length <= first + 1;
  const shown = all || fits ? items : items.slice(0, first);
  return (
    <>
      <ul>
        {shown.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {!fits && (
        <div className={styles['more']}>
          <Button look="plain" onPress={() => setAll(!all)}>
            {all ? `Show the first ${first}` : `Show all ${plain(items.length)}`}
          </Button>
        </div>
      )}
    </>
  );
}
