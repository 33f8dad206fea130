import type { Places } from '../layouts/layout.ts';
import type { Quality } from '../layouts/quality.ts';
import type { ExcerptAnswer, ExcerptWish } from '../readers/excerpt.ts';
import type { Reading, SourceFile } from '../readers/reader.ts';
import type { Hit } from './find.ts';
import type { Choices } from './choices.ts';
import type { CompareStep, HeldReading, News, Order } from './messages.ts';
import { joinReadings, mendParts, type Piece } from './pieces.ts';
import type { Unplaced } from './portrait.ts';
import { Questions } from './questions.ts';

/** News as the page hears it: measured parts are whole again. */
export type ClientNews =
  | Exclude<News, { kind: 'measured' | 'found' | 'judged' | 'excerpt' | 'read' | 'some' | 'piece' | 'cancelled' | 'compared' }>
  | { readonly kind: 'measured'; readonly job: number; readonly unplaced: Unplaced }
  | { readonly kind: 'read'; readonly job: number; readonly readings: readonly Reading[] };

type PortrayOrder = Omit<Extract<Order, { kind: 'portray' }>, 'kind' | 'job' | 'readings'> & {
  readonly readings: readonly Reading[];
};

/** The page's side of the worker: orders out, news in. News of jobs that were overtaken is dropped. */
export interface Client {
  /** Starts a new job and ends the one before. Returns its number. */
  portray(order: PortrayOrder): number;
  /** Ends the job, whatever the worker is doing; the portrait that was measured last stands again, as if no job had followed. */
  cancel(): void;
  send(
    order: Exclude<Order, { kind: 'portray' | 'find' | 'judge' | 'excerpt' | 'cancel' | 'resume' | 'compare' | 'stopComparing' }>,
  ): void;
  /** The best hits for a search, best first; a search that a newer one overtook never answers. */
  find(query: string, limit: number): Promise<readonly Hit[]>;
  /**
   * The lines around one of a file, 8 on each side unless it is said.
   * @param file the file or the archive that it is in. @param name of the reading. @param line from 1.
   */
  excerpt(file: SourceFile, name: string, line: number, wish?: Partial<Omit<ExcerptWish, 'line'>>): Promise<ExcerptAnswer>;
  /** Compares the levels of identity until `stop`; one that a newer one overtook tells no more. */
  compare(readings: readonly Reading[], choices: Choices, hear: (step: CompareStep) => void): { readonly stop: () => void };
  /** How far the map as it stands may be read; undefined where none stands. */
  judge(): Promise<Quality | undefined>;
  close(): void;
}

/** A comparison that is not done; another worker is asked for it again. */
interface Comparison {
  readonly ticket: number;
  readonly readings: readonly Reading[];
  readonly choices: Choices;
  readonly hear: (step: CompareStep) => void;
}

/** What is used of a worker. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Lines of an excerpt on each side of the one in question. */
const around = 8;

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
  const questions = new Questions();
  let comparison: Comparison | undefined;
  let comparisons = 0;
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
      case 'judged':
      case 'excerpt':
        return questions.answer(news);
      case 'compared':
        if (news.ticket !== comparison?.ticket) return;
        comparison.hear(news.step);
        if (news.step.kind !== 'working') comparison = undefined;
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
    worker.postMessage({ ...one, kind: 'portray', job, readings: handOver(one.readings) } satisfies Order);
  }

  /** Names of what the worker holds, and what it does not hold yet. */
  function handOver(readings: readonly Reading[]): HeldReading[] {
    const handed = readings.map((reading) => (held.get(reading.file) === reading ? reading.file : reading));
    for (const reading of readings) held.set(reading.file, reading);
    return handed;
  }

  function askComparison({ ticket, readings, choices }: Comparison): void {
    worker.postMessage({ kind: 'compare', ticket, readings: handOver(readings), choices } satisfies Order);
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
    for (const question of questions.unanswered) worker.postMessage(question);
    if (comparison) askComparison(comparison);
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
      questions.forget('find');
      return new Promise((answer) => {
        const order = questions.ask(
          (ticket) => ({ kind: 'find' as const, ticket, query, limit }),
          (news) => news.kind === 'found' && answer(news.hits),
        );
        worker.postMessage(order);
      });
    },
    excerpt(file, name, line, wish = {}) {
      return new Promise((answer) => {
        const whole = { line, before: around, after: around, ...wish };
        const order = questions.ask(
          (ticket) => ({ kind: 'excerpt' as const, ticket, file, name, wish: whole }),
          (news) => news.kind === 'excerpt' && answer(news.answer),
        );
        worker.postMessage(order);
      });
    },
    judge() {
      return new Promise((answer) => {
        const order = questions.ask(
          (ticket) => ({ kind: 'judge' as const, ticket }),
          (news) => news.kind === 'judged' && answer(news.quality),
        );
        worker.postMessage(order);
      });
    },
    compare(readings, choices, tell) {
      const mine = { ticket: ++comparisons, readings, choices, hear: tell };
      comparison = mine;
      askComparison(mine);
      return {
        stop: () => {
          if (comparison !== mine) return;
          comparison = undefined;
          worker.postMessage({ kind: 'stopComparing' } satisfies Order);
        },
      };
    },
    close() {
      worker.terminate();
    },
  };
}
