/**
 * Online sources from the page: the services' addresses are led to a server on this machine that answers in their documented
 * shapes, over real HTTP; the page's content policy and the browser's rules for foreign answers stay as they are.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addresses, openToPages } from '../../src/online/hosts.ts';
import { answering, goodKey } from '../online/answering.ts';
import { loopback, type Loopback } from '../online/loopback.ts';
import { launch } from './browser.ts';
import { openPage } from './page.ts';
import { serveApp, type Served } from './serve.ts';

let browser: Browser;
let served: Served;
const servers = new Map<string, Loopback>();
beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serveApp()]);
  for (const id of openToPages) servers.set(id, await loopback(answering[id]));
});
afterAll(async () => {
  await browser.close();
  await served.close();
  for (const server of servers.values()) await server.close();
});
beforeEach(() => servers.forEach((server) => server.reset()));

/** A page whose way to the services leads to this machine. */
async function visit(width = 1280): Promise<{ page: Page; context: BrowserContext; strangers: string[] }> {
  const { page, context } = await openPage(browser, served.url, { width, height: 900 });
  const strangers: string[] = [];
  await context.route(/.*/, async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === new URL(served.url).origin || !url.protocol.startsWith('http')) return route.fallback();
    const id = openToPages.find((one) => addresses[one] === url.origin);
    if (id === undefined) {
      strangers.push(url.href);
      return route.abort();
    }
    try {
      const response = await route.fetch({ url: `${servers.get(id)!.url}${url.pathname}${url.search}`, timeout: 100_000 });
      await route.fulfill({ response });
    } catch {
      await route.abort().catch(() => undefined);
    }
  });
  await page.getByText('183 people').waitFor();
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  return { page, context, strangers };
}

const openForm = async (page: Page) => {
  await page.getByRole('button', { name: 'Fetch from the web' }).click();
  await page.getByRole('combobox', { name: 'Source' }).waitFor();
};
const choose = async (page: Page, name: string, option: string) => {
  await page.getByRole('combobox', { name }).click();
  await page.getByRole('option', { name: new RegExp(`^${option}`) }).click();
};
const askedOf = (id: string) => servers.get(id)!.asked;
const made = (page: Page) => page.getByText(/^[\d,]+ requests? made/);

test('whoever does not ask has 0 requests made, whatever else they do', async () => {
  const { page, context, strangers } = await visit();
  await made(page).waitFor();
  expect(await made(page).textContent()).toBe('0 requests made');
  await openForm(page);
  for (const source of ['ORCID', 'DBLP', 'Crossref', 'arXiv', 'OpenAlex']) await choose(page, 'Source', source);
  await page.getByRole('textbox', { name: 'Author' }).fill('Ada Lovelace');
  await page.getByText('1 request to api.openalex.org, 0.001 USD').waitFor();
  await page.waitForTimeout(500);
  expect(await made(page).textContent()).toBe('0 requests made');
  expect([...servers.values()].flatMap((server) => server.asked)).toEqual([]);
  expect(strangers).toEqual([]);
  await context.close();
});

