import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { countLostEntries } from '../../src/kit/problem.ts';
import type { Reading } from '../../src/readers/reader.ts';
import { readSource } from '../../src/readers/readSource.ts';
import { seedFiles } from '../fixtures.ts';

const data = '../shared/data';
const skipped = !existsSync(data);
const why = 'skipped where the collection of real exports is absent';
/** Nothing of these folders is a bibliography. */
const strange = new Set(['networks', 'truth']);
const folders = skipped
  ? ['']
  : readdirSync(data, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? each.name : []));

async function open(name: string, bytes: Blob): Promise<readonly Reading[]> {
  const steps = readSource({ name, bytes }, () => ({}));
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

function expectAccounted({ file, reader, entries, records, profiles, problems }: Reading): void {
  if (reader !== undefined) expect(entries, file).toBe(records.length + profiles.length + countLostEntries(problems));
  const silent = problems.find(({ severity, lost }) => severity === 'error' && lost === undefined);
  expect(silent, file).toBeUndefined();
}

it.skipIf(skipped).each(folders.filter((folder) => !strange.has(folder)))(
  `every entry of the real files in %s is accounted for (${why})`,
  async (folder) => {
    const files = readdirSync(`${data}/${folder}`, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    for (const { name, parentPath } of files) {
      const bytes = new Blob([readFileSync(`${parentPath}/${name}`)]);
      for (const reading of await open(name, bytes)) expectAccounted(reading);
    }
  },
  60_000,
);

it('the seeds hold 166 entries, four of them profiles, and the daily page loses two', async () => {
  const readings = (await Promise.all(seedFiles().map(({ name, bytes }) => open(name, bytes)))).flat();
  for (const reading of readings) expectAccounted(reading);
  const lost = readings.flatMap(({ problems }) => problems.filter((problem) => problem.lost !== undefined));
  expect(lost.map(({ file, code }) => [file, code])).toEqual([
    ['daily-papers.txt', 'left-out'],
    ['daily-papers.txt', 'left-out'],
  ]);
  expect(readings.map(({ file, entries }) => [file, entries])).toEqual([
    ['aditya-akella.txt', 34],
    ['ali-r-butt.txt', 10],
    ['daily-papers.txt', 51],
    ['fan-lai.txt', 32],
    ['mosharaf-chowdhury.txt', 39],
  ]);
});
