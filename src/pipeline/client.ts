import type { Hit } from './find.ts';
import type { Reading } from '../readers/reader.ts';
import type { News, Order } from './messages.ts';
import type { Unplaced } from './portrait.ts';

/** News as the page hears it: measured parts are whole again. */
export type ClientNews =
  | Exclude<News, { kind: 'measured' | 'found' | 'read' }>
  | { readonly kind: 'measured'; readonly job: number; readonly unplaced: Unplaced }
  | { readonly kind: 'read'; readonly job: number; readonly readings: readonly Reading[] };

type PortrayOrder = Extract<Order, { kind: 'portray' }>;

/** The page's side of the worker: orders out, news in. News of jobs that were overtaken is dropped. */
export interface Client {
  /** Starts a new job and ends the one before. Returns its number. */
  portray(order: Omit<PortrayOrder, 'kind' | 'job' | 'readings'> & { readonly readings: readonly Reading[] }): number;
  send(order: Exclude<Order, { kind: 'portray' | 'find' }>): void;
  /** The best hits for a search, best first; a search that a newer one overtook never answers. */
  find(query: string, limit: number): Promise<readonly Hit[]>;
  close(): void;
}

/** @param worker made by the caller, so that this room needs no page to be tested. */
export function makeClient(
  worker: Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>,
  hear: (news: ClientNews) => void,
): Client {
  let job = 0;
  let known: Partial<Unplaced> = {};
  /** Readings that the worker holds, by file, as this side knows them. */
  const held = new Map<string, Reading>();
  let ticket = 0;
  let answer: (hits: readonly Hit[]) => void = () => undefined;
  worker.onmessage = (event: MessageEvent<News>) => {
    const news = event.data;
    if (news.kind === 'measured') {
      // Parts arrive once; even an overtaken job's parts are what later news builds on.
      known = { ...known, ...news.changed };
      if (news.job === job) hear({ kind: 'measured', job, unplaced: known as Unplaced });
    } else if (news.kind === 'read') {
      const readings = news.readings.flatMap((one) => (typeof one === 'string' ? (held.get(one) ?? []) : one));
      for (const reading of readings) held.set(reading.file, reading);
      if (news.job === job) hear({ kind: 'read', job, readings });
    } else if (news.kind === 'found') {
      if (news.ticket === ticket) answer(news.hits);
    } else if (news.job === job) hear(news);
  };
  worker.onerror = (event) => {
    hear({ kind: 'failed', job, message: event.message || 'The part that computes has stopped.' });
  };
  return {
    portray(order) {
      job += 1;
      const readings = order.readings.map((reading) => (held.get(reading.file) === reading ? reading.file : reading));
      for (const reading of order.readings) held.set(reading.file, reading);
      worker.postMessage({ ...order, kind: 'portray', job, readings } satisfies Order);
      return job;
    },
    send(order) {
      worker.postMessage(order);
    },
    find(query, limit) {
      ticket += 1;
      worker.postMessage({ kind: 'find', ticket, query, limit } satisfies Order);
      return new Promise((resolve) => (answer = resolve));
    },
    close() {
      worker.terminate();
    },
  };
}
