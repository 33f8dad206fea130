/**
 * The pictures of the README, taken from the built program with the seeds: `npm run shots`, or `npm run shots -- map-dark` for
 * some of them. They go to `public/pictures`.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launch } from './browser.ts';
import { atRest } from './rest.ts';
import { serveApp, type Sight } from './serve.ts';

interface Shot {
  /** File name without ending. */
  readonly name: string;
  readonly sight: Sight;
  /** Behind the page's address, such as a selection. */
  readonly address?: string;
  readonly steps?: (page: Page) => Promise<void>;
}

const shots: readonly Shot[] = [
  { name: 'map', sight: { width: 1280, height: 800 } },
  { name: 'map-dark', sight: { width: 1280, height: 800, theme: 'dark' } },
  { name: 'map-narrow', sight: { width: 390, height: 844, touch: true } },
  { name: 'social', sight: { width: 1280, height: 640 } },
];

const folder = fileURLToPath(new URL('../../public/pictures/', import.meta.url));
const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

const served = await serveApp();
const browser = await launch();
try {
  for (const { name, sight, address = '', steps } of shots) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await browser.newPage({
      viewport: { width: sight.width ?? 1280, height: sight.height ?? 800 },
      deviceScaleFactor: 2,
      colorScheme: sight.theme ?? 'light',
      hasTouch: sight.touch ?? false,
      reducedMotion: 'reduce',
    });
    await page.goto(served.url + address, { waitUntil: 'load' });
    await page
      .getByText(/papers?\b/)
      .first()
      .waitFor();
    await atRest(page);
    if (steps) {
      await steps(page);
      await atRest(page);
    }
    await page.screenshot({ path: `${folder}${name}.png` });
    console.log(`public/pictures/${name}.png`);
    await page.close();
  }
} finally {
  await browser.close();
  await served.close();
}
