/** How requests leave: one at a time, not too fast, and never again once it was cancelled. */
import { beforeEach, describe, expect, test } from 'vitest';
import { fetchPlan } from '../../src/online/fetchPlan.ts';
import { openLine } from '../../src/online/line.ts';
import { Client } from '../../src/online/request.ts';
import { answering, goodKey, worksInAll } from './answering.ts';
import { asking, hastyWorld, serviceOf } from './asking.ts';
import { ownLoopback, type Fault } from './loopback.ts';

const server = await ownLoopback(answering.openalex);
beforeEach(() => server.reset());

describe('Cancelling', () => {
  test.each<[string, Fault]>([
    ['while an answer is awaited', 'slow'],
    ['while it waits to try again', { status: 429, headers: { 'retry-after': '5' } }],
  ])('ends it at once, %s, and keeps what came', async (_, fault) => {
    const stop = new AbortController();
    const world = hastyWorld();
    const client = new Client({
      ...world,
      wait: (ms, signal) =>
        ms === 5000 ? new Promise((resolve) => signal.addEventListener('abort', () => resolve())) : world.wait(ms, signal),
    });
    const service = serviceOf('openalex');
    const line = openLine(client, service, { signal: stop.signal, base: server.url, key: goodKey });
    const found = await service.look({ kind: 'author', values: ['A5000000001'], most: 1000 }, line);
    if (found.kind !== 'plan') throw new Error('no plan');
    server.next('fine', 'fine', fault);
    const steps = fetchPlan(service, found.plan, line);
    await steps.next();
    await steps.next();
    setTimeout(() => stop.abort(), 100);
    const last = await steps.next();
    expect(last).toMatchObject({ done: true, value: { got: 100, of: worksInAll, problems: [{ code: 'cancelled' }] } });
    const { made } = client;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(client.made).toBe(made);
  });

  test('before anything was sent sends nothing', async () => {
    const { look, client } = asking('openalex', server.url, { signal: AbortSignal.abort() });
    await expect(look('author', 'A5000000001')).rejects.toMatchObject({ code: 'cancelled' });
    expect([client.made, server.asked.length]).toEqual([0, 0]);
  });
});

test('requests to one host go one at a time and no faster than it allows; another host does not wait for them', async () => {
  const other = await ownLoopback(answering.crossref);
  const world = hastyWorld();
  let open = 0;
  let mostOpen = 0;
  const client = new Client({
    ...world,
    async send(address, options) {
      mostOpen = Math.max(mostOpen, ++open);
      const response = await fetch(address, options);
      open--;
      return response;
    },
  });
  const get = (address: string, spacing: number) =>
    client.ask({ address, accept: '*/*', spacing, signal: new AbortController().signal, take: (text) => text });
  await Promise.all([1, 2, 3].map((n) => get(`${server.url}/works/W${n}`, 400)));
  expect(mostOpen).toBe(1);
  expect(world.waits).toEqual([400, 400]);
  await get(`${other.url}/works?filter=doi:10.1/2`, 400);
  expect(world.waits).toEqual([400, 400]);
  expect(client.made).toBe(4);
});
