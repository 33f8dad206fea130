import { expect, it } from 'vitest';
import { exporterById } from '../../src/exporters/index.ts';
import { tinyInput, tinyPortrait, writeText } from './tiny.ts';

/** What the tiny network looks like in every format; JSON is kept as text, so that no formatter lays hands on it. */
const goldens = [
  ['svg', 'tiny.svg'],
  ['gexf', 'tiny.gexf'],
  ['nodes-csv', 'tiny.nodes.csv'],
  ['ties-csv', 'tiny.ties.csv'],
  ['json', 'tiny.json.txt'],
  ['session', 'tiny.coterie.json.txt'],
] as const;

it.each(goldens)('the tiny network as %s equals %s', async (id, name) => {
  await expect(await writeText(exporterById(id)!, tinyInput())).toMatchFileSnapshot(`../golden/${name}`);
});

it('the tiny two-mode network as GEXF equals its golden file', async () => {
  const written = await writeText(exporterById('gexf')!, tinyInput(tinyPortrait('two-mode')));
  await expect(written).toMatchFileSnapshot('../golden/tiny-two-mode.gexf');
});
