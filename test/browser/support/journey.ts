import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { bindAlbum, openAlbum } from './album.ts';
import { chromiumPath, MISSING, startChromium } from './chromium.ts';
import { type BrowserHouse, openToBrowsers } from './house.ts';
import { type Colleague, type Hiring, hiringFor } from './people.ts';
import { type Reader, readerIn } from './reader.ts';

/** What a journey is told with. */
export interface Telling {
  fresh: FreshDatabase;
  hiring: Hiring;
  house: BrowserHouse;
  /** Whether the browsers run the pages' scripts. */
  scripted: boolean;
  /** A browser with nobody signed in. */
  visitor(): Promise<Reader>;
  /** A browser in which a colleague is signed in, without going through the pages. */
  at(who: Colleague): Promise<Reader>;
}

const WAYS = [
  { says: 'with JavaScript', scripted: true },
  { says: 'without JavaScript', scripted: false },
];

/** Names that are in no address, whoever looks. */
const NAMES = ['amina', 'yusuf', 'marsh', 'brack', 'okafor'];

if (!chromiumPath) process.stdout.write(`${MISSING}\n`);

/**
 * One journey through Kith's pages, told twice: with JavaScript and without. Each telling has a database and a house of its
 * own, and ends by asking that nothing went wrong on any page of anybody's.
 *
 * @param only for journeys that are about scripts, or about having none.
 */
export function journey(name: string, tell: (telling: Telling) => Promise<void>, only?: 'scripted' | 'plain'): void {
  describe.skipIf(!chromiumPath)(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await startChromium();
    });
    afterAll(async () => {
      await browser?.close();
      await bindAlbum();
    });
    for (const { says, scripted } of WAYS) {
      if (only && scripted !== (only === 'scripted')) continue;
      test(says, async () => {
        const fresh = await freshDatabase();
        const house = await openToBrowsers(fresh);
        const album = await openAlbum(`${name}, ${says}`);
        const readers: Reader[] = [];
        const tokens = new Map<string, Promise<string>>();
        const visitor = async (): Promise<Reader> => {
          const context = await browser.newContext({
            javaScriptEnabled: scripted,
            viewport: { width: 1280, height: 900 },
            locale: 'en-GB',
          });
          const reader = await readerIn({ house, context, album, scripted, names: NAMES });
          readers.push(reader);
          return reader;
        };
        try {
          await tell({
            fresh,
            hiring: hiringFor(fresh),
            house,
            scripted,
            visitor,
            async at(who) {
              const token = tokens.get(who.id) ?? house.session(who.id).then((session) => session.token);
              tokens.set(who.id, token);
              const reader = await visitor();
              const cookie = { name: 'kith-session', value: await token, url: house.origin, httpOnly: true };
              await reader.page.context().addCookies([{ ...cookie, sameSite: 'Lax' }]);
              return reader;
            },
          });
          expect(readers.flatMap((reader) => reader.faults)).toEqual([]);
        } finally {
          for (const reader of readers) await reader.close();
          await house.close();
          await fresh.drop();
        }
      });
    }
  });
}
