import { strToU8, zipSync } from 'fflate';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { call, temporaryFolder } from './call.ts';

const cwd = temporaryFolder();
const ris = (...entries: readonly string[]) => entries.map((entry) => `TY  - JOUR\n${entry}\nER  - \n`).join('\n');
const looms = 'TI  - Looms That Compute\nAU  - Lovelace, Ada\nPY  - 1843';

beforeAll(() => {
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'a.ris': ris(looms, 'AU  - Nobody, A.\nPY  - 1850', 'TI  - Tables\nAU  - 12345\nAU  - Babbage, Charles\nPY  - soon'),
    // In Latin-1, with headers that are understood.
    'b.csv': Uint8Array.from('Titel;Autoren;Jahr\nÜber Karten;Zo\xeb B\xf6hm;1901\nOhne Jahr;BO CHEN | X;\n', (letter) =>
      letter.charCodeAt(0),
    ),
    'c.jsonl':
      '{"title": "Soup", "authors": ["A. Smith and B. Jones", "Qwen Team of Hangzhou", "Ann \\u001b[31mLee1"], "year": 2001}\n' +
      '{"title": "Cut", "authors": ["Ann Lee", "et al."], "year": 2002}\n{broken\n',
    'd.zip': zipSync({ 'e.ris': strToU8(ris(looms)), 'f.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) }),
    'g.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
  };
  mkdirSync(join(cwd, 'made'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(cwd, 'made', name), bytes);
});

describe('coterie check', () => {
  it('tells what became of every entry and every author', async () => {
    const { code, out, err } = await call(['check', 'made'], { cwd });
    expect(code).toBe(1);
    expect(err).toBe('');
    await expect(out).toMatchFileSnapshot('../golden/check.txt');
  });

  it('tells the same as JSON, with places', async () => {
    const { code, out } = await call(['check', 'made', '--json'], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      anyLost: true,
      files: [{ file: 'a.ris', entries: 3, records: 2, lostEntries: 1 }, {}, {}, {}, {}, {}],
    });
    await expect(out).toMatchFileSnapshot('../golden/check.json.txt');
  });

  it('never lets a name steer the terminal', async () => {
    for (const argv of [
      ['check', 'made'],
      ['check', 'made', '--json'],
    ]) {
      expect((await call(argv, { cwd })).out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
  });

  it('ends with 0 where nothing was lost, from stdin too', async () => {
    const { code, out } = await call(['check', '-'], { stdin: ris(looms) });
    expect(out).toBe('stdin: RIS\n  1 entry: 1 record\n  1 printed name; 1 different person\n\nNothing was lost.\n');
    expect(code).toBe(0);
  });

  it('reads as it is told to', async () => {
    const insisted = await call(['check', '-', '--reader', 'bibtex'], { stdin: ris(looms) });
    expect(insisted.code).toBe(1);
    expect(insisted.out).toContain('stdin: BibTeX and BibLaTeX');
    const seeds = await call(['check', '--saved-year', 'fan-lai.txt=2025']);
    expect(seeds.out).toContain('8 dates print no year; they were taken for 2025, as you set it.');
  });

  it('a file that is not there is lost', async () => {
    const { code, out } = await call(['check', 'nobody.ris'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('the file: there is no such file.');
  });

  it('the seeds lose two entries of the daily page and nothing else', async () => {
    const { code, out } = await call(['check', '--json']);
    const { files } = JSON.parse(out) as { files: { file: string; lost: { lost: string }[] }[] };
    expect(code).toBe(1);
    expect(files.flatMap(({ file, lost }) => lost.map((problem) => `${file} ${problem.lost}`))).toEqual([
      'daily-papers.txt entry',
      'daily-papers.txt entry',
    ]);
  });

  it('wrong usage ends with 2', async () => {
    expect((await call(['check', '--counting', 'full'])).code).toBe(2);
  });
});
