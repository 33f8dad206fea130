import { readAnswer, statusTrouble } from './answer.ts';
import { Trouble } from './trouble.ts';

/** What a client needs of the world: who sends, who waits, what time it is, and chance. */
export interface World {
  send(address: string, options: RequestInit): Promise<Response>;
  /** Ends after so many ms, or at once when the signal says so. It never fails. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** Milliseconds since 1970, for dates that a service names. */
  date(): number;
  /** 0 to 1, without 1. */
  random(): number;
}

/** One thing to get. */
export interface Errand<Value> {
  readonly address: string;
  readonly accept: string;
  /** A key, which travels in a header and nowhere else. */
  readonly secret?: string;
  /** Least time between two requests to this host, ms. */
  readonly spacing: number;
  readonly signal: AbortSignal;
  /** The answer's text as a value; it throws `Trouble` of code `cut-answer` or `wrong-answer`, and is then asked for again. */
  take(text: string): Value;
}

/** So often one thing is asked for. */
export const mostTries = 5;
/** An answer takes no longer than this, ms. */
const patience = 60_000;
/** Between tries: at first, and at most, ms. */
const firstPause = 1000;
const longestPause = 30_000;
/** A service that asks for more time than this is not waited for, ms. */
const longestWait = 120_000;

type Outcome<Value> =
  | { readonly value: Value }
  /** `after`: it may be tried again, not before so many ms. */
  | { readonly trouble: Trouble; readonly after?: number };

/**
 * Asks services one thing at a time per host, never faster than each allows; tries again what may pass, waits for as long as it is
 * told to, and counts every request that leaves, also those that fail.
 */
export class Client {
  private readonly world: World;
  private readonly hear: (made: number) => void;
  private readonly queues = new Map<string, Promise<unknown>>();
  private readonly lastEnds = new Map<string, number>();
  private count = 0;

  /** `hear` is told the number of requests at each one. */
  constructor(world: World, hear: (made: number) => void = () => undefined) {
    this.world = world;
    this.hear = hear;
  }

  get made(): number {
    return this.count;
  }

  ask<Value>(errand: Errand<Value>): Promise<Value> {
    const { host } = new URL(errand.address);
    const turn = (this.queues.get(host) ?? Promise.resolve()).then(() => this.persist(errand, host));
    this.queues.set(
      host,
      turn.catch(() => undefined),
    );
    return turn;
  }

  private async persist<Value>(errand: Errand<Value>, host: string): Promise<Value> {
    const { world } = this;
    const { signal } = errand;
    for (let tries = 1; ; tries++) {
      const since = world.now() - (this.lastEnds.get(host) ?? Number.NEGATIVE_INFINITY);
      if (since < errand.spacing) await world.wait(errand.spacing - since, signal);
      if (signal.aborted) throw cancelled();
      const outcome = await this.once(errand, host);
      this.lastEnds.set(host, world.now());
      if ('value' in outcome) return outcome.value;
      const { trouble, after } = outcome;
      if (after === undefined) throw trouble;
      if (after > longestWait) throw askedToWait(host, after, trouble);
      if (tries === mostTries) throw tiredOf(trouble);
      const pause = Math.min(longestPause, firstPause * 2 ** (tries - 1)) * (0.5 + world.random() / 2);
      await world.wait(Math.max(after, pause), signal);
    }
  }

  private async once<Value>(errand: Errand<Value>, host: string): Promise<Outcome<Value>> {
    const { world } = this;
    const stop = new AbortController();
    const answered = new AbortController();
    const cancel = () => stop.abort();
    errand.signal.addEventListener('abort', cancel);
    let late = false;
    const hurry = async () => {
      await world.wait(patience, answered.signal);
      if (answered.signal.aborted) return;
      late = true;
      stop.abort();
    };
    void hurry();
    let begun = false;
    try {
      this.hear(++this.count);
      const response = await world.send(errand.address, {
        headers: { accept: errand.accept, ...(errand.secret ? { authorization: `Bearer ${errand.secret}` } : {}) },
        signal: stop.signal,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      });
      begun = true;
      const text = await readAnswer(response, errand.address);
      if (response.ok) return { value: errand.take(text) };
      return statusTrouble(response, text, host, errand.secret, world.date());
    } catch (error) {
      if (errand.signal.aborted) throw cancelled();
      if (error instanceof Trouble) {
        return error.code === 'cut-answer' || error.code === 'wrong-answer' ? { trouble: error, after: 0 } : { trouble: error };
      }
      return { trouble: late ? tooSlow(host) : begun ? brokenOff(host) : unreachable(host), after: 0 };
    } finally {
      answered.abort();
      errand.signal.removeEventListener('abort', cancel);
    }
  }
}

const cancelled = () => new Trouble('cancelled', 'it was cancelled.', 'What had come by then is kept.');
const tooSlow = (host: string) =>
  new Trouble('too-slow', `${host} did not answer within ${patience / 1000} seconds.`, 'Try again later.');
const brokenOff = (host: string) =>
  new Trouble('cut-answer', `the answer of ${host} broke off in the middle.`, 'Try again later.');
const unreachable = (host: string) =>
  new Trouble(
    'unreachable',
    `${host} could not be reached.`,
    'Check the connection to the internet. Some sources also refuse browsers and answer the command line.',
  );

function tiredOf({ code, message, advice }: Trouble): Trouble {
  return new Trouble(code, `${message.replace(/\.$/, '')}, ${mostTries} times in a row.`, advice);
}

function askedToWait(host: string, ms: number, { code }: Trouble): Trouble {
  const minutes = Math.ceil(ms / 60_000);
  const time = minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
  return new Trouble(
    code,
    `${host} wants no further request for ${time}.`,
    'What may be asked for in a day is probably used up; try again then.',
  );
}
