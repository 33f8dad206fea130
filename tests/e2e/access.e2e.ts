/** The page for everybody: checked by axe in each of its states, with less motion, with more contrast. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from './browser.ts';
import { drawing } from './map.ts';
import { openPage } from './page.ts';
import { serveApp, type Served, type Sight } from './serve.ts';
import { who } from './whoFile.ts';

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serveApp()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const sights: readonly (readonly [string, Sight])[] = [
  ['wide and light', { width: 1280, height: 800 }],
  ['wide and dark', { width: 1280, height: 800, theme: 'dark' }],
  ['narrow and light', { width: 390, height: 844, touch: true }],
  ['narrow and dark', { width: 390, height: 844, touch: true, theme: 'dark' }],
];

/**
 * What axe complains of, each with where it stands. Contrast takes by far the longest and is looked at where something changed;
 * the theme changes nothing but colours.
 */
async function complaints(page: Page, part: string, theme: Sight['theme']): Promise<string[]> {
  // There are no frames to go through: without them, no second page needs to be opened for each look.
  const axe = () => new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe().include(part).withRules(['color-contrast']).analyze();
  if (theme !== 'dark') violations.push(...(await axe().disableRules(['color-contrast']).analyze()).violations);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

const frame = (page: Page, kind: 'drawer' | 'details') => page.locator(`[data-frame="${kind}"]`);

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ({ name, text }) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      const at = { bubbles: true, cancelable: true, dataTransfer: data, clientX: window.innerWidth - 30, clientY: 300 };
      document.querySelector('main')!.dispatchEvent(new DragEvent('drop', at));
    },
    { name, text },
  );
}

/** Things to look at, by the word that the address has for them. */
const selections = [
  'a:mosharaf-chowdhury',
  'p:the-last-human-written-paper-agent-native-research-artifacts',
  'tie:a:fan-lai~a:mosharaf-chowdhury',
  'cluster:1',
];

/** States of the page, one after the other: each leaves the page so that the next can begin. */
const states: readonly (readonly [name: string, part: string, enter: (page: Page) => Promise<void>])[] = [
  ['the first page', 'body', async () => undefined],
  ...selections.map(
    (word) =>
      [
        word,
        '[data-frame="details"]',
        async (page: Page) => {
          await page.evaluate((hash) => {
            window.location.hash = hash;
          }, `select=${word}`);
          await expect.poll(() => frame(page, 'details').getByRole('heading', { level: 2 }).count()).toBe(1);
        },
      ] as const,
  ),
  ...['Files', 'Clusters', 'Looks', 'Layout'].map(
    (name) =>
      [
        `the drawer ${name}`,
        '[data-frame="drawer"]',
        async (page: Page) => {
          await page.getByRole('button', { name, exact: true }).click();
          await frame(page, 'drawer').getByRole('heading', { level: 2, name }).waitFor();
        },
      ] as const,
  ),
  [
    'the help',
    '[role="dialog"]',
    async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'the export menu',
    '[role="menu"]',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menu').waitFor();
    },
  ],
  [
    'the network menu',
    '[role="menu"]',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Network/ }).click();
      await page.getByRole('menu').waitFor();
    },
  ],
  [
    'the search list',
    '[role="listbox"]',
    async (page) => {
      await page.keyboard.press('Escape');
      // The menu gives the focus back a moment after it is gone, and would take it from the search.
      await page.locator('button[aria-label^="Network"]:focus').waitFor();
      await page.getByRole('combobox', { name: /^Search/ }).fill('liu');
      await page.getByRole('option').nth(2).waitFor();
    },
  ],
  [
    'nothing to draw',
    'body',
    async (page) => {
      await page.keyboard.press('Escape');
      await drop(page, 'shopping.txt', 'milk\neggs\nflour\n');
      await page.getByRole('region', { name: 'Nothing to draw' }).waitFor();
    },
  ],
  [
    'the report of what could not be read',
    '[data-frame="drawer"]',
    async (page) => {
      await page.getByRole('button', { name: /^Files/ }).click();
      await frame(page, 'drawer')
        .getByText(/shopping\.txt/)
        .first()
        .waitFor();
    },
  ],
  [
    'the workbench with a case',
    '[role="dialog"]',
    async (page) => {
      await drop(page, who.name, who.text);
      await page.getByRole('button', { name: 'Open cases (2)' }).click();
    },
  ],
  [
    'the workbench with somebody in doubt',
    '[role="dialog"]',
    async (page) => {
      await page.getByText('May be several people').click();
      await page.getByRole('button', { name: /^Choose papers/ }).click();
    },
  ],
  [
    'the workbench with decisions',
    '[role="dialog"]',
    async (page) => {
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: /^Split off/ }).click();
      await page.getByText('Your decisions 1').click();
    },
  ],
  [
    'the form for online sources',
    '[data-frame="drawer"]',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Fetch from the web' }).click();
      await page.getByText('Your OpenAlex key: none').click();
      await page.getByRole('textbox', { name: 'Author' }).fill('A');
      await page.getByText('Type a name.').waitFor();
    },
  ],
];

test.each(sights)('every state of the page, %s, can be read and used by everybody', { timeout: 180_000 }, async (_, sight) => {
  const { page, closeClean } = await openPage(browser, served.url, sight);
  await page.getByText('183 people').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  for (const [name, part, enter] of states) {
    await enter(page);
    expect(await complaints(page, part, sight.theme), name).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), name).toBeLessThanOrEqual(0);
  }
  await closeClean();
});

test('who wants less motion sees the picture where it belongs, and nothing moves', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await page.getByRole('button', { name: 'Run layout' }).waitFor();
  const moving = () =>
    page.evaluate(
      () =>
        document.getAnimations().filter(({ effect }) => {
          const { duration = 0 } = effect?.getComputedTiming() ?? {};
          return Number(duration) > 0;
        }).length,
    );
  expect(await moving()).toBe(0);
  const { discs } = await drawing(page);
  await page.waitForTimeout(300);
  expect((await drawing(page)).discs).toEqual(discs);
  for (const act of [
    () => page.getByRole('button', { name: 'Clusters', exact: true }).click(),
    () => page.getByRole('button', { name: 'Export' }).click(),
    () => page.keyboard.press('Escape'),
    () => page.keyboard.press('?'),
  ]) {
    await act();
    expect(await moving()).toBe(0);
  }
  await closeClean();
});

test('with forced colours or more contrast, what is chosen can still be told from what is not', async () => {
  const { page, closeClean } = await openPage(browser, served.url);
  await page.getByText('183 people').waitFor();
  await page.getByRole('button', { name: 'Looks', exact: true }).click();
  const toggle = frame(page, 'drawer').getByRole('switch', { name: /^Regions/ });
  await page.emulateMedia({ forcedColors: 'active' });
  const drawn = () =>
    toggle.evaluate((one) => {
      const style = getComputedStyle(one);
      return { ground: style.backgroundColor, rim: parseFloat(style.borderWidth) + parseFloat(style.outlineWidth) };
    });
  const on = await drawn();
  await toggle.click();
  const off = await drawn();
  expect(on.ground).not.toBe(off.ground);
  expect(off.rim).toBeGreaterThan(0);
  const pressed = (name: string) =>
    page.getByRole('button', { name, exact: true }).evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await pressed('Looks')).not.toBe(await pressed('Files'));
  await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
  const quiet = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--quiet'));
  const more = await quiet();
  await page.emulateMedia({ contrast: 'no-preference' });
  expect(await quiet()).not.toBe(more);
  await closeClean();
});
