import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { seek } from './keyboard.ts';
import { openPage } from './page.ts';
import { serveApp, type Served } from './serve.ts';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serveApp()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const profile = `Ada Lovelace

LG
h-index5
2papers
10citations
Novelty50%
AI Score50

2 Papers

LGMay 3, 2024
Notes on an Engine

Ada Lovelace, Charles Babbage

A note that is long enough to be a summary of what the engine does.

DCJun 4
Weaving Algebraical Patterns

Ada Lovelace, Mary Somerville et al.

Another note that is long enough to be a summary.
`;

/** Drops files on the page as a person does: on the left they are added, on the right they replace. */
async function drop(page: Page, side: 'left' | 'right', files: readonly { name: string; text: string }[]): Promise<void> {
  await page.evaluate(
    ({ files, x }) => {
      const data = new DataTransfer();
      for (const { name, text } of files) data.items.add(new File([text], name));
      const target = document.elementFromPoint(x, 400)!;
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(
          new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: data, clientX: x, clientY: 400 }),
        );
      }
    },
    { files: [...files], x: side === 'left' ? 200 : 1000 },
  );
}

test('files that are dropped replace or join what is shown', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await drop(page, 'left', [{ name: 'ada.txt', text: profile }]);
  await page.getByText('186 people').waitFor();
  await drop(page, 'right', [{ name: 'ada.txt', text: profile }]);
  await page.getByText('3 people').waitFor();
  await page.getByText('2 links', { exact: true }).waitFor();
  await closeClean();
});

test('what cannot be read is said with its file and advice, and the rest is drawn', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await drop(page, 'right', [
    { name: 'ada.txt', text: profile.replace('2 Papers', '3 Papers') },
    { name: 'empty.txt', text: '' },
    { name: 'noise.bin', text: `\u0000\u0001\u0002${'\u0000'.repeat(500)}` },
    { name: 'shopping.txt', text: 'milk\neggs\nflour\n' },
  ]);
  await page.getByText('3 people').waitFor();
  // What was lost leads to the report of it, and back.
  await page.getByText('3 things could not be read').click();
  const report = page.getByRole('dialog', { name: 'Import report' });
  for (const name of ['empty.txt', 'noise.bin', 'shopping.txt']) await report.getByRole('article', { name }).waitFor();
  expect(await report.getByRole('radio', { name: /^Lost/ }).isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  await report.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Files/ }).click();
  const drawer = page.getByRole('complementary', { name: /^Files/ });
  for (const name of ['empty.txt', 'noise.bin', 'shopping.txt']) expect(await drawer.innerText()).toContain(name);
  await drawer.getByRole('button', { name: 'Open the import report' }).click();
  // Doubts are folded away until they are asked for.
  await report
    .getByRole('article', { name: 'ada.txt' })
    .getByRole('button', { name: /^In doubt|^Lost/ })
    .waitFor();
  await closeClean();
});

test('nothing but wrong files gives clear sentences and a way on, never a blank page', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await drop(page, 'right', [{ name: 'shopping.txt', text: 'milk\neggs\nflour\n' }]);
  const empty = page.getByRole('region', { name: 'Nothing to draw' });
  await empty.waitFor();
  expect(await empty.innerText()).toContain('shopping.txt');
  await empty.getByRole('button', { name: 'Show the example' }).click();
  await page.getByText('183 people').waitFor();
  await closeClean();
});

test('a wrong file of 100 MB is refused at once and the page stays awake', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  const longest = await page.evaluate(async () => {
    const block = new Uint8Array(1_000_000).fill(120);
    const file = new File(
      Array.from({ length: 100 }, () => block),
      'huge.txt',
    );
    const data = new DataTransfer();
    data.items.add(file);
    let longest = 0;
    let last = performance.now();
    const beat = window.setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 5);
    document
      .elementFromPoint(1000, 400)!
      .dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data, clientX: 1000, clientY: 400 }));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    window.clearInterval(beat);
    return longest;
  });
  await page
    .getByText(/huge\.txt/)
    .first()
    .waitFor();
  // The page itself does no work over 50 ms; this machine may be busy with other things, so the bound here is generous.
  expect(longest).toBeLessThan(1000);
  await closeClean();
});

test('names and titles out of files are only ever text', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  const evil = profile
    .replace(
      'Notes on an Engine',
      'Notes </title><script>document.title="taken"</script> on an Engine $\\href{javascript:alert(1)}{x}$',
    )
    .replace('A note that is long', '<img src=x onerror=alert(1)> <a href="javascript:alert(2)">A note</a> that is long');
  await drop(page, 'right', [{ name: 'evil.txt', text: evil }]);
  await page.getByText('3 people').waitFor();
  await seek(page, 'notes');
  await page.getByRole('option', { name: /Notes/ }).first().waitFor();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Details' });
  await panel.getByText('<img src=x onerror=alert(1)>').first().waitFor();
  expect(await panel.locator('img, script').count()).toBe(0);
  expect(await panel.locator('a[href^="javascript"]').count()).toBe(0);
  expect(await page.title()).toMatch(/^Coterie/);
  await closeClean();
});
