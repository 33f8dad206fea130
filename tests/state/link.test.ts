import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largeTeamPolicies } from '../../src/network/largeTeams.ts';
import { countings, networkKinds } from '../../src/network/network.ts';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import { defaultLooks } from '../../src/scene/looks.ts';
import { lacksDecisions, type Linked, readLink, writeLink } from '../../src/state/link.ts';

const plain: Linked = { choices: defaultChoices, looks: defaultLooks, selection: undefined };

describe('a link', () => {
  it('is empty for the plain view', () => {
    expect(writeLink(plain)).toBe('');
    expect(readLink('', 'light')).toEqual(plain);
  });

  it('names the selection and what differs from the defaults, and nothing else', () => {
    const link = writeLink({
      ...plain,
      choices: { ...defaultChoices, network: 'papers' },
      selection: { kind: 'author', id: 'a:fan-lai' },
    });
    expect(link).toBe('select=a:fan-lai&network=papers');
  });

  it('opens the view it was written from', () => {
    const words = fc.string({ minLength: 1, maxLength: 12 });
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
    const options = fc.oneof(
      fc.record({ savedYear: fc.integer({ min: 1000, max: 9999 }) }),
      fc.record({ savedYear: fc.integer({ min: 1000, max: 9999 }), reader: id }),
      fc.record({ columns: fc.dictionary(words, words, { maxKeys: 3 }) }),
    );
    const correction = fc.oneof(
      fc.constant({ kind: 'group' as const }),
      fc.array(words, { minLength: 1, maxLength: 3 }).map((names) => ({ kind: 'people' as const, names })),
    );
    const views: fc.Arbitrary<Linked> = fc.record({
      choices: fc.record({
        identity: fc.record(
          {
            level: fc.constantFrom('exact' as const, 'careful' as const),
            apart: fc.array(words, { maxLength: 3 }),
            decisions: fc.array(
              fc.record({ sets: fc.array(fc.array(id, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }) }),
              {
                minLength: 1,
                maxLength: 2,
              },
            ),
          },
          { requiredKeys: ['level', 'apart'] },
        ),
        reading: fc.dictionary(words, options, { maxKeys: 3 }),
        corrections: fc.dictionary(words, correction, { maxKeys: 3 }),
        loose: fc.array(words, { maxLength: 3 }),
        network: fc.constantFrom(...networkKinds),
        counting: fc.constantFrom(...countings),
        largeTeams: fc.record({ policy: fc.constantFrom(...largeTeamPolicies), above: fc.integer({ min: 2, max: 100_000 }) }),
        metrics: fc.dictionary(id, fc.dictionary(id, fc.oneof(fc.boolean(), fc.integer()), { minKeys: 1, maxKeys: 2 }), {
          maxKeys: 2,
        }),
        layout: fc.record({ id, knobs: fc.dictionary(id, fc.oneof(fc.boolean(), fc.integer()), { maxKeys: 3 }) }),
        seed: fc.integer(),
      }),
      looks: fc.record({
        theme: fc.constant('light' as const),
        sizeBy: id,
        colourBy: id,
        sizeScale: fc.integer({ min: 5, max: 20 }).map((tenth) => tenth / 10),
        labels: fc.constantFrom(0, 0.5, 1, 2),
        regions: fc.boolean(),
        linkOpacity: fc.constantFrom(0.05, 0.35, 1),
      }),
      selection: fc.oneof(
        fc.constant(undefined),
        id.map((one) => ({ kind: 'author' as const, id: `a:${one}` })),
        id.map((one) => ({ kind: 'paper' as const, id: `p:${one}` })),
        fc.tuple(id, id).map(([a, b]) => ({ kind: 'tie' as const, a: `a:${a}`, b: `a:${b}` })),
        fc.nat(999).map((group) => ({ kind: 'cluster' as const, group })),
      ),
    });
    fc.assert(
      fc.property(views, (view) => {
        const link = writeLink(view);
        if (lacksDecisions(link)) return;
        const read = readLink(`#${link}`, 'light');
        expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify(view)));
      }),
    );
  });

  it('says so in place of decisions that would make it too long', () => {
    const decided = (decisions: number): Linked => {
      const made = Array.from({ length: decisions }, (_, index) => ({ sets: [[`a name of some length@p:paper-${index}`]] }));
      return { ...plain, choices: { ...defaultChoices, identity: { level: 'careful', apart: [], decisions: made } } };
    };
    expect(readLink(writeLink(decided(3)), 'light')).toEqual(decided(3));
    expect(writeLink(decided(100))).toBe('decided=100');
    expect(lacksDecisions('#decided=100')).toBe(true);
    expect(readLink('decided=100&decide=3&decide={"sets":[]}', 'light').choices).toEqual(defaultChoices);
  });

  it('never throws and keeps defaults for what it does not understand', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(networkKinds).toContain(readLink(hash, 'dark').choices.network);
      }),
    );
    const read = readLink('#network=nonsense&counting=7&seed=x&scale=900&select=zebra&saved=a.txt', 'dark');
    expect(read.choices).toEqual(defaultChoices);
    expect(read.looks).toEqual({ ...defaultLooks, theme: 'dark', sizeScale: 2 });
    expect(read.selection).toBeUndefined();
  });
});
