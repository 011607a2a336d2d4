import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Partnership } from '../../../src/kernel/http/put-in-frame.tsx';
import { featuresOf, type House } from '../../../src/server.ts';
import { testSecret } from '../../../src/sign-in/testing/people.ts';
import type { FreshDatabase } from '../../support/fresh-database.ts';
import { openHouse, TEST_NOW, type TestHouse } from '../../support/house.ts';

const ASSETS = path.resolve(import.meta.dirname, '../../../dist/assets');

const PARTNERSHIP: Partnership = {
  name: 'Seldermouth Safeguarding Partnership',
  outOfHours: { name: 'Emergency duty team', telephone: '01632 960999' },
  lockAfterMinutes: 15,
};

/** Kith's own server, listening on this machine, with the stylesheet and scripts that people are served. */
export interface BrowserHouse extends TestHouse {
  origin: string;
  /** Every route the house answers. */
  routes: readonly { method: 'GET' | 'POST'; path: string; name: string }[];
  /** Kith's time now (UTC instant, ISO 8601). */
  now(): string;
  /** Lets time pass in Kith, in minutes. */
  pass(minutes: number): Promise<void>;
}

/**
 * Opens the house of a database to browsers, at a loopback port below those the system gives to outgoing connections.
 *
 * @throws when the assets have not been built.
 */
export async function openToBrowsers(fresh: FreshDatabase, more: Partial<House> = {}): Promise<BrowserHouse> {
  if (!existsSync(path.join(ASSETS, 'kith.css'))) throw new Error('Build first: node bin/build.mjs');
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const parts = { origin, assets: ASSETS, partnership: PARTNERSHIP, ...more };
  const house = await openHouse(fresh, 'test', parts);
  await house.app.listen({ host: '127.0.0.1', port });
  let at = new Date(TEST_NOW).getTime();
  return {
    ...house,
    origin,
    routes: featuresOf({ secret: testSecret(), ...parts }).flatMap((room) => room.routes),
    now: () => new Date(at).toISOString(),
    async pass(minutes) {
      at += minutes * 60_000;
      await fresh.setClock(new Date(at).toISOString());
    },
  };
}

async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer();
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
}
