import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { discOf, drawing } from './map.ts';
import { openPage } from './page.ts';
import { atRest } from './rest.ts';
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

test('each network draws what it is made of', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('430 links', { exact: true }).waitFor();
  await atRest(page);
  const people = await drawing(page);
  expect(people.discs).toHaveLength(183);
  expect(people.links).toBe(430);
  expect(people.labels).toContain('Mosharaf Chowdhury');

  await page.getByRole('button', { name: /^Network/ }).click();
  await page.getByRole('menuitemradio', { name: /^Papers/ }).click();
  await page.getByText('1,691 links', { exact: true }).waitFor();
  await atRest(page);
  const papers = await drawing(page);
  expect(papers.discs).toHaveLength(99);
  expect(papers.discs.every((disc) => disc.id.startsWith('p:'))).toBe(true);

  await page.getByRole('button', { name: /^Network/ }).click();
  await page.getByRole('menuitemradio', { name: /^People and papers/ }).click();
  await page.getByText('377 links', { exact: true }).waitFor();
  await atRest(page);
  const both = await drawing(page);
  expect(both.discs).toHaveLength(183 + 99);
  expect(both.text).toContain('<rect data-node="p:');
  await closeClean();
});

test('exact identity holds two more people than careful identity, a switched-off join one more; undo takes it back', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  const drawer = page.getByRole('complementary', { name: /^Files/ });
  await drawer.getByRole('radio', { name: /exact/i }).click();
  await page.getByText('185 people').first().waitFor();
  await page.getByText('434 links', { exact: true }).waitFor();
  await drawer.getByRole('radio', { name: /^Careful/ }).click();
  await page.getByText('183 people').first().waitFor();
  await drawer.getByRole('switch').first().click();
  await page.getByText('184 people').first().waitFor();
  expect(page.url()).toContain('apart=');
  await page.getByRole('heading', { name: 'Files and import report' }).click();
  await page.keyboard.press('Control+z');
  await page.getByText('183 people').first().waitFor();
  await closeClean();
});

test('a person who is dragged stays where they were put, and the others make room', async () => {
  const { page, closeClean } = await openPage(browser, served.url, { reducedMotion: false });
  await page.getByText('183 people').waitFor();
  await atRest(page);
  const before = await drawing(page);
  const from = before.discs.find((disc) => disc.label === 'Ali R. Butt')!;
  const to = { x: from.x - 130, y: from.y + 90 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 20, from.y + 10, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.waitForTimeout(300);
  await page.mouse.up();
  await page.mouse.move(640, 60);
  await atRest(page);
  const after = await drawing(page);
  const put = after.discs.find((disc) => disc.label === 'Ali R. Butt')!;
  expect(Math.hypot(put.x - to.x, put.y - to.y)).toBeLessThan(6);
  const followers = after.discs.filter((disc, index) => {
    const old = before.discs[index]!;
    return disc.id !== put.id && Math.hypot(disc.x - old.x, disc.y - old.y) > 20;
  });
  expect(followers.length).toBeGreaterThan(3);
  // A drag is no click: nothing is selected by it.
  expect(page.url()).not.toContain('select');
  await closeClean();
});

test('colour and size follow the measure that is chosen, and the legend says so', async () => {
  const { page, closeClean } = await openPage(browser, `${served.url}#size=betweenness&colour=core`);
  await page.getByText('183 people').waitFor();
  await atRest(page);
  const legend = page.getByTitle('Choose size and colour');
  expect(await legend.innerText()).toMatch(/Betweenness/);
  expect(await legend.innerText()).toMatch(/Core/);
  const lai = await discOf(page, 'Fan Lai');
  const akella = await discOf(page, 'Aditya Akella');
  const chung = await discOf(page, 'Jae-Won Chung');
  expect(akella.radius).toBeGreaterThan(lai.radius);
  expect(lai.radius).toBeGreaterThan(chung.radius);
  await closeClean();
});
