import { describe, expect, it } from 'vitest';
import { defaultChoices } from '../../src/pipeline/choices.ts';
import { type ClientNews, makeClient } from '../../src/pipeline/client.ts';
import type { News, Order } from '../../src/pipeline/messages.ts';
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

describe('the client', () => {
  it('drops news of jobs that were overtaken', () => {
    const { worker, tell } = fakeWorker();
    const heard: ClientNews[] = [];
    const client = makeClient(worker, (news) => heard.push(news));
    const old = client.portray(order);
    const current = client.portray(order);
    tell({ kind: 'places', job: old, places: places(1, 1), resting: false });
    tell({ kind: 'places', job: current, places: places(2, 2), resting: true });
    expect(heard).toEqual([{ kind: 'places', job: current, places: places(2, 2), resting: true }]);
  });

  it('makes measured parts whole again, with parts of overtaken jobs too', () => {
    const { worker, tell } = fakeWorker();
    const heard: ClientNews[] = [];
    const client = makeClient(worker, (news) => heard.push(news));
    const parts = { choices: defaultChoices, problems: [] } as Partial<Unplaced>;
    const old = client.portray(order);
    const current = client.portray(order);
    tell({ kind: 'measured', job: old, changed: parts });
    tell({ kind: 'measured', job: current, changed: { choices: { ...defaultChoices, seed: 9 } } });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ kind: 'measured', unplaced: { choices: { seed: 9 }, problems: [] } });
  });

  it('answers the newest search only', async () => {
    const { worker, orders, tell } = fakeWorker();
    const client = makeClient(worker, () => undefined);
    void client.find('ak', 5);
    const newest = client.find('akella', 5);
    const tickets = orders.flatMap((one) => (one.kind === 'find' ? [one.ticket] : []));
    tell({ kind: 'found', ticket: tickets[0]!, hits: [] });
    const hit = { id: 'a:aditya-akella', kind: 'author' as const, label: 'Aditya Akella', detail: '33 papers' };
    tell({ kind: 'found', ticket: tickets[1]!, hits: [hit] });
    expect(await newest).toEqual([hit]);
  });
});
