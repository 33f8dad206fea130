import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Stats } from '../../src/cli/stats.ts';
import { call, temporaryFolder } from './call.ts';

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const lai = readFileSync(join(seeds, 'fan-lai.txt'), 'utf8');
const folder = temporaryFolder();
mkdirSync(join(folder, 'pages', 'inner'), { recursive: true });
mkdirSync(join(folder, 'empty'));
writeFileSync(join(folder, 'lai.txt'), lai);
writeFileSync(join(folder, 'pages', 'one.txt'), lai);
writeFileSync(join(folder, 'pages', 'inner', 'two.txt'), readFileSync(join(seeds, 'ali-r-butt.txt')));
writeFileSync(join(folder, 'pages', '.hidden'), 'not read');
writeFileSync(join(folder, 'bad.bin'), Uint8Array.from([0, 1, 2, 3, 255, 254, 0, 7]));
writeFileSync(join(folder, 'nothing.txt'), '');
writeFileSync(
  join(folder, 'enemy.txt'),
  lai.replaceAll('Haizhong Zheng', 'Haizhong \u001b[31m\u001b]0;title\u0007Zheng\u009b5m').replaceAll('Fan Lai', 'Fan Lai'),
);

const corpusOf = (out: string) => (JSON.parse(out) as Stats).corpus;

describe('files on the command line', () => {
  it('may be a file, by its path from here', async () => {
    const { code, out } = await call(['stats', 'lai.txt', '--json'], { cwd: folder });
    expect(code).toBe(0);
    expect(corpusOf(out)).toMatchObject({ records: 31 });
  });

  it('may be a folder with folders, without what is hidden', async () => {
    const { code, out } = await call(['stats', 'pages', '--json'], { cwd: folder });
    expect(code).toBe(0);
    expect(corpusOf(out).records).toBe(31 + 9);
  });

  it('may come from stdin', async () => {
    const { code, out } = await call(['stats', '-', '--json'], { cwd: folder, stdin: lai });
    expect(code).toBe(0);
    expect(corpusOf(out)).toMatchObject({ records: 31 });
  });

  it('are read once, however often they are named', async () => {
    const { out } = await call(['stats', 'lai.txt', './lai.txt', '--json'], { cwd: folder });
    expect(corpusOf(out)).toMatchObject({ records: 31 });
  });

  it.each([
    ['a binary file', 'bad.bin'],
    ['an empty file', 'nothing.txt'],
    ['a file that is not there', 'gone.txt'],
    ['an empty folder', 'empty'],
  ])('exit 1 with %s among them, say which, and use the others', async (_, bad) => {
    const { code, out, err } = await call(['stats', bad, 'lai.txt', '--json'], { cwd: folder });
    expect(code).toBe(1);
    expect(err).toContain(bad);
    expect(corpusOf(out)).toMatchObject({ records: 31 });
    expect(corpusOf(out).problems).toEqual(expect.arrayContaining([expect.objectContaining({ severity: 'error', file: bad })]));
  });

  it('that are all bad give empty figures and exit 1', async () => {
    const { code, out } = await call(['stats', 'nothing.txt', '--json'], { cwd: folder });
    expect(code).toBe(1);
    expect(corpusOf(out)).toMatchObject({ records: 0, papers: 0, authors: 0 });
    expect((await call(['stats', 'nothing.txt'], { cwd: folder })).code).toBe(1);
  });

  it('give dates without a year the year that was set', async () => {
    const years = async (...flags: string[]) => {
      const { out } = await call(['papers', 'lai.txt', '--json', ...flags], { cwd: folder });
      const papers = JSON.parse(out) as { year: number | null; dateInferred: boolean | null }[];
      return new Set(papers.filter((paper) => paper.dateInferred).map((paper) => paper.year));
    };
    expect(await years()).toEqual(new Set([2026]));
    expect(await years('--saved-year', 'lai.txt=2031')).toEqual(new Set([2031]));
  });

  it('cannot steer a terminal by the names in them', async () => {
    for (const command of ['stats', 'authors', 'papers']) {
      for (const flag of [[], ['--json']]) {
        const { out, err } = await call([command, 'enemy.txt', ...flag], { cwd: folder });
        expect(out + err).not.toMatch(/[^\P{Cc}\n]/u);
      }
    }
  });

  it('nothing that could be read gives no table of zeros, only the reason', async () => {
    const { code, out, err } = await call(['stats', 'nothing.txt'], { cwd: folder });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('nothing.txt');
  });
});
