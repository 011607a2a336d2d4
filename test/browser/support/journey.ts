import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { House } from '../../../src/server.ts';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import type { Session } from '../../support/house.ts';
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
  /** A browser with nobody signed in. @param scripted whether it runs scripts; the telling's own way when left out. */
  visitor(scripted?: boolean): Promise<Reader>;
  /** A session of a colleague's without a browser, for what goes on around the journey. */
  session(who: Pick<Colleague, 'id'>): Promise<Session>;
  /** A browser in which a colleague is signed in, without going through the pages. */
  at(who: Pick<Colleague, 'id'>, scripted?: boolean): Promise<Reader>;
}

const WAYS = [
  { says: 'with JavaScript', scripted: true },
  { says: 'without JavaScript', scripted: false },
];
const BOTH_AT_ONCE = [{ says: 'with JavaScript and without', scripted: true }];

export interface Setting {
  /** For journeys that are about scripts, or about having none; or that have browsers of both ways in one telling. */
  only?: 'scripted' | 'plain' | 'both at once';
  /** Arranges the database before the house is opened; returns what this house has besides. */
  before?(fresh: FreshDatabase): Promise<Partial<House>>;
}

/** Names that are in no address, whoever looks. */
const NAMES = ['amina', 'yusuf', 'marsh', 'brack', 'okafor'];

if (!chromiumPath) process.stdout.write(`${MISSING}\n`);

/**
 * One journey through Kith's pages, told twice: with JavaScript and without. Each telling has a database and a house of its
 * own, and ends by asking that nothing went wrong on any page of anybody's.
 */
export function journey(name: string, tell: (telling: Telling) => Promise<void>, { only, before }: Setting = {}): void {
  describe.skipIf(!chromiumPath)(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await startChromium();
    });
    afterAll(async () => {
      await browser?.close();
      await bindAlbum();
    });
    for (const { says, scripted } of only === 'both at once' ? BOTH_AT_ONCE : WAYS) {
      if (only === 'scripted' && !scripted) continue;
      if (only === 'plain' && scripted) continue;
      test(says, { timeout: 900_000 }, async () => {
        const fresh = await freshDatabase();
        const house = await openToBrowsers(fresh, await before?.(fresh));
        const album = await openAlbum(`${name}, ${says}`);
        const readers: Reader[] = [];
        const sessions = new Map<string, Promise<Session>>();
        const session = (who: Pick<Colleague, 'id'>): Promise<Session> => {
          const known = sessions.get(who.id) ?? house.session(who.id);
          sessions.set(who.id, known);
          return known;
        };
        const visitor = async (runs = scripted): Promise<Reader> => {
          const context = await browser.newContext({
            javaScriptEnabled: runs,
            viewport: { width: 1280, height: 900 },
            locale: 'en-GB',
          });
          const reader = await readerIn({ house, context, album, scripted: runs, names: NAMES });
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
            session,
            async at(who, runs) {
              const { token } = await session(who);
              const reader = await visitor(runs);
              const cookie = { name: 'kith-session', value: token, url: house.origin, httpOnly: true };
              await reader.page.context().addCookies([{ ...cookie, sameSite: 'Lax' }]);
              return reader;
            },
          });
          expect(readers.flatMap((reader) => reader.faults)).toEqual([]);
        } catch (error) {
          for (const { page } of readers) if (!page.isClosed()) await album.keepOne(page, 'where it stopped');
          throw error;
        } finally {
          for (const reader of readers) await reader.close();
          await house.close();
          await fresh.drop();
        }
      });
    }
  });
}
