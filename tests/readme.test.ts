import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { scripts } from '../package.json';
import { defaultChoices, type Choices } from '../src/pipeline/choices.ts';
import { exporters } from '../src/exporters/index.ts';
import { seededRandom } from '../src/kit/random.ts';
import { metrics } from '../src/metrics/index.ts';
import type { ValueMetric } from '../src/metrics/metric.ts';
import { makeNetwork } from '../src/network/makeNetwork.ts';
import { countings, networkKinds } from '../src/network/network.ts';
import { groupsOf, type Unplaced } from '../src/pipeline/portrait.ts';
import { measureAll } from '../src/pipeline/portray.ts';
import { readAll } from '../src/pipeline/readAll.ts';
import { authorFacts, tieFacts } from '../src/pipeline/facts.ts';
import { readers } from '../src/readers/index.ts';
import type { Reader, Reading } from '../src/readers/reader.ts';
import { benchKeys, keys } from '../src/ui/keys.ts';
import { call } from './cli/call.ts';
import { seedFiles } from './fixtures.ts';
import { handCorpus } from './hand.ts';
import { toEnd } from './metrics/measuring.ts';
import { readText, readWith } from './readers/reading.ts';

const root = new URL('../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

/** Rows of all tables: cells without the blanks that align them. */
const rows = readme
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const rowOf = (first: string): readonly string[] => {
  const found = rows.find((row) => row[0] === first);
  if (!found) throw new Error(`README has no row that begins with “${first}”`);
  return found;
};

/** Code blocks of one language. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, text = '']) => text);
const code = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);

async function finish<Result>(steps: AsyncGenerator<unknown, Result, void>): Promise<Result> {
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

describe('What README names is there', () => {
  it('every file that is linked or shown', () => {
    const targets = [...readme.matchAll(/(?:\]\(|src=")([^)"]+)/g)].map(([, target = '']) => target);
    const local = targets.filter((target) => !target.startsWith('http'));
    expect(local.length).toBeGreaterThan(4);
    expect(local.filter((target) => !existsSync(new URL(target, root)))).toEqual([]);
  });

  it('every npm script, and each script has its line', () => {
    const named = new Set([...readme.matchAll(/npm run ([\w-]+)/g)].map(([, name = '']) => name));
    const short = Object.keys(scripts).filter((name) => new RegExp(`npm ${name}\\b`).test(readme));
    expect([...named, ...short].filter((name) => !(name in scripts))).toEqual([]);
    expect(Object.keys(scripts).filter((name) => !named.has(name) && !short.includes(name))).toEqual([]);
  });

  it('every metric with its id, definition and source', () => {
    for (const metric of metrics) {
      const [name, id, definition, source] = rowOf(metric.name);
      const undefinedWhen = metric.kind === 'value' && metric.undefinedWhen ? ` Undefined ${metric.undefinedWhen}.` : '';
      expect([name, id, definition]).toEqual([metric.name, `\`${metric.id}\``, metric.definition + undefinedWhen]);
      expect(source).toMatch(metric.doi === undefined ? /^$/ : `[${metric.doi}](`);
    }
  });

  it('every source under the number that it is shown with', () => {
    const links = [...readme.matchAll(/\[(10\.[^\]]+)\]\(https:\/\/doi\.org\/(\S+?)\)(?=[\s.,)|])/g)];
    expect(links.length).toBeGreaterThan(15);
    for (const [, shown, target = ''] of links) expect(decodeURIComponent(target)).toBe(shown);
  });

  it('every export, its ending and what is in it', () => {
    for (const { name, ending, explain } of exporters) expect(rowOf(name)).toEqual([name, `\`${ending}\``, explain]);
  });

  it('every kind of network, counting method and level of identity', () => {
    for (const word of [...networkKinds, ...countings, 'careful', 'exact']) expect(code).toContain(word);
  });

  it('every key and what it does', () => {
    for (const { shown, does } of keys) expect(rowOf(`\`${shown}\``)).toEqual([`\`${shown}\``, does]);
    for (const { shown, does } of benchKeys) expect(rows).toContainEqual([`\`${shown}\``, does]);
  });

  it('every format that is read', () => {
    for (const { name } of readers) expect(readme).toContain(`**${name}.**`);
  });
});

describe('The command line in README', () => {
  it('has the commands and flags of the program, no more and no less', async () => {
    const help = (await call(['--help'])).out;
    const commands = [...help.matchAll(/^ {2}(\w+) \[options\]/gm)].map(([, name = '']) => name);
    const helps = await Promise.all(commands.map(async (name) => (await call([name, '--help'])).out));
    const allowed = new Set(helps.join('\n').match(/--[a-z][\w-]*/g));
    const named = new Set(readme.replace(/npx vitest.*|`-- --peers`|\|[\s:|-]+\|/g, '').match(/(?<![\w-])--[a-z][\w-]*/g));
    expect([...named].filter((flag) => !allowed.has(flag))).toEqual([]);
    expect([...allowed].filter((flag) => !named.has(flag))).toEqual([]);
    for (const name of commands) rowOf(`\`${name}\``);
    for (const [, name = ''] of readme.matchAll(/npx coterie (\w+)/g)) expect(commands).toContain(name);
  });

  it('turns knobs that there are', async () => {
    const knobs = code.flatMap((text) => /^--knob (\S+)$/.exec(text)?.[1] ?? []);
    expect(knobs.length).toBeGreaterThan(2);
    expect((await call(['stats', ...knobs.flatMap((knob) => ['--knob', knob])])).code).toBe(0);
  });

  const folder = mkdtempSync(join(tmpdir(), 'coterie-readme-'));
  symlinkSync(new URL('seeds', root), join(folder, 'seeds'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const examples = blocks('console').flatMap((block) => block.split(/^\$ /m).slice(1));

  it.each(examples.map((example) => [example.split('\n')[0]!, example.split('\n').slice(1)] as const))(
    '%s says what stands there, in this order',
    async (command, shown) => {
      const [program, name, ...words] = command.split(' ');
      expect([program, name]).toEqual(['npx', 'coterie']);
      const { out, err } = await call(words, { cwd: folder });
      const said = `${out}\n${err}`.split('\n').map((line) => line.trimEnd());
      let from = 0;
      for (const line of shown.filter((each) => each !== '' && each !== '…')) {
        const at = said.indexOf(line.trimEnd(), from);
        expect(at, `“${line}” behind line ${from} of the output`).toBeGreaterThanOrEqual(0);
        from = at + 1;
      }
    },
  );
});

