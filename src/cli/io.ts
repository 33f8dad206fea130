import type { World } from '../online/request.ts';

/** What a command needs of the world, so that it can be run without a process. */
export interface Io {
  readonly stdout: {
    /** False: it is full; `once` tells when there is room again. */
    write(chunk: string | Uint8Array): unknown;
    once?(event: 'drain', done: () => void): unknown;
  };
  readonly stderr: { write(chunk: string): void };
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Relative paths start here. */
  readonly cwd: string;
  /** How online sources are asked; absent: over this machine's network. */
  readonly world?: World;
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean };
}

/** The program was called in a way that it does not know: the message says what is allowed. Exit code 2. */
export class UsageError extends Error {}
