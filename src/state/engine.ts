import type { Client } from '../pipeline/client.ts';

/** The worker behind the actions, and whether the person prefers no motion. */
export type Engine = Client & { readonly still: boolean };

let connected: Engine | undefined;

/** Called once, where the page starts. */
export function connect(engine: Engine): void {
  connected = engine;
}

export function engine(): Engine {
  if (!connected) throw new Error('no engine is connected; call connect before any action');
  return connected;
}
