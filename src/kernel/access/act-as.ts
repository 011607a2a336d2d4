import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../db/schema.ts';
import type { Ctx } from '../http/context.ts';
import type { Entropy } from '../http/entropy.ts';
import { runRequest } from '../http/run-request.ts';
import { hashToken } from '../http/session-token.ts';
import { beginRequest } from './actor.ts';

/** What work for an account is given: a request's context without what only a page has use for. */
export type ActingCtx = Pick<
  Ctx,
  'tx' | 'actor' | 'now' | 'requestId' | 'newId' | 'newBytes' | 'saw' | 'note' | 'because'
>;

/** A command or a job acting for one account, in transactions that begin and are audited like anyone's request. */
export interface ActingAs {
  accountId: string;
  /**
   * Runs `work` in one transaction, writes its audit event and commits. A read sees one snapshot.
   *
   * @param action what the audit says happened: `import police-street`.
   */
  request<T>(action: string, work: (ctx: ActingCtx) => Promise<T>, how?: { reads?: boolean }): Promise<T>;
  /** Ends the session. Nothing can be done as this account with it afterwards. */
  end(): Promise<void>;
}

/** A session that a killed command left behind opens nothing after this. */
const LASTS = '12 hours';

/**
 * Begins to act for an account: a session of kind `command`, whose token never leaves this process, so that a command
 * stands under the same row security, lenses and audit as a page (docs/decisions/0010). Always `end` it.
 *
 * @param who an e-mail address in lower case, or an account's id.
 * @param label what the account's own list of sessions shows, such as `kith import police-street`.
 * @returns null where there is no such account, or it is closed.
 */
export async function actAs(
  { db, entropy }: { db: Db; entropy: Entropy },
  who: string,
  label: string,
): Promise<ActingAs | null> {
  const token = randomBytes(32);
  const tokenHash = hashToken(token.toString('base64url'));
  const session = entropy.forRequest(who).id();
  const accountId = await db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ id: string | null }>`
      select start_command_session(${session}, ${who}, ${tokenHash}, ${label}, ${LASTS}::interval) as id`.execute(tx);
    return rows[0]?.id ?? null;
  });
  if (accountId === null) return null;
  return {
    accountId,
    async request<T>(action: string, work: (ctx: ActingCtx) => Promise<T>, how?: { reads?: boolean }): Promise<T> {
      const run = {
        db,
        entropy,
        tokenHash,
        kind: 'command' as const,
        // There is no page here: what would prove a form is made from bytes nobody keeps, and nobody is told whom to ring.
        secret: randomBytes(32),
        browserBinding: '',
        url: new URL('command:kith'),
        outOfHours: { name: '', telephone: '' },
        action,
        reads: how?.reads ?? false,
      };
      const { result } = await runRequest(run, (ctx) => {
        if (ctx.actor === null) throw new Error(`The session of this ${label} has ended.`);
        return work({ ...ctx, actor: ctx.actor });
      });
      return result;
    },
    async end() {
      await db.transaction().execute(async (tx) => {
        await beginRequest(tx, tokenHash, 'command');
        await sql`select end_my_session(${session})`.execute(tx);
      });
    },
  };
}
