import type { Browser, Locator, Page } from 'playwright-core';
import { openPage, type Watched } from './page.ts';
import type { Sight } from './serve.ts';

export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

/** Four entries: one without a title, one without a year, one whose list is cut. Five names of three people, one group. */
export const ris: GivenFile = {
  name: 'made.ris',
  text: `TY  - JOUR
TI  - Notes on an Engine
AU  - Lovelace, Ada
AU  - Babbage, Charles
PY  - 1843
ER  - 

TY  - JOUR
AU  - Nobody, N.
PY  - 1900
ER  - 

TY  - JOUR
TI  - Weaving <b>Patterns</b>
AU  - Lovelace, Ada
AU  - Somerville, Mary
ER  - 

TY  - JOUR
TI  - A Report of Stars
AU  - Somerville, Mary
AU  - Royal Astronomical Society
AU  - et al.
PY  - 1834
ER  - 
`,
};
/** Two papers by three names, of which one is a group and one is two people. */
export const odd: GivenFile = {
  name: 'odd.ris',
  text: `TY  - JOUR
TI  - Counting Stars
AU  - Ann Lee
AU  - Working Party on Stars
PY  - 1901
ER  - 

TY  - JOUR
TI  - Counting Planets
AU  - Ann Lee
AU  - John Smith and Mary Jones
PY  - 1902
ER  - 
`,
};
/** Drops files on the page, in place of what is open. */
export async function replaceWith(page: Page, files: readonly GivenFile[]): Promise<void> {
  await page.evaluate(
    (files) => {
      const data = new DataTransfer();
      for (const { name, text } of files) data.items.add(new File([text], name));
      const at = { bubbles: true, cancelable: true, dataTransfer: data, clientX: window.innerWidth - 30, clientY: 300 };
      document.querySelector('main')!.dispatchEvent(new DragEvent('drop', at));
    },
    [...files],
  );
}

/** Opens the import report from the drawer of files, and waits until it has added up. */
export async function openReport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Files/ }).click();
  await page.getByRole('button', { name: 'Open the import report' }).click();
  const report = page.getByRole('dialog', { name: 'Import report' });
  await report.getByRole('article').first().waitFor();
  return report;
}

/** The lines of counts in a file's card, as they are seen. */
export const toldOf = (page: Page, file: string): Promise<string[]> =>
  page
    .getByRole('dialog', { name: 'Import report' })
    .getByRole('article', { name: file })
    .locator('[data-counts] > p')
    .evaluateAll((lines) => lines.map((line) => line.textContent.replaceAll(' became ', '')));

/** A page on which these files are open. */
export async function openWith(browser: Browser, url: string, files: readonly GivenFile[], sight: Sight = {}): Promise<Watched> {
  const watched = await openPage(browser, url, sight);
  await watched.page.getByText('183 people').first().waitFor({ state: 'attached' });
  await replaceWith(watched.page, files);
  await watched.page.getByText('183 people').first().waitFor({ state: 'detached' });
  return watched;
}
