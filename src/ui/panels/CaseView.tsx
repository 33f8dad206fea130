import { useMemo } from 'react';
import type { IdentityLevel } from '../../corpus/corpus.ts';
import type { Review } from '../../corpus/reviews.ts';
import { thresholds } from '../../corpus/weights.ts';
import { sideOf } from '../../pipeline/caseSides.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { figure } from '../parts/texts.ts';
import own from './Case.module.css';
import { CaseColumns, CasePapers } from './CaseColumns.tsx';
import { CaseEvidence } from './CaseEvidence.tsx';
import panel from './panel.module.css';

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
  return (
    <section aria-label={`${review.one.name} and ${review.other.name}: one person?`} className={own['case']}>
      <CaseColumns sides={sides} />
      <CaseEvidence evidence={review.evidence} />
      <p className={panel['small']}>{tellWeight(review.weight, portrait.choices.identity.level)}</p>
      <CasePapers portrait={portrait} sides={sides} onLeave={onLeave} />
    </section>
  );
}

/** Nats as odds, and what they are held against. */
function tellWeight(weight: number, level: IdentityLevel): string {
  const odds = `${figure(Math.exp(Math.abs(weight)))} times as likely if they are ${weight < 0 ? 'two people' : 'one person'}`;
  const bound =
    level === 'careful' || level === 'generous'
      ? ` From ${figure(thresholds[level].join)} on, and where no other name fits as well, they are joined by themselves.`
      : '';
  return `Weight ${figure(weight)}: all of this together is ${odds}.${bound}`;
}
