/** What went wrong between asking and having. */
export type TroubleCode =
  | 'bad-question'
  | 'key-refused'
  | 'not-found'
  | 'too-many-requests'
  | 'service-down'
  | 'unreachable'
  | 'too-slow'
  | 'cut-answer'
  | 'wrong-answer'
  | 'robot-check'
  | 'too-large'
  | 'going-round'
  | 'cancelled';

/** Why a service gave nothing, in sentences for the person who asked; never with a key in them. */
export class Trouble extends Error {
  readonly code: TroubleCode;
  readonly advice: string;

  constructor(code: TroubleCode, message: string, advice: string) {
    super(message);
    this.code = code;
    this.advice = advice;
  }
}

/** What a service said about it, on one short line, as a sentence of its own; empty where it said nothing readable. */
export function wordsOf(body: string, secret: string | undefined): string {
  const saying = (names: string) => new RegExp(`"(?:${names})"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,400})"`).exec(body)?.[1];
  const stated = saying('message|user-message') ?? saying('error|developer-message') ?? '';
  const hidden = secret === undefined || secret === '' ? stated : stated.split(secret).join('…');
  const line = hidden
    .replace(/\\[nrt]/g, ' ')
    .replace(/\\(.)/g, '$1')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? '' : ` It says: “${line.length > 160 ? `${line.slice(0, 159)}…` : line}”`;
}
