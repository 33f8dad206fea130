import { takeJson, takeXml, wrongAnswer } from './answer.ts';
import type { Client } from './request.ts';
import type { Service } from './service.ts';
import { Trouble } from './trouble.ts';

/** The way to one service, for one person's question. */
export interface Line {
  /** Whether a key goes along. */
  readonly keyed: boolean;
  /** An address for the service's people to write to, where the person gave one. */
  readonly contact: string | undefined;
  /** The answer as `pick` finds it in the JSON; where it finds nothing it is not the answer, and is asked for again. */
  json<Value>(path: string, query: Query, pick: (answer: unknown) => Value | undefined): Promise<Value>;
  /** An XML answer with this root, whole. */
  xml<Value>(path: string, query: Query, root: string, pick: (answer: string) => Value | undefined): Promise<Value>;
}

/** Empty values are left out. */
export type Query = Readonly<Record<string, string | number | undefined>>;

export interface LineOptions {
  /** Ends it, at any time. */
  readonly signal: AbortSignal;
  readonly key?: string | undefined;
  readonly contact?: string | undefined;
  /** Another place that answers as the service does, such as a mirror. */
  readonly base?: string | undefined;
}

export function openLine(client: Client, service: Service, { signal, key, contact, base }: LineOptions): Line {
  const secret = service.key !== undefined && key !== undefined && key !== '' ? key : undefined;
  const root = (base ?? service.address).replace(/\/+$/, '');
  const get = async <Value>(
    path: string,
    query: Query,
    accept: string,
    take: (text: string, host: string) => Value | undefined,
  ): Promise<Value> => {
    const address = `${root}${path}${written(query)}`;
    const { host } = new URL(address);
    if (secret !== undefined && !/^[\u0021-\u007e]+$/.test(secret)) throw notAKey(service.name);
    return client.ask<Value>({
      address,
      accept,
      spacing: service.spacing,
      signal,
      ...(secret === undefined ? {} : { secret }),
      take(text) {
        const value = take(text, host);
        if (value === undefined) throw wrongAnswer(host);
        return value;
      },
    });
  };
  return {
    keyed: secret !== undefined,
    contact,
    json: (path, query, pick) => get(path, query, 'application/json', (text, host) => pick(takeJson(text, host))),
    xml: (path, query, name, pick) =>
      get(path, query, 'application/xml, text/xml, application/atom+xml', (text, host) => pick(takeXml(text, host, name))),
  };
}

const notAKey = (name: string) =>
  new Trouble('key-refused', `what stands for the ${name} key holds characters that no key has.`, 'Copy the key again.');

function written(query: Query): string {
  const parts = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(String(value))}`],
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
