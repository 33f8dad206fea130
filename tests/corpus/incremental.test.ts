/** What a memory of the corpus saves, and that it changes nothing: the laws of decisions, of undoing and of work. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CorpusChoice, type IdentityLevel, identityLevels } from '../../src/corpus/corpus.ts';
import { CorpusMemory } from '../../src/corpus/corpusMemory.ts';
import { findPeople } from '../../src/corpus/identity.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import { compareParts } from '../../src/corpus/names.ts';
import type { CorpusSource } from '../../src/corpus/prepare.ts';
import { type Decision, ruleOn } from '../../src/corpus/rulings.ts';
import { signatureHandle } from '../../src/corpus/signatures.ts';
import { seededRandom } from '../../src/kit/random.ts';
import { atOnce } from '../../src/kit/steps.ts';
import { makeNetwork } from '../../src/network/makeNetwork.ts';
import { arbitraryReadings } from '../arbitraries.ts';
import { inventCareers } from '../inventCareers.ts';
import { record } from './making.ts';

const careful: CorpusChoice = { level: 'careful', apart: [] };
const prepared = (sources: readonly CorpusSource[], level: IdentityLevel = 'careful') =>
  atOnce(new CorpusMemory().prepare(sources, { level, apart: [] }));

/** Names that decisions may use, of all signatures: by name, and by name and paper. */
function handlesOf(sources: readonly CorpusSource[]): string[] {
  const { table } = prepared(sources).prepared;
  return [...table.forms.map(({ key }) => key), ...Array.from(table.form, (_, at) => signatureHandle(table, at))];
}

/** A chance decision about few of the names. */
function decide(handles: readonly string[], random: () => number): Decision {
  const some = () => Array.from({ length: 1 + Math.floor(random() * 3) }, () => handles[Math.floor(random() * handles.length)]!);
  return { sets: random() < 0.5 ? [some()] : [some(), some()] };
}

describe('a corpus made again with a memory', () => {
  it('is the one made from scratch, whatever was decided, undone, switched off or chosen in between', () => {
    fc.assert(
      fc.property(arbitraryReadings(), fc.nat(), (readings, seed) => {
        const random = seededRandom(seed);
        const handles = handlesOf(readings);
        if (handles.length === 0) return;
        const memory = new CorpusMemory();
        let decisions: readonly Decision[] = [];
        let apart: readonly string[] = [];
        let level: IdentityLevel = 'careful';
        for (let step = 0; step < 6; step++) {
          const now = makeCorpus(readings, { level, apart, decisions }, memory);
          expect(isDeepStrictEqual(now, makeCorpus(readings, { level, apart, decisions }))).toBe(true);
          const dice = random();
          if (dice < 0.5) decisions = [...decisions, decide(handles, random)];
          else if (dice < 0.75) decisions = decisions.slice(0, -1);
          else if (dice < 0.9) apart = now.joins.filter(() => random() < 0.3).map(({ key }) => key);
          else level = identityLevels[Math.floor(random() * identityLevels.length)]!;
        }
        const undone = makeCorpus(readings, careful, memory);
        const scratch = makeCorpus(readings, careful);
        expect(undone).toEqual(scratch);
        expect(makeNetwork(undone, 'coauthors', 'fractional')).toEqual(makeNetwork(scratch, 'coauthors', 'fractional'));
      }),
      { numRuns: 40 },
    );
  });

  it('is the same of large files too, and keeps whom a decision does not touch', () => {
    const { reading } = inventCareers(1000, 11);
    const memory = new CorpusMemory();
    const before = makeCorpus([reading], careful, memory);
    const random = seededRandom(5);
    const handles = handlesOf([reading]);
    let decisions: readonly Decision[] = [];
    for (let step = 0; step < 6; step++) {
      const review = before.reviews[Math.floor(random() * before.reviews.length)];
      const likely = review && { sets: [[...review.one.handles, ...review.other.handles]] };
      decisions = random() < 0.3 ? decisions.slice(0, -1) : [...decisions, likely ?? decide(handles, random)];
      const choice = { ...careful, decisions };
      const after = makeCorpus([reading], choice, memory);
      expect(isDeepStrictEqual(after, makeCorpus([reading], choice))).toBe(true);
      const old = new Set(before.authors);
      expect(after.authors.filter((author) => !old.has(author)).length).toBeLessThan(40);
    }
  });

  it('settles no block anew but those that a decision names', () => {
    const { reading } = inventCareers(1000, 11);
    const { decider } = prepared([reading]);
    const settledBy = (...decisions: Decision[]) =>
      atOnce(decider.decide('careful', ruleOn(decider.signatures, decisions))).settled;
    const { table } = decider;
    expect(settledBy()).toBeGreaterThan(30);
    expect(settledBy()).toBe(0);
    const [one, other] = [table.forms[0]!.key, table.forms[table.forms.length - 1]!.key];
    expect(settledBy({ sets: [[one]] })).toBe(1);
    expect(settledBy({ sets: [[one]] }, { sets: [[one], [other]] })).toBe(2);
    expect(settledBy({ sets: [[one]] }, { sets: [[one], [other]] })).toBe(0);
    // What decides a block is which of its decisions are the newer ones: others come and go.
    expect(settledBy({ sets: [['nobody']] }, { sets: [[one]] }, { sets: [[one], [other]] })).toBe(0);
    expect(settledBy()).toBeLessThanOrEqual(2);
  });
});

