import { fetchPlan, type Fetched, type FetchProgress } from '../../src/online/fetchPlan.ts';
import { services } from '../../src/online/index.ts';
import { openLine, type LineOptions } from '../../src/online/line.ts';
import { Client, type World } from '../../src/online/request.ts';
import type { AskKind, Plan, Question, Service } from '../../src/online/service.ts';

/** A world whose clock jumps: waits end at once, and are noted. Only what waits for an answer takes real time. */
export function hastyWorld(chance = 0.5): World & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  let now = 0;
  return {
    waits,
    send: (address, options) => fetch(address, options),
    wait: (ms, signal) =>
      ms >= 60_000 && ms % 60_000 === 0
        ? patiently(signal)
        : new Promise((resolve) => {
            waits.push(ms);
            now += ms;
            setImmediate(resolve);
          }),
    now: () => now,
    date: () => Date.UTC(2026, 10, 21, 12) + now,
    random: () => chance,
  };
}

/** Real time in which every answer of a loopback comes that is to come at all. */
function patiently(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 2500);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

export const serviceOf = (id: string): Service => services.find((service) => service.id === id)!;

export function questionOf(service: Service, kind: AskKind, typed: string, most = 10_000): Question {
  const understood = service.kinds.find((one) => one.id === kind)!.understand(typed);
  if (!understood.sound) throw new Error(understood.why);
  return { kind, values: understood.values, most };
}

export interface Asking {
  readonly client: Client;
  readonly world: ReturnType<typeof hastyWorld>;
  readonly service: Service;
  readonly look: (kind: AskKind, typed: string, most?: number) => ReturnType<Service['look']>;
  readonly plan: (kind: AskKind, typed: string, most?: number) => Promise<Plan>;
  readonly fetch: (plan: Plan) => Promise<{ fetched: Fetched; progress: readonly FetchProgress[]; text: string }>;
}

/** A service with its base somewhere else, and a client of its own. */
export function asking(id: string, base: string, options: Partial<LineOptions> = {}): Asking {
  const world = hastyWorld();
  const client = new Client(world);
  const service = serviceOf(id);
  const line = openLine(client, service, { signal: new AbortController().signal, base, ...options });
  const look: Asking['look'] = (kind, typed, most) => service.look(questionOf(service, kind, typed, most), line);
  return {
    client,
    world,
    service,
    look,
    async plan(...question) {
      const found = await look(...question);
      if (found.kind !== 'plan') throw new Error(`no plan but ${found.kind}`);
      return found.plan;
    },
    async fetch(plan) {
      const progress: FetchProgress[] = [];
      const steps = fetchPlan(service, plan, line);
      for (;;) {
        const step = await steps.next();
        if (step.done) return { fetched: step.value, progress, text: (await step.value.file?.bytes.text()) ?? '' };
        progress.push(step.value);
      }
    },
  };
}
