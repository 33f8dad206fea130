import type { Unplaced } from '../../pipeline/portrait.ts';
import { shelvesOf } from '../../pipeline/shelves.ts';
import { JoinOnMap } from '../panels/JoinCase.tsx';
import type { Offer } from './dragging.ts';
import { JoinOffer } from './JoinOffer.tsx';

/** Two people, one of whom was let go over the other. */
export interface Met {
  readonly id: string;
  readonly other: string;
}

/** Joining by laying one disc over another: what would happen while it lies there, and the question when it is let go. */
export function Joining({
  portrait,
  offer,
  met,
  onClose,
}: {
  readonly portrait: Unplaced;
  readonly offer: Offer | undefined;
  readonly met: Met | undefined;
  readonly onClose: () => void;
}) {
  // Of a large corpus the shelves take a while to fill: not before they are needed.
  if (!offer && !met) return null;
  const { authors } = shelvesOf(portrait.corpus);
  const asked = met && ([authors.get(met.id), authors.get(met.other)] as const);
  const over = offer && ([authors.get(offer.id), authors.get(offer.other)] as const);
  const title = offer && sharedTitle(portrait, offer.id, offer.other);
  return (
    <>
      {offer && over?.[0] && over[1] && (
        <JoinOffer offer={offer} refused={title !== undefined}>
          {title === undefined
            ? `Let go to join ${over[0].name} and ${over[1].name}`
            : `${over[0].name} and ${over[1].name} cannot be joined: both stand on “${title}”`}
        </JoinOffer>
      )}
      {asked?.[0] && asked[1] && <JoinOnMap portrait={portrait} one={asked[0]} other={asked[1]} onClose={onClose} />}
    </>
  );
}

/** Whether nothing forbids that two people are one. */
export const mayJoin = (portrait: Unplaced | undefined, one: string, other: string): boolean =>
  portrait !== undefined && sharedTitle(portrait, one, other) === undefined;

/** The title of the newest paper on which both stand. */
function sharedTitle({ corpus }: Unplaced, one: string, other: string): string | undefined {
  const { authors, papers } = shelvesOf(corpus);
  const theirs = new Set(authors.get(other)?.papers);
  const shared = authors.get(one)?.papers.find((paper) => theirs.has(paper));
  return shared === undefined ? undefined : papers.get(shared)?.title;
}
