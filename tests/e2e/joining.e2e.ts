/** Joining on the map: a person is laid over another, both are looked at side by side, and only then joined; or by keyboard alone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PortraitFile } from '../../src/exporters/json.exporter.ts';
import { launch } from './browser.ts';
import { seek, tabTo } from './keyboard.ts';
import { drawing, exported } from './map.ts';
import { atRest } from './rest.ts';
import { serveApp, type Served } from './serve.ts';
import { complaints, details, openWho, people } from './whoPage.ts';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serveApp()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const asked = (page: Page, one: string, other: string) =>
  page.getByRole('dialog', { name: `Are ${one} and ${other} one person?` });
/** Lays one person over another and holds still; nothing is let go yet. */
async function layOver(page: Page, one: string, other: string): Promise<void> {
  const { discs } = await drawing(page);
  const [from, to] = [one, other].map((label) => discs.find((disc) => disc.label === label)!) as [
    (typeof discs)[number],
    (typeof discs)[number],
  ];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
}

/** Every link with its weight, between names in the order of the alphabet. */
async function links(page: Page): Promise<string[]> {
  const { text } = await exported(page, /^JSON portrait/);
  const { network } = JSON.parse(text) as Pick<PortraitFile, 'network'>;
  const nameOf = new Map(network.nodes.map(({ id, label }) => [id, label]));
  return network.ties
    .map(({ source, target, weight }) => `${[nameOf.get(source)!, nameOf.get(target)!].sort().join(' – ')} ${weight}`)
    .sort();
}

test('a person held over another by mouse is joined when asked, weights add up, and undo restores everything', async () => {
  const { page, closeClean } = await openWho(browser, served.url);
  const before = await links(page);
  const drawn = await drawing(page);
  expect(before).toEqual([
    'Ann Lee – Bo Chen 2',
    'Bo Chen – J. Smith 1',
    'Bo Chen – Jane Smith 1',
    'Bo Chen – John Smith 1',
    'Mary Moss – Nina Oak 3',
    'Mary Moss – Paul Quist 3',
  ]);
  await page.keyboard.down('Shift');
  await layOver(page, 'Jane Smith', 'Ann Lee');
  await page.getByRole('status').getByText('Let go to join Jane Smith and Ann Lee', { exact: true }).waitFor();
  expect(await complaints(page, 'main')).toEqual([]);
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const dialog = asked(page, 'Jane Smith', 'Ann Lee');
  await dialog.waitFor();
  const table = dialog.getByRole('table', { name: 'Side by side' });
  expect(await table.getByRole('row').allInnerTexts()).toEqual([
    expect.stringMatching(/Jane Smith\s+Ann Lee\s+Also printed as A\. Lee/),
    expect.stringMatching(/Years\s+2002\s+2004–2005/),
    expect.stringMatching(/Co-authors\s+Bo Chen\s+Bo Chen/),
  ]);
  expect(await table.locator('mark').allInnerTexts()).toEqual(['Bo Chen', 'Bo Chen']);
  await dialog.getByText(/^The names contradict each other: /).waitFor();
  await dialog.getByText('Both wrote with Bo Chen.', { exact: true }).waitFor();
  expect(await complaints(page, '[role="dialog"]')).toEqual([]);
  // Nothing is decided while it is only looked at.
  expect(page.url()).not.toContain('decide');
  await dialog.getByRole('button', { name: 'Join', exact: true }).click();
  // Whoever is also Ann Lee is no rival of John for J. Smith any more.
  await people(page, 6);
  await details(page).getByRole('heading', { name: 'Jane Smith' }).waitFor();
  await details(page).getByText('3 papers · 1 co-author').waitFor();
  expect(await links(page)).toEqual([
    'Bo Chen – Jane Smith 3',
    'Bo Chen – John Smith 2',
    'Mary Moss – Nina Oak 3',
    'Mary Moss – Paul Quist 3',
  ]);
  await page.getByRole('button', { name: 'Close', exact: true }).first().click();
  await page.keyboard.press('Control+z');
  await people(page, 8);
  expect(await links(page)).toEqual(before);
  expect((await drawing(page)).discs.map(({ id }) => id)).toEqual(drawn.discs.map(({ id }) => id));
  await closeClean();
});

