import { useMemo, useState } from 'react';
import type { Author } from '../../corpus/corpus.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { concerns } from '../../state/identity.ts';
import { Button } from '../parts/Button.tsx';
import { Folio } from '../parts/Folio.tsx';
import { Section } from '../parts/Section.tsx';
import { useChosen } from '../useStore.ts';
import { DecisionsJoin } from './DecisionsJoin.tsx';
import { DecisionRows } from './DecisionsList.tsx';
import { useProposal } from './DoubtedPeople.ts';
import { DoubtedSplit } from './DoubtedSplit.tsx';
import panel from './panel.module.css';
import styles from './Workbench.module.css';

/** Puts right who a person is: one with somebody else, or several; and what was decided about them so far. */
export function DecisionsOfPerson({ portrait, author }: { readonly portrait: Unplaced; readonly author: Author }) {
  const [doing, setDoing] = useState<'join' | 'split'>();
  const decisions = useChosen((state) => state.choices.identity.decisions);
  const own = useMemo(() => (decisions ?? []).filter((decision) => concerns(decision, author)), [decisions, author]);
  return (
    <Section title="Who this is">
      <p className={panel['line']}>
        <Button onPress={() => setDoing(doing === 'join' ? undefined : 'join')}>Join with…</Button>
        <Button disabled={author.papers.length < 2} onPress={() => setDoing('split')}>
          Split…
        </Button>
      </p>
      {doing === 'join' && <DecisionsJoin portrait={portrait} author={author} onDone={() => setDoing(undefined)} />}
      {doing === 'split' && <Split portrait={portrait} author={author} onClose={() => setDoing(undefined)} />}
      {own.length > 0 && (
        <>
          <h4 className={panel['under']}>Your decisions</h4>
          <DecisionRows decisions={own} corpus={portrait.corpus} />
        </>
      )}
    </Section>
  );
}

function Split({
  portrait,
  author,
  onClose,
}: {
  readonly portrait: Unplaced;
  readonly author: Author;
  readonly onClose: () => void;
}) {
  const proposal = useProposal(portrait.corpus, author);
  return (
    <Folio title={`Split ${author.name}`} smaller onClose={onClose}>
      {proposal && (
        <ul className={styles['evidence']} data-speaks="against">
          {proposal.doubts.map(({ explain }) => (
            <li key={explain}>{explain}</li>
          ))}
        </ul>
      )}
      {proposal !== undefined && (
        <DoubtedSplit
          portrait={portrait}
          author={author}
          parts={proposal?.parts ?? [author.papers]}
          note={proposal?.doubts.map(({ explain }) => explain).join(' ')}
          onDone={onClose}
        />
      )}
    </Folio>
  );
}
