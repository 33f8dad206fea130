import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** What goes wrong with one answer. `slow` never ends; `cut` breaks off in the middle of the bytes it promised; `torn` is short JSON. */
export type Fault =
  | 'fine'
  | 'slow'
  | 'cut'
  | 'torn'
  | 'empty'
  | 'page'
  | 'robot'
  | 'reset'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
}

/** What a service answers: a status, a kind and a body; nothing is 404. */
export interface Answer {
  readonly status?: number;
  readonly type?: string;
  readonly body: string;
}

export interface Loopback {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Faults of the next answers, in order; afterwards all is fine. */
  next(...faults: Fault[]): void;
  /** Forgets what was asked and what was to go wrong. */
  reset(): void;
  close(): Promise<void>;
}

export const json = (value: unknown, status = 200): Answer => ({ status, type: 'application/json', body: JSON.stringify(value) });

/** A server on this machine that answers as a service does, and fails when told to. Pages of any origin may read it. */
export async function loopback(answer: (asked: Asked) => Answer | undefined): Promise<Loopback> {
  let asked: Asked[] = [];
  let faults: Fault[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
    const one: Asked = { path: decodeURIComponent(pathname), query: searchParams, headers: request.headers };
    asked.push(one);
    const sound = answer(one) ?? json({ error: 'Not found' }, 404);
    spoil(faults.shift() ?? 'fine', sound, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    get asked() {
      return asked;
    },
    next: (...more) => void (faults = more),
    reset() {
      asked = [];
      faults = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The same, gone when the tests of the file are done. */
export async function ownLoopback(answer: (asked: Asked) => Answer | undefined): Promise<Loopback> {
  const server = await loopback(answer);
  afterAll(() => server.close());
  return server;
}

const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' };

function spoil(fault: Fault, { status = 200, type, body }: Answer, request: IncomingMessage, response: ServerResponse): void {
  const headers = { ...open, 'content-type': type ?? 'application/json' };
  if (typeof fault === 'object') {
    response.writeHead(fault.status, { ...headers, ...fault.headers }).end(fault.body ?? '');
    return;
  }
  const bytes = Buffer.from(body);
  switch (fault) {
    case 'fine':
      response.writeHead(status, headers).end(bytes);
      break;
    case 'slow':
      response.writeHead(status, headers).write(bytes.subarray(0, 10));
      break;
    case 'cut':
      response.writeHead(status, { ...headers, 'content-length': bytes.length });
      response.write(bytes.subarray(0, bytes.length >> 1), () => request.socket.destroy());
      break;
    case 'torn':
      response.writeHead(status, headers).end(bytes.subarray(0, bytes.length >> 1));
      break;
    case 'empty':
      response.writeHead(status, headers).end();
      break;
    case 'page':
      response.writeHead(200, { ...headers, 'content-type': 'text/html' }).end('<!doctype html><title>Hello</title>');
      break;
    case 'robot':
      response
        .writeHead(200, { ...headers, 'content-type': 'text/html' })
        .end('<!doctype html><title>Making sure you&#39;re not a bot!</title>');
      break;
    case 'reset':
      request.socket.destroy();
      break;
  }
}
