import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { RequestContext } from '../kernel/http/context.ts';

/** Tries at one thing within a quarter of an hour. */
export interface Limit {
  key: string;
  most: number;
}

/** How long one waits after too many tries. */
export const WAIT_MINUTES = 15;

/**
 * The limits of one try at a password. One address trying one account gets 5; everyone trying one account gets 20, so
 * that it is guessed at no more than 1,920 times a day; one address trying any accounts gets 50, since a whole council may
 * share one. What one limit stops does not count against the next: a stranger at one address cannot keep an owner out. A right password gives its tries back. Keys are marks made
 * with Kith's secret: what was typed for an e-mail address (now and then a password) is not kept.
 */
export function passwordLimits(secret: Buffer, email: string, address: string): Limit[] {
  const mark = (...words: string[]): string =>
    createHmac('sha256', secret)
      .update(`limit/${words.join('/')}`)
      .digest('base64url');
  const network = networkOf(address);
  return [
    { key: `account-address/${mark(email, network)}`, most: 5 },
    { key: `address/${mark(network)}`, most: 50 },
    { key: `account/${mark(email)}`, most: 20 },
  ];
}

/** One-time codes of one account: with three steps open, five tries find a right one 15 times in a million. */
export const codeLimit = (account: string): Limit => ({ key: `code/${account}`, most: 5 });

/** A locked screen: whoever sits at it gets five tries at its owner's password. */
export const unlockLimit = (session: string): Limit => ({ key: `unlock/${session}`, most: 5 });

/** One's own password, asked for again before something that matters. */
export const ownPasswordLimit = (account: string): Limit => ({ key: `own-password/${account}`, most: 5 });

/** Who shares an address: an IPv6 network (the first 64 bits) is one household or office, an IPv4 address one too. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail.split(':').filter(Boolean);
  const missing = plain.includes('::') ? Math.max(0, 8 - front.length - back.length) : 0;
  const groups = [...front, ...Array.from({ length: missing }, () => '0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

/**
 * Counts a try against each limit in order, until one stops it, in the database and at once, so that tries sent together
 * cannot slip by. True while it is within all. The count stays only if the request commits: answer, do not throw.
 */
export async function tryWithin(ctx: RequestContext, limits: readonly Limit[]): Promise<boolean> {
  for (const { key, most } of limits) {
    const { rows } = await sql<{
      ok: boolean;
    }>`select strike(${key}, ${most}, make_interval(mins => ${WAIT_MINUTES})) as ok`.execute(ctx.tx);
    if (!rows[0]?.ok) return false;
  }
  return true;
}

/** Gives the try back: it was the right person. */
export async function giveBack(ctx: RequestContext, limits: readonly Limit[]): Promise<void> {
  for (const { key } of limits) await sql`select unstrike(${key})`.execute(ctx.tx);
}
