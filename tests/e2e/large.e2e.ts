/**
 * Files of 100 MB in the real page: some minutes each and 4 GB of memory, so only where `COTERIE_LARGE=1` asks for them.
 * What was measured is written out: seconds, the longest task of the page's own thread, and memory.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inventedFile, inventedFormats } from '../bench/inventedFiles.ts';
import { launch } from './browser.ts';
import { openPage } from './page.ts';
import { serveApp, type Served } from './serve.ts';
import { longestTask } from './tasks.ts';

const skipped = process.env['COTERIE_LARGE'] === undefined;
const megabytes = Number(process.env['COTERIE_LARGE'] ?? 0) > 1 ? Number(process.env['COTERIE_LARGE']) : 100;
const patience = 1_200_000;

let browser: Browser;
let served: Served;
let folder: string;
beforeAll(async () => {
  if (skipped) return;
  [browser, served, folder] = await Promise.all([launch(), serveApp(), mkdtemp(join(tmpdir(), 'coterie-'))]);
});
afterAll(async () => {
  if (skipped) return;
  await browser.close();
  await served.close();
  await rm(folder, { recursive: true });
});

/** Most memory that any process of a page, its worker included, had so far, MB; NaN where the system does not tell. */
async function peakMemory(): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? NaN) / 1000;
      }),
  );
  return Math.max(...peaks.filter((peak) => !Number.isNaN(peak)));
}

test.skipIf(skipped).each(['bibtex', 'ris'])(
  'a large file of %s is read, measured and drawn, and no task holds up the page (skipped unless COTERIE_LARGE is set)',
  async (reader) => {
    const file = inventedFile(
      inventedFormats.find((format) => format.reader === reader)!,
      megabytes * 1e6,
    );
    const path = join(folder, file.name);
    await writeFile(path, file.bytes.stream());
    const { page, closeClean } = await openPage(browser, served.url, { width: 900, height: 620, reducedMotion: false });
    await page.getByText('183 people').waitFor();
    await page.getByRole('button', { name: 'Files', exact: true }).click();
    const began = performance.now();
    let [read, whole, first, rest] = [0, 0, 0, 0];
    const reading = await longestTask(browser, page, async () => {
      await page.locator('input[type=file]').first().setInputFiles(path);
      await page.getByText('Telling people and papers apart').waitFor({ timeout: patience });
      read = performance.now() - began;
      await page.getByText(/^\d{2,3},\d{3} people$/).waitFor({ timeout: patience });
      whole = performance.now() - began;
    });
    console.log(
      `${reader}, ${megabytes} MB: measured after ${(whole / 1000).toFixed(1)} s; longest task of the page ${reading.toFixed(0)} ms`,
    );
    const drawing = await longestTask(browser, page, async () => {
      await page.waitForFunction(
        () => Number(document.querySelector('[data-discs]')?.getAttribute('data-discs')) > 10_000,
        null,
        {
          timeout: patience,
        },
      );
      first = performance.now() - began;
      await page.getByRole('button', { name: 'Run layout' }).waitFor({ timeout: patience });
      rest = performance.now() - began;
      await page.getByRole('button', { name: 'Zoom in' }).click({ timeout: patience });
      await page.waitForTimeout(3000);
    });
    const papers = await page
      .getByText(/^[\d,]+ papers$/)
      .first()
      .innerText();
    const heap = await page.evaluate(
      () => (performance as unknown as { readonly memory?: { readonly usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? NaN,
    );
    console.log(
      `${reader}, ${megabytes} MB, ${papers}: read in ${(read / 1000).toFixed(1)} s, measured after ${(whole / 1000).toFixed(1)} s, ` +
        `first picture after ${(first / 1000).toFixed(1)} s, at rest after ${(rest / 1000).toFixed(1)} s; ` +
        `longest task of the page ${reading.toFixed(0)} ms before the drawing, ${drawing.toFixed(0)} ms from then on; page's heap ${(heap / 1e6).toFixed(0)} MB, peak of page and worker ${(await peakMemory()).toFixed(0)} MB`,
    );
    expect(Number(papers.replace(/\D/g, ''))).toBe(file.papers);
    expect(reading).toBeLessThan(1000);
    expect(drawing).toBeLessThan(1000);
    await closeClean();
  },
  patience,
);
