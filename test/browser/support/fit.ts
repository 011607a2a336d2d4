import type { Page } from 'playwright-core';

const DESK = { width: 1280, height: 900 };
/** 1280 CSS pixels at 400% (WCAG 1.4.10). */
const ZOOMED = { width: 320, height: 256 };

/** What does not fit at 400% zoom or with text at 200% (WCAG 1.4.10, 1.4.4). Leaves the page at desk size. */
export async function fitFaults(page: Page): Promise<string[]> {
  await page.setViewportSize(ZOOMED);
  const faults = (await page.evaluate(sticksOut)).map((what) => `at 400% zoom, wider than the screen: ${what}`);
  await page.setViewportSize(DESK);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  faults.push(...(await page.evaluate(sticksOut)).map((what) => `with text at 200%, wider than the screen: ${what}`));
  faults.push(...(await page.evaluate(cutOff)).map((what) => `with text at 200%, cut off: ${what}`));
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return faults;
}

/** Runs in the page: what makes it scroll sideways. */
function sticksOut(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .slice(-3)
    .map((element) => element.outerHTML.slice(0, 160));
}

/** Runs in the page: words in boxes too small for them. What is only for those who hear the page is left out. */
function cutOff(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((element) => {
      const { overflowX, overflowY, position } = getComputedStyle(element);
      if (position === 'absolute' && element.clientWidth <= 1) return false;
      const cut = (overflow: string, over: number) => /hidden|clip/.test(overflow) && over > 2;
      return (
        cut(overflowX, element.scrollWidth - element.clientWidth) ||
        cut(overflowY, element.scrollHeight - element.clientHeight)
      );
    })
    .map((element) => element.outerHTML.slice(0, 160));
}
