import { describe, expect, it } from 'vitest';
import { metrics } from '../../src/metrics/index.ts';
import { version } from '../../package.json';
import { call, temporaryFolder } from './call.ts';

const folder = temporaryFolder();

describe('wrong usage', () => {
  it.each<[string, string[], string[]]>([
    ['no command', [], ['stats', 'export', 'authors', 'papers']],
    ['an unknown command', ['draw'], ['stats', 'export', 'authors', 'papers']],
    ['an unknown flag', ['stats', '--loud'], ['--identity', '--network', '--counting', '--json']],
    ['an unknown identity', ['stats', '--identity', 'vague'], ['exact', 'careful']],
    ['an unknown network', ['stats', '--network', 'friends'], ['coauthors', 'papers', 'two-mode']],
    ['an unknown counting', ['stats', '--counting', 'half'], ['full', 'fractional', 'refined']],
    ['a seed that is no number', ['stats', '--seed', 'one'], ['whole number']],
    ['an empty seed', ['stats', '--seed', ''], ['whole number']],
    ['an unknown ending', ['export', '-o', 'map.doc'], ['.svg', '.gexf', '.json', '.csv', '.coterie.json']],
    ['an unknown format', ['export', '-o', 'map.svg', '--format', 'doc'], ['svg', 'gexf', 'session']],
    ['no output', ['export'], ['--output']],
    ['stdout without a format', ['export', '-o', '-'], ['--format', 'svg', 'gexf']],
    ['PNG, which needs a browser', ['export', '-o', 'map.png'], ['npm start', '.svg']],
    ['an unknown layout', ['export', '-o', 'map.svg', '--layout', 'spiral'], ['force']],
    ['an unknown colour', ['export', '-o', 'map.svg', '--colour', 'mood'], metrics.map((metric) => metric.id)],
    ['a size by groups', ['export', '-o', 'map.svg', '--size', 'community'], ['papers', 'degree']],
    ['a drawing without room', ['export', '-o', 'map.svg', '--width', '0'], ['100 to 20000']],
    ['a year that is none', ['stats', '--saved-year', 'fan-lai.txt'], ['fan-lai.txt=2026']],
    ['a year for a file that is not there', ['stats', '--saved-year', 'nobody.txt=2024'], ['nobody.txt', 'fan-lai.txt']],
    ['a join that is not there', ['stats', '--apart', 'no|one'], ['no|one', 'raed']],
    ['a knob that is not there', ['stats', '--knob', 'betweenness.volume=11'], ['betweenness.normalised']],
    ['a knob turned too far', ['stats', '--knob', 'betweenness.normalised=maybe'], ['on or off']],
    ['people of the paper network', ['authors', '--network', 'papers'], ['coauthors', 'two-mode']],
    ['a folder that is not there', ['export', '-o', 'nowhere/map.svg'], ['nowhere/map.svg']],
  ])('such as %s exits 2 and says what is allowed', async (_, argv, allowed) => {
    const { code, out, err } = await call(argv, { cwd: folder });
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const word of allowed) expect(err).toContain(word);
  });
});

describe('help', () => {
  it('has examples, the version and exit code 0', async () => {
    const help = await call(['--help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain('coterie export -o');
    expect(await call(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each(['stats', 'export', 'authors', 'papers', 'convert'])('of %s lists its flags', async (command) => {
    const { code, out } = await call([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--saved-year');
  });
});
