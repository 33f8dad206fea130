/** What becomes of a question when the service fails, over real HTTP; waiting is noted and takes no time. */
import { beforeEach, describe, expect, test } from 'vitest';
import { mostTries } from '../../src/online/request.ts';
import { Trouble } from '../../src/online/trouble.ts';
import { answering, goodKey, worksInAll } from './answering.ts';
import { asking } from './asking.ts';
import { json, loopback, ownLoopback, type Fault } from './loopback.ts';
import { readText } from '../readers/reading.ts';

const server = await ownLoopback(answering.openalex);
beforeEach(() => server.reset());

const ask = (options = {}) => asking('openalex', server.url, { key: goodKey, ...options });
const times = (count: number, fault: Fault): Fault[] => Array.from({ length: count }, () => fault);

async function planned() {
  const one = ask();
  const plan = await one.plan('author', 'A5000000001');
  return { ...one, plan };
}

describe('What passes is tried again', () => {
  test.each<[string, Fault[]]>([
    ['an error of the service', [{ status: 500 }, { status: 503 }]],
    ['a connection that breaks', ['reset']],
    ['an answer that breaks off', ['cut']],
    ['JSON that ends too soon', ['torn', 'torn']],
    ['an empty answer', ['empty']],
    ['a page instead of data', ['page']],
    ['an answer that never ends', ['slow']],
    ['too many requests', [{ status: 429, headers: { 'retry-after': '7' } }]],
  ])('such as %s', async (_, faults) => {
    const { plan, fetch, client } = await planned();
    server.next(...faults);
    const { fetched } = await fetch(plan);
    expect(fetched).toMatchObject({ got: worksInAll, problems: [] });
    expect(client.made).toBe(5 + faults.length);
    expect(server.asked.length).toBe(client.made);
  });

  test('with pauses that double, give way to chance and have an end', async () => {
    const { plan, fetch, world } = await planned();
    const before = world.waits.length;
    server.next(...times(4, { status: 502 }));
    await fetch(plan);
    // Between them the spacing that OpenAlex wants is over already.
    const pauses = world.waits.slice(before).filter((ms) => ms > 150);
    expect(pauses).toEqual([750, 1500, 3000, 6000]);
  });

  test.each([
    ['seconds', '7', 7000],
    ['a date', 'Sat, 21 Nov 2026 12:01:30 GMT', 89_850],
  ])('after as long as the service asks for in %s', async (_, header, ms) => {
    const { plan, fetch, world } = await planned();
    server.next({ status: 429, headers: { 'retry-after': header } });
    await fetch(plan);
    expect(Math.max(...world.waits)).toBe(ms);
  });
});

describe('What does not pass ends it, with what came by then', () => {
  test('after five times in a row', async () => {
    const { plan, fetch, client } = await planned();
    server.next('fine', 'fine', ...times(20, { status: 503 }));
    const { fetched, text } = await fetch(plan);
    expect(fetched).toMatchObject({ got: 100, of: worksInAll });
    expect(fetched.problems).toMatchObject([
      {
        code: 'service-down',
        severity: 'error',
        lost: 'entry',
        file: 'openalex-A5000000001.json',
        message: expect.stringMatching(
          /^100 of 250 works came: 127\.0\.0\.1:\d+ answered with an error of its own \(503\), 5 times in a row\.$/,
        ) as string,
        advice: 'Try again later.',
      },
    ]);
    expect((await readText(text)).records.length).toBe(100);
    expect(client.made).toBe(3 + mostTries);
  });

  test.each<[string, Fault, string, number]>([
    ['a page that looks for robots', 'robot', 'robot-check', 1],
    ['a question that is not understood', { status: 400, body: '{"error":"Invalid filter"}' }, 'bad-question', 1],
    ['a key that is refused', { status: 401 }, 'key-refused', 1],
    ['what is forbidden', { status: 403 }, 'key-refused', 1],
    ['a day’s allowance that is used up', { status: 429, headers: { 'retry-after': '30000' } }, 'too-many-requests', 1],
    ['a service that never answers', 'reset', 'unreachable', mostTries],
    ['answers that are always cut', 'cut', 'cut-answer', mostTries],
    ['answers that are always empty', 'empty', 'cut-answer', mostTries],
    ['pages for ever', 'page', 'wrong-answer', mostTries],
  ])('as at %s', async (_, fault, code, tries) => {
    const { plan, fetch, client } = await planned();
    server.next(...times(20, fault));
    const { fetched } = await fetch(plan);
    expect(fetched.file).toBeUndefined();
    expect(fetched.problems).toMatchObject([{ code, lost: 'file' }]);
    expect(client.made).toBe(1 + tries);
  });

  test('and says how long a service wants to be left alone', async () => {
    const { plan, fetch } = await planned();
    server.next({ status: 429, headers: { 'retry-after': '30000' }, body: '{"error":"Rate limit exceeded"}' });
    expect((await fetch(plan)).fetched.problems[0]?.message).toMatch(/wants no further request for 9 hours\.$/);
  });

  test('such as an answer of another build', async () => {
    const other = await loopback(() => json({ works: [] }));
    const { fetch } = asking('openalex', other.url);
    const { plan } = await planned();
    expect((await fetch(plan)).fetched.problems).toMatchObject([{ code: 'wrong-answer' }]);
    await other.close();
  });
});

