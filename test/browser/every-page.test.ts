import { expect } from 'vitest';
import { fillWithBorough, people } from './support/borough.ts';
import { journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

/** An address's pattern among the routes: /subjects/5e…/facts is /subjects/:id/facts. */
function patternOf(address: string, patterns: readonly string[]): string | undefined {
  const parts = (address.split(/[?#]/)[0] ?? '').split('/');
  const fits = (pattern: string): boolean => {
    const wanted = pattern.split('/');
    return wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at]);
  };
  return patterns.filter(fits).sort((a, b) => a.split(':').length - b.split(':').length)[0];
}

const linksOn = (reader: Reader): Promise<string[]> =>
  reader.page.locator('a[href^="/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));

journey(
  'Every page of the borough',
  async ({ house, visitor }) => {
    const patterns = house.routes.filter((row) => row.method === 'GET').map((row) => row.path);
    const looked = new Set<string>();
    for (const person of people) {
      const reader = await visitor();
      await reader.go('/sign-in');
      if (!looked.has('/sign-in')) await reader.look('Sign in to the demonstration');
      looked.add('/sign-in');
      await reader.leave(() => reader.page.locator(`button[value="${person.email}"]`).click());
      const begin = patterns.filter((pattern) => !pattern.includes(':') && !/sign-|lock/.test(pattern));
      const waiting = ['/', '/front-door', '/subjects', ...begin];
      const seen = new Set<string>();
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const pattern = patternOf(next, patterns);
        if (!pattern || /sign-out|lock/.test(pattern) || looked.has(pattern)) continue;
        if (seen.has(next)) continue;
        seen.add(next);
        // A file is downloaded, whatever its address ends in.
        if (/\.\w+$|^\/export\/|\/rejects$/.test(pattern)) {
          if (await reader.download(next)) looked.add(pattern);
          continue;
        }
        if ((await reader.go(next)) !== 200) continue;
        waiting.push(...(await linksOn(reader)));
        const at = patternOf(new URL(reader.page.url()).pathname, patterns);
        if (at !== pattern) continue;
        looked.add(pattern);
        await reader.look(`${pattern} ${person.says}`);
      }
      await reader.close();
    }
    expect(patterns.filter((pattern) => !looked.has(pattern))).toEqual([]);
  },
  { before: fillWithBorough },
);
