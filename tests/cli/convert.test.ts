import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { papersExporters } from '../../src/exporters/index.ts';
import { run } from '../../src/cli/run.ts';
import { call, temporaryFolder } from './call.ts';

const folder = temporaryFolder();
const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
const convert = (...words: string[]) => call(['convert', ...words], { cwd: folder });

const ris = 'TY  - JOUR\nTI  - On Looms\nAU  - Lovelace, Ada\nAU  - et al.\nPY  - 1843\nDO  - 10.1000/looms\nER  - \n';
const bib = `@article{b, title = {On Looms}, author = {Lovelace, Ada and Menabrea, Luigi}, year = 1843, doi = {10.1000/looms}, affiliation = {Turin}}
@book{c, title = {On Tables}, author = {Babbage, Charles}, year = 1832}
`;
writeFileSync(at('a.ris'), ris);
writeFileSync(at('b.bib'), bib);

describe('coterie convert', () => {
  it('writes every record as it was read, in the order of the files', async () => {
    const { code, out, err } = await convert('b.bib', 'a.ris', '-o', 'all.bib');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('all.bib: 3 records\n');
    expect(text('all.bib').match(/title = \{.*\}/g)).toEqual(['title = {On Looms}', 'title = {On Tables}', 'title = {On Looms}']);
    expect(text('all.bib')).toContain('author = {Lovelace, Ada and others}');
  });

  it('writes every paper once with --merge', async () => {
    const { code, err } = await convert('b.bib', 'a.ris', '-o', 'once.ris', '--merge');
    expect(code).toBe(0);
    expect(err).toContain('once.ris: 2 papers\n');
    expect(text('once.ris').match(/^TI {2}- .*/gm)).toEqual(['TI  - On Looms', 'TI  - On Tables']);
    expect(text('once.ris')).toContain('AU  - Lovelace, Ada\nAU  - Menabrea, Luigi\n');
  });

  it.each([
    ['x.bib', '@article{'],
    ['x.ris', 'TY  - JOUR'],
    ['x.csl.json', '[\n{"id":"b"'],
    ['x.csv', 'Key,Title,Authors'],
    ['x.papers.csv', 'Key,Title,Authors'],
    ['x.JSONL', '{"key":"b"'],
  ])('knows the format of %s by its ending', async (name, start) => {
    expect((await convert('b.bib', '-o', name)).code).toBe(0);
    expect(text(name).startsWith(start)).toBe(true);
  });

  it.each(papersExporters.map(({ id }) => id))('writes %s to stdout, and reads it from stdin', async (id) => {
    const { code, out, err } = await convert('b.bib', '-o', '-', '--format', id);
    expect(code).toBe(0);
    expect(err).not.toContain('records\n');
    const again = await call(['convert', '-', '-o', '-', '--format', id], { cwd: folder, stdin: out });
    expect({ code: again.code, out: again.out }).toEqual({ code: 0, out });
  });

  it('lets --format overrule the ending', async () => {
    await convert('b.bib', '-o', 'plain.txt', '--format', 'ris');
    expect(text('plain.txt').startsWith('TY  - JOUR')).toBe(true);
  });

  it('tells on stderr what has no place in the format', async () => {
    writeFileSync(
      at('rich.jsonl'),
      '{"title": "T", "authors": [{"name": "A B", "orcid": "0000-0002-1825-0097"}, "C D"], "statedCount": 4, "subjects": ["x", "y"]}\n',
    );
    const { err } = await convert('rich.jsonl', '-o', 'rich.ris');
    expect(err).toBe(
      [
        'note  1 stated number of authors has no place in RIS.',
        'note  1 ORCID has no place in RIS.',
        'note  2 subjects have no place in RIS.',
        'rich.ris: 1 record\n',
      ].join('\n'),
    );
  });

  it('exits 1 when something could not be read, says what, and writes the rest', async () => {
    const { code, err } = await convert('gone.bib', 'a.ris', '-o', 'rest.bib');
    expect(code).toBe(1);
    expect(err).toContain('gone.bib: there is no such file.');
    expect(text('rest.bib')).toContain('On Looms');
  });

  it('names stdin where its content is in doubt, and reads it once', async () => {
    const stdin = `${bib}@article{d, title = {Never closed\n`;
    const { code, err } = await call(['convert', '-', '-', '-o', 'in.ris'], { cwd: folder, stdin });
    expect(code).toBe(1);
    expect(err).toMatch(/error {2}stdin, line 3: /);
    expect(err).toContain('in.ris: 2 records');
    expect(err).not.toContain('empty');
  });

  it('insists on a format with --reader', async () => {
    const stdin = 'Title,Authors\nOn Looms,Ada Lovelace\n';
    const { out } = await call(['convert', '-', '-o', '-', '--format', 'records', '--reader', 'csv'], { cwd: folder, stdin });
    expect(JSON.parse(out)).toMatchObject({ title: 'On Looms', authors: ['Ada Lovelace'] });
    const wrong = await call(['convert', '-', '-o', '-', '--format', 'records', '--reader', 'bibtex'], { cwd: folder, stdin });
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('stdin: ');
    const unknown = await convert('a.ris', '-o', 'y.bib', '--reader', 'word');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('bibtex');
  });

  it('never writes over a file that it reads', async () => {
    linkSync(at('a.ris'), at('same.bib'));
    mkdirSync(at('inner'), { recursive: true });
    writeFileSync(at('inner/c.ris'), ris);
    for (const [given, output] of [
      ['a.ris', 'a.ris'],
      ['a.ris', './inner/../a.ris'],
      ['a.ris', 'same.bib'],
      ['inner', 'inner/c.ris'],
    ]) {
      const { code, err } = await convert(given!, '-o', output!);
      expect(code).toBe(2);
      expect(err).toBe(`error: -o ${output} is one of the files that are read; write to another file\n`);
    }
    expect(text('a.ris')).toBe(ris);
    expect(text('inner/c.ris')).toBe(ris);
  });

  it('refuses what it cannot write, and says what is allowed', async () => {
    expect(await convert('a.ris', '-o', 'x.docx')).toEqual({
      code: 2,
      out: '',
      err: 'error: -o x.docx: no format has this ending; allowed endings: .bib, .csl.json, .csv, .jsonl, .papers.csv, .ris\n',
    });
    expect((await convert('a.ris', '-o', '-')).err).toContain('--format; allowed are bibtex, csl-json, papers-csv, records, ris');
    expect((await convert('a.ris', '-o', 'nowhere/x.bib')).err).toContain('-o nowhere/x.bib could not be written');
    expect((await convert('a.ris', '-o', 'inner', '--format', 'ris')).err).toContain('is a folder');
    expect((await convert('a.ris')).code).toBe(2);
    expect((await convert('a.ris', '-o', 'x.bib', '--merge', '--apart', 'no|such')).err).toContain('there is no join no|such');
  });

  it('gives the same bytes when it is called twice, and when its file is converted again', async () => {
    for (const { ending } of papersExporters) {
      await convert('-o', `one${ending}`);
      await convert('-o', `two${ending}`);
      expect(text(`two${ending}`)).toBe(text(`one${ending}`));
      await convert(`one${ending}`, '-o', `again${ending}`);
      await convert(`again${ending}`, '-o', `third${ending}`);
      expect(text(`third${ending}`)).toBe(text(`again${ending}`));
    }
  });

  it('keeps names, titles, years and DOIs on the way from BibTeX to RIS and back', async () => {
    await convert('b.bib', '-o', 'way.ris');
    await convert('way.ris', '-o', 'back.bib');
    const facts = async (name: string) => {
      await convert(name, '-o', `${name}.jsonl`);
      return text(`${name}.jsonl`)
        .trim()
        .split('\n')
        .map((line) => {
          const { title, authors, date, doi } = JSON.parse(line) as Record<string, unknown>;
          return { title, authors, date, doi };
        });
    };
    expect(await facts('back.bib')).toEqual(await facts('b.bib'));
  });

  it('waits for a pipe that is full', async () => {
    const waiting: (() => void)[] = [];
    let most = 0;
    let size = 0;
    const lines = Array.from({ length: 2000 }, (_, number) => `{"title": "Paper ${number}", "authors": ["A B"]}\n`).join('');
    const code = await run(['convert', '-', '-o', '-', '--format', 'ris'], {
      stdout: {
        write: (chunk) => {
          size += chunk.length;
          most = Math.max(most, waiting.length);
          return false;
        },
        once: (_, done) => {
          waiting.push(done);
          setTimeout(() => waiting.splice(0).forEach((each) => each()), 1);
        },
      },
      stderr: { write: () => undefined },
      stdin: (async function* () {
        yield new TextEncoder().encode(lines);
      })(),
      cwd: folder,
      isTerminal: { stdout: false, stderr: false },
    });
    expect({ code, most }).toEqual({ code: 0, most: 0 });
    expect(size).toBeGreaterThan(50_000);
  });
});
