import { describe, expect, it } from 'vitest';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import { type ClientNews, makeClient } from '../../src/pipeline/client.ts';
import type { CompareStep, News, Order } from '../../src/pipeline/messages.ts';
import type { Unplaced } from '../../src/pipeline/portrait.ts';

function fakeWorker() {
  const orders: Order[] = [];
  const worker: Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'> = {
    postMessage: (order: Order) => void orders.push(order),
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
  };
  const tell = (news: News): void => void worker.onmessage?.call(worker as Worker, { data: news } as MessageEvent<News>);
  return { worker, orders, tell };
}

const order = { files: [], readings: [], choices: defaultChoices, pins: [], still: true };
const places = (...numbers: number[]) => Float32Array.from(numbers);

const never = () => undefined;

/** A client whose workers share one mailbox, and whose time passes when told. */
function timedClient() {
  const { worker: fake, orders, tell } = fakeWorker();
  const heard: ClientNews[] = [];
  let made = 0;
  let terminated = 0;
  const waiting: (() => void)[] = [];
  fake.terminate = () => void terminated++;
  return {
    worker: () =>
      makeClient(
        () => {
          made += 1;
          return fake;
        },
        (news) => heard.push(news),
        (act) => void waiting.push(act),
      ),
    late: () => waiting.splice(0).forEach((act) => act()),
    makes: () => made,
    ended: () => terminated,
    orders,
    tell,
    heard,
  };
}

