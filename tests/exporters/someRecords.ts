/** Chance records as readers give them, with the names and titles that formats stumble over. */
import fc from 'fast-check';
import { type AuthorMention, type PaperRecord, roles, workTypes } from '../../src/corpus/record.ts';
import { oneLine } from '../../src/exporters/bibliography.ts';
import { looksLikeGroup, personOf } from '../../src/readers/person.ts';

const nastyWords = [
  'Smith',
  '{Braces} and }more{',
  'a "quoted" word',
  'back\\slash',
  'this and that',
  'semi; colon',
  'comma, comma',
  '=1+1',
  '+1',
  '-1-1',
  '@SUM(A1)',
  "'=2",
  '100% & $5_{#}^~`',
  '$O(n^2)$ costs $5',
  "it''s -- --- a ``test''",
  'عمر خيّام',
  'שלום, עולם',
  '李明',
  'Nguyễn Thị',
  '👩‍🔬 emoji 🦊',
  'Straße Öl ﬁ',
  '<b>bold</b> &amp; <script>',
  'Abstract nonsense',
  'Abstract: nonsense',
  'Abstract The',
  'TY  - JOUR',
  'ER  -',
  '@article{x, title = {y}}',
  '10.1000/x',
  'DNA iPhone PyTorch',
  'Is it? `yes`!`',
];

const text = (): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(...nastyWords),
      fc.tuple(fc.constantFrom(...nastyWords), fc.constantFrom(...nastyWords)).map((two) => two.join(' ')),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    )
    .map((each) => oneLine(each).normalize('NFC'))
    .filter((each) => /\p{L}/u.test(each));

/** Names that every format can hold: of any script, with particles, hyphens, apostrophes and emoji. */
const families = [
  'Lovelace',
  'van der Berg',
  "O'Brien",
  'de la Cruz',
  'Åström',
  '李',
  'الخيام',
  'Núñez-Smith',
  'D’Arcy',
  'Al Kontar',
  'E 🦊 x',
];
const givens = ['Ada', 'J. A.', 'Jae-Won', 'Élodie', '明', 'عمر', 'J.-P.', 'Anh Thư'];

const person = (family: fc.Arbitrary<string>, given: fc.Arbitrary<string>): fc.Arbitrary<AuthorMention> =>
  fc
    .record({
      family,
      given: fc.option(given, { nil: undefined, freq: 8 }),
      suffix: fc.option(fc.constantFrom('Jr.', 'III', 'Sr.'), { nil: undefined, freq: 4 }),
    })
    // A suffix alone behind a family name is told apart by no format of one line.
    .map((parts) => personOf(parts.given === undefined ? { family: parts.family } : parts)!);

const printed = (name: fc.Arbitrary<string>): fc.Arbitrary<AuthorMention> =>
  name.map((each) => (looksLikeGroup(each) ? { name: each, printed: true, group: true } : { name: each, printed: true }));

const groups = [
  'ATLAS Collaboration',
  'World Health Organization',
  'Committee {on} Data & Co',
  'The $x$ Study Group',
  '李 Institute',
];
const group = fc.constantFrom(...groups).map((name): AuthorMention => ({ name, printed: true, group: true }));

const plainPerson = (): fc.Arbitrary<AuthorMention> =>
  fc.oneof(
    person(fc.constantFrom(...families), fc.constantFrom(...givens)),
    printed(
      fc.constantFrom('Ada Lovelace', 'Plato', '王伟', 'Fanning E.', 'Wei W', 'Sri Vallabh van Dijk', '=1+1 Smith', '-x y'),
    ),
    group,
  );

/** With anything in them that can stand on one line. */
const nastyPerson = (): fc.Arbitrary<AuthorMention> => fc.oneof(person(text(), text()), printed(text()), group);

const orcids = ['0000-0002-1825-0097', '0000-0001-5109-3700'];
const places = ['MIT', 'Univ. of X, Paris, France', 'CERN {Genève}', 'Lab & Co', '=1+1'];

