/**
 * What speaks for and against two groups of signatures being one person, in nats: sums of logarithms of how much likelier
 * a thing is for one person than for two (Fellegi & Sunter 1969, doi:10.1080/01621459.1969.10501049). The weights were set
 * on generated careers and on one block of a curated collection; README tells how well they do.
 */
import type { IdentityLevel } from './corpus.ts';
import type { NameParts } from './names.ts';

export interface Thresholds {
  /** From here on two groups are one person. */
  readonly join: number;
  /** From here on a person is asked. */
  readonly review: number;
  /** A name that fits several who exclude each other goes to one of them only when it leads by so much. */
  readonly margin: number;
}

/** Of the levels that weigh evidence. */
export const thresholds: Readonly<Record<Exclude<IdentityLevel, 'exact' | 'initials'>, Thresholds>> = {
  careful: { join: 2, review: 0.5, margin: 0.6 },
  generous: { join: 0.75, review: -0.5, margin: 0.3 },
};

/** Caps on the sums of each kind: many papers of one team are one piece of news. */
export const caps = { coauthor: 7, place: 4.5, venue: 0.6, field: 0.6 } as const;

/** Of a co-author in common: rarer names tell more. */
export const coauthorWeight = (papers: number, all: number): number =>
  Math.min(4, 0.5 * (2.6 + Math.log(Math.max(1, all / papers))));

/** Share of it on a paper of so many: members of large teams tell less. */
export const teamShare = (team: number): number => Math.min(1, Math.sqrt(8 / Math.max(2, team)));

/** Of a word of an affiliation in common. */
export const placeWordWeight = (signatures: number, all: number): number => 0.2 * Math.log(Math.max(1, all / signatures));

/** Of one and the same affiliation, beside its words. */
export const samePlace = 1.5;
export const sameVenue = 0.3;
export const sameField = 0.3;
/** Both state affiliations, and no word is the same. */
export const otherPlaces = -1.5;
/** Both have co-authors, and none is the same. */
export const otherCircles = -0.7;

/** Years between the last paper of one and the first of the other. */
export function gapWeight(years: number): number {
  if (years > 30) return -4;
  return years > 15 ? -1.5 : 0;
}

/** A letter, or a name cut short: "yu." may stand for Yue as for Yuan. */
const isWhole = (token: string): boolean => !token.endsWith('.') && [...token].length > 1;

/** What is weighed of a name's given names. */
export interface GivenSigns {
  readonly spaced: string;
  readonly joined: string;
  readonly count: number;
  /** Whether any of them is printed whole, whether the first is. */
  readonly telling: boolean;
  readonly tellingFirst: boolean;
}

export const signsOf = ({ given }: NameParts): GivenSigns => ({
  spaced: given.join(' '),
  joined: given.join(''),
  count: given.length,
  telling: given.some(isWhole),
  tellingFirst: isWhole(given[0] ?? ''),
});

/**
 * What two compatible names say by themselves.
 * @param common how common the name is, in nats
 */
export function nameWeight(one: GivenSigns, other: GivenSigns, common: number): number {
  const same = one.spaced === other.spaced;
  if (same && one.telling) return 5 + 1.5 * (one.count - 1) - 0.5 * common;
  if (same) return (one.count > 1 ? 4.2 : 3.2) - 0.55 * common;
  // "Jae-Won" and "Jaewon", "Fan Lai" and "Lai Fan" are spellings of one name.
  if (one.joined === other.joined) return 4 - 0.6 * common;
  return (Math.min(one.count, other.count) > 1 ? 1.5 : 0.75) - 0.75 * common;
}