describe('whatever was decided', () => {
  const anySources = fc.oneof(
    arbitraryReadings(),
    fc.nat({ max: 50 }).map((seed) => [inventCareers(150, seed).reading]),
  );

  it('the newest decision is obeyed in all that it says', () => {
    fc.assert(
      fc.property(anySources, fc.nat(), fc.constantFrom(...identityLevels), (sources, seed, level) => {
        const random = seededRandom(seed);
        const { prepared: known, decider } = prepared(sources, level);
        const handles = handlesOf(sources);
        if (handles.length === 0) return;
        const decisions = Array.from({ length: 1 + Math.floor(random() * 4) }, () => decide(handles, random));
        const { personOf } = atOnce(findPeople(decider, known, { level, apart: [], decisions }));
        const sideOf = new Map<number, number>();
        decisions.at(-1)!.sets.forEach((set, side) =>
          set.forEach((handle) =>
            decider
              .signatures()
              .meant(handle)
              .forEach((at) => sideOf.set(at, side)),
          ),
        );
        for (const [one, side] of sideOf)
          for (const [other, otherSide] of sideOf) expect(personOf[one] === personOf[other]).toBe(side === otherSide);
      }),
      { numRuns: 120 },
    );
  });

  it('a name may be one person but on one paper', () => {
    const records = ['One', 'Two', 'Three'].map((title) => record(title, 'Ann Lee, Bo Chen'));
    const decisions = [{ sets: [['ann lee'], ['ann lee@p:two']] }];
    const { authors } = makeCorpus([{ records, profiles: [] }], { ...careful, decisions });
    expect(authors.filter(({ name }) => name === 'Ann Lee').map(({ papers }) => papers)).toEqual(
      expect.arrayContaining([['p:one', 'p:three'], ['p:two']]),
    );
  });

  it('of a chain of decisions the newer ones hold, and the older ones where they can', () => {
    const records = ['One', 'Two', 'Three'].map((title) => record(title, `${title} Lee`));
    const people = (...sets: string[][][]) =>
      makeCorpus([{ records, profiles: [] }], { ...careful, decisions: sets.map((each) => ({ sets: each })) })
        .authors.map(({ papers }) => [...papers].sort().join(' '))
        .sort();
    const [one, two, three] = ['one lee', 'two lee', 'three lee'];
    expect(people([[one], [three]], [[two, three]], [[one, two]])).toEqual(['p:one p:three p:two']);
    expect(people([[two, three]], [[one], [three]], [[one, two]])).toEqual(['p:one p:two', 'p:three']);
    expect(people([[one, two, three]], [[two], [three]])).toEqual(['p:one p:two', 'p:three']);
  });
});

describe.each(['careful', 'generous'] as const)('people of the level %s', (level) => {
  const sources = [inventCareers(1200, 3).reading];

  it('hold no two that exclude each other: of one paper, of different ORCIDs, of names that contradict', () => {
    const { prepared: known, decider } = prepared(sources, level);
    const { table } = known;
    const { personOf } = atOnce(findPeople(decider, known, { level, apart: [] }));
    const people = new Map<number, number[]>();
    personOf.forEach((person, at) => people.set(person, [...(people.get(person) ?? []), at]));
    for (const own of people.values()) {
      expect(new Set(own.map((at) => table.paper[at])).size).toBe(own.length);
      expect(new Set(own.flatMap((at) => table.ids[at]!.filter((id) => id.startsWith('orcid:')))).size).toBeLessThan(2);
      const forms = [...new Set(own.map((at) => table.form[at]!))].map((form) => table.forms[form]!.parts);
      for (const one of forms) for (const other of forms) expect(compareParts(one, other).verdict).not.toBe('incompatible');
    }
  });

  it('are the same whatever the order of records', () => {
    const turned = sources.map(({ records, profiles }) => ({ records: records.toReversed(), profiles }));
    expect(makeCorpus(turned, { level, apart: [] })).toEqual(makeCorpus(sources, { level, apart: [] }));
  });
});

describe('a block of ten thousand', () => {
  const given = 'Yan Yu Yi Ying Yang Yong Yue Yun Ye Yao Yuan Yifan Yiming Yujie Yuting Yanan'.split(' ');
  const forms: Readonly<Record<string, (random: () => number) => string>> = {
    'Wang, Y.': () => 'Y. Wang',
    'Wang, with many given names': (random) => {
      const one = given[Math.floor(random() * given.length)]!;
      return random() < 0.4 ? 'Y. Wang' : random() < 0.5 ? `${one} Wang` : `Wang ${one}`;
    },
  };
  /** Each with three of a circle of its own, at one of some hundred universities, and every other one with an id. */
  const block = (count: number, nameOf: (random: () => number) => string) => {
    const random = seededRandom(2);
    const records = Array.from({ length: count }, (_, at) => {
      const circle = Math.floor((random() * count) / 8);
      const letters = [...String(circle)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
      const mates = [0, 1, 2].map(() => ({ name: `A. Mate${letters}${'xyzuvw'[Math.floor(random() * 6)]}`, printed: true }));
      const place = { affiliations: [{ name: `Department of Physics, University ${circle % 97}, Beijing` }] };
      const id = random() < 0.5 ? { orcid: String(at).padStart(16, '0') } : {};
      return record(`Title ${at}`, '', { authors: [{ name: nameOf(random), printed: true, ...place, ...id }, ...mates] });
    });
    return [{ records, profiles: [] }];
  };

  it.each(Object.keys(forms))('“%s” is settled with work that goes with its size', (kind) => {
    const sizes = [2_500, 10_000].map((count) => prepared(block(count, forms[kind]!)).decider);
    for (const level of identityLevels) {
      const work = sizes.map((decider) => {
        const { found } = atOnce(decider.decide(level, ruleOn(decider.signatures, [])));
        return found.reduce((sum, { compared }) => sum + compared, 0);
      });
      expect(work[1]).toBeLessThan(50 * 10_000);
      expect(work[1]).toBeLessThan(4.8 * work[0]!);
    }
  });
});
