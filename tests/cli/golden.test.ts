import { expect, it } from 'vitest';
import { call } from './call.ts';

/** Six digits: the last bits may differ between machines. */
const rounded = (json: string): string =>
  JSON.stringify(
    JSON.parse(json, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value)),
    null,
    1,
  );

it.each(['coauthors', 'papers', 'two-mode'])('the figures of the seeds as a %s network equal their golden file', async (kind) => {
  const { out } = await call(['stats', '--network', kind, '--json']);
  await expect(`${rounded(out)}\n`).toMatchFileSnapshot(`../golden/seeds.${kind}.stats.json.txt`);
});

it('the people of the seeds equal their golden file', async () => {
  await expect((await call(['authors'])).out).toMatchFileSnapshot('../golden/seeds.authors.txt');
});

it('the papers of the seeds equal their golden file', async () => {
  await expect((await call(['papers'])).out).toMatchFileSnapshot('../golden/seeds.papers.txt');
});
