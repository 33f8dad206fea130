import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAliases, writeThesaurus } from '../../src/corpus/decisionFile.ts';
import { makeCorpus } from '../../src/corpus/makeCorpus.ts';
import type { Decision } from '../../src/corpus/rulings.ts';
import {
  caseName,
  casesIn,
  concerns,
  confirms,
  groupPapers,
  handlesOn,
  joinPeople,
  partyOf,
  readDecisions,
  ruleOnCase,
  speaksOf,
  tellSides,
  writeOwnDecisions,
} from '../../src/state/identity.ts';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import { arbitraryReadings } from '../arbitraries.ts';
import { corpusOf, namesOf, record } from '../corpus/making.ts';

/** J. Smith may be John or Jane; Ann Lee is A. Lee. */
const records = [
  record('One', 'John Smith, Bo Chen'),
  record('Two', 'Jane Smith, Bo Chen'),
  record('Three', 'J. Smith, Bo Chen'),
  record('Four', 'Ann Lee, Bo Chen'),
  record('Five', 'A. Lee, Bo Chen'),
];
const before = corpusOf(records);
const after = (...decisions: Decision[]) => corpusOf(records, { level: 'careful', apart: [], decisions });
const person = (name: string, corpus = before) => corpus.authors.find((author) => author.name === name)!;
const plain = ['Ann Lee', 'Bo Chen', 'J. Smith', 'Jane Smith', 'John Smith'];

describe('a case', () => {
  const review = before.reviews.find(({ one, other }) => [one.name, other.name].includes('John Smith'))!;

  it('that is joined is one person, and its rival is closed', () => {
    expect(before.reviews).toHaveLength(2);
    expect(namesOf(before)).toEqual(plain);
    const decision = ruleOnCase(review, true);
    expect(decision.note).toContain('Both wrote with Bo Chen.');
    const joined = after(decision);
    expect(namesOf(joined)).toEqual(['Ann Lee', 'Bo Chen', 'Jane Smith', 'John Smith']);
    expect(joined.reviews).toEqual([]);
    expect(tellSides(decision, joined)).toEqual([{ names: ['John Smith', 'J. Smith'], papers: 2 }]);
  });

  it('that is kept apart is asked no more, and what it says is told for each side', () => {
    const decision = ruleOnCase(review, false);
    const apart = after(decision);
    expect(apart.reviews.filter((one) => speaksOf(decision, one))).toEqual([]);
    expect(speaksOf(decision, review)).toBe(true);
    expect(person('John Smith', apart).papers).toEqual(['p:one']);
    expect(tellSides(decision, apart)).toEqual([
      { names: ['John Smith'], papers: 1 },
      { names: ['J. Smith'], papers: 1 },
    ]);
  });
});

describe('the queue', () => {
  const portrait = (corpus = before, decisions: readonly Decision[] = []) => ({
    corpus,
    choices: { ...defaultChoices, identity: { ...defaultChoices.identity, decisions } },
  });
  const [first, second] = before.reviews.map(caseName) as [string, string];
  const names = (cases: ReturnType<typeof casesIn>) => cases.map(caseName);

  it('has the likeliest case first, and those that were put off last, in that order', () => {
    expect(names(casesIn(portrait()))).toEqual([first, second]);
    expect(names(casesIn(portrait(), [], [first]))).toEqual([second, first]);
    expect(names(casesIn(portrait(), [], [second, first]))).toEqual([second, first]);
    expect(names(casesIn(portrait(), [], ['nobody|else', second]))).toEqual([first, second]);
  });

  it('leaves out what was decided a moment ago, before the corpus is made anew', () => {
    expect(names(casesIn(portrait(), [ruleOnCase(before.reviews[0]!, false)]))).toEqual([second]);
    expect(casesIn(undefined)).toEqual([]);
  });

  it('has of one person the cases that concern a place of theirs', () => {
    const of = (name: string) => names(casesIn(portrait(), [], [], partyOf(person(name), before).handles));
    expect(of('J. Smith')).toEqual([first, second]);
    expect(of('John Smith')).toEqual(
      before.reviews.filter(({ one, other }) => [one.name, other.name].includes('John Smith')).map(caseName),
    );
    expect(of('Bo Chen')).toEqual([]);
  });
});