describe('The counts in README', async () => {
  const readings = await finish(readAll(seedFiles(), {}));
  const portrayed = (choices: Partial<Choices>): Unplaced => {
    const steps = measureAll(readings, { ...defaultChoices, ...choices });
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  };
  const columns = [
    portrayed({}),
    portrayed({ identity: { level: 'exact', apart: [] } }),
    portrayed({ network: 'papers' }),
    portrayed({ network: 'two-mode' }),
  ];
  const [careful] = columns as [Unplaced];
  const numbers = (tell: (portrait: Unplaced) => number) => columns.map((portrait) => shown(tell(portrait)));
  const shown = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 4 });

  it('of the five pages are those of the seeds', () => {
    const { records, papers } = careful.corpus;
    const named = papers.filter((paper) => paper.authors.length > 0);
    expect(rows.find(([first]) => first?.startsWith('Records read'))?.[1]).toBe(shown(records.length));
    expect(rowOf('Papers, each once')[1]).toBe(shown(papers.length));
    expect(rowOf('Papers that name somebody')[1]).toBe(shown(named.length));
    expect(rowOf('… of these with a list that is cut')[1]).toBe(shown(named.filter((paper) => !paper.complete).length));
    expect(rowOf('Dates whose year was inferred')[1]).toBe(shown(papers.filter((paper) => paper.date?.inferred).length));
    expect(rowOf('Entries of the daily page that were left out')[1]).toBe(shown(careful.problems.length));
    expect(careful.problems.every(({ code: kind }) => kind === 'left-out')).toBe(true);
  });

  it('of the networks are those of the seeds', () => {
    expect(rowOf('Nodes').slice(1)).toEqual(numbers(({ figures }) => figures.nodes));
    expect(rowOf('Links').slice(1)).toEqual(numbers(({ figures }) => figures.ties));
    expect(rowOf('Total weight').slice(1)).toEqual(numbers(({ figures }) => figures.weight));
    expect(rowOf('Components').slice(1)).toEqual(columns.map(({ figures }) => figures.components.map(shown).join(', ')));
    const fine = ['density', 'transitivity', 'clustering', 'meanDistance', 'diameter', 'efficiency', 'modularity'] as const;
    const titles = ['Density', 'Transitivity', 'Mean local clustering', 'Mean distance', 'Diameter', 'Efficiency', 'Modularity'];
    for (const [index, figure] of fine.entries())
      expect(rowOf(titles[index]!).slice(1), figure).toEqual(numbers(({ figures }) => figures[figure]));
    expect(rowOf('Clusters').slice(1)).toEqual(numbers(({ measures, network }) => new Set(groupsOf(measures, network)).size));
  });

  it('of the tour are those of the seeds', () => {
    const person = authorFacts(careful, 'a:mosharaf-chowdhury')!;
    expect(person.coauthorsAtLeast).toBe(true);
    expect(readme).toContain(`${person.papers.length} papers and _at least_ ${person.coauthors.length} co-authors`);
    const tie = tieFacts(careful, 'a:fan-lai', 'a:mosharaf-chowdhury');
    expect(tie?.kind === 'people' && tie.papers.length).toBe(10);
    const scores = careful.corpus.papers
      .filter(({ title }) => title.startsWith('The Last Human-Written Paper'))
      .flatMap(({ records }) => records.map((index) => careful.corpus.records[index]!.score));
    expect(new Set(scores)).toEqual(new Set([87.5, 87.8]));
  });
});

