import type { Page } from 'playwright-core';

/** What every page of Kith has: one heading, a title that says the task, a language, a way past the header, each id once. */
export const pageFaults = (page: Page): Promise<string[]> => page.evaluate(faultsOfPage);

/** Runs in the page, in one go: each question asked apart costs a way to the browser and back. */
function faultsOfPage(): string[] {
  const faults: string[] = [];
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  if (count('h1') !== 1) faults.push(`${count('h1')} main headings`);
  if (!document.title.endsWith(' – Kith')) faults.push(`the title is “${document.title}”`);
  if (document.documentElement.lang !== 'en-GB') faults.push('no language');
  if (count('.govuk-skip-link[href="#main-content"]') !== 1) faults.push('no way past the header');
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) faults.push(`ids used twice: ${twice.join(', ')}`);
  return faults;
}