describe('papers', () => {
  it('that are split part a person, though the names are equal', () => {
    const parted = after(
      groupPapers(
        person('Bo Chen'),
        [
          ['p:one', 'p:two'],
          ['p:three', 'p:four', 'p:five'],
        ],
        before,
        'Two.',
      ),
    );
    expect(namesOf(parted).filter((name) => name === 'Bo Chen')).toHaveLength(2);
    const sizes = parted.authors.filter(({ name }) => name === 'Bo Chen').map(({ papers }) => papers.length);
    expect(sizes.sort((x, y) => x - y)).toEqual([2, 3]);
  });

  it('are named without what is somebody else’s name there', () => {
    // Whoever is printed as J. Smith on One is not John, though John is printed so on Two.
    const corpus = corpusOf([record('One', 'John Smith, J. Smith'), record('Two', 'J. Smith, Bo Chen')], {
      level: 'careful',
      apart: [],
      decisions: [{ sets: [['john smith@p:one', 'j. smith@p:two']] }],
    });
    const john = person('John Smith', corpus);
    expect(john.papers).toHaveLength(2);
    expect(handlesOn(john, ['p:one'], corpus)).toEqual(['john smith@p:one']);
  });

  it('that are all held for one person confirm that person, and concern nobody else', () => {
    const bo = person('Bo Chen');
    const sure = groupPapers(bo, [bo.papers], before, 'One.');
    expect(confirms(sure, bo)).toBe(true);
    expect(confirms(groupPapers(bo, [bo.papers.slice(1)], before, 'Some.'), bo)).toBe(false);
    expect(concerns(sure, bo)).toBe(true);
    expect(concerns(sure, person('Ann Lee'))).toBe(false);
    expect(concerns({ sets: [['ann lee', 'x']] }, person('Ann Lee'))).toBe(true);
  });
});

describe('two people who are joined', () => {
  it('are one with all the papers of both, whatever their names are', () => {
    const joined = after(joinPeople(person('Ann Lee'), person('Bo Chen'), before, 'By hand.'));
    const both = joined.authors.filter(({ papers }) => papers.length === 5);
    expect(both).toHaveLength(1);
    expect(both[0]!.spellings.map(({ name }) => name).sort()).toEqual(['A. Lee', 'Ann Lee', 'Bo Chen']);
  });

  it('are one in every corpus', () => {
    fc.assert(
      fc.property(arbitraryReadings(), fc.nat(), fc.nat(), (readings, first, second) => {
        const corpus = makeCorpus(readings, { level: 'careful', apart: [] });
        const written = corpus.authors.filter(({ papers }) => papers.length > 0);
        if (written.length < 2) return;
        const [one, other] = [written[first % written.length]!, written[second % written.length]!];
        if (one === other) return;
        const decision = joinPeople(one, other, corpus, '');
        const joined = makeCorpus(readings, { level: 'careful', apart: [], decisions: [decision] });
        const names = (keys: typeof one.spellings) => keys.map(({ name }) => name);
        const wanted = new Set([...names(one.spellings), ...names(other.spellings)]);
        const papers = new Set<string>([...one.papers, ...other.papers]);
        const homes = joined.authors.filter(
          (author) => names(author.spellings).some((name) => wanted.has(name)) && author.papers.some((id) => papers.has(id)),
        );
        expect(homes.some((author) => [...papers].every((id) => author.papers.some((own) => own === id)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file of decisions', () => {
  it('says the same when it is opened again', () => {
    const decisions = [{ sets: [['ann lee', 'a. lee'], ['bo chen@p:one']], note: 'So.' }, { sets: [['x']] }];
    expect(readDecisions(writeOwnDecisions(decisions))).toEqual({ decisions, ignored: [] });
    expect(readDecisions(JSON.stringify(decisions))).toEqual({ decisions, ignored: [] });
  });

  it('may be a thesaurus or aliases', () => {
    for (const text of [writeThesaurus(before), writeAliases(before)]) {
      expect(readDecisions(text)).toEqual({ decisions: [{ sets: [['ann lee', 'a. lee']] }], ignored: [] });
    }
  });

  it('that is none says why', () => {
    expect(readDecisions('milk and eggs')).toContain('neither JSON');
    expect(readDecisions('{"decisions": 3}')).toContain('it holds no decisions');
    fc.assert(fc.property(fc.string(), (text) => void readDecisions(text)));
  });
});
