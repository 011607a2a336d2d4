import { sql } from 'kysely';
import { type Actor, beginRequest, type Lens } from '../access/actor.ts';
import { type AuditEvent, recordEvent } from '../audit/record-event.ts';
import type { Db } from '../db/schema.ts';
import type { RequestContext } from './context.ts';
import type { Entropy } from './entropy.ts';
import { isWorthAnotherTry, NotThere, Refused } from './faults.ts';
import { csrfFor } from './session-token.ts';

/** What one request is run with. */
export interface RequestRun {
  db: Db;
  entropy: Entropy;
  secret: Buffer;
  tokenHash: Buffer;
  /** The only kind of session that will do: a bearer token opens no page, and a cookie no API. Any, when left out. */
  kind?: Actor['session']['kind'];
  /** What CSRF proofs are bound to when nobody is signed in. */
  browserBinding: string;
  url: URL;
  outOfHours: RequestContext['outOfHours'];
  action: string;
  reads: boolean;
  lens?: Lens | null;
}

/** The audit event as it gathers during a request. */
type Gathering = Omit<Partial<AuditEvent>, 'seen'> & { seen: Set<string> };

/**
 * Runs `work` in one transaction acting for the session's owner, writes the audit event in it and commits; only then is
 * there an answer. A read sees one snapshot, so that a count equals its list. `NotThere` and `Refused` undo all and are
 * audited in a transaction of their own. Two requests that got in each other's way are run again, at most three times.
 */
export async function runRequest<T>(
  run: RequestRun,
  work: (ctx: RequestContext & { actor: Actor | null }) => Promise<T>,
): Promise<{ result: T; now: Date; actor: Actor | null; ctx: RequestContext }> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(run, work);
    } catch (error) {
      if (attempt < 3 && isWorthAnotherTry(error)) continue;
      throw error;
    }
  }
}

async function once<T>(run: RequestRun, work: (ctx: RequestContext & { actor: Actor | null }) => Promise<T>) {
  let denied: AuditEvent | null = null;
  try {
    return await run.db
      .transaction()
      .setIsolationLevel(run.reads ? 'repeatable read' : 'read committed')
      .execute(async (tx) => {
        const { actor, now } = await beginRequest(tx, run.tokenHash, run.kind);
        // The lens a person chose for their screen is never loosened by the one a page asks for.
        if (run.lens && actor?.session.lens !== 'shared-screen') {
          await sql`select set_config('kith.lens', ${run.lens}, true)`.execute(tx);
        }
        const entropy = run.entropy.forRequest(actor?.id ?? 'anonymous');
        const requestId = entropy.id();
        const event: Gathering = { seen: new Set() };
        const written = (): AuditEvent => ({
          outcome: 'done',
          ...event,
          id: entropy.id(),
          at: now,
          actorId: actor?.id ?? null,
          agencyId: actor?.agency.id ?? null,
          requestId,
          action: event.action ?? run.action,
          seen: [...event.seen],
        });
        const ctx = {
          tx,
          actor,
          now,
          requestId,
          url: run.url,
          outOfHours: run.outOfHours,
          newId: () => entropy.id(),
          newBytes: (length: number) => entropy.bytes(length),
          saw: (ids: Iterable<string>) => {
            for (const id of ids) event.seen.add(id);
          },
          note: (more: Partial<AuditEvent>) => Object.assign(event, more, { seen: event.seen }),
          because: async (why: string) => {
            event.reason = why;
            await sql`select set_config('kith.reason', ${why}, true)`.execute(tx);
          },
          seal: { csrf: csrfFor(run.secret, actor?.session.id ?? run.browserBinding), once: entropy.id() },
        };
        try {
          const result = await work(ctx);
          await recordEvent(tx, written());
          return { result, now, actor, ctx };
        } catch (error) {
          if (error instanceof NotThere) denied = { ...written(), outcome: 'denied', asTyped: error.asTyped };
          if (error instanceof Refused) denied = { ...written(), outcome: 'refused' };
          throw error;
        }
      });
  } catch (error) {
    if (denied) await recordDenial(run, denied);
    throw error;
  }
}

async function recordDenial(run: RequestRun, event: AuditEvent): Promise<void> {
  await run.db.transaction().execute(async (tx) => {
    await beginRequest(tx, run.tokenHash, run.kind);
    await recordEvent(tx, { ...event, seen: [] });
  });
}
