import { expect } from 'vitest';
import { fillWithBorough, people } from './support/borough.ts';
import { deepAddresses, keepBusy } from './support/goings-on.ts';
import { journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';
import { patternOf, walkOver } from './support/walk.ts';

/** Pages that are only shown on the way in or out, or of what the demonstration has none, and the journey that looks at each. */
const ON_THE_WAY = new Map([
  ['/sign-in', 'looked at below, before anyone is signed in'],
  ['/sign-in/code', 'A new colleague: Enter your code'],
  ['/sign-in/phone', 'A new colleague: Set up your phone'],
  ['/sign-in/new-password', 'A new colleague: Choose a password'],
  ['/meetings/:id/room', 'A MARVE meeting: The shared screen'],
  ['/meetings/:id/room/now', 'answers the shared screen itself, and is no page'],
  ['/meetings/:id/notes/:line', 'A MARVE meeting: A line that two changed'],
  ['/plans/import/:id', 'The quarterly board: What Kith read'],
  ['/plans/import/:id/rows/:key', 'The quarterly board: A row without its words'],
  ['/assessments/:id/newer', 'A harm matrix: What a newer version changes'],
  ['/act/:token', 'A reminder: An action opened from a reminder'],
  ['/lock', 'has no page of its own: it locks and leads to /unlock'],
  ['/unlock', 'Words sent too late: Locked, with something kept'],
  ['/signed-out', 'A new colleague: Signed out'],
]);

/** What somebody prints: kept on paper too. */
const PRINTED = /\/print$|^\/subjects\/:id$|^\/$|^\/front-door\/:id$|^\/safety-summaries\/:id$|^\/picture/;

/** With scripts; in the long form without them too, as every journey is told in both. */
const SCRIPTED = process.env.KITH_LONG === '1' ? [true, false] : [true];

/** A file, whatever its address ends in. */
const isFile = (pattern: string): boolean => /\.\w+$|^\/export\/|\/rejects$|\/definition$/.test(pattern);

journey(
  'Every page of the borough',
  async ({ fresh, house, visitor, at, session }) => {
    const patterns = [...new Set(house.routes.filter((row) => row.method === 'GET').map((row) => row.path))];
    const accounts = await fresh.arrange<{ id: string; email: string }>(
      'select id, lower(email) as email from account',
    );
    const staff = people.map(({ email, says }) => {
      const id = accounts.find((account) => account.email === email)?.id;
      if (!id) throw new Error(`${says} has no account`);
      return { id, says };
    });
    const as = (job: RegExp) => {
      const who = staff.find(({ says }) => job.test(says));
      if (!who) throw new Error(`nobody in the demonstration is ${job}`);
      return session(who);
    };
    await keepBusy({ fresh, house, as });

    const nobody = await visitor();
    await nobody.go('/sign-in');
    await nobody.look('Sign in to the demonstration', 'screens');
    const plainly = patterns.filter((pattern) => !pattern.includes(':') && !ON_THE_WAY.has(pattern));
    const begin = [...plainly, ...(await deepAddresses(fresh))];
    const { wanted, follow } = walkOver(patterns.filter((pattern) => !ON_THE_WAY.has(pattern)));
    for (const person of staff) {
      const readers: Reader[] = [];
      let looking = Promise.resolve();
      const look = async (address: string, pattern: string): Promise<void> => {
        if (readers.length === 0) for (const scripted of SCRIPTED) readers.push(await at(person, scripted));
        for (const reader of readers) {
          if (isFile(pattern)) {
            expect.soft(await reader.download(address), address).toBe(true);
            continue;
          }
          expect.soft(await reader.go(address), address).toBe(200);
          expect.soft(patternOf(new URL(reader.page.url()).pathname, patterns), address).toBe(pattern);
          const what = `${pattern} ${person.says}`;
          if (reader === readers[0]) await reader.look(what, PRINTED.test(pattern) ? undefined : 'screens');
          else await reader.check(`${what}, without JavaScript`);
        }
      };
      // The next page is searched for while this one is looked at.
      await follow(await session(person), begin, async (address, pattern) => {
        looking = looking.then(() => look(address, pattern));
      });
      await looking;
      for (const reader of readers) await reader.close();
    }
    expect([...wanted]).toEqual([]);
  },
  { before: fillWithBorough, only: 'both at once' },
);
