import { fileURLToPath } from 'node:url';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonEntries } from '../../src/readers/jsonEntries.ts';
import type { JsonEntry } from '../../src/readers/jsonEntry.ts';
import { openedText } from './reading.ts';

async function entriesOf(text: string, ways: readonly string[] = ['results', 'message.items', 'message', 'data'], size?: number) {
  const entries: JsonEntry[] = [];
  const steps = jsonEntries(openedText(text, 'page.json', size), ways, (entry) => entries.push(entry));
  let progress = 0;
  for (;;) {
    const step = await steps.next();
    if (step.done) return { entries, shell: step.value, progress };
    progress++;
  }
}
const values = async (text: string, size?: number) => (await entriesOf(text, undefined, size)).entries.map(({ value }) => value);
const lines = async (text: string) =>
  (await entriesOf(text)).entries.map(({ line, wrong }) => (wrong === undefined ? line : `${line}: ${wrong}`));

const works = [
  { id: 1, title: 'One, {two}' },
  { id: 2, title: 'Quote " and \\ and ]' },
  { id: 3, title: 'Üñí\nX', x: [[{}]] },
];

it('steps come while a list is still being decoded, and never go back', async () => {
  const text = JSON.stringify(Array.from({ length: 500 }, (_, id) => ({ id, title: 'A title' })));
  const taken: number[] = [];
  let entries = 0;
  const steps = jsonEntries(openedText(text, 'page.json', 500), ['results'], () => entries++);
  for (let step = await steps.next(); !step.done; step = await steps.next()) {
    taken.push(step.value);
    // The first entry is cut out when the last chunk is there.
    if (taken.length < text.length / 500) expect(entries).toBe(0);
  }
  expect(entries).toBe(500);
  expect(taken.length).toBeGreaterThan(text.length / 500);
  expect(taken).toEqual(taken.toSorted((x, y) => x - y));
  expect(taken.every((share) => share >= 0 && share <= 1)).toBe(true);
});

describe('JSON of any build gives its entries', () => {
  it.each([
    ['a list', JSON.stringify(works)],
    ['a list with indents', JSON.stringify(works, null, 2)],
    ['lines', works.map((each) => JSON.stringify(each)).join('\n')],
    [
      'lines with blank ones between and a mark at the start',
      `\ufeff${works.map((each) => JSON.stringify(each)).join('\n\n')}\n`,
    ],
    ['objects behind each other', works.map((each) => JSON.stringify(each, null, 2)).join('\n')],
    ['a page', JSON.stringify({ meta: { count: 3 }, results: works, group_by: [] }, null, 1)],
    [
      'a page with its works on lines of their own',
      `{"meta": {"count": 3}, "results": [\n${works.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`,
    ],
    [
      'a page whose list stands below its key',
      `{"meta": {}, "results":\n[\n${works.map((each) => JSON.stringify(each)).join(',\n')}]}`,
    ],
    [
      'a page whose one object stands below its key',
      `{"message":\n{"items": [\n${works.map((each) => JSON.stringify(each)).join(',\n')}]}}`,
    ],
    ['a page within a page', JSON.stringify({ status: 'ok', message: { items: works, query: null } })],
    ['pages as lines', `${JSON.stringify({ results: works.slice(0, 2) })}\n${JSON.stringify({ results: works.slice(2) })}\n`],
    ['a list of pages', JSON.stringify([{ results: works.slice(0, 2) }, { results: works.slice(2) }])],
  ])('%s', async (_, text) => {
    for (const size of [1 << 20, 7]) expect(await values(text, size)).toEqual(works);
  });

  it('one value, and one value in a page', async () => {
    expect(await values(JSON.stringify(works[1], null, 3))).toEqual([works[1]]);
    expect(await values(JSON.stringify({ status: 'ok', message: works[2] }))).toEqual([works[2]]);
  });

  it('the line of each, and whether all stand on one line', async () => {
    expect(await lines('[\n {"a": 1},\n\n {"a":\n 2}, {"a": 3}\n]')).toEqual([2, 4, 5]);
    expect(await lines('{"a":1}\n\n{"a":2}')).toEqual([1, 3]);
    expect((await entriesOf('[{"a":1},{"a":2}]\n')).entries).toMatchObject([
      { line: 1, oneLine: true },
      { line: 1, oneLine: true },
    ]);
  });

  it('what stood beside the entries', async () => {
    const { shell } = await entriesOf('{"meta": {"count": 3}, "results": [], "path": "/x"}');
    expect([...shell]).toEqual([
      ['meta', { count: 3 }],
      ['path', '/x'],
    ]);
  });

  it('any list of objects, however it is set', async () => {
    const item = fc.dictionary(
      fc.string({ maxLength: 5 }).map((key) => `k${key}`),
      fc.jsonValue({ maxDepth: 3 }),
      { maxKeys: 4 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 8 }), fc.nat(3), async (list, indent) => {
        expect(await values(JSON.stringify(list, null, indent))).toEqual(JSON.parse(JSON.stringify(list)));
      }),
    );
  });
});

