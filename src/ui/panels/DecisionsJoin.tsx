import { useEffect, useId, useRef, useState } from 'react';
import type { Author } from '../../corpus/corpus.ts';
import type { Hit } from '../../pipeline/find.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { shelvesOf } from '../../pipeline/shelves.ts';
import { engine } from '../../state/engine.ts';
import { Button } from '../parts/Button.tsx';
import { count } from '../parts/texts.ts';
import { JoinCase } from './JoinCase.tsx';
import panel from './panel.module.css';
import styles from './Workbench.module.css';

const most = 8;

/** Finds the other name of a person, and shows both side by side, to be made one. */
export function DecisionsJoin({
  portrait,
  author,
  onDone,
}: {
  readonly portrait: Unplaced;
  readonly author: Author;
  readonly onDone: () => void;
}) {
  const field = useId();
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState<readonly Hit[]>();
  const [met, setMet] = useState<Author>();
  const wanted = query.trim();
  const shelves = shelvesOf(portrait.corpus);
  useEffect(() => {
    let current = true;
    if (wanted === '') setHits(undefined);
    else
      void engine()
        .find(wanted, 40)
        .then((found) => current && setHits(found));
    return () => {
      current = false;
    };
  }, [wanted, portrait]);
  const others = (hits ?? [])
    .flatMap(({ kind, id }) => (kind === 'author' && id !== author.id ? (shelves.authors.get(id) ?? []) : []))
    .slice(0, most);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The panel ends here: what was found would lie below it.
    if (hits) list.current?.scrollIntoView({ block: 'nearest' });
  }, [hits]);
  return (
    <div className={styles['join']}>
      <label htmlFor={field}>Who is the same person as {author.name}?</label>
      <input
        id={field}
        type="search"
        value={query}
        placeholder="Name"
        autoComplete="off"
        ref={focusAtOnce}
        onChange={(event) => setQuery(event.target.value)}
      />
      {hits && others.length === 0 && <p className={panel['quiet']}>Nobody else here is called that.</p>}
      <ul ref={list}>
        {others.map((other) => (
          <li key={other.id} className={styles['found']}>
            <span>
              {other.name}
              <span className={styles['team']}>{tell(author, other)}</span>
            </span>
            <Button onPress={() => setMet(other)}>
              Join…<span className="only-heard">: {other.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {met && (
        <JoinCase
          portrait={portrait}
          one={author}
          other={met}
          onClose={(joined) => {
            setMet(undefined);
            if (joined) onDone();
          }}
        />
      )}
    </div>
  );
}

/** Who stands on a paper beside somebody is hardly the same person. */
function tell(author: Author, other: Author): string {
  const own = new Set(author.papers);
  const both = other.papers.filter((paper) => own.has(paper)).length;
  const papers = count(other.papers.length, 'paper');
  return both === 0 ? papers : `${papers}, ${both} of them beside ${author.name}`;
}

/** Whoever asks to join types a name next. */
const focusAtOnce = (field: HTMLInputElement | null): void => field?.focus();
