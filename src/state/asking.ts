/** Questions to online sources: the only part of the page that sends anything, and only when a person asks. */
import { fetchPlan, type Fetched, type FetchProgress } from '../online/fetchPlan.ts';
import { services } from '../online/index.ts';
import { openLine, type Line } from '../online/line.ts';
import { Client } from '../online/request.ts';
import type { Candidate, Plan, Question, Service } from '../online/service.ts';
import { Trouble } from '../online/trouble.ts';
import { store } from './store.ts';
import { webWorld } from './webWorld.ts';

/** Where the question stands. `service` is an id. */
export type Asking =
  | { readonly kind: 'silent' }
  | { readonly kind: 'looking'; readonly service: string }
  | {
      readonly kind: 'choosing';
      readonly service: string;
      readonly question: Question;
      readonly candidates: readonly Candidate[];
      readonly more: boolean;
    }
  | { readonly kind: 'planned'; readonly service: string; readonly plan: Plan }
  | { readonly kind: 'fetching'; readonly service: string; readonly plan: Plan; readonly progress: FetchProgress }
  | { readonly kind: 'fetched'; readonly service: string; readonly plan: Plan; readonly fetched: Fetched }
  | { readonly kind: 'nothing'; readonly service: string; readonly why: string }
  | { readonly kind: 'failed'; readonly service: string; readonly message: string; readonly advice: string };

const { getState, setState } = store;
const client = new Client(webWorld, (requests) => setState({ requests }));
let stop = new AbortController();

const settle = (asking: Asking): void => setState({ asking });

/** A line that replaces the one before. The key is passed on and kept nowhere. */
function newLine(service: Service, key: string | undefined): Line {
  stop.abort();
  stop = new AbortController();
  return openLine(client, service, { signal: stop.signal, key });
}

/** Counts what there is, or finds out who is meant. */
export async function lookUp(service: Service, question: Question, key?: string): Promise<void> {
  const line = newLine(service, key);
  const { signal } = stop;
  const { id } = service;
  settle({ kind: 'looking', service: id });
  try {
    const found = await service.look(question, line);
    if (signal.aborted) return;
    if (found.kind === 'candidates') {
      const { candidates, more } = found;
      settle({ kind: 'choosing', service: id, question, candidates, more });
    } else if (found.kind === 'plan') settle({ kind: 'planned', service: id, plan: found.plan });
    else settle({ kind: 'nothing', service: id, why: found.why });
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    if (!signal.aborted) settle({ kind: 'failed', service: id, message: error.message, advice: error.advice });
  }
}

/** Fetches what was planned, and keeps what came when it is cancelled or fails. */
export async function fetchPlanned(key?: string): Promise<void> {
  const { asking } = getState();
  const service = asking.kind === 'planned' ? services.find(({ id }) => id === asking.service) : undefined;
  if (asking.kind !== 'planned' || !service) return;
  const { plan } = asking;
  const line = newLine(service, key);
  const mine = stop;
  const steps = fetchPlan(service, plan, line);
  for (;;) {
    const step = await steps.next();
    // Another question was asked meanwhile.
    if (mine !== stop) return;
    if (step.done) return settle({ kind: 'fetched', service: service.id, plan, fetched: step.value });
    settle({ kind: 'fetching', service: service.id, plan, progress: step.value });
  }
}

/** Ends the sending at once; of a fetch, what came is kept. */
export function stopAsking(): void {
  stop.abort();
  if (getState().asking.kind === 'looking') settle({ kind: 'silent' });
}

/** Puts question and answer away. */
export function endAsking(): void {
  stop.abort();
  stop = new AbortController();
  settle({ kind: 'silent' });
}
