import { Trouble, wordsOf } from './trouble.ts';

/** An answer longer than this is no answer to what was asked, bytes. */
const largest = 200_000_000;

/** The whole text of an answer. A stream that breaks off fails as the stream does. */
export async function readAnswer(response: Response, address: string): Promise<string> {
  const { host } = new URL(address);
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > largest) {
      await reader.cancel();
      throw new Trouble('too-large', `${host} answered with more than 200 MB.`, 'Ask for less at once.');
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
  const text = parts.join('') + decoder.decode();
  if (isPage(text) && /not a (?:bot|robot)|anubis|captcha|challenge-platform|verify you are human/i.test(text)) {
    throw new Trouble(
      'robot-check',
      `${host} wants to know first whether a person asks, which only a page opened by hand can show.`,
      `Open ${address} in a browser, save what it shows, and open that file.`,
    );
  }
  return text;
}

const isPage = (text: string): boolean => /^\s*<(?:!doctype html|html)/i.test(text);

/** What an answer with an error status means, and whether and when it makes sense to ask again. */
export function statusTrouble(
  response: Response,
  body: string,
  host: string,
  secret: string | undefined,
  date: number,
): { readonly trouble: Trouble; readonly after?: number } {
  const { status } = response;
  const words = wordsOf(body, secret);
  const after = waitAsked(response.headers.get('retry-after'), date) ?? 0;
  const told = (code: Trouble['code'], message: string, advice: string) => new Trouble(code, message + words, advice);
  if (status === 429) {
    return { trouble: told('too-many-requests', `${host} says that these are too many requests.`, 'Try again later.'), after };
  }
  if (status >= 500 || status === 408 || status === 425) {
    return { trouble: told('service-down', `${host} answered with an error of its own (${status}).`, 'Try again later.'), after };
  }
  if (status === 401 || status === 403) {
    const [message, advice] = secret
      ? [`${host} does not accept this key (${status}).`, 'Check the key.']
      : [`${host} refuses this without a key (${status}).`, 'A key may open it.'];
    return { trouble: told('key-refused', message, advice) };
  }
  if (status === 404 || status === 410) {
    return { trouble: told('not-found', `${host} has nothing under this address (${status}).`, 'Check what was typed.') };
  }
  return {
    trouble: told('bad-question', `${host} did not understand the question (${status}).`, 'Check what was typed.'),
  };
}

/** `Retry-After`: seconds, or a date. Milliseconds from now. */
function waitAsked(printed: string | null, date: number): number | undefined {
  if (printed === null) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(printed)) return Number(printed) * 1000;
  const then = Date.parse(printed);
  return Number.isNaN(then) ? undefined : Math.max(0, then - date);
}

/** JSON, whole. */
export function takeJson(text: string, host: string): unknown {
  if (text.trim() === '') throw new Trouble('cut-answer', `${host} answered with nothing.`, 'Try again later.');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (/^\s*[[{]/.test(text))
      throw new Trouble('cut-answer', `the answer of ${host} broke off in the middle.`, 'Try again later.');
    throw wrongAnswer(host);
  }
}

/** XML from its first mark to the end of its root. */
export function takeXml(text: string, host: string, root: string): string {
  if (text.trim() === '') throw new Trouble('cut-answer', `${host} answered with nothing.`, 'Try again later.');
  if (isPage(text) || !new RegExp(`<${root}[\\s>/]`).test(text)) throw wrongAnswer(host);
  const ended = text.trimEnd();
  if (!ended.endsWith(`</${root}>`) && !new RegExp(`<${root}[^<>]*/>$`).test(ended)) {
    throw new Trouble('cut-answer', `the answer of ${host} broke off in the middle.`, 'Try again later.');
  }
  return text;
}

/** It answered, but not what it says it answers. */
export const wrongAnswer = (host: string) =>
  new Trouble('wrong-answer', `${host} answered with something else than what was asked for.`, 'Try again later.');
