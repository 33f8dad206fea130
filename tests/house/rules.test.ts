import { expect, test } from 'vitest';
import { everyMachine, noAddresses, packagesInUse, tidyTop } from './packages.ts';
import { readPlan } from './plan.ts';
import { pureRooms } from './purity.ts';
import * as rules from './rules.ts';
import { parse, type Parsed } from './source.ts';

const plan = readPlan(`
| Room | May look into | Pure | Makes |
|---|---|---|---|
| \`kit\` | | yes | parts |
| \`corpus\` | \`kit\` | yes | papers |
| \`ui\` | \`kit\` \`corpus\` \`seeds\` | no | the page |

| Library | Door | For |
|---|---|---|
| \`zustand/vanilla\` | \`kit/store.ts\` | the store |
| \`zustand\` \`react\` | \`ui\` | the page |
`);

function files(sources: Readonly<Record<string, string>>): Parsed[] {
  return Object.entries(sources).map(([path, text]) => parse({ path, text }));
}

const one = (text: string, path = 'src/kit/a.ts') => files({ [path]: text });

test('a look down the way is found, a look up the way is not', () => {
  const down = rules.looksOnlyUp(one("import type { A } from '../corpus/b.ts';"), plan);
  expect(down).toEqual(['src/kit/a.ts looks into src/corpus/b.ts, which kit may not']);
  expect(rules.looksOnlyUp(one("import { a } from '../kit/a.ts';", 'src/corpus/b.ts'), plan)).toEqual([]);
});

test.each([
  ["export * from '../ui/b.ts';", 'src/ui/b.ts'],
  ["const b = await import('../ui/b.ts');", 'src/ui/b.ts'],
  ["type B = import('../ui/b.ts').B;", 'src/ui/b.ts'],
  ["const all = import.meta.glob(['./*.ts', '../ui/*.ts']);", 'src/ui/*.ts'],
  ["new Worker(new URL('../ui/b.ts', import.meta.url));", 'src/ui/b.ts'],
  ["import text from '/seeds/a.txt?raw';", 'seeds/a.txt'],
])('every way to reach a file counts as looking there: %s', (text, target) => {
  expect(rules.looksOnlyUp(one(text), plan)).toEqual([`src/kit/a.ts looks into ${target}, which kit may not`]);
});

test('a folder that is no room is found, and folders beside src may be looked into where the plan says so', () => {
  expect(rules.looksOnlyUp(one('', 'src/attic/a.ts'), plan)).toHaveLength(1);
  expect(rules.looksOnlyUp(one("import text from '../../seeds/a.txt?raw';", 'src/ui/a.ts'), plan)).toEqual([]);
});

test('a library beside its door, one without a door and a door without a library are found', () => {
  const found = rules.oneDoorEach(
    files({
      'src/kit/store.ts': "import { createStore } from 'zustand/vanilla';",
      'src/kit/a.ts': "import { useStore } from 'zustand';",
      'src/ui/a.tsx': "import { flushSync } from 'react-dom';",
      'src/ui/b.css': "@import 'react/base.css';",
    }),
    plan,
  );
  expect(found).toEqual([
    'src/kit/a.ts imports zustand, whose door is src/ui',
    'src/ui/a.tsx imports react-dom, which has no door in the floor plan',
  ]);
  expect(rules.oneDoorEach(one("import 'react';", 'src/ui/a.ts'), plan)).toHaveLength(2);
});

