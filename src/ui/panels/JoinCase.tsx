import { useEffect, useMemo, useRef } from 'react';
import { toast } from 'sonner';
import type { Author } from '../../corpus/corpus.ts';
import { asPrinted, compareSides, papersOfBoth, sideOf } from '../../pipeline/caseSides.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { selectionOf } from '../../scene/selection.ts';
import { decide, select } from '../../state/actions.ts';
import { joinPeople, partyOf } from '../../state/identity.ts';
import { Button } from '../parts/Button.tsx';
import { Folio } from '../parts/Folio.tsx';
import own from './Case.module.css';
import { CaseColumns, CasePapers } from './CaseColumns.tsx';
import { CaseEvidence } from './CaseEvidence.tsx';
import { tellWeight } from './caseWeight.ts';
import panel from './panel.module.css';

/** Two people whom somebody holds for one: both beside each other, and only then the decision. */
export function JoinCase({
  portrait,
  one,
  other,
  onClose,
}: {
  readonly portrait: Unplaced;
  readonly one: Author;
  readonly other: Author;
  readonly onClose: (joined: boolean) => void;
}) {
  const { corpus, choices } = portrait;
  const sides = useMemo(
    () => [sideOf(partyOf(one, corpus), corpus), sideOf(partyOf(other, corpus), corpus)] as const,
    [one, other, corpus],
  );
  const barred = papersOfBoth(...sides).length > 0;
  const review = corpus.reviews.find(
    (each) => [one.id, other.id].includes(each.one.author) && [one.id, other.id].includes(each.other.author),
  );
  const evidence = review ? asPrinted(review.evidence, ...sides) : compareSides(...sides);
  const join = () => {
    const reasons = evidence.filter(({ speaks }) => speaks === 'for').map(({ text }) => text);
    decide(joinPeople(one, other, corpus, ['Joined by hand.', ...reasons].join(' ')));
    onClose(true);
  };
  return (
    <Folio
      title={`Are ${one.name} and ${other.name} one person?`}
      onClose={() => onClose(false)}
      below={
        <>
          {!barred && <JoinButton onJoin={join} />}
          <Button onPress={() => onClose(false)}>{barred ? 'Close' : 'Cancel'}</Button>
          <span className={panel['small']}>
            {barred
              ? 'A list of authors names nobody twice: these are two people, and stay so.'
              : 'All papers of both will be one person’s, under the longer name.'}
          </span>
        </>
      }
    >
      <div className={own['case']}>
        <CaseColumns sides={sides} />
        <CaseEvidence evidence={evidence} note={review && tellWeight(review.weight, choices.identity.level)} />
        <CasePapers portrait={portrait} sides={sides} onLeave={() => onClose(false)} />
      </div>
    </Folio>
  );
}

/** What the dialog is opened for has the focus first: Enter joins, Escape leaves all as it is. */
function JoinButton({ onJoin }: { readonly onJoin: () => void }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => place.current?.querySelector('button')?.focus(), []);
  return (
    <span ref={place}>
      <Button onPress={onJoin}>Join</Button>
    </span>
  );
}

/** The same after two discs were laid over one another: the joined person is then selected, and says what was decided. */
export function JoinOnMap(given: Omit<Parameters<typeof JoinCase>[0], 'onClose'> & { readonly onClose: () => void }) {
  const { one, other, onClose } = given;
  return (
    <JoinCase
      {...given}
      onClose={(joined) => {
        if (joined) {
          select(selectionOf(one.id));
          toast.success(`${one.name} and ${other.name} are one person. Undo takes it back.`);
        }
        onClose();
      }}
    />
  );
}
