import { seededRandom } from '../../src/kit/random.ts';

/** Runs of each kind of harm: more where `COTERIE_FUZZ` asks for them, such as `COTERIE_FUZZ=50`. */
export const fuzzTimes = Math.max(1, Number(process.env['COTERIE_FUZZ'] ?? 1) || 1);

/** What opens something in one format or another. */
const openers = [
  '{',
  '[',
  '(',
  '"',
  '<a>',
  '{"a":',
  '[{"a":',
  '@a{b,c={',
  '<!--',
  '<![CDATA[',
  '&lt;',
  '\\"{',
  '$',
  '%0 ',
  "{\\'",
  'and ',
];
const odd = [
  '',
  '\0',
  '\t',
  '\n',
  '\r',
  '"',
  '{',
  '}',
  '<',
  '>',
  '&',
  ',',
  ';',
  '@',
  '#',
  '%',
  '=',
  '\\',
  '\u2028',
  '\u202e',
  '\ud800',
  '\ufeff',
];
const depth = 10_000;

/** A text with one kind of harm each: cut anywhere, characters changed, lines shuffled and doubled, nested 10,000 deep, a word without end. */
export function* mutationsOf(text: string, seed = text.length): Generator<readonly [kind: string, text: string]> {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const at = () => below(text.length + 1);
  for (let round = 0; round < 10 * fuzzTimes; round++) {
    yield ['cut', text.slice(0, at())];
    yield ['beheaded', text.slice(at())];
    const characters = [...text];
    for (let times = below(20); times >= 0 && characters.length > 0; times--)
      characters[below(characters.length)] = odd[below(odd.length)]!;
    yield ['changed', characters.join('')];
    const lines = text.split('\n');
    for (let times = below(10); times >= 0; times--) {
      const [line = ''] = lines.splice(below(lines.length), 1);
      if (below(3) > 0) lines.splice(below(lines.length + 1), 0, line, ...(below(4) === 0 ? [line] : []));
    }
    yield ['shuffled', lines.join('\n')];
    const from = at();
    yield ['doubled', text.slice(0, from) + text.slice(Math.max(0, from - below(200)))];
  }
  for (let round = 0; round < 3 * fuzzTimes; round++) {
    const opener = openers[(round + below(openers.length)) % openers.length]!;
    const here = at();
    yield [`nested ${opener}`, text.slice(0, here) + opener.repeat(depth) + text.slice(here)];
  }
  const here = at();
  yield ['endless word', text.slice(0, here) + 'x'.repeat(300_000) + text.slice(here)];
  yield ['endless blanks', text.slice(0, here) + ' '.repeat(300_000) + text.slice(here)];
}

/** The text's bytes with bits flipped, bytes lost and bytes put in. */
export function* byteMutationsOf(bytes: Uint8Array, seed = bytes.length): Generator<Uint8Array<ArrayBuffer>> {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  for (let round = 0; round < 10 * fuzzTimes; round++) {
    const harmed = bytes.slice();
    for (let times = below(30); times >= 0 && harmed.length > 0; times--) harmed[below(harmed.length)]! ^= 1 << below(8);
    const cut = below(harmed.length + 1);
    yield round % 3 === 0 ? harmed.slice(0, cut) : round % 3 === 1 ? harmed.slice(cut) : harmed;
  }
}
