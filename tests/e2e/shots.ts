/**
 * The pictures of the README and of links to the program, taken from the built program with the seeds: `npm run shots`, or
 * `npm run shots -- map phone` for some of them. They go to `public`.
 */
import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.ts';
import { atRest } from './rest.ts';
import { serveApp } from './serve.ts';

interface Shot {
  readonly name: string;
  /** Below `public`. */
  readonly path: string;
  /** Pixels of the page. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture per pixel of the page. */
  readonly scale: number;
  readonly theme?: 'dark';
  readonly touch?: boolean;
  /** Behind the page's address: what is chosen and selected. */
  readonly view?: string;
}

const shots: readonly Shot[] = [
  { name: 'map', path: 'pictures/map.png', width: 1280, height: 800, scale: 1.25 },
  {
    name: 'person',
    path: 'pictures/person-dark.png',
    width: 1280,
    height: 800,
    scale: 1.25,
    theme: 'dark',
    view: '#select=a:mosharaf-chowdhury',
  },
  { name: 'phone', path: 'pictures/phone.png', width: 390, height: 844, scale: 2, touch: true, view: '#select=a:fan-lai' },
  { name: 'social', path: 'social.png', width: 1280, height: 640, scale: 1 },
];

/** Bytes that a picture may have, so that the README opens quickly. */
const largest = 400_000;

const folder = fileURLToPath(new URL('../../public/', import.meta.url));
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !shots.some((shot) => shot.name === name));
if (unknown !== undefined)
  throw new Error(`there is no picture ${unknown}; there are ${shots.map(({ name }) => name).join(', ')}`);
mkdirSync(`${folder}pictures`, { recursive: true });

const served = await serveApp();
const browser = await launch();
try {
  for (const { name, path, width, height, scale, theme, touch, view } of shots) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: theme ?? 'light',
      hasTouch: touch ?? false,
      reducedMotion: 'reduce',
      locale: 'en-GB',
    });
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.goto(served.url + (view ?? ''), { waitUntil: 'load' });
    if (view === undefined) await page.getByText(/\d people/).waitFor();
    else await page.locator('#selected').waitFor();
    await atRest(page);
    await page.screenshot({ path: folder + path });
    const { size } = statSync(folder + path);
    if (size > largest) throw new Error(`public/${path} has ${size} bytes, more than ${largest}`);
    console.log(`public/${path}, ${Math.round(size / 1000)} kB`);
    await page.close();
  }
} finally {
  await browser.close();
  await served.close();
}