test('a name leads to a person, a plan with its price, the works, and onto the map; the keyboard is enough', async () => {
  const { page, context, strangers } = await visit();
  await openForm(page);
  await page.getByText(/^Your OpenAlex key/).click();
  await page.getByLabel('OpenAlex key', { exact: true }).fill(goodKey);
  await page.getByRole('textbox', { name: 'Author' }).fill('Ada Lovelace');
  await page.keyboard.press('Enter');
  await page.getByText('Who is meant? 2 possibilities.').waitFor();
  expect(await made(page).textContent()).toBe('1 request made, because you asked');
  await page.getByRole('button', { name: /^Ada Lovelace.*University of London/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('250 works of Ada Lovelace (A5000000001): about 3 requests to api.openalex.org, 0.0003 USD.').waitFor();
  expect(askedOf('openalex').some(({ path }) => path === '/works')).toBe(false);
  await page.getByRole('button', { name: 'Fetch', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('250 works came, as openalex-A5000000001.json.').waitFor();
  expect(await made(page).textContent()).toBe('6 requests made, all because you asked');
  expect(askedOf('openalex').every(({ headers }) => headers.authorization === `Bearer ${goodKey}`)).toBe(true);
  expect(askedOf('openalex').length).toBe(6);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save file' }).click();
  expect((await saved).suggestedFilename()).toBe('openalex-A5000000001.json');
  await page.getByRole('button', { name: 'Show alone' }).click();
  await page.getByText('130 people').first().waitFor();
  await page.getByText(/^OpenAlex works · 250 records/).waitFor();
  // A key that nobody asked to keep is nowhere.
  const everything = await page.evaluate(
    () => JSON.stringify({ ...window.localStorage }) + window.location.href + document.body.innerHTML,
  );
  expect(everything).not.toContain(goodKey);
  expect(strangers).toEqual([]);
  await context.close();
});

test('a key is kept in this browser when asked to, and forgotten when asked to', async () => {
  const { page, context } = await visit();
  await openForm(page);
  const key = page.getByLabel('OpenAlex key', { exact: true });
  await page.getByText('Your OpenAlex key: none').click();
  expect(await key.getAttribute('type')).toBe('password');
  await key.fill(goodKey);
  await page.getByRole('switch', { name: 'Keep it for the next visit' }).click();
  await page.reload();
  await page.getByText('183 people').waitFor();
  await page.getByRole('button', { name: 'Files', exact: true }).click();
  await openForm(page);
  await page.getByText('Your OpenAlex key: kept in this browser').click();
  expect(await key.inputValue()).toBe(goodKey);
  await page.getByRole('button', { name: 'Forget the key' }).click();
  await page.getByText('Your OpenAlex key: none').waitFor();
  expect(await page.evaluate(() => JSON.stringify({ ...window.localStorage }))).not.toContain(goodKey);
  await context.close();
});

test('what passes is tried again, and every request is counted', async () => {
  const { page, context } = await visit();
  await openForm(page);
  await choose(page, 'Source', 'Crossref');
  await page.getByRole('textbox', { name: 'List of DOIs' }).fill('10.1000/2\n10.1000/4\n10.1000/5');
  await page.getByText('No request yet').waitFor();
  await page.getByRole('button', { name: 'Look up' }).click();
  await page.getByText('3 works of a list of DOIs: 1 request to api.crossref.org, free of charge.').waitFor();
  expect(await made(page).textContent()).toBe('0 requests made');
  servers.get('crossref')!.next({ status: 503 }, { status: 429, headers: { 'retry-after': '2' } }, 'torn');
  await page.getByRole('button', { name: 'Fetch', exact: true }).click();
  await page.getByText('2 of 3 works came, as crossref-dois.json.').waitFor({ timeout: 60_000 });
  await page.getByText('Crossref does not have 10.1000/5.').waitFor();
  expect(await made(page).textContent()).toBe('4 requests made, all because you asked');
  await page.getByRole('button', { name: 'Add to the map' }).click();
  await page.getByText(/^Crossref works · 2 records/).waitFor();
  await context.close();
});

test('cancelling stops at once and keeps what came', async () => {
  const { page, context } = await visit();
  await openForm(page);
  await choose(page, 'Ask for', 'ORCID');
  await page.getByRole('textbox', { name: 'ORCID' }).fill('0000-0002-1825-0097');
  await page.getByRole('button', { name: 'Look up' }).click();
  await page.getByRole('button', { name: 'Fetch', exact: true }).waitFor();
  servers.get('openalex')!.next('fine', 'fine', { status: 429, headers: { 'retry-after': '60' } });
  await page.getByRole('button', { name: 'Fetch', exact: true }).click();
  await page.getByText('100 of 250 works', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('100 of 250 works came, as openalex-A5000000001.json.').waitFor();
  await page.getByText(/it was cancelled/).waitFor();
  const { length } = askedOf('openalex');
  await page.waitForTimeout(500);
  expect(askedOf('openalex').length).toBe(length);
  await context.close();
});

test.each([
  ['a service that wants to see a person', 'robot' as const, /wants to know first whether a person asks/],
  [
    'a key that is refused',
    { status: 401, body: '{"message":"<img src=x onerror=alert(1)>"}' },
    /does not accept|refuses this without a key/,
  ],
  ['a question that is not understood', { status: 400 }, /did not understand the question/],
])('%s is told in a sentence', async (_, fault, sentence) => {
  const { page, context } = await visit();
  await openForm(page);
  servers.get('openalex')!.next(fault);
  await page.getByRole('textbox', { name: 'Author' }).fill('Ada Lovelace');
  await page.getByRole('button', { name: 'Look up' }).click();
  await page.getByText(sentence).waitFor();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  await context.close();
});

test.each([1280, 390])('a source that refuses pages is left to the command line, at %i pixels', async (width) => {
  const { page, context } = await visit(width);
  await openForm(page);
  await choose(page, 'Source', 'arXiv');
  await page.getByText('arXiv does not let pages in a browser read its answers. The command line can ask it:').waitFor();
  await page.getByText('npx coterie fetch arxiv --author').waitFor();
  expect(await page.getByRole('button', { name: 'Look up' }).count()).toBe(0);
  await context.close();
});
