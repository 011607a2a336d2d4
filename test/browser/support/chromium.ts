import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian puts it; or the one place that is named, and then nowhere else. */
const PLACES = process.env.KITH_CHROMIUM
  ? [process.env.KITH_CHROMIUM]
  : ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** The machine's Chromium; null when there is none, and then no browser test can run. */
export const chromiumPath: string | null = PLACES.find((path) => existsSync(path)) ?? null;

/** Said wherever browser tests are skipped. */
export const MISSING = 'Skipped, because the Debian package "chromium" is missing: apt-get install chromium';

/** Starts the machine's Chromium, which asks nothing of any network but the pages it is told to open. */
export function startChromium(): Promise<Browser> {
  if (!chromiumPath) throw new Error(MISSING);
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
