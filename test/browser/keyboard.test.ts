import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findable } from './support/findable.ts';
import { hubOf } from './support/hub.ts';
import { journey } from './support/journey.ts';

/** How far Tab may have to go: a page with more stops than this before its work is not for a keyboard. */
const MOST_STOPS = 80;

/** What has the focus, as something to compare looks by: its kind, not its words. */
const stopOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { tagName, className, type } = document.activeElement as HTMLInputElement;
    return [tagName, type, className].join(' ');
  });

/** A keyboard at a page: every new kind of stop must look different with the focus on it (WCAG 2.4.7). */
function keyboardAt(page: Page) {
  const looked = new Set<string>();
  const unseen: string[] = [];

  async function seesFocus(): Promise<void> {
    const kind = await stopOn(page);
    if (looked.has(kind)) return;
    looked.add(kind);
    const focused = await page.screenshot();
    await page.evaluate(() => {
      const was = document.activeElement as HTMLElement;
      was.blur();
      Object.assign(window, { kithWas: was });
    });
    const blurred = await page.screenshot();
    await page.evaluate(() => Reflect.get(window, 'kithWas').focus());
    if (focused.equals(blurred)) unseen.push(`${kind} on ${page.url()}`);
  }

  const keys = {
    unseen,
    /** Tabs until the focus is where it is wanted. */
    async tabTo(wanted: Locator): Promise<void> {
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        await page.keyboard.press('Tab');
        await seesFocus();
        if (await wanted.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return;
      }
      throw new Error(`Tab does not reach ${wanted} on ${page.url()}`);
    },
    async press(wanted: Locator): Promise<void> {
      await keys.tabTo(wanted);
      await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')]);
      await page.waitForLoadState('load');
    },
    async type(wanted: Locator, words: string): Promise<void> {
      await keys.tabTo(wanted);
      await page.keyboard.type(words);
    },
    /** Radios: Tab comes to the group, the arrows choose in it. */
    async choose(group: Locator, nth: number): Promise<void> {
      await keys.tabTo(group);
      await page.keyboard.press('Space');
      for (let down = 0; down < nth; down += 1) await page.keyboard.press('ArrowDown');
    },
  };
  return keys;
}

/** The first road by keyboard alone: Tab, Space, Enter and arrows, and one always sees where one is. */
journey('By keyboard alone', async ({ fresh, hiring, at }) => {
  const { lee, sam, leila } = await hubOf(hiring);
  const amina = await hiring.world.child('Amina', 'Yusuf');
  await findable(fresh, amina, 'Amina Yusuf');

  const { page } = await at(lee).then(async (lead) => {
    await lead.go('/concerns/new');
    return lead;
  });
  const lead = keyboardAt(page);
  const radio = (name: string) => page.locator(`input[name="${name}"]`);

  // The first stop is the way past the header, and it goes there.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to main content');
  expect(await page.locator('.govuk-skip-link').boundingBox()).toMatchObject({ y: 0 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);

  await page.reload();
  await lead.choose(radio('danger'), 1);
  await lead.tabTo(page.locator('[name="subjects[0][kind]"]'));
  await page.keyboard.type('A child');
  await lead.type(page.locator('[name="subjects[0][named]"]'), 'Amina Yusef');
  await lead.type(page.locator('[name="happened"]'), 'Older lads wait at the bus stop.');
  await lead.choose(radio('when'), 2);
  await lead.choose(radio('howKnown'), 1);
  await lead.press(page.getByRole('button', { name: 'Send this concern' }));
  expect(await page.locator('main').textContent()).toContain('Concern sent');
  expect(lead.unseen).toEqual([]);

  const screener = await at(sam);
  await screener.go('/');
  const hub = keyboardAt(screener.page);
  const link = (name: string | RegExp) => screener.page.getByRole('link', { name });
  const button = (name: string | RegExp) => screener.page.getByRole('button', { name });
  await hub.press(link('Front door').first());
  await hub.press(screener.page.locator('main tbody a'));
  await hub.press(button('I have read this'));
  await hub.press(link(/Search for/));
  await hub.press(button('This is them'));
  await hub.press(button(/Decide about/));
  await hub.choose(screener.page.locator('input[name="outcome"]'), 0);
  await hub.type(screener.page.getByLabel('Why?'), 'Harm is likely.');
  await hub.tabTo(screener.page.getByLabel('Who leads'));
  await screener.page.keyboard.type('Leila');
  await hub.type(screener.page.getByLabel('Day'), '16');
  await hub.type(screener.page.getByLabel('Month'), '3');
  await hub.type(screener.page.getByLabel('Year'), '2026');
  await hub.press(button('Record decision'));
  expect(await screener.words()).toContain('Accept');
  expect(hub.unseen).toEqual([]);

  const worker = await at(leila);
  await worker.go('/subjects');
  expect(await worker.words()).toContain('Amina Yusuf');
});

/** "/" goes to the search box, and only where nothing is being typed. */
journey(
  'The search key',
  async ({ hiring, at }) => {
    const { lee } = await hubOf(hiring);
    const { page, go } = await at(lee);
    await go('/concerns/new');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kith-search');
    await page.locator('[name="happened"]').focus();
    await page.keyboard.type('9/11');
    expect(await page.locator('[name="happened"]').inputValue()).toBe('9/11');
  },
  { only: 'scripted' },
);
