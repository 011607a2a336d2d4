import { existsSync } from 'node:fs';
import { quietly } from './programs.mjs';
import { step } from './say.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
const PACKAGES = ['chromium', 'fonts-liberation'];

const present = () =>
  (process.env.KITH_CHROMIUM ? [process.env.KITH_CHROMIUM] : PLACES).find((path) => existsSync(path));

/**
 * The browser for the tests: the machine's Chromium, or Debian's, installed when we are root and may.
 *
 * @returns {Promise<{ path: string } | { missing: string }>} `missing` says what is missing and what to do.
 */
export async function chromium() {
  if (!present() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const failed = await step('Installing Chromium for the browser tests', async () => {
      const listed = await quietly('apt-get', ['update', '-q'], { env });
      const args = ['install', '-y', '-q', '--no-install-recommends', ...PACKAGES];
      const installed = await quietly('apt-get', args, { env });
      return installed.code === 0 ? undefined : (listed.output + installed.output).trim().split('\n').at(-1);
    });
    if (!present()) return { missing: `the Debian package "chromium" could not be installed (${failed})` };
  }
  const path = present();
  return path
    ? { path }
    : { missing: 'the Debian package "chromium" is missing; install it with: apt-get install chromium' };
}
