import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { everyMachine, noAddresses, packagesInUse, tidyTop, type Manifest } from './house/packages.ts';
import { readPlan } from './house/plan.ts';
import { pureRooms } from './house/purity.ts';
import {
  distinctNames,
  honestTypes,
  idsAreStems,
  looksOnlyUp,
  noCycles,
  oneDoorEach,
  oneListEach,
  shortFiles,
  tellingNames,
  wholeFileNames,
} from './house/rules.ts';
import { parse, readSources } from './house/source.ts';

/** Path → why the file is longer than the others. */
const longFiles = new Map<string, string>([]);

/** Path → why a file of a pure room takes what others are given. */
const impureFiles = new Map<string, string>([
  ['src/pipeline/worker.ts', 'it is the worker: it has the mailbox, and shares out its time by the clock'],
]);

/** Package → what it is for, although nothing imports it or runs it by its name. */
const silentPackages = new Map<string, string>([
  ['typescript', 'run as tsc'],
  ['oxlint-tsgolint', 'types for the linter'],
  ['graphology-types', 'graphology asks for it'],
  ['@types/events', "sigma's types need it"],
]);

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const plan = readPlan(read('src/README.md'));
const all = readSources(root, ['src/', 'tests/']).map(parse);
const source = all.filter(({ path }) => path.startsWith('src/'));
const config = parse({ path: 'vite.config.ts', text: read('vite.config.ts') });

const plugIns = import.meta.glob<{ readonly id: unknown }>('../src/*/*.{reader,service,metric,layout,exporter}.ts', {
  import: 'default',
});

test('every room looks only where the floor plan lets it', () => {
  expect(looksOnlyUp(source, plan)).toEqual([]);
});

test('the floor plan names exactly the rooms that stand', () => {
  const folders = readdirSync(new URL('src/', root), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map((entry) => entry.name).sort()).toEqual([...plan.rooms.keys()].sort());
});

test('every library is imported by its one door', () => {
  expect(oneDoorEach(source, plan)).toEqual([]);
});

test('no file waits for itself to be loaded', () => {
  expect(noCycles(all)).toEqual([]);
});

test('pure rooms take neither time nor chance nor page nor network', () => {
  expect(pureRooms(source, plan, impureFiles)).toEqual([]);
});

test('nobody says any or silences the type checker', () => {
  expect(honestTypes([...all, config])).toEqual([]);
});

test('every file is named for one thing', () => {
  expect(tellingNames(all)).toEqual([]);
  expect(distinctNames(all)).toEqual([]);
});

test('imports say the whole file name', () => {
  expect(wholeFileNames(all)).toEqual([]);
});

test('every plug-in is listed once, by its ending', () => {
  expect(oneListEach(source)).toEqual([]);
});

test("every plug-in's id is its file's stem", async () => {
  const loaded = await Promise.all(Object.entries(plugIns).map(async ([path, load]) => ({ path, id: (await load()).id })));
  expect(idsAreStems(loaded)).toEqual([]);
});

test('no file is too long to read at one sitting', () => {
  expect(shortFiles(all, longFiles)).toEqual([]);
});

test('package.json names what is used and nothing else', () => {
  const manifest = JSON.parse(read('package.json')) as Manifest;
  expect(packagesInUse([...all, config], manifest, read('tests/run.ts'), silentPackages)).toEqual([]);
});

test('the lock file holds no download addresses, and what every kind of machine needs', () => {
  expect(noAddresses(read('package-lock.json'))).toEqual([]);
  expect(everyMachine(read('package-lock.json'))).toEqual([]);
});

test('the top level holds only what belongs there', () => {
  expect(tidyTop(readdirSync(root), read('.gitignore'))).toEqual([]);
});