test('a list that leads round in a circle ends when nothing new comes', async () => {
  for (const key of [goodKey, undefined]) {
    const round = await loopback((asked) => {
      const same = new URLSearchParams(asked.query);
      same.set(key ? 'cursor' : 'page', key ? '*' : '1');
      const answer = answering.openalex({ ...asked, query: same });
      return answer && { ...answer, body: answer.body.replace(/"next_cursor":"[^"]*"/, '"next_cursor":"again"') };
    });
    const { plan, fetch, client } = asking('openalex', round.url, { key });
    const { fetched } = await fetch(await plan('author', 'A5000000001'));
    expect(fetched).toMatchObject({ got: 100, of: worksInAll, problems: [{ code: 'going-round' }] });
    expect(client.made).toBeLessThan(6);
    await round.close();
  }
});

test('a page that is there is kept when one of its works cannot be had whole', async () => {
  const { plan, fetch } = await planned();
  server.next('fine', ...times(5, { status: 503 }));
  const { fetched, text } = await fetch(plan);
  expect(fetched).toMatchObject({ got: 100, problems: [{ code: 'service-down' }] });
  const { records, problems } = await readText(text);
  expect([records.length, problems.map(({ code }) => code)]).toEqual([100, ['maybe-cut']]);
});

test('a list that ends before its count says so', async () => {
  const short = await loopback((asked) => {
    const answer = answering.openalex(asked);
    return answer && { ...answer, body: answer.body.replace(`"count":${worksInAll}`, '"count":300') };
  });
  const { plan, fetch } = asking('openalex', short.url, { key: goodKey });
  const { fetched } = await fetch(await plan('author', 'A5000000001'));
  expect(fetched).toMatchObject({
    got: worksInAll,
    problems: [
      { code: 'fewer-came', severity: 'warning', message: '250 of 300 works came, and the service has no more to give.' },
    ],
  });
  await short.close();
});

test('a key stands in a header of its service and nowhere else: no address, problem or file has it', async () => {
  const key = 'secret-0123456789';
  const { look, client } = ask({ key });
  const error = (await look('author', 'A5000000001').catch((trouble: unknown) => trouble)) as Trouble;
  expect(error).toBeInstanceOf(Trouble);
  // The server's own words had the key in them.
  expect(error.message).toContain('It says: “API key … not found”');
  expect(JSON.stringify([error.message, error.advice, error.stack])).not.toContain(key);
  expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${key}`]);
  expect(server.asked.map(({ path, query }) => `${path} ${query}`).join()).not.toContain(key);
  expect(client.made).toBe(1);
  const crossref = await loopback(answering.crossref);
  const other = asking('crossref', crossref.url, { key });
  await other.fetch(await other.plan('doi', '10.1000/2'));
  expect(crossref.asked.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  await crossref.close();
});

test('what can be no key is not sent', async () => {
  for (const key of ['two words', 'line\nend', 'clé']) {
    const { look, client } = ask({ key });
    await expect(look('author', 'A5000000001')).rejects.toMatchObject({ code: 'key-refused' });
    expect(client.made).toBe(0);
  }
});

test('a question that failed does not hold up the next one', async () => {
  const { look } = ask();
  server.next({ status: 400 });
  await expect(look('author', 'A5000000001')).rejects.toMatchObject({ code: 'bad-question' });
  expect(await look('author', 'A5000000001')).toMatchObject({ kind: 'plan' });
});