test('a circle of loads is found; types, addresses and a list of the neighbours make none', () => {
  const circle = { 'src/kit/a.ts': "import './b.ts';", 'src/kit/b.ts': "export { a } from './a.ts';" };
  expect(rules.noCycles(files(circle))).toEqual(['src/kit/a.ts → src/kit/b.ts → src/kit/a.ts']);
  const glob = { 'src/kit/index.ts': "import.meta.glob('./*.metric.ts');", 'src/kit/a.metric.ts': "import './index.ts';" };
  expect(rules.noCycles(files(glob))).toHaveLength(1);
  const types = { 'src/kit/a.ts': "import type { B } from './b.ts';", 'src/kit/b.ts': "import './a.ts';" };
  expect(rules.noCycles(files(types))).toEqual([]);
  const worker = { 'src/kit/a.ts': "new Worker(new URL('./b.ts', import.meta.url));", 'src/kit/b.ts': "import './a.ts';" };
  expect(rules.noCycles(files(worker))).toEqual([]);
});

test.each([
  ['const x = Math.random();', 'Math.random'],
  ['const x = Date.now();', 'Date.now'],
  ['const x = crypto.randomUUID();', 'crypto.randomUUID'],
  ['const x = new Date();', 'new Date'],
  ['const x = new Date(2001, 0, 1);', 'new Date'],
  ['const x = performance.now();', 'performance'],
  ["document.title = 'x';", 'document'],
  ['if (typeof window === "object") void 0;', 'window'],
  ["const x = fetch('y');", 'fetch'],
  ['const x = { fetch };', 'fetch'],
  ["import { readFile } from 'node:fs';", 'node:fs'],
])('a pure room that takes what it is to be given is found: %s', (text, word) => {
  expect(pureRooms(one(text), plan)).toEqual([`src/kit/a.ts uses ${word}`]);
});

test.each([
  "const x = { document: 1, 'fetch': 2 }; x.document;",
  'interface X { readonly window: number; history(self: string): void }',
  'function f(document: string, { process = 1 }) { return document + process; }',
  'const x: Pick<Worker, "postMessage"> | undefined = undefined;',
  'const x = new Date(Date.UTC(2001, 0, 1));',
  'const say = (location: string): ((performance: number) => string) => () => location;',
])('words of the same spelling are left alone: %s', (text) => {
  expect(pureRooms(one(text), plan)).toEqual([]);
});

test('a room with a page may use it, but rolls no dice that cannot be named', () => {
  expect(pureRooms(one('document.title; crypto.getRandomValues(bits); Math.random();', 'src/ui/a.ts'), plan)).toEqual([
    'src/ui/a.ts uses Math.random',
  ]);
});

test('an exception holds only as long as it is needed', () => {
  const why = new Map([['src/kit/a.ts', 'it is the clock']]);
  expect(pureRooms(one('Date.now();'), plan, why)).toEqual([]);
  expect(pureRooms(one(''), plan, why)).toEqual(['src/kit/a.ts needs no exception: it is pure, or gone']);
});

test('any and silenced checks are found, in code and not in words', () => {
  expect(rules.honestTypes(one('let a: any; // any\nlet b: any[];'))).toEqual(['src/kit/a.ts says any (2×)']);
  expect(rules.honestTypes(one('// @ts-ignore\nlet a;\n/* @ts-expect-error */'))).toHaveLength(2);
  expect(rules.honestTypes(one('// oxlint-disable-next-line no-eval\n'))).toHaveLength(1);
  expect(rules.honestTypes(one('// oxlint-disable-next-line no-eval -- the law of the test\nconst any = "@ts-ignore";'))).toEqual(
    [],
  );
});

test('a file without the name of a thing is found', () => {
  const found = rules.tellingNames(files({ 'src/kit/utils.ts': '', 'src/ui/helpers/a.ts': '', 'src/kit/misc.test.ts': '' }));
  expect(found).toHaveLength(3);
  expect(rules.tellingNames(files({ 'src/kit/utility.ts': '' }))).toEqual([]);
  expect(rules.distinctNames(files({ 'src/kit/Circle.ts': '', 'src/kit/circle.ts': '', 'src/ui/circle.ts': '' }))).toHaveLength(
    1,
  );
});

test('an import without its ending is found', () => {
  expect(rules.wholeFileNames(one("import './b'; import './c.ts'; import 'react';"))).toEqual([
    'src/kit/a.ts imports ./b without its ending',
  ]);
});

