import { useMemo } from 'react';
import type { IdentityLevel } from '../../corpus/corpus.ts';
import type { Party, Review } from '../../corpus/reviews.ts';
import { thresholds } from '../../corpus/weights.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { LongList } from '../parts/LongList.tsx';
import { MathText } from '../parts/MathText.tsx';
import { count, figure } from '../parts/texts.ts';
import own from './Case.module.css';
import { type CaseSide, sideOf } from './CaseSides.ts';
import panel from './panel.module.css';
import styles from './Workbench.module.css';

/** One case: both sides beside each other, and what speaks for and against one person. */
export function CaseView({ portrait, review }: { readonly portrait: Unplaced; readonly review: Review }) {
  const { corpus } = portrait;
  const sides = useMemo(() => [sideOf(review.one, corpus), sideOf(review.other, corpus)] as const, [review, corpus]);
  const shared = (of: (side: CaseSide) => readonly string[]) => new Set(of(sides[0]).filter((one) => of(sides[1]).includes(one)));
  const [people, places] = [shared(({ coauthors }) => coauthors), shared((side) => side.places)];
  return (
    <section aria-label={`${review.one.name} and ${review.other.name}: one person?`} className={own['case']}>
      <div className={own['sides']}>
        {[review.one, review.other].map((party, index) => (
          <Side key={index} party={party} side={sides[index]!} people={people} places={places} />
        ))}
      </div>
      <div className={own['sides']}>
        <Evidence review={review} speaks="for" title="For one person" />
        <Evidence review={review} speaks="against" title="Against" />
      </div>
      <p className={panel['small']}>{tellWeight(review.weight, portrait.choices.identity.level)}</p>
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

function Side({
  party,
  side,
  people,
  places,
}: {
  readonly party: Party;
  readonly side: CaseSide;
  readonly people: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}) {
  return (
    <div className={own['side']}>
      <h3 className={styles['name']}>{party.name}</h3>
      {side.spellings.length > 0 && <p className={panel['small']}>Also printed as {side.spellings.join(', ')}</p>}
      <h4 className={styles['what']}>{count(side.papers.length, 'paper')}</h4>
      <LongList items={side.papers} first={5} keyOf={({ id }) => id}>
        {({ title, date }) => (
          <p className={styles['paper']}>
            <span className={styles['year']}>{date?.year ?? 'no year'}</span>
            <span>
              <MathText text={title} />
            </span>
          </p>
        )}
      </LongList>
      <Names title="Co-authors" names={side.coauthors} shared={people} none="Nobody else is named." />
      <Names title="Affiliations" names={side.places} shared={places} none="None is printed." />
    </div>
  );
}

/** Those that both sides have come first, and stand out. */
function Names({
  title,
  names,
  shared,
  none,
}: {
  readonly title: string;
  readonly names: readonly string[];
  readonly shared: ReadonlySet<string>;
  readonly none: string;
}) {
  const sorted = [...names.filter((name) => shared.has(name)), ...names.filter((name) => !shared.has(name))];
  const most = 12;
  return (
    <>
      <h4 className={styles['what']}>{title}</h4>
      <p className={own['names']}>
        {names.length === 0 && <span className={panel['quiet']}>{none}</span>}
        {sorted.slice(0, most).map((name, index) => (
          <span key={name}>
            {index > 0 && ', '}
            {shared.has(name) ? <mark className={own['shared']}>{name}</mark> : name}
          </span>
        ))}
        {names.length > most && ` and ${count(names.length - most, 'more', 'more')}`}
      </p>
    </>
  );
}

function Evidence({
  review,
  speaks,
  title,
}: {
  readonly review: Review;
  readonly speaks: 'for' | 'against';
  readonly title: string;
}) {
  const found = review.evidence.filter((one) => one.speaks === speaks);
  return (
    <div>
      <h3 className={styles['what']}>{title}</h3>
      {found.length === 0 ? (
        <p className={panel['quiet']}>Nothing that is printed.</p>
      ) : (
        <ul className={styles['evidence']} data-speaks={speaks}>
          {found.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
