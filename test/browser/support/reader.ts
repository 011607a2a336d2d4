import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { codeAt, PASSWORD } from '../../../src/sign-in/testing/people.ts';
import type { Album } from './album.ts';
import { axeFaults } from './axe.ts';
import { fitFaults } from './fit.ts';
import type { BrowserHouse } from './house.ts';
import { pageFaults } from './page-faults.ts';
import type { Colleague } from './people.ts';
import { type Watched, watch } from './watch.ts';

/** Pictures of every page take as long as judging it: they are for people who will look at them. */
const PICTURES = process.env.KITH_PICTURES === '1';

/** Without scripts a page is the same page but for what scripts add: axe judges it twice in the long form alone. */
const LONG = process.env.KITH_LONG === '1';

/** Somebody at a browser of their own. */
export interface Reader {
  page: Page;
  /** Words that may be on no page this reader is shown from now on. */
  hidden: string[];
  /** What has gone wrong on any page so far. */
  faults: string[];
  /** Opens an address of Kith's. Returns the answer's status. */
  go(address: string): Promise<number>;
  /** Does something that leads to another page, and waits for it. */
  leave(act: () => Promise<void>): Promise<void>;
  /** Presses a button that sends a form, and waits for what comes. */
  press(button: string | RegExp): Promise<void>;
  /** Follows a link, and waits for what comes. */
  follow(link: string | RegExp): Promise<void>;
  /** Asks for a file to keep. True when there is one, kept by nobody on the way. */
  download(address: string): Promise<boolean>;
  /** The words of the page's main part. */
  words(): Promise<string>;
  /** Judges the page shown and, if they were asked for, keeps pictures of it. @param only screens: for a page nobody prints. */
  look(what: string, only?: 'screens'): Promise<void>;
  /** Judges the page shown by what every page has, without axe or pictures. */
  check(what: string): Promise<void>;
  /** Signs in by the pages: password, then code. */
  signIn(who: Colleague): Promise<void>;
  /** Signs in by the page shown, when one was sent to it. */
  signInHere(who: Colleague): Promise<void>;
  close(): Promise<void>;
}

export interface ReaderParts {
  house: BrowserHouse;
  context: BrowserContext;
  album: Album;
  scripted: boolean;
  names: readonly string[];
}

export async function readerIn(parts: ReaderParts): Promise<Reader> {
  const { house, context, album, scripted } = parts;
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  const watched: Watched = { origin: house.origin, names: parts.names, hidden: [] };
  watch(page, watched, faults);

  const settle = async (): Promise<void> => {
    await page.waitForLoadState('load');
    if (watched.hidden.length === 0) return;
    const whole = `${await page.title()} ${await page.locator('body').textContent()}`.toLowerCase();
    for (const word of watched.hidden)
      if (whole.includes(word.toLowerCase())) faults.push(`${page.url()} shows “${word}”`);
  };
  const leave = async (act: () => Promise<void>): Promise<void> => {
    await Promise.all([page.waitForEvent('framenavigated'), act()]);
    await settle();
  };
  const reader: Reader = {
    page,
    faults,
    hidden: watched.hidden,
    leave,
    async go(address) {
      const answer = await page.goto(house.origin + address);
      await settle();
      return answer?.status() ?? 0;
    },
    press: (button) => leave(() => page.getByRole('button', { name: button, exact: true }).click()),
    follow: (link) => leave(() => page.getByRole('link', { name: link, exact: true }).first().click()),
    async download(address) {
      const answer = await context.request.get(house.origin + address);
      const { 'cache-control': cache, 'content-disposition': how } = answer.headers();
      return answer.ok() && cache === 'no-store' && (how ?? '').startsWith('attachment');
    },
    words: async () => (await page.locator('main').allInnerTexts()).join(' '),
    async look(what, only) {
      const where = `${what} (${new URL(page.url()).pathname})`;
      expect.soft(await pageFaults(page), where).toEqual([]);
      if (scripted || LONG) expect.soft(await axeFaults(page, scripted), where).toEqual([]);
      if (!scripted) return PICTURES ? album.keepOne(page, what) : undefined;
      expect.soft(await fitFaults(page), where).toEqual([]);
      if (!PICTURES) return;
      await (only ? album.keepScreens(page, what) : album.keepAll(page, what));
    },
    async check(what) {
      expect.soft(await pageFaults(page), what).toEqual([]);
    },
    async signIn(who) {
      await reader.go('/sign-in');
      await reader.signInHere(who);
    },
    async signInHere(who) {
      await page.getByLabel('E-mail address').fill(who.email);
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await reader.press('Continue');
      await page.getByLabel('6-digit code').fill(codeAt(who.phone, house.now()));
      await reader.press('Sign in');
      // A code is good once: whoever signs in again has a new one.
      await house.pass(1);
    },
    close: () => context.close(),
  };
  return reader;
}
