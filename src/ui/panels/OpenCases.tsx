import { useMemo } from 'react';
import type { Author } from '../../corpus/corpus.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { casesIn, partyOf } from '../../state/identity.ts';
import { openBench } from '../../state/workbench.ts';
import { count } from '../parts/texts.ts';
import { useChosen } from '../useStore.ts';
import styles from './Case.module.css';
import panel from './panel.module.css';

/** That it is not certain who a person is, quietly, and the way to decide it. */
export function OpenCases({ portrait, author }: { readonly portrait: Unplaced; readonly author: Author }) {
  const decisions = useChosen((state) => state.choices.identity.decisions);
  const handles = useMemo(() => partyOf(author, portrait.corpus).handles, [author, portrait]);
  const cases = useMemo(() => casesIn(portrait, decisions, [], handles), [portrait, decisions, handles]);
  if (cases.length === 0) return null;
  return (
    <p className={panel['line']}>
      <button
        type="button"
        className={styles['badge']}
        onClick={() => openBench({ page: 'cases', about: { name: author.name, handles } })}
      >
        {count(cases.length, 'open question')}
        <span className="only-heard"> on who is the same person as {author.name}</span>
      </button>
    </p>
  );
}