const mention = (who: fc.Arbitrary<AuthorMention>): fc.Arbitrary<AuthorMention> =>
  fc
    .tuple(
      who,
      fc.record({
        orcid: fc.option(fc.constantFrom(...orcids), { nil: undefined, freq: 2 }),
        sourceId: fc.option(fc.constant('openalex:A1'), { nil: undefined, freq: 2 }),
        role: fc.option(fc.constantFrom(...roles.slice(1)), { nil: undefined, freq: 2 }),
        affiliations: fc.option(fc.uniqueArray(fc.constantFrom(...places), { minLength: 1, maxLength: 2 }), {
          nil: undefined,
          freq: 2,
        }),
        country: fc.boolean(),
      }),
    )
    .map(([one, { orcid, sourceId, role, affiliations, country }]) => ({
      ...one,
      ...(orcid === undefined || one.group ? {} : { orcid }),
      ...(sourceId === undefined ? {} : { sourceId }),
      ...(role === undefined ? {} : { role }),
      ...(affiliations === undefined
        ? {}
        : {
            affiliation: affiliations[0]!,
            affiliations: affiliations.map((name) => (country ? { name, country: 'FR' } : { name })),
          }),
    }));

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** @param names what may stand in the names. */
export function someRecord(names: 'plain' | 'nasty'): fc.Arbitrary<PaperRecord> {
  return fc
    .record({
      title: text(),
      authors: fc.array(mention(names === 'plain' ? plainPerson() : nastyPerson()), { maxLength: 4 }),
      complete: fc.boolean(),
      statedCount: optional(fc.integer({ min: 1, max: 99 })),
      date: optional(
        fc.record({
          year: fc.integer({ min: 1500, max: 2100 }),
          month: optional(fc.integer({ min: 1, max: 12 })),
          day: optional(fc.integer({ min: 1, max: 28 })),
          inferred: fc.boolean(),
        }),
      ),
      doi: optional(fc.constantFrom('10.1000/xyz_(1)', '10.1000/a-b.c')),
      ids: optional(
        fc.constantFrom<Readonly<Record<string, string>>>(
          { arxiv: '2101.00001', pmid: '123', pmcid: 'PMC77' },
          { issn: '0955-2359', wos: '000123456789012', openalex: 'W1' },
        ),
      ),
      key: optional(fc.constantFrom('lovelace1843', 'a b', 'Ünï_{x}', 'DBLP:conf/x/Y1')),
      type: optional(fc.constantFrom(...workTypes)),
      venue: optional(text()),
      keywords: optional(fc.uniqueArray(text(), { minLength: 1, maxLength: 3 })),
      subjects: optional(fc.uniqueArray(text(), { minLength: 1, maxLength: 3 })),
      references: optional(fc.uniqueArray(text(), { minLength: 1, maxLength: 3 })),
      citations: optional(fc.integer({ min: 0, max: 9999 })),
      language: optional(fc.constantFrom('en', 'Français')),
      summary: optional(text()),
      category: optional(fc.constant('LG')),
      score: optional(fc.constant(87.5)),
      code: optional(fc.constant(true)),
      address: optional(fc.constantFrom('https://example.org/a_b?c=%20&d=#~e', 'http://example.org/(x)')),
      affiliation: optional(fc.constantFrom('A, B; C', 'Somewhere')),
    })
    .map(({ date, ...fields }) => {
      const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as typeof fields;
      const day = date?.month === undefined ? undefined : date.day;
      return {
        ...(known as Omit<PaperRecord, 'file' | 'line' | 'page'>),
        file: 'x',
        line: 1,
        page: 'x',
        ...(date === undefined
          ? {}
          : {
              date: {
                year: date.year,
                ...(date.month === undefined ? {} : { month: date.month }),
                ...(day === undefined ? {} : { day }),
                inferred: date.inferred,
              },
            }),
      };
    });
}
