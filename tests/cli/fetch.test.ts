/** `coterie fetch` against a server on this machine that answers as the services do. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { answering, goodKey } from '../online/answering.ts';
import { hastyWorld } from '../online/asking.ts';
import { ownLoopback } from '../online/loopback.ts';
import { readText } from '../readers/reading.ts';
import { call, temporaryFolder } from './call.ts';

const folder = temporaryFolder();
const openalex = await ownLoopback(answering.openalex);
const crossref = await ownLoopback(answering.crossref);
const arxiv = await ownLoopback(answering.arxiv);
beforeEach(() => {
  vi.stubEnv('OPENALEX_API_KEY', '');
  for (const server of [openalex, crossref, arxiv]) server.reset();
});
afterEach(() => vi.unstubAllEnvs());

async function fetched(argv: readonly string[], stdin = '') {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(['fetch', ...argv], {
    stdout: { write: (chunk) => out.push(String(chunk)) },
    stderr: { write: (chunk) => err.push(chunk) },
    stdin: (async function* () {
      yield new TextEncoder().encode(stdin);
    })(),
    cwd: folder,
    world: hastyWorld(),
    isTerminal: { stdout: false, stderr: false },
  });
  return { code, out: out.join(''), err: err.join('') };
}

const from = (server: typeof openalex) => ['--base', server.url];

test('--plan tells the price and fetches nothing', async () => {
  const { code, out, err } = await fetched(['openalex', '--orcid', '0000-0002-1825-0097', '--plan', ...from(openalex)]);
  expect([code, out]).toEqual([0, '']);
  expect(err).toMatch(/^250 works of Ada Lovelace \(A5000000001\): about 3 requests to 127\.0\.0\.1:\d+, 0\.0003 USD\.\n/);
  expect(err).toContain('To find this out took 1 request, free of charge.');
  expect(openalex.asked.map(({ path }) => path)).toEqual(['/authors/orcid:0000-0002-1825-0097']);
});

test('without --plan the works become a file that Coterie reads', async () => {
  const { code, err } = await fetched([
    'openalex',
    '--author',
    'A5000000001',
    '-o',
    'ada.json',
    '--most',
    '120',
    ...from(openalex),
  ]);
  expect(code).toBe(0);
  expect(err).toContain('120 of 250 works of Ada Lovelace');
  expect(err).toMatch(/^ada\.json: 120 works$/m);
  const { reader, records } = await readText(readFileSync(join(folder, 'ada.json'), 'utf8'));
  expect([reader, records.length]).toEqual(['openalex', 120]);
});

test('a name that several people have is a question back: exit 2, and the ids to say it with', async () => {
  const { code, err } = await fetched(['openalex', '--author', 'Ada Lovelace', '-o', 'x.json', ...from(openalex)]);
  expect(code).toBe(2);
  expect(err).toContain('--author A5000000001  Ada Lovelace  University of London · ORCID 0000-0002-1825-0097  250 works');
  expect(err).toContain('--author A5000000002  Ada Lovelace  3 works');
});

test('DOIs come from the command line and from stdin; what is not there is an error and the rest is written', async () => {
  const argv = ['crossref', '--doi', '10.1000/2', '-', '-o', '-', ...from(crossref)];
  const { code, out, err } = await fetched(argv, 'https://doi.org/10.1000/4\n10.1000/5\nnonsense\n');
  expect(code).toBe(1);
  expect((await readText(out)).records.map(({ doi }) => doi)).toEqual(['10.1000/2', '10.1000/4']);
  expect(err).toContain('warning  nonsense is no DOI and was left out.');
  expect(err).toContain('error  crossref-dois.json: Crossref does not have 10.1000/5. Another source may have it.');
});

test('arXiv, which refuses pages, is asked from here', async () => {
  const { code, out } = await fetched(['arxiv', '--author', 'Ada Lovelace', '-o', '-', '--most', '210', ...from(arxiv)]);
  expect(code).toBe(0);
  expect((await readText(out)).records.length).toBe(210);
});

describe('A key', () => {
  test('comes from the environment or from a file, and is sent in a header', async () => {
    const argv = ['openalex', '--orcid', '0000-0002-1825-0097', '--plan', ...from(openalex)];
    vi.stubEnv('OPENALEX_API_KEY', goodKey);
    await fetched(argv);
    vi.stubEnv('OPENALEX_API_KEY', '');
    writeFileSync(join(folder, 'key.txt'), `${goodKey}\n`);
    const { err } = await fetched([...argv, '--key-file', 'key.txt']);
    expect(openalex.asked.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${goodKey}`, `Bearer ${goodKey}`]);
    expect(err).not.toContain(goodKey);
  });

  test('that is refused is told without being shown', async () => {
    vi.stubEnv('OPENALEX_API_KEY', 'not-a-key-at-all');
    const { code, err } = await fetched(['openalex', '--orcid', '0000-0002-1825-0097', '--plan', ...from(openalex)]);
    expect(code).toBe(1);
    expect(err).toMatch(/^error {2}127\.0\.0\.1:\d+ does not accept this key \(401\)\./);
    expect(err).not.toContain('not-a-key-at-all');
  });
});

test('a service that fails in the middle leaves what came, and exit 1', async () => {
  openalex.next('fine', 'fine', 'fine', ...Array.from({ length: 9 }, () => ({ status: 500 })));
  const { code, err } = await fetched(['openalex', '--author', 'A5000000001', '-o', 'part.json', ...from(openalex)]);
  expect(code).toBe(1);
  expect(err).toContain('part.json: 100 works');
  expect(err).toContain('100 of 250 works came:');
  expect((await readText(readFileSync(join(folder, 'part.json'), 'utf8'))).records.length).toBe(100);
});

test('nobody found is exit 1 and a sentence', async () => {
  const { code, err } = await fetched(['arxiv', '--author', 'Zebedee', '-o', 'x.xml', ...from(arxiv)]);
  expect([code, err]).toEqual([1, 'error  arXiv has nothing under the name “Zebedee”. Check what was typed.\n']);
});

test.each<[string, string[], string[]]>([
  ['no service', [], ['SERVICE']],
  ['an unknown service', ['scholar', '--author', 'Ada', '--plan'], ['openalex', 'arxiv']],
  ['no question', ['openalex', '--plan'], ['--author', '--doi']],
  ['two questions', ['openalex', '--author', 'Ada', '--orcid', '0000-0002-1825-0097', '--plan'], ['one thing', '--author']],
  ['a question that the service does not take', ['arxiv', '--doi', '10.1000/2', '--plan'], ['arXiv', '--author']],
  ['an ORCID with a slip', ['orcid', '--orcid', '0000-0002-1825-0098', '--plan'], ['slip']],
  ['no output', ['orcid', '--orcid', '0000-0002-1825-0097'], ['-o', '--plan']],
  [
    'a key for a service without keys',
    ['orcid', '--orcid', '0000-0002-1825-0097', '--plan', '--key-file', 'k'],
    ['takes no key'],
  ],
  ['a key file that is not there', ['openalex', '--author', 'A5000000001', '--plan', '--key-file', 'gone'], ['gone']],
])('wrong usage such as %s exits 2, says what is allowed and asks nobody', async (_, argv, allowed) => {
  const { code, out, err } = await call(['fetch', ...argv], { cwd: folder });
  expect([code, out]).toEqual([2, '']);
  for (const word of allowed) expect(err).toContain(word);
});
