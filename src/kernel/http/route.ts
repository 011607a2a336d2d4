import type { ZodType } from 'zod';
import type { Policy } from '../access/policy.ts';
import type { FieldErrors } from '../ui/index.ts';
import type { Ctx, OpenCtx } from './context.ts';
import type { Reply } from './reply.ts';
import type { SentFile, TakesFile } from './upload.ts';

/** A form as it came: read and right, or what to mend beside each field with what was typed. */
export type Form<T> =
  | { ok: true; value: T; raw: Readonly<Record<string, unknown>> }
  | { ok: false; errors: FieldErrors; raw: Readonly<Record<string, unknown>> };

interface RowBase<P, Q, B> {
  /** Unique, in the field's words: `concern.screen`. */
  name: string;
  path: `/${string}`;
  /** What the audit says happened: `looked at a child`. */
  audit: string;
  params?: ZodType<P>;
  query?: ZodType<Q>;
  body?: ZodType<B>;
  /**
   * The room reads what was typed (`form.raw`) itself, without a schema, and says beside its field what cannot be kept
   * (`form.ok`). A row with neither is refused whole when a character of it cannot be kept.
   */
  readsItself?: boolean;
  /** True when the same route is offered to other systems below /api/v1. */
  api?: boolean;
}

export interface Asked<P = unknown, Q = unknown, B = unknown> {
  params: P;
  query: Q;
  form: Form<B>;
  browser: Browser;
  /** What was sent of the file that the route takes; null where nobody chose one. */
  file: SentFile | null;
}

/** What a browser says of itself besides what was asked: never a reason to show or do anything. */
export interface Browser {
  /** A cookie as it was sent; null when there is none. */
  cookie(name: string): string | null;
  /** The page of Kith this was asked from, path and query; null when the browser does not say. */
  from: string | null;
  /** The User-Agent header, or ''. */
  agent: string;
}

/** A route of people who are signed in. */
export interface RouteRow<P = unknown, Q = unknown, B = unknown> extends RowBase<P, Q, B> {
  method: 'GET' | 'POST';
  policy: Policy;
  /**
   * True for the few POSTs where saying it twice is harmless and a once-only key cannot be had (autosave). Such a form is
   * not kept when nobody is signed in any more.
   */
  repeatable?: boolean;
  /** Answered even while the session is locked (unlocking, signing out, keeping a draft). */
  whileLocked?: boolean;
  /** The form may send one file. It is read only from somebody whom the policy allows. */
  takesFile?: TakesFile;
  handle(ctx: Ctx, asked: Asked<P, Q, B>): Promise<Reply>;
}

/** A route anyone may ask for. There are few, and each is listed in the README of the room that has it. */
export interface OpenRouteRow<P = unknown, Q = unknown, B = unknown, O = unknown> extends RowBase<P, Q, B> {
  method: 'GET' | 'POST';
  open: true;
  /** Asks the world outside (an identity provider), before there is a transaction for a slow answer to hold up. */
  outside?(asked: Asked<P, Q, B>, url: URL): Promise<O>;
  handle(ctx: OpenCtx, asked: Asked<P, Q, B> & { outside: O }): Promise<Reply>;
}

/** A row whose own types are checked where it is written and forgotten where it is listed. */
export type AnyRoute = RouteRow<never, never, never> | OpenRouteRow<never, never, never>;

/** Writes one row of a feature's route table. */
export const route = <P, Q, B>(row: RouteRow<P, Q, B>): AnyRoute => row as unknown as AnyRoute;

/** Writes one row open to people who are not signed in. */
export const openRoute = <P, Q, B, O>(row: OpenRouteRow<P, Q, B, O>): AnyRoute => row as unknown as AnyRoute;

/** Whether a row is answered without signing in. */
export const isOpen = (row: AnyRoute): row is OpenRouteRow<never, never, never> => 'open' in row;

/**
 * Refuses a table with a row that lacks its policy or its audit words, or that says a name or an address twice: such a
 * server does not start (peers.md §1.3).
 */
export function checkRoutes(rows: readonly AnyRoute[]): void {
  const seen = new Set<string>();
  for (const row of rows) {
    const fault =
      (!row.audit && 'has no audit event') ||
      (!isOpen(row) && typeof row.policy?.allows !== 'function' && 'has no policy') ||
      ([row.name, `${row.method} ${row.path}`].some((key) => seen.has(key)) && 'is there twice');
    if (fault) throw new Error(`Kith will not start: the route ${row.method} ${row.path} (${row.name}) ${fault}.`);
    seen.add(row.name).add(`${row.method} ${row.path}`);
  }
}