describe('the client', () => {
  it('drops news of jobs that were overtaken', () => {
    const { worker, tell } = fakeWorker();
    const heard: ClientNews[] = [];
    const client = makeClient(
      () => worker,
      (news) => heard.push(news),
      never,
    );
    const old = client.portray(order);
    const current = client.portray(order);
    tell({ kind: 'places', job: old, places: places(1, 1), resting: false });
    tell({ kind: 'places', job: current, places: places(2, 2), resting: true });
    expect(heard).toEqual([{ kind: 'places', job: current, places: places(2, 2), resting: true }]);
  });

  it('makes measured parts whole again, with parts of overtaken jobs too', () => {
    const { worker, tell } = fakeWorker();
    const heard: ClientNews[] = [];
    const client = makeClient(
      () => worker,
      (news) => heard.push(news),
      never,
    );
    const parts = { choices: defaultChoices, problems: [] } as Partial<Unplaced>;
    const old = client.portray(order);
    const current = client.portray(order);
    tell({ kind: 'measured', job: old, changed: parts });
    tell({ kind: 'measured', job: current, changed: { choices: { ...defaultChoices, seed: 9 } } });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ kind: 'measured', unplaced: { choices: { seed: 9 }, problems: [] } });
  });

  it('lets a worker that hears its cancel live on, and drops what the job still tells', () => {
    const { worker, tell, late, heard, makes } = timedClient();
    const client = worker();
    client.portray(order);
    client.cancel();
    tell({ kind: 'cancelled', job: 2, stands: 0 });
    tell({ kind: 'places', job: 1, places: places(1, 1), resting: false });
    late();
    expect(makes()).toBe(1);
    expect(heard).toEqual([]);
  });

  it('puts another worker in the place of one that is deaf to a cancel, and tells it what is shown', () => {
    const { worker, tell, late, orders, makes, ended } = timedClient();
    const client = worker();
    const reading = { file: 'a.txt', records: [], profiles: [], problems: [] };
    client.portray({ ...order, readings: [reading] });
    tell({ kind: 'measured', job: 1, changed: { choices: defaultChoices } });
    tell({ kind: 'places', job: 1, places: places(3, 4), resting: true });
    client.portray({ ...order, readings: [reading] });
    expect(orders.at(-1)).toMatchObject({ readings: ['a.txt'] });
    client.cancel();
    late();
    expect(makes()).toBe(2);
    expect(ended()).toBe(1);
    expect(orders.at(-1)).toEqual({
      kind: 'resume',
      job: 3,
      stands: 1,
      unplaced: { choices: defaultChoices },
      places: places(3, 4),
    });
    // The new worker holds no readings yet.
    client.portray({ ...order, readings: [reading] });
    expect(orders.at(-1)).toMatchObject({ kind: 'portray', job: 4, readings: [reading] });
  });

  it('gives the new worker the order that followed the cancel', () => {
    const { worker, late, orders } = timedClient();
    const client = worker();
    client.portray(order);
    client.cancel();
    client.portray({ ...order, still: false });
    late();
    expect(orders.at(-1)).toMatchObject({ kind: 'portray', job: 3, still: false });
    expect(orders.filter((one) => one.kind === 'portray' && one.job === 3)).toHaveLength(2);
  });

  it('brings back what is shown when the cancelled job had been measured already', () => {
    const { worker, tell, orders, heard } = timedClient();
    const client = worker();
    client.portray(order);
    tell({ kind: 'measured', job: 1, changed: { choices: defaultChoices } });
    client.portray(order);
    client.cancel();
    tell({ kind: 'measured', job: 2, changed: { choices: { ...defaultChoices, seed: 7 } } });
    tell({ kind: 'cancelled', job: 3, stands: 2 });
    expect(orders.at(-1)).toMatchObject({ kind: 'resume', stands: 1, unplaced: { choices: { seed: 1 } } });
    expect(heard).toHaveLength(1);
  });

  it('answers the newest search only', async () => {
    const { worker, orders, tell } = fakeWorker();
    const client = makeClient(
      () => worker,
      () => undefined,
      never,
    );
    void client.find('ak', 5);
    const newest = client.find('akella', 5);
    const tickets = orders.flatMap((one) => (one.kind === 'find' ? [one.ticket] : []));
    tell({ kind: 'found', ticket: tickets[0]!, hits: [] });
    const hit = { id: 'a:aditya-akella', kind: 'author' as const, label: 'Aditya Akella', detail: '33 papers' };
    tell({ kind: 'found', ticket: tickets[1]!, hits: [hit] });
    expect(await newest).toEqual([hit]);
  });

  it('asks another worker for the excerpts that the one before did not give', async () => {
    const { worker, late, orders, tell } = timedClient();
    const client = worker();
    const file = { name: 'a.txt', bytes: new Blob(['one']) };
    const first = client.excerpt(file, 'a.txt', 1);
    const second = client.excerpt(file, 'a.txt', 2, { about: 'Looms' });
    const tickets = orders.flatMap((one) => (one.kind === 'excerpt' ? [one.ticket] : []));
    const answer = (text: string) => ({ excerpt: { line: 1, first: 1, lines: [text], last: true } });
    tell({ kind: 'excerpt', ticket: tickets[0]!, answer: answer('one') });
    expect(await first).toEqual(answer('one'));
    client.cancel();
    late();
    expect(orders.at(-1)).toEqual({
      kind: 'excerpt',
      ticket: tickets[1],
      file,
      name: 'a.txt',
      wish: { line: 2, before: 8, after: 8, about: 'Looms' },
    });
    tell({ kind: 'excerpt', ticket: tickets[1]!, answer: answer('two') });
    expect(await second).toEqual(answer('two'));
  });

  it('asks another worker for a comparison again, with all readings, and hears only the newest', () => {
    const { worker, tell, late, orders } = timedClient();
    const client = worker();
    const reading = { file: 'a.txt', records: [], profiles: [], problems: [] };
    const [first, second]: [CompareStep[], CompareStep[]] = [[], []];
    client.portray({ ...order, readings: [reading] });
    client.compare([reading], defaultChoices, (step) => first.push(step));
    const run = client.compare([reading], defaultChoices, (step) => second.push(step));
    const asked = () => orders.flatMap((one) => (one.kind === 'compare' ? [[one.ticket, one.readings]] : []));
    expect(asked()).toEqual([
      [1, ['a.txt']],
      [2, ['a.txt']],
    ]);
    client.cancel();
    late();
    expect(asked().at(-1)).toEqual([2, [reading]]);
    const failed = { kind: 'failed' as const, message: 'no' };
    tell({ kind: 'compared', ticket: 1, step: failed });
    tell({ kind: 'compared', ticket: 2, step: failed });
    tell({ kind: 'compared', ticket: 2, step: failed });
    expect([first, second]).toEqual([[], [failed]]);
    run.stop();
    expect(orders.some(({ kind }) => kind === 'stopComparing')).toBe(false);
  });
});
