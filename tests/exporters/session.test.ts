import { describe, expect, it } from 'vitest';
import { exporterById } from '../../src/exporters/index.ts';
import { isProblem, openSession } from '../../src/exporters/openSession.ts';
import { sessionOf, type Session } from '../../src/exporters/session.ts';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import sessionReader from '../../src/readers/session.reader.ts';
import { openedText } from '../readers/reading.ts';
import { hostileTexts, tinyInput, tinyPortrait, writeText } from './tiny.ts';

const exporter = exporterById('session')!;
const hostile = () => tinyPortrait('two-mode', (letter) => hostileTexts[letter.charCodeAt(0) - 65]!);

async function saved(change: (file: Record<string, unknown>) => void = () => undefined): Promise<string> {
  const file = JSON.parse(await writeText(exporter, tinyInput())) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
}

function opened(text: string): Session {
  const session = openSession(text);
  if (isProblem(session)) throw new Error(session.message);
  return session;
}

async function readBack(text: string) {
  const steps = sessionReader.read(openedText(text, 'a.coterie.json'), {});
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

describe('a session', () => {
  it.each([
    ['plain', tinyPortrait()],
    ['hostile', hostile()],
  ])('written and opened is equal (%s names)', async (_, portrait) => {
    const input = tinyInput(portrait);
    expect(opened(await writeText(exporter, input))).toEqual(sessionOf(input));
  });

  it('keeps the cases that were put off, in their order, and says nothing of them where there are none', async () => {
    const skipped = ['b smith@p:two|smith@p:one', 'a'];
    expect(opened(await writeText(exporter, { ...tinyInput(), skipped })).skipped).toEqual(skipped);
    expect(await writeText(exporter, { ...tinyInput(), skipped: [] })).not.toContain('skipped');
  });

  it('saved before large author lists were a choice keeps them', async () => {
    const text = await saved((file) => {
      delete (file['choices'] as Record<string, unknown>)['largeTeams'];
    });
    expect(opened(text).choices.largeTeams).toEqual({ policy: 'keep', above: 25 });
  });

  it('with a limit of authors out of range is refused, and says where', async () => {
    const text = await saved((file) => {
      (file['choices'] as Record<string, unknown>)['largeTeams'] = { policy: 'leave-out', above: 1 };
    });
    expect(openSession(text)).toMatchObject({
      severity: 'error',
      message: expect.stringContaining('largeTeams.above') as string,
    });
  });

  it('keeps every place to the last bit', async () => {
    const portrait = tinyPortrait();
    const { places } = opened(await writeText(exporter, tinyInput(portrait)));
    for (const [node, id] of portrait.network.ids.entries()) {
      expect(Float32Array.from(places[id]!)).toEqual(portrait.places.slice(2 * node, 2 * node + 2));
    }
  });

  it('gives its records, profiles and problems back when it is read as a file', async () => {
    const input = tinyInput();
    const text = await writeText(exporter, input);
    expect(sessionReader.recognise(text.slice(0, 65536))).toBe(1);
    const reading = await readBack(text);
    expect(reading.records).toEqual(input.readings[0]!.records);
    expect(reading.profiles).toEqual(input.readings[0]!.profiles);
    expect(reading.problems).toEqual(input.readings[0]!.problems);
  });

  it('with one damaged record loses that one and says so', async () => {
    const text = await saved((file) => {
      const records = (file['readings'] as { records: Record<string, unknown>[] }[])[0]!.records;
      records[2]!['authors'] = 'nobody';
    });
    const reading = await readBack(text);
    expect(reading.records).toHaveLength(6);
    expect(reading.problems.filter((problem) => problem.severity === 'error')).toMatchObject([{ entry: 'Paper 3' }]);
  });

  it('with a layout or metric of another version opens with the usual one', async () => {
    const text = await saved((file) => {
      (file['choices'] as { layout: { id: string } }).layout.id = 'of-tomorrow';
    });
    expect(opened(text).choices.layout.id).toBe(defaultChoices.layout.id);
  });

  it('with something else beside its parts opens without it', async () => {
    const text = await saved((file) => {
      file['extra'] = 1;
      (file['camera'] as Record<string, unknown>)['tilt'] = 1;
    });
    expect(opened(text)).toEqual(sessionOf(tinyInput()));
  });

  it.each<[string, string | ((file: Record<string, unknown>) => void)]>([
    ['nothing', ''],
    ['half of a file', '{"format": "coterie-session", "version": 1, "readi'],
    ['a list', '[]'],
    ['null', 'null'],
    ['another format', (file) => (file['format'] = 'something')],
    ['a later version', (file) => (file['version'] = 2)],
    ['no readings', (file) => delete file['readings']],
    ['a seed that is no number', (file) => ((file['choices'] as Record<string, unknown>)['seed'] = 'one')],
    ['a place of one number', (file) => (file['places'] = { 'a:a': [1] })],
    ['a zoom of nought', (file) => (file['camera'] = { x: 0, y: 0, zoom: 0 })],
    ['an unknown theme', (file) => ((file['looks'] as Record<string, unknown>)['theme'] = 'pink')],
    [
      'an address that is no web address',
      (file) =>
        ((file['readings'] as { records: Record<string, unknown>[] }[])[0]!.records[0]!['address'] = 'javascript:alert(1)'),
    ],
  ])('is refused with a sentence when it is %s', async (_, bad) => {
    const text = typeof bad === 'string' ? bad : await saved(bad);
    const problem = openSession(text, 'bad.coterie.json');
    expect(problem).toMatchObject({ severity: 'error', code: 'bad-session', file: 'bad.coterie.json' });
    expect(isProblem(problem) && problem.message).toMatch(/\.$/);
  });
});
