import type { Session } from '../../support/house.ts';

/** How many pages of one pattern a person opens for the ways on from them: a child, a place and a group lead elsewhere. */
const MOST_ALIKE = 2;
/** How many are opened in all before a pattern is known to lead nowhere that is wanted. */
const MOST_VAIN = 4;

/** An address's pattern among the routes: /subjects/5e…/facts is /subjects/:id/facts. */
export function patternOf(address: string, patterns: readonly string[]): string | undefined {
  const parts = (address.split(/[?#]/)[0] ?? '').split('/');
  const fits = (pattern: string): boolean => {
    const wanted = pattern.split('/');
    return wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at]);
  };
  return patterns.filter(fits).sort((a, b) => a.split(':').length - b.split(':').length)[0];
}

/** Addresses a page links to. */
const linksIn = (html: string): string[] =>
  [...html.matchAll(/ href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

/**
 * A walk that everyone shares. One person at a time goes from the addresses given, by every link they are shown, to pages
 * that nobody has found yet. Pages are asked for without a browser, so that only what is to be looked at costs a look.
 */
export function walkOver(patterns: readonly string[]) {
  const wanted = new Set(patterns);
  const opened = new Map<string, number>();
  const leads = new Set<string>();
  const patternAt = new Map<string, string | undefined>();
  const known = (address: string): string | undefined => {
    if (!patternAt.has(address)) patternAt.set(address, patternOf(address, patterns));
    return patternAt.get(address);
  };
  const wantedAt = (address: string): boolean => wanted.has(known(address) ?? '');

  /** Whether a page already found is worth opening once more, for where it leads this person. */
  const mayLead = (pattern: string, alike: number): boolean =>
    alike < (pattern.includes(':') ? MOST_ALIKE : 1) && (leads.has(pattern) || (opened.get(pattern) ?? 0) < MOST_VAIN);

  async function follow(
    session: Session,
    begin: readonly string[],
    found: (address: string, pattern: string) => Promise<void>,
  ): Promise<void> {
    const waiting = [...begin];
    const asked = new Set<string>();
    const alike = new Map<string, number>();
    while (waiting.length > 0 && wanted.size > 0) {
      const [address = ''] = waiting.splice(Math.max(0, waiting.findIndex(wantedAt)), 1);
      const pattern = known(address);
      if (!pattern || asked.has(address)) continue;
      asked.add(address);
      const before = alike.get(pattern) ?? 0;
      if (!wanted.has(pattern) && !mayLead(pattern, before)) continue;
      const answer = await session.ask('GET', address);
      if (answer.status !== 200) continue;
      alike.set(pattern, before + 1);
      opened.set(pattern, (opened.get(pattern) ?? 0) + 1);
      if (wanted.delete(pattern)) await found(address, pattern);
      const links = linksIn(answer.body);
      if (links.some(wantedAt)) leads.add(pattern);
      waiting.push(...links.filter((link) => !asked.has(link)));
    }
  }
  return { wanted, follow };
}