test('holding still for a moment is enough; cancelled, everybody stands where they stood', async () => {
  const { page, closeClean } = await openWho(browser, served.url);
  const before = (await drawing(page)).discs;
  await layOver(page, 'Mary Moss', 'Ann Lee');
  await page.getByText('Let go to join Mary Moss and Ann Lee', { exact: true }).waitFor();
  await page.mouse.up();
  const dialog = asked(page, 'Mary Moss', 'Ann Lee');
  await dialog.getByText('They have no co-author in common.', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  await atRest(page);
  expect((await drawing(page)).discs).toEqual(before);
  await people(page, 8);
  expect(page.url()).not.toContain('decide');

  // Called off on the way, it is as if nothing had been taken up.
  await layOver(page, 'Mary Moss', 'Ann Lee');
  await page.getByText(/^Let go to join/).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(/^Let go to join/).waitFor({ state: 'detached' });
  await page.mouse.up();
  await atRest(page);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect((await drawing(page)).discs).toEqual(before);
  await closeClean();
});

test('who passes over somebody only lays out, and asks nothing', async () => {
  const { page, closeClean } = await openWho(browser, served.url);
  await layOver(page, 'Mary Moss', 'Ann Lee');
  await page.mouse.up();
  await page.waitForTimeout(900);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.getByText(/^Let go to join/).count()).toBe(0);
  await page.getByRole('button', { name: 'Layout', exact: true }).click();
  await page
    .getByRole('button', { name: /^Unpin/ })
    .first()
    .waitFor();
  await closeClean();
});

test('two who stand on one paper cannot be joined, on the map or by name, and it is said why', async () => {
  const { page, closeClean } = await openWho(browser, served.url);
  const before = (await drawing(page)).discs;
  await page.keyboard.down('Shift');
  await layOver(page, 'Nina Oak', 'Mary Moss');
  await page.getByText('Nina Oak and Mary Moss cannot be joined: both stand on “Ten”', { exact: true }).waitFor();
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await page.getByText(/cannot be joined/).waitFor({ state: 'detached' });
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect((await drawing(page)).discs).toEqual(before);

  await seek(page, 'nina');
  await page.keyboard.press('Enter');
  await details(page).getByRole('heading', { name: 'Nina Oak' }).waitFor();
  await tabTo(page, 'Join with…');
  await page.keyboard.press('Enter');
  await page.keyboard.type('mary');
  await details(page)
    .getByRole('button', { name: /^Join….*Mary Moss/ })
    .waitFor();
  await tabTo(page, /^Join….*Mary Moss/);
  await page.keyboard.press('Enter');
  const dialog = asked(page, 'Nina Oak', 'Mary Moss');
  await dialog.getByText('Both stand on “Ten”, “Seven”, “Six”: two people.', { exact: true }).waitFor();
  expect(await dialog.getByRole('button', { name: 'Join', exact: true }).count()).toBe(0);
  expect(await complaints(page, '[role="dialog"]')).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await people(page, 8);
  await closeClean();
});

test('on a phone a finger lays a person over another, and both are seen side by side', async () => {
  const { page, context, closeClean } = await openWho(browser, served.url, { width: 390, height: 844, touch: true });
  const { discs } = await drawing(page);
  const [from, to] = ['Mary Moss', 'Ann Lee'].map((label) => discs.find((disc) => disc.label === label)!) as [
    (typeof discs)[number],
    (typeof discs)[number],
  ];
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        share === undefined ? [] : [{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y), id: 0 }],
    });
  await touch('touchStart', 0);
  for (const share of [0.3, 0.6, 0.9, 1]) await touch('touchMove', share);
  await page.getByText('Let go to join Mary Moss and Ann Lee', { exact: true }).waitFor();
  await touch('touchEnd');
  const dialog = asked(page, 'Mary Moss', 'Ann Lee');
  await dialog.waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await complaints(page, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Join', exact: true }).tap();
  await people(page, 7);
  await details(page).getByText('8 papers · 3 co-authors').waitFor();
  await closeClean();
});