describe('a broken entry is told and the rest is read', () => {
  it('in lines', async () => {
    expect(await lines('{"a":1}\n{"a":2\n{"a":3}\nnonsense\n{"a":5}')).toEqual([
      1,
      '2: the text ends in the middle of it',
      3,
      '4: it is not sound JSON',
      5,
    ]);
  });

  it.each([
    ['a quote is missing', '"title":"Two', '"title":Two'],
    ['a quote is not closed', 'Two"', 'Two'],
    ['a brace is missing', '"y":2}', '"y":2'],
    ['a brace is too many', '"y":2}}', '"y":2}}}'],
    ['a value is missing', '"y":2', '"y":'],
    ['a word is no value', '"y":2', '"y":NaN'],
  ])('in a list on lines: %s', async (_, sound, broken) => {
    const text = `[\n${[1, 2, 3, 4].map((id) => JSON.stringify({ id, title: id === 2 ? 'Two' : 'T', z: { y: id } })).join(',\n')}\n]`;
    const read = (await entriesOf(text.replace(sound, broken))).entries;
    expect(read.filter(({ wrong }) => wrong === undefined).map(({ value }) => (value as { id: number }).id)).toEqual(
      broken.endsWith('}}') ? [1, 2, 3, 4] : [1, 3, 4],
    );
    expect(read.some(({ wrong }) => wrong !== undefined)).toBe(true);
  });

  it('in a list on one line', async () => {
    const text = JSON.stringify(
      [1, 2, 3, 4].map((id) => ({
        id,
        title: `T${id}`,
        who: [
          { id: 9, name: 'x' },
          { id: 8, name: 'y' },
        ],
      })),
    );
    const { entries } = await entriesOf(text.replace('"T2"', '"T2'));
    expect(entries.map(({ value, wrong }) => (wrong === undefined ? (value as { id: number }).id : 'broken'))).toEqual([
      1,
      'broken',
      3,
      4,
    ]);
  });

  it('a missing comma and one too many are doubts', async () => {
    const { entries } = await entriesOf('[{"a":1} {"a":2},]');
    expect(entries.filter(({ doubt }) => doubt).length).toBe(2);
    expect(entries.filter(({ wrong }) => wrong === undefined).length).toBe(2);
  });

  it('a file that breaks off says so', async () => {
    const text = JSON.stringify({ meta: {}, results: works }, null, 1);
    for (let end = 1; end < text.length; end++) {
      const { entries } = await entriesOf(text.slice(0, end));
      expect(entries.some(({ wrong, doubt }) => wrong !== undefined && !doubt)).toBe(true);
      for (const { line } of entries) expect(line).toBeLessThanOrEqual(Math.max(3, text.slice(0, end).split('\n').length));
    }
  });
});

describe('hostile text', () => {
  it.each([
    ['open brackets', '['.repeat(300_000)],
    ['open braces', '{'.repeat(300_000)],
    ['nested objects', '{"results":'.repeat(100_000)],
    ['closed brackets', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['entries without end', `[\n${'{"a": {\n'.repeat(30_000)}`],
    ['quotes without end', `[\n${'{"a": 1, "b": "\n'.repeat(30_000)}`],
    ['quotes without end on one line', `[${'{"a":1,"b":"x},'.repeat(30_000)}`],
    ['lines without end', '{"a": {\n'.repeat(30_000)],
    ['quotes', '"'.repeat(300_000)],
    ['backslashes', `["${'\\'.repeat(300_000)}`],
    ['commas', `[${','.repeat(30_000)}`],
    ['colons', '{"a"' + ':'.repeat(100_000)],
  ])('%s: is refused', async (_, text) => {
    const { entries } = await entriesOf(text);
    expect(entries.some(({ wrong }) => wrong !== undefined)).toBe(true);
  });

  it('one deep entry does not take the others with it', async () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    for (const text of [`[{"a":1},{"a":${deep}},{"a":3}]`, `{"a":1}\n{"a":${deep}}\n{"a":3}`])
      expect((await entriesOf(text)).entries.map(({ wrong }) => wrong === undefined)).toEqual([true, false, true]);
  });

  it('a long value yields on the way', async () => {
    expect((await entriesOf(`[{"a":"${'x'.repeat(4 << 20)}"}]`)).progress).toBeGreaterThan(5);
  });

  const suite = fileURLToPath(new URL('../../../shared/data/hostile/JSONTestSuite/', import.meta.url));
  it.skipIf(!existsSync(suite))(
    'JSONTestSuite (skipped where it is not beside the checkout): every n_ file is refused, no y_ file is',
    async () => {
      for (const name of readdirSync(suite).filter((each) => each.endsWith('.json'))) {
        const text = new TextDecoder().decode(readFileSync(suite + name));
        const { entries } = await entriesOf(text);
        const wrong = entries.some((entry) => entry.wrong !== undefined);
        // An empty text, and lists one behind the other, hold no entry: their reader then says that no work was found.
        if (name.startsWith('n_') && entries.length > 0) expect([name, wrong]).toEqual([name, true]);
        // Values that are neither list nor object hold no works.
        if (name.startsWith('y_') && /^\s*[[{]/.test(text)) expect([name, wrong]).toEqual([name, false]);
      }
    },
  );
});
