import type { News, Order } from './messages.ts';
import type { Unplaced } from './portray.ts';

/** News as the page hears it: measured parts are whole again. */
export type ClientNews =
  Exclude<News, { kind: 'measured' }> | { readonly kind: 'measured'; readonly job: number; readonly unplaced: Unplaced };

/** The page's side of the worker: orders out, news in. News of jobs that were overtaken is dropped. */
export interface Client {
  /** Starts a new job and ends the one before. Returns its number. */
  portray(order: Omit<Extract<Order, { kind: 'portray' }>, 'kind' | 'job'>): number;
  send(order: Exclude<Order, { kind: 'portray' }>): void;
  close(): void;
}

/** @param worker made by the caller, so that this room needs no page to be tested. */
export function makeClient(
  worker: Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>,
  hear: (news: ClientNews) => void,
): Client {
  let job = 0;
  let known: Partial<Unplaced> = {};
  worker.onmessage = (event: MessageEvent<News>) => {
    const news = event.data;
    if (news.kind === 'measured') {
      // Parts arrive once; even an overtaken job's parts are what later news builds on.
      known = { ...known, ...news.changed };
      if (news.job === job) hear({ kind: 'measured', job, unplaced: known as Unplaced });
    } else if (news.job === job) hear(news);
  };
  worker.onerror = (event) => {
    hear({ kind: 'failed', job, message: event.message || 'The part that computes has stopped.' });
  };
  return {
    portray(order) {
      job += 1;
      worker.postMessage({ kind: 'portray', job, ...order } satisfies Order);
      return job;
    },
    send(order) {
      worker.postMessage(order);
    },
    close() {
      worker.terminate();
    },
  };
}
