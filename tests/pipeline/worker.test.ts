import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import type { Client, ClientNews } from '../../src/pipeline/client.ts';
import { readers } from '../../src/readers/index.ts';
import { seedFiles } from '../fixtures.ts';
import { startWorker } from './startWorker.ts';

let client: Client;
let heard: ClientNews[];
/** What a test does in the very moment that news is heard: the worker does not wait for it otherwise. */
let atOnce: ((news: ClientNews) => void) | undefined;

beforeEach(async () => {
  ({ client, heard } = await startWorker((news) => atOnce?.(news)));
});
afterEach(() => {
  client.cancel();
  atOnce = undefined;
  vi.unstubAllGlobals();
});

const start = { readings: [], choices: defaultChoices, pins: [], still: true };
const newest = <Kind extends ClientNews['kind']>(kind: Kind) =>
  heard.findLast((news): news is Extract<ClientNews, { kind: Kind }> => news.kind === kind);
const rest = () => vi.waitFor(() => expect(newest('places')?.resting).toBe(true), { timeout: 20_000 });
const read = () => newest('read')!.readings;
const measured = () => newest('measured')!.unplaced;

describe('the worker', () => {
  it('reads the seeds, measures them and lays them out to rest', async () => {
    client.portray({ ...start, files: seedFiles() });
    await rest();
    expect(read()).toHaveLength(5);
    expect(measured().corpus.authors).toHaveLength(183);
    expect(newest('places')!.places).toHaveLength(2 * 183);
  });

  it('reads the files of an archive, and drops them all when it is read anew', async () => {
    const page = strToU8(readers.find(({ id }) => id === 'profile-page')!.sample);
    const archive = (...names: string[]) => {
      const packed = zipSync(Object.fromEntries(names.map((name) => [name, page])));
      return { name: 'a.zip', bytes: new Blob([packed.slice()]) };
    };
    client.portray({ ...start, files: [archive('one.txt', 'two.txt')] });
    await rest();
    expect(read().map(({ file }) => file)).toEqual(['a.zip/one.txt', 'a.zip/two.txt']);
    const readings = read();
    heard.length = 0;
    client.portray({ ...start, files: [archive('three.txt')], readings });
    await rest();
    expect(read().map(({ file }) => file)).toEqual(['a.zip/three.txt']);
  });

  it('lays out anew what was overtaken half-way', async () => {
    client.portray({ ...start, files: seedFiles() });
    await rest();
    const readings = read();
    const fractional = { ...start, files: [], readings, choices: { ...defaultChoices, counting: 'fractional' as const } };
    heard.length = 0;
    client.portray(fractional);
    await vi.waitFor(() => expect(newest('measured')).toBeDefined(), { timeout: 20_000 });
    expect(newest('places')).toBeUndefined();
    client.portray(fractional);
    await rest();
    const after = newest('places')!.places;
    heard.length = 0;
    client.portray({ ...fractional, choices: { ...fractional.choices, seed: 2 } });
    await rest();
    heard.length = 0;
    client.portray(fractional);
    await rest();
    expect(after).toEqual(newest('places')!.places);
  });

  it('lays out live to the same picture as at once', async () => {
    client.portray({ ...start, files: seedFiles() });
    await rest();
    const still = newest('places')!.places;
    const readings = read();
    ({ client, heard } = await startWorker((news) => atOnce?.(news)));
    client.portray({ ...start, files: [], readings, still: false });
    await rest();
    expect(heard.filter((news) => news.kind === 'places').length).toBeGreaterThan(5);
    expect(newest('places')!.places).toEqual(still);
  });

  it('leaves the picture as it is when nothing changed that it is made from', async () => {
    client.portray({ ...start, files: seedFiles() });
    await rest();
    const readings = read();
    heard.length = 0;
    client.send({ kind: 'steer', pins: [{ id: 'a:fan-lai', x: 321, y: -123 }], warm: false });
    await rest();
    const arranged = newest('places')!.places;
    heard.length = 0;
    client.portray({ ...start, files: [], readings, pins: [{ id: 'a:fan-lai', x: 321, y: -123 }], still: false });
    await rest();
    expect(newest('places')!.places).toEqual(arranged);
  });

  it('puts everything back, to the last bit, when a drag is called off', async () => {
    client.portray({ ...start, files: seedFiles() });
    await rest();
    const { places } = newest('places')!;
    client.send({ kind: 'steer', pins: [{ id: 'a:fan-lai', x: 321, y: -123 }], warm: true });
    await vi.waitFor(() => expect(newest('places')!.places).not.toEqual(places));
    client.send({ kind: 'steer', pins: [], warm: false, places });
    await rest();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(newest('places')).toMatchObject({ places, resting: true });
  });

  it('answers a newer order and never the one it overtook', async () => {
    client.portray({ ...start, files: seedFiles() });
    const job = client.portray({ ...start, files: seedFiles(), choices: { ...defaultChoices, network: 'papers' } });
    await rest();
    expect(heard.every((news) => news.kind === 'progress' || !('job' in news) || news.job === job)).toBe(true);
    expect(measured().network.kind).toBe('papers');
  });

  it('falls silent when it is told to cancel', async () => {
    client.portray({ ...start, files: seedFiles(), still: false });
    await vi.waitFor(() => expect(newest('places')).toBeDefined(), { timeout: 20_000 });
    client.cancel();
    const before = heard.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(heard.length - before).toBeLessThanOrEqual(1);
  });

  it('hears a cancel while it works, and goes on with the picture before', async () => {
    client.portray({ ...start, files: seedFiles() });
    await rest();
    const before = newest('places')!.places;
    const readings = read();
    heard.length = 0;
    // On a clock on which every step takes long, each is told of.
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 30));
    const heardOnce = new Promise<void>((resolve) => {
      atOnce = ({ kind }) => {
        if (kind !== 'progress') return;
        atOnce = undefined;
        client.cancel();
        resolve();
      };
    });
    client.portray({ ...start, files: [], readings, choices: { ...defaultChoices, network: 'two-mode' } });
    await heardOnce;
    vi.restoreAllMocks();
    client.send({ kind: 'run' });
    await rest();
    expect(newest('measured')).toBeUndefined();
    expect(newest('places')!.places).toHaveLength(before.length);
  });

  it('takes up a picture that another worker measured', async () => {
    client.portray({ ...start, files: seedFiles() });
    await rest();
    const { unplaced } = newest('measured')!;
    const { places } = newest('places')!;
    ({ client, heard } = await startWorker((news) => atOnce?.(news)));
    self.onmessage!({ data: { kind: 'resume', job: 0, stands: 1, unplaced, places } } as MessageEvent);
    client.send({ kind: 'run' });
    await rest();
    expect(newest('places')!.places).toHaveLength(places.length);
    expect((await client.find('chowdury', 1))[0]).toMatchObject({ label: 'Mosharaf Chowdhury' });
  });

  it('pauses, runs on, and keeps a dragged node where it was put', async () => {
    client.portray({ ...start, files: seedFiles(), still: false });
    await vi.waitFor(() => expect(newest('places')).toBeDefined(), { timeout: 20_000 });
    client.send({ kind: 'pause' });
    await new Promise((resolve) => setTimeout(resolve, 60));
    const before = heard.length;
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(heard.length).toBe(before);
    client.send({ kind: 'run' });
    client.send({ kind: 'steer', pins: [{ id: 'a:fan-lai', x: 321, y: -123 }], warm: false });
    await rest();
    const node = measured().network.ids.findIndex((id) => id === 'a:fan-lai');
    expect([...newest('places')!.places.slice(2 * node, 2 * node + 2)]).toEqual([321, -123]);
  });

  it('finds people and papers of what it read', async () => {
    client.portray({ ...start, files: seedFiles() });
    await rest();
    expect((await client.find('chowdury', 3))[0]).toMatchObject({ label: 'Mosharaf Chowdhury', kind: 'author' });
    expect((await client.find('cornserve', 5)).filter((hit) => hit.kind === 'paper')).toHaveLength(2);
  });

  it('shows the lines of a file or of one in an archive, whatever job is in work', async () => {
    const page = { name: 'page.txt', bytes: new Blob(['one\ntwo\nthree\nfour\n']) };
    client.portray({ ...start, files: seedFiles() });
    expect(await client.excerpt(page, 'page.txt', 3, { before: 1, after: 0 })).toEqual({
      excerpt: { line: 3, first: 2, lines: ['two', 'three'], last: false },
    });
    const archive = { name: 'a.zip', bytes: new Blob([zipSync({ 'b.txt': strToU8('deep') }).slice()]) };
    expect(await client.excerpt(archive, 'a.zip/b.txt', 1)).toMatchObject({ excerpt: { lines: ['deep'], last: true } });
    expect(await client.excerpt(archive, 'a.zip/c.txt', 1)).toMatchObject({ problem: { code: 'not-there' } });
    await rest();
  });

  it('draws what it can beside a file that it cannot read', async () => {
    const wrong = { name: 'photo.png', bytes: new Blob([Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0])]) };
    client.portray({ ...start, files: [...seedFiles(), wrong] });
    await rest();
    expect(measured().corpus.papers).toHaveLength(147);
    expect(measured().problems[0]).toMatchObject({ severity: 'error', file: 'photo.png' });
  });

  it('reads a page anew when its saved year is set', async () => {
    client.portray({ ...start, files: seedFiles() });
    await rest();
    const readings = read();
    heard.length = 0;
    const files = seedFiles().filter((file) => file.name === 'fan-lai.txt');
    client.portray({
      ...start,
      files,
      readings,
      choices: { ...defaultChoices, reading: { 'fan-lai.txt': { savedYear: 2031 } } },
    });
    await rest();
    expect(read()).toHaveLength(5);
    expect(measured().corpus.papers.filter((paper) => paper.date?.year === 2031).length).toBeGreaterThan(0);
  });
});
