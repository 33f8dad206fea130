/**
 * A quick look at a page, from the command line:
 * `node tests/ts.mjs tests/e2e/shot.ts URL OUT.png [OPTIONS and STEPS in order]`
 *
 * Options: --width 1280 --height 800 --scale 1 --dark --reduced --touch --full (the whole page) --timeout 10000 (ms).
 * Steps, done in the given order: --wait MS|SELECTOR, --click SELECTOR|X,Y, --dblclick SELECTOR|X,Y, --hover SELECTOR|X,Y,
 * --drag X,Y,X,Y, --wheel X,Y,DY, --type TEXT, --press KEY, --eval JAVASCRIPT (its value is printed), --rest MS
 * (until nothing moves, at most so long), --shot OTHER.png.
 * Console errors, page errors and failed requests are printed.
 */
import type { Page } from 'playwright-core';
import { launch } from './browser.ts';
import { atRest } from './rest.ts';

const words = process.argv.slice(2);
const plain: string[] = [];
const options = new Map<string, string>();
const steps: { readonly verb: string; readonly value: string }[] = [];
const switches = ['dark', 'reduced', 'touch', 'full'];
const settings = ['width', 'height', 'scale', 'timeout'];

for (let word = words.shift(); word !== undefined; word = words.shift()) {
  if (!word.startsWith('--')) {
    plain.push(word);
    continue;
  }
  const name = word.slice(2);
  if (switches.includes(name)) options.set(name, 'yes');
  else if (settings.includes(name)) options.set(name, words.shift() ?? '');
  else steps.push({ verb: name, value: words.shift() ?? '' });
}
const [url, out] = plain;
if (url === undefined || out === undefined) throw new Error('usage: shot.ts URL OUT.png [OPTIONS and STEPS]');

const browser = await launch();
try {
  const page = await browser.newPage({
    viewport: { width: Number(options.get('width') ?? 1280), height: Number(options.get('height') ?? 800) },
    deviceScaleFactor: Number(options.get('scale') ?? 1),
    colorScheme: options.has('dark') ? 'dark' : 'light',
    reducedMotion: options.has('reduced') ? 'reduce' : 'no-preference',
    hasTouch: options.has('touch'),
  });
  page.setDefaultTimeout(Number(options.get('timeout') ?? 10_000));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') console.log(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => console.log(`page error: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => console.log(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  await page.goto(url, { waitUntil: 'load' });
  for (const { verb, value } of steps) await act(page, verb, value);
  await page.screenshot({ path: out, fullPage: options.has('full') });
} finally {
  await browser.close();
}

async function act(page: Page, verb: string, value: string): Promise<void> {
  const numbers = /^-?[\d.]+(,-?[\d.]+)*$/.test(value) ? value.split(',').map(Number) : [];
  const [x = 0, y = 0, x2 = 0, y2 = 0] = numbers;
  const atPoint = numbers.length >= 2;
  switch (verb) {
    case 'wait':
      return numbers.length === 1 ? page.waitForTimeout(x) : page.locator(value).first().waitFor();
    case 'rest':
      return atRest(page, x);
    case 'click':
      return atPoint ? page.mouse.click(x, y) : page.locator(value).first().click();
    case 'dblclick':
      return atPoint ? page.mouse.dblclick(x, y) : page.locator(value).first().dblclick();
    case 'hover':
      return atPoint ? page.mouse.move(x, y, { steps: 4 }) : page.locator(value).first().hover();
    case 'drag':
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x2, y2, { steps: 12 });
      return page.mouse.up();
    case 'wheel':
      await page.mouse.move(x, y);
      return page.mouse.wheel(0, x2);
    case 'type':
      return page.keyboard.type(value);
    case 'press':
      return page.keyboard.press(value);
    case 'eval':
      console.log(JSON.stringify(await page.evaluate(value)));
      return;
    case 'shot':
      await page.screenshot({ path: value });
      return;
    default:
      throw new Error(`unknown step --${verb}`);
  }
}
