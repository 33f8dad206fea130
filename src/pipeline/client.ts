import type { Places } from '../layouts/layout.ts';
import type { Reading } from '../readers/reader.ts';
import type { Hit } from './find.ts';
import type { News, Order } from './messages.ts';
import { joinReadings, mendParts, type Piece } from './pieces.ts';
import type { Unplaced } from './portrait.ts';

/** News as the page hears it: measured parts are whole again. */
export type ClientNews =
  | Exclude<News, { kind: 'measured' | 'found' | 'read' | 'some' | 'piece' | 'cancelled' }>
  | { readonly kind: 'measured'; readonly job: number; readonly unplaced: Unplaced }
  | { readonly kind: 'read'; readonly job: number; readonly readings: readonly Reading[] };

type PortrayOrder = Omit<Extract<Order, { kind: 'portray' }>, 'kind' | 'job' | 'readings'> & {
  readonly readings: readonly Reading[];
};
type FindOrder = Extract<Order, { kind: 'find' }>;

/** The page's side of the worker: orders out, news in. News of jobs that were overtaken is dropped. */
export interface Client {
  /** Starts a new job and ends the one before. Returns its number. */
  portray(order: PortrayOrder): number;
  /** Ends the job, whatever the worker is doing; the portrait that was measured last stands again, as if no job had followed. */
  cancel(): void;
  send(order: Exclude<Order, { kind: 'portray' | 'find' | 'cancel' | 'resume' }>): void;
  /** The best hits for a search, best first; a search that a newer one overtook never answers. */
  find(query: string, limit: number): Promise<readonly Hit[]>;
  close(): void;
}

/** What is used of a worker. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** How long a worker may be deaf to a cancel before another takes its place, ms: some steps cannot be left half-way. */
const deafness = 300;

/**
 * @param makeWorker called at first, and again whenever a worker did not hear that it was cancelled
 * @param later calls back after some milliseconds: this room has no clock
 */
export function makeClient(
  makeWorker: () => WorkerLike,
  hear: (news: ClientNews) => void,
  later: (act: () => void, milliseconds: number) => void,
): Client {
  let job = 0;
  /** The order in work, until it is cancelled. */
  let current: PortrayOrder | undefined;
  /** All parts that the worker sent, newest of each. */
  let known: Partial<Unplaced> = {};
  /** Of the parts that come next. */
  const pieces: Piece[] = [];
  /** Parts of readings that are told of next. */
  const coming: Reading[] = [];
  /** Readings that the worker holds, by file, as this side knows them. */
  const held = new Map<string, Reading>();
  /** What was measured last and heard here, by which job, and where its nodes are. */
  let shown: { readonly job: number; readonly unplaced: Unplaced; places?: Places } | undefined;
  let search: { readonly order: FindOrder; readonly answer: (hits: readonly Hit[]) => void } | undefined;
  let ticket = 0;
  /** The cancel that the worker has not heard yet. */
  let unheard: number | undefined;
  let worker = start();

  function start(): WorkerLike {
    const fresh = makeWorker();
    fresh.onmessage = (event: MessageEvent<News>) => receive(event.data);
    fresh.onerror = (event) => {
      hear({ kind: 'failed', job, message: event.message || 'The part that computes has stopped.' });
    };
    return fresh;
  }

  function receive(news: News): void {
    switch (news.kind) {
      case 'measured':
        // Parts arrive once; even an overtaken job's parts are what later news builds on.
        known = { ...known, ...mendParts(news.changed, pieces.splice(0)) };
        if (news.job !== job) return;
        shown = { job, unplaced: known as Unplaced };
        return hear({ kind: 'measured', job, unplaced: shown.unplaced });
      case 'some':
        coming.push(...news.readings);
        return;
      case 'piece':
        pieces.push(news.piece);
        return;
      case 'read':
        for (const reading of joinReadings(coming.splice(0))) held.set(reading.file, reading);
        if (news.job === job) hear({ kind: 'read', job, readings: news.files.flatMap((file) => held.get(file) ?? []) });
        return;
      case 'found':
        if (news.ticket !== search?.order.ticket) return;
        search.answer(news.hits);
        search = undefined;
        return;
      case 'cancelled':
        if (news.job === unheard) unheard = undefined;
        // It had gone further than what is shown here.
        if (news.job === job && news.stands !== shown?.job) resume();
        return;
      case 'places':
        if (news.job === job && shown) shown.places = news.places;
        if (news.job === job) hear(news);
        return;
      default:
        if (news.job === job) hear(news);
    }
  }

  function order(one: PortrayOrder): void {
    const readings = one.readings.map((reading) => (held.get(reading.file) === reading ? reading.file : reading));
    for (const reading of one.readings) held.set(reading.file, reading);
    worker.postMessage({ ...one, kind: 'portray', job, readings } satisfies Order);
  }

  function resume(): void {
    if (shown)
      worker.postMessage({
        kind: 'resume',
        job,
        stands: shown.job,
        unplaced: shown.unplaced,
        places: shown.places,
      } satisfies Order);
  }

  /** Another worker, which is told all that the one before knew. */
  function restart(): void {
    worker.terminate();
    unheard = undefined;
    known = {};
    pieces.length = 0;
    coming.length = 0;
    held.clear();
    worker = start();
    resume();
    if (current) order(current);
    if (search) worker.postMessage(search.order);
  }

  return {
    portray(one) {
      job += 1;
      current = one;
      order(one);
      return job;
    },
    cancel() {
      job += 1;
      current = undefined;
      const mine = job;
      unheard = mine;
      worker.postMessage({ kind: 'cancel', job } satisfies Order);
      later(() => unheard === mine && restart(), deafness);
    },
    send(one) {
      worker.postMessage(one);
    },
    find(query, limit) {
      ticket += 1;
      const asked: FindOrder = { kind: 'find', ticket, query, limit };
      worker.postMessage(asked);
      return new Promise((answer) => (search = { order: asked, answer }));
    },
    close() {
      worker.terminate();
    },
  };
}