test('a plug-in that is listed by hand, lies elsewhere or has another id is found', () => {
  const house = Object.entries(rules.plugInRooms).flatMap(([room, kind]) => [
    [`src/${room}/${kind}.ts`, ''],
    [`src/${room}/index.ts`, `import.meta.glob('./*.${kind}.ts', { eager: true });`],
  ]);
  const sound = { ...(Object.fromEntries(house) as Record<string, string>), 'src/metrics/degree.metric.ts': '' };
  expect(rules.oneListEach(files(sound))).toEqual([]);
  expect(rules.oneListEach(files({ ...sound, 'src/ui/a.ts': "import '../metrics/degree.metric.ts';" }))).toHaveLength(1);
  expect(rules.oneListEach(files({ ...sound, 'src/kit/b.metric.ts': '' }))).toHaveLength(1);
  expect(rules.oneListEach(files({ ...sound, 'src/metrics/index.ts': "import './degree.metric.ts';" }))).toHaveLength(2);
  expect(rules.idsAreStems([{ path: 'src/metrics/degree.metric.ts', id: 'degree' }])).toEqual([]);
  expect(rules.idsAreStems([{ path: 'src/metrics/degree.metric.ts', id: 'Degree' }])).toHaveLength(1);
});

test('the 251st line is one too many, unless there is a reason', () => {
  const lines = (count: number) => [{ path: 'src/kit/a.ts', text: 'x\n'.repeat(count) }];
  const why = new Map([['src/kit/a.ts', 'a table']]);
  expect(rules.shortFiles(lines(250))).toEqual([]);
  expect(rules.shortFiles(lines(251))).toHaveLength(1);
  expect(rules.shortFiles(lines(251), why)).toEqual([]);
  expect(rules.shortFiles(lines(250), why)).toHaveLength(1);
});

test('packages that are missing, idle or on the wrong list are found', () => {
  const code = files({ 'src/ui/a.ts': "import 'react/jsx-runtime'; import 'node:fs';", 'tests/a.test.ts': "import '@s/x/y';" });
  const sound = {
    dependencies: { react: '1' },
    devDependencies: { '@s/x': '1', oxlint: '1', '@types/react': '1' },
    scripts: { lint: 'oxlint' },
  };
  expect(packagesInUse(code, sound)).toEqual([]);
  expect(packagesInUse(code, { ...sound, scripts: {} })).toEqual(['package.json: nobody imports or runs oxlint']);
  expect(packagesInUse(code, { ...sound, dependencies: { react: '1', sigma: '3' } })).toHaveLength(1);
  expect(packagesInUse(code, { ...sound, devDependencies: { oxlint: '1' } })).toHaveLength(1);
  const swapped = { devDependencies: { ...sound.devDependencies, react: '1' }, scripts: sound.scripts };
  expect(packagesInUse(code, swapped)).toContain('package.json: src imports react, which is among the devDependencies');
});

test('a part for another kind of machine that is not locked is found', () => {
  const lock = (packages: object) => JSON.stringify({ packages });
  const linter = { optionalDependencies: { 'linter-linux': '1', 'linter-mac': '1' } };
  const found = everyMachine(lock({ 'node_modules/linter': linter, 'node_modules/linter-linux': {} }));
  expect(found).toEqual(['package-lock.json: node_modules/linter may need linter-mac, which is not locked']);
});

test('addresses in the lock file and strangers on the top level are found', () => {
  expect(noAddresses('{ "a": { "resolved": "https://example.org/a.tgz" } }')).toHaveLength(1);
  expect(noAddresses('{ "a": { "version": "1.0.0" } }')).toEqual([]);
  expect(tidyTop(['src', 'dist', 'a.log', 'knip.json'], 'dist/\n*.log\n')).toEqual([
    'knip.json does not belong on the top level',
  ]);
});
