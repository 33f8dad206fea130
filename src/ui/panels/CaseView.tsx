import { useEffect, useMemo, useRef } from 'react';
import type { Review } from '../../corpus/reviews.ts';
import { asPrinted, sideOf } from '../../pipeline/caseSides.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import own from './Case.module.css';
import { CaseColumns, CasePapers } from './CaseColumns.tsx';
import { CaseEvidence } from './CaseEvidence.tsx';
import { tellWeight } from './caseWeight.ts';

/** One case: both sides beside each other, what speaks for and against one person, and the papers. */
export function CaseView({
  portrait,
  review,
  onLeave,
}: {
  readonly portrait: Unplaced;
  readonly review: Review;
  readonly onLeave: () => void;
}) {
  const { corpus } = portrait;
  const sides = useMemo(() => [sideOf(review.one, corpus), sideOf(review.other, corpus)] as const, [review, corpus]);
  const evidence = useMemo(() => asPrinted(review.evidence, ...sides), [review, sides]);
  const place = useRef<HTMLElement>(null);
  // Another case begins at its top.
  useEffect(() => {
    place.current!.parentElement!.scrollTop = 0;
  }, []);
  return (
    <section ref={place} aria-label={`${review.one.name} and ${review.other.name}: one person?`} className={own['case']}>
      <CaseColumns sides={sides} />
      <CaseEvidence evidence={evidence} note={tellWeight(review.weight, portrait.choices.identity.level)} />
      <CasePapers portrait={portrait} sides={sides} onLeave={onLeave} />
    </section>
  );
}
