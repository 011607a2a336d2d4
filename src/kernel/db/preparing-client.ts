import { createHash } from 'node:crypto';
import pg from 'pg';

/**
 * How many statements are kept planned on each connection. Kith says the same few hundred things over and over; one whose
 * words vary without end (a list of a new length each time) is answered all the same, and planned each time.
 */
const MOST = 400;

/** What is worth planning once. A text without values may hold several statements, which cannot be prepared. */
const QUERY = /^\s*(?:select|with)\b/i;

const names = new Map<string, string>();

/** The name `text` is prepared under, the same on every connection; undefined where there are enough already. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}

/**
 * A connection that keeps the plan of each query it has met. Row security makes planning dear: every policy of every table
 * a query names is planned with it, which was half of what a page cost (docs/decisions/0017).
 */
export class PreparingClient extends pg.Client {}

const ask = pg.Client.prototype.query;
Object.defineProperty(PreparingClient.prototype, 'query', {
  value(this: pg.Client, text: unknown, values: unknown, ...rest: unknown[]) {
    const repeats = typeof text === 'string' && Array.isArray(values) && (values.length > 0 || QUERY.test(text));
    const name = repeats ? nameOf(text) : undefined;
    return Reflect.apply(ask, this, name === undefined ? [text, values, ...rest] : [{ name, text, values }, ...rest]);
  },
});
