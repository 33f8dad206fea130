import { type ReactNode, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './LongList.module.css';
import { plain } from './texts.ts';

/** Most rows that one press adds: more at once would hold up the page. */
const step = 400;

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
  const [pressed, setPressed] = useState(0);
  // Nobody is asked to press a button for one more row.
  const few = items.length <= first + 1 ? items.length : first;
  const shown = Math.min(items.length, pressed === 0 ? few : pressed * step);
  const left = items.length - shown;
  return (
    <>
      <ul>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
      {few < items.length && (
        <div className={styles['more']}>
          {left > 0 ? (
            <Button look="plain" onPress={() => setPressed(pressed + 1)}>
              {items.length <= step * (pressed + 1)
                ? `Show all ${plain(items.length)}`
                : `Show ${plain(step * (pressed + 1))} of ${plain(items.length)}`}
            </Button>
          ) : (
            <Button look="plain" onPress={() => setPressed(0)}>{`Show the first ${first}`}</Button>
          )}
        </div>
      )}
    </>
  );
}
