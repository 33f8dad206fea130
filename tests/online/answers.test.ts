/** Whatever a service answers, the question ends: with a look, a file, or trouble that has a name. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fetchPlan } from '../../src/online/fetchPlan.ts';
import { services } from '../../src/online/index.ts';
import { openLine } from '../../src/online/line.ts';
import { Client } from '../../src/online/request.ts';
import type { AskKind, Plan } from '../../src/online/service.ts';
import { Trouble } from '../../src/online/trouble.ts';
import { answering } from './answering.ts';
import { hastyWorld, questionOf } from './asking.ts';
import type { Answer, Asked } from './loopback.ts';

/** One value somewhere in the answer is another, or the text is cut, or something stands in it. */
const spoiled = fc.record({
  where: fc.nat(400),
  value: fc.jsonValue({ maxDepth: 2 }),
  way: fc.constantFrom('value', 'cut', 'inserted'),
  text: fc.string({ unit: 'binary', maxLength: 20 }),
});
type Spoiled = typeof spoiled extends fc.Arbitrary<infer Value> ? Value : never;

function spoil(body: string, { where, value, way, text }: Spoiled): string {
  const place = where % (body.length + 1);
  if (way === 'cut') return body.slice(0, place);
  if (way === 'inserted' || !body.startsWith('{')) return body.slice(0, place) + text + body.slice(place);
  let left = where;
  return JSON.stringify(JSON.parse(body), (_, one: unknown) => (left-- === 0 ? value : one)) ?? 'null';
}

const questions: readonly (readonly [id: keyof typeof answering, kind: AskKind, typed: string])[] = [
  ['openalex', 'author', 'Ada Lovelace'],
  ['openalex', 'orcid', '0000-0002-1825-0097'],
  ['openalex', 'doi', '10.1000/work.1 10.1000/work.2'],
  ['orcid', 'orcid', '0000-0002-1825-0097'],
  ['dblp', 'author', 'Ada'],
  ['dblp', 'author', '65/9612'],
  ['crossref', 'doi', '10.1000/2 10.1000/3'],
  ['arxiv', 'author', 'Ada Lovelace'],
];

test.each(questions)('%s by %s %s', async (id, kind, typed) => {
  const service = services.find((one) => one.id === id)!;
  const question = questionOf(service, kind, typed, 150);
  await fc.assert(
    fc.asyncProperty(fc.nat(3), spoiled, async (from, how) => {
      let made = 0;
      const client = new Client({
        ...hastyWorld(),
        send(address) {
          const { pathname, searchParams } = new URL(address);
          const asked: Asked = { path: decodeURIComponent(pathname), query: searchParams, headers: {} };
          const { status = 200, type = '', body }: Answer = answering[id](asked) ?? { status: 404, body: '{}' };
          const text = made++ >= from ? spoil(body, how) : body;
          return Promise.resolve(new Response(text, { status, headers: { 'content-type': type } }));
        },
      });
      const line = openLine(client, service, { signal: new AbortController().signal });
      let plan: Plan | undefined;
      try {
        const found = await service.look(question, line);
        if (found.kind === 'plan') ({ plan } = found);
      } catch (error) {
        expect(error).toBeInstanceOf(Trouble);
      }
      if (!plan) return;
      const steps = fetchPlan(service, plan, line);
      for (;;) {
        const step = await steps.next();
        if (!step.done) continue;
        const { file, got, problems } = step.value;
        expect(file === undefined ? got : 0).toBe(0);
        expect(problems.every(({ message, advice }) => message !== '' && advice !== '')).toBe(true);
        break;
      }
      expect(client.made).toBeLessThan(40);
    }),
    { numRuns: 60 },
  );
});
