import { sql } from 'kysely';
import type { Db, Tx } from '../db/schema.ts';
import { unseal } from '../http/sealing.ts';
import type { Job } from '../jobs/index.ts';
import { purposeOf } from './ask-to-send.ts';
import { type Letter, type Mail, NotSent } from './letter.ts';
import { nextTry } from './next-try.ts';
import './tables.ts';

/** How many letters one turn of the job sends at most; the next turn goes on. */
const A_TURN = 200;

interface Waiting {
  id: string;
  subject: string;
  body_sealed: Buffer;
  tried: number;
  email: string | null;
  now: Date;
}

/**
 * Sends what waits to be sent, oldest first, each letter once: whoever sends it holds its row meanwhile, and nobody else takes it. A
 * letter that failed waits longer each time; when the server takes none, the rest wait too. Where there is no mail server
 * letters stay until they are useless.
 *
 * @param worker connected as `kith_worker`.
 * @returns how many were sent.
 */
export async function sendWaiting({
  worker,
  secret,
  mail,
}: {
  worker: Db;
  secret: Buffer;
  mail: Mail | null;
}): Promise<number> {
  await sql`update outgoing_mail set gave_up_at = kith_now(), body_sealed = null, last_error = coalesce(last_error, 'too late')
    where body_sealed is not null and until_at <= kith_now()`.execute(worker);
  let sent = 0;
  for (let turn = 0; mail && turn < A_TURN; turn += 1) {
    const outcome = await worker.transaction().execute((tx) => sendNext(tx, secret, mail));
    if (outcome === 'sent') sent += 1;
    if (outcome === 'none' || outcome === 'no server') break;
  }
  return sent;
}

async function sendNext(tx: Tx, secret: Buffer, mail: Mail): Promise<'none' | 'sent' | 'refused' | 'no server'> {
  const { rows } = await sql<Waiting>`
    select m.id, m.subject, m.body_sealed, m.tried, kith_now() as now, (select a.email from account a where a.id = m.to_id and a.closed_at is null) as email
    from outgoing_mail m where m.body_sealed is not null and m.next_try_at <= kith_now()
    order by m.next_try_at, m.id limit 1 for update skip locked`.execute(tx);
  const waiting = rows[0];
  if (!waiting) return 'none';
  if (waiting.email === null) {
    await settle(tx, waiting.id, sql`gave_up_at = kith_now(), body_sealed = null, last_error = 'account closed'`);
    return 'refused';
  }
  try {
    await mail.send(letterOf(waiting, waiting.email, secret));
  } catch (error) {
    const failed = error instanceof NotSent ? error : new NotSent('failed', true);
    const again = nextTry(waiting.tried + 1, waiting.now);
    await settle(
      tx,
      waiting.id,
      again
        ? sql`tried = tried + 1, last_error = ${failed.code}, next_try_at = ${again}`
        : sql`tried = tried + 1, last_error = ${failed.code}, gave_up_at = kith_now(), body_sealed = null`,
    );
    return failed.ofThisLetter ? 'refused' : 'no server';
  }
  await settle(tx, waiting.id, sql`tried = tried + 1, last_error = null, sent_at = kith_now(), body_sealed = null`);
  return 'sent';
}

const letterOf = (waiting: Waiting, to: string, secret: Buffer): Letter => ({
  id: waiting.id,
  to,
  subject: waiting.subject,
  text: unseal(secret, purposeOf(waiting.id), waiting.body_sealed).toString(),
});

async function settle(tx: Tx, id: string, becomes: ReturnType<typeof sql>): Promise<void> {
  await sql`update outgoing_mail set ${becomes} where id = ${id}`.execute(tx);
}

/** Once a minute. What was asked for in a transaction that was undone is not there to send. */
export const sendMailJob: Job = {
  name: 'mail.send',
  does: 'Sends e-mail that waits to be sent',
  every: '* * * * *',
  run: async (tools) => void (await sendWaiting(tools)),
};
