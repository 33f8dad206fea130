/** The map as a test sees it: where discs stand is read out of an exported drawing, which must be the same as the screen. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';

export interface DrawnDisc {
  readonly id: string;
  readonly label: string;
  /** Pixels in the window. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Drawing {
  readonly text: string;
  readonly discs: readonly DrawnDisc[];
  readonly labels: readonly string[];
  readonly links: number;
}

/** Picks an entry of the export menu and returns the file it gives. */
export async function exported(page: Page, entry: RegExp): Promise<{ name: string; text: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: entry }).click()]);
  // The focus goes back to the button with the menu's end; keys pressed before that would be lost.
  await page.getByRole('menu').waitFor({ state: 'detached' });
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** Exports the drawing and reads where everything stands. */
export async function drawing(page: Page): Promise<Drawing> {
  const { text } = await exported(page, /^SVG/);
  const box = await page.getByTestId('map').boundingBox();
  if (!box) throw new Error('there is no map');
  const discs: DrawnDisc[] = [];
  const labels: string[] = [];
  let links = 0;
  let group = '';
  let open: Omit<DrawnDisc, 'label'> | undefined;
  let heard = '';
  const parser = new SaxesParser({});
  parser.on('opentag', ({ name, attributes }) => {
    const of = attributes as Record<string, string>;
    heard = '';
    if (name === 'g') group = of['class'] ?? '';
    if (name === 'path' && group === 'links') links += 1;
    if (of['data-node'] === undefined) return;
    const half = Number(of['width'] ?? 0) / 2;
    const x = box.x + (name === 'circle' ? Number(of['cx']) : Number(of['x']) + half);
    const y = box.y + (name === 'circle' ? Number(of['cy']) : Number(of['y']) + half);
    open = { id: of['data-node'], x, y, radius: name === 'circle' ? Number(of['r']) : half };
  });
  parser.on('text', (piece) => (heard += piece));
  parser.on('closetag', ({ name }) => {
    if (name === 'title' && open) {
      discs.push({ ...open, label: heard });
      open = undefined;
    }
    if (name === 'text' && group === 'labels') labels.push(heard);
  });
  parser.write(text).close();
  return { text, discs, labels, links };
}

/** Where a person or paper stands on the screen. */
export async function discOf(page: Page, label: string): Promise<DrawnDisc> {
  const found = (await drawing(page)).discs.find((disc) => disc.label === label);
  if (!found) throw new Error(`${label} is not on the map`);
  return found;
}