describe('The examples in README', () => {
  it('of pages are read without a problem', async () => {
    const read: Reading[] = await Promise.all(blocks('text').map((text) => readText(text)));
    expect(read.map(({ reader, records, problems }) => [reader, records.length, problems])).toEqual([
      ['profile-page', 2, []],
      ['daily-papers', 1, []],
    ]);
  });

  it('of plug-ins work', async () => {
    const [metric, reader] = (await Promise.all(blocks('ts').map(load))) as [ValueMetric, Reader];
    const network = makeNetwork(handCorpus(), 'coauthors', 'full');
    // A has B and C, who have 2 and 3 links; G and H have each other.
    const found = toEnd(metric.measure({ network, knobs: {}, random: seededRandom(1) }));
    const valueOf = (id: string) => found[network.ids.findIndex((each) => each === id)];
    expect(valueOf('a:a')).toBe(2.5);
    expect(valueOf('a:g')).toBe(1);

    expect(readers.filter((each) => each.recognise(reader.sample) >= 0.5)).toEqual([]);
    expect(reader.recognise(reader.sample)).toBeGreaterThanOrEqual(0.5);
    const { records, problems } = await readWith(reader, `${reader.sample}1844 | A line without authors\n`);
    expect(records.map(({ authors }) => authors.map(({ name }) => name))).toEqual([['Ada Lovelace', 'Luigi Menabrea']]);
    expect(problems.map(({ line }) => line)).toEqual([3]);
  });
});

/** What a file of TypeScript exports by default. It may import types only. */
async function load(text: string): Promise<unknown> {
  const { code: script } = await transformWithOxc(text, 'example.ts');
  const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`)) as { default: unknown };
  return module.default;
}
