import { describe, expect, it } from 'vitest';
import { call } from './call.ts';

const line = (title: string, authors: readonly string[]) => JSON.stringify({ title, authors, year: 2001 });
const stdin = [
  line('Looms', ['Ada Lovelace', 'Grace Hopper']),
  line('Engines', ['Ada Lovelace', 'Emmy Noether', 'Kurt Gödel', 'Alan Turing']),
].join('\n');

async function stats(...flags: string[]) {
  const { out, err, code } = await call(['stats', '-', '--json', '--large-above', '3', ...flags], { stdin });
  const { network } = JSON.parse(out) as { network: { nodes: number; ties: number; large?: unknown } };
  return { nodes: network.nodes, ties: network.ties, large: network.large, err, code };
}

describe('Of two people and one paper by four, where more than three are many,', () => {
  it.each([
    ['keep', 5, 7],
    ['down-weight', 5, 7],
    ['leave-out', 2, 1],
    ['collapse', 3, 2],
  ])('%s makes %i nodes and %i links', async (policy, nodes, ties) => {
    const large = { policy, above: 3, papers: 1, authors: 3, ties: 6 };
    expect(await stats('--large-teams', policy)).toMatchObject({ nodes, ties, large, code: 0 });
  });

  it('what is hidden is told, and what is not hidden is not', async () => {
    expect((await stats('--large-teams', 'leave-out')).err).toContain(
      '1 paper has more than 3 authors: it is left out, with 6 links and 3 people who wrote nothing else.',
    );
    expect((await stats('--large-teams', 'collapse')).err).toContain('it stands for its authors');
    expect((await stats()).err).toBe('');
  });

  it.each(['1', '2.5', 'many', '100001'])('a limit of %s is refused', async (limit) => {
    const { code, err } = await call(['stats', '-', '--large-above', limit], { stdin });
    expect(code).toBe(2);
    expect(err).toContain('Allowed is a whole number from 2 to 100000.');
  });
});
