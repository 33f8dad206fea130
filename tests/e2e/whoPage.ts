/** The page with the file of `who` on it, as the journeys of identity see it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { Watched } from './page.ts';
import { openWith } from './report.ts';
import { atRest } from './rest.ts';
import type { Sight } from './serve.ts';
import { who } from './whoFile.ts';

export async function openWho(browser: Browser, url: string, sight: Sight = {}): Promise<Watched> {
  const watched = await openWith(browser, url, [who], sight);
  await people(watched.page, 8);
  await atRest(watched.page);
  return watched;
}

/** The map behind says how many people there are. */
export const people = (page: Page, number: number) =>
  page.locator('footer').getByText(`${number} people`).waitFor({ state: 'attached' });

export const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });

/** What axe complains of. */
export async function complaints(page: Page, part: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include(part).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
