import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codesOf, readText } from './reading.ts';
import { writeProfile } from './writePage.ts';

const words = fc.constantFrom(
  'Tables',
  'and',
  'the',
  '10Cache:',
  'Engines?',
  '$2.26\\times$',
  'Über',
  'of',
  'et',
  'al.',
  'Ada,',
  'Lovelace',
  '深度',
  'https://a.b/c',
);
const title = fc
  .array(words, { minLength: 2, maxLength: 12 })
  .map((picked) => `On ${picked.join(' ')}`)
  .filter((text) => !/\bet al\.?$/.test(text));
const name = fc
  .tuple(
    fc.constantFrom('Ada', 'J. A.', 'Chi-Wen', 'Łukasz', 'Zoë'),
    fc.constantFrom('Lovelace', 'de la Cruz', "O'Brien", 'Ma', 'Ng-Smith'),
  )
  .map((parts) => parts.join(' '));
const sentence = fc
  .array(words, { minLength: 14, maxLength: 60 })
  .map((picked) => `We show ${picked.join(' ')} and much more than that in all of these cases.`);
const written = fc.record({
  anchor: fc
    .tuple(
      fc.constantFrom('', '98.5', '7.0'),
      fc.constantFrom('LG', 'DC'),
      fc.constantFrom('May 24', 'Aug 1, 2023'),
      fc.constantFrom('', 'Code'),
    )
    .map((parts) => parts.join('')),
  title,
  authors: fc
    .tuple(
      fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('', ' et al.', ' et al', ' Et Al.', ' and others'),
    )
    .map(([names, mark]) => names.join(', ') + mark),
  paragraphs: fc.array(sentence, { minLength: 1, maxLength: 3 }),
});
const noise = fc.array(
  fc.array(fc.constantFrom('Share', 'Save', '12 likes', 'By Ada Lovelace', 'Next page', '1 2 3 Next', 'PDF', '•', '3 days ago'), {
    maxLength: 3,
  }),
  { maxLength: 8 },
);

it('a page of any papers reads back the same, whatever buttons stand between them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 6 }), noise, async (papers, gaps) => {
      const reading = await readText(writeProfile('Grace Hopper', papers, gaps));
      expect(reading.profiles[0]).toMatchObject({ name: 'Grace Hopper', papers: papers.length });
      expect(reading.records.map(({ title: read, summary }) => [read, summary])).toEqual(
        papers.map(({ title: printed, paragraphs }) => [printed, paragraphs.join('\n\n')]),
      );
      reading.records.forEach(({ authors, complete, score, category, code }, index) => {
        const { authors: printed, anchor } = papers[index]!;
        const cut = / (?:et al\.?|and others)$/i;
        expect(complete).toBe(!cut.test(printed));
        expect(authors.filter((author) => author.printed).map((author) => author.name)).toEqual(
          printed.replace(cut, '').split(', '),
        );
        expect(authors.at(-1)).toMatchObject({ name: 'Grace Hopper', printed: false });
        expect(`${score?.toFixed(1) ?? ''}${category}`).toBe(/^[\d.]*[A-Z]{2}/.exec(anchor)![0]);
        expect(code ?? false).toBe(anchor.endsWith('Code'));
      });
      expect(codesOf(reading).filter((code) => !['owner-added', 'year-unknown'].includes(code))).toEqual([]);
    }),
  );
});
