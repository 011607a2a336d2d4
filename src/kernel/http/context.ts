import type { Actor } from '../access/actor.ts';
import type { AuditEvent } from '../audit/record-event.ts';
import type { Tx } from '../db/schema.ts';

/** What a form carries so that its POST is ours and is answered once. */
export interface FormSeal {
  csrf: string;
  once: string;
}

/** What every handler is given. It holds the one transaction of the request, already acting for its actor. */
export interface RequestContext {
  tx: Tx;
  /** The database's time at the start of the request (UTC instant). */
  now: Date;
  requestId: string;
  /** The path and query as asked for, for links that keep their filters. */
  url: URL;
  /** Whom to ring when the office is shut, as every page says it. */
  outOfHours: { name: string; telephone: string };
  /** A fresh id; the application makes every id, so that no insert needs RETURNING. */
  newId(): string;
  newBytes(length: number): Buffer;
  /** Notes rows this answer shows, for "who has looked". */
  saw(ids: Iterable<string>): void;
  /** Adds to the request's audit event: what it is about, why, and counts (ids and numbers only). */
  note(event: Pick<AuditEvent, 'about' | 'asTyped' | 'reason' | 'detail' | 'outcome'> | Partial<AuditEvent>): void;
  /** Says why rows are about to change; PostgreSQL refuses to change guarded rows without it. */
  because(reason: string): Promise<void>;
  seal: FormSeal;
}

/** A request of someone signed in. */
export interface Ctx extends RequestContext {
  actor: Actor;
}

/** A request of someone not signed in: sign-in, public help pages. No policy shows them any guarded row. */
export interface OpenCtx extends RequestContext {
  actor: Actor | null;
  /** The caller's address, for rate limits. */
  address: string;
  /** The session token as the browser sent it, if any. */
  sessionToken: string | null;
}
