import { vi } from 'vitest';
import { type Client, type ClientNews, makeClient } from '../../src/pipeline/client.ts';
import type { News, Order } from '../../src/pipeline/messages.ts';

/** The worker's module in this thread: what it posts is cloned, as between threads. @param atOnce called in the moment that news is heard */
export async function startWorker(atOnce: (news: ClientNews) => void): Promise<{ client: Client; heard: ClientNews[] }> {
  const worker: Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'> = {
    postMessage: (order: Order) => inside.onmessage?.({ data: structuredClone(order) } as MessageEvent<Order>),
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
  };
  const inside: { postMessage: (news: News) => void; onmessage?: (event: MessageEvent<Order>) => void } = {
    postMessage: (news) => void worker.onmessage?.call(worker as Worker, { data: structuredClone(news) } as MessageEvent<News>),
  };
  vi.stubGlobal('self', inside);
  vi.resetModules();
  await import('../../src/pipeline/worker.ts');
  const heard: ClientNews[] = [];
  return {
    client: makeClient(
      () => worker,
      (news) => {
        heard.push(news);
        atOnce(news);
      },
      () => undefined,
    ),
    heard,
  };
}
