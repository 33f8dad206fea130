import type { Locator, Page } from 'playwright-core';

export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

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
