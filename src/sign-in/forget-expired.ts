import { sql } from 'kysely';
import type { Db } from '../kernel/db/schema.ts';
import type { Job } from '../kernel/jobs/index.ts';

/**
 * Forgets what has served its purpose. A form that was kept goes when it has been sent, or after 7 days. A session is remembered for 30 days after it ended, so that a form begun in it can
 * still be kept for its owner; answers for 30 days, so that a form sent twice is done once; drafts for 90 days after they
 * were last touched.
 *
 * @param worker connected as `kith_worker`.
 */
export async function forget(worker: Db): Promise<void> {
  await sql`delete from session where coalesce(ended_at, expires_at) < kith_now() - interval '30 days'`.execute(worker);
  await sql`delete from rate_strike where window_at < kith_now() - interval '1 day'`.execute(worker);
  await sql`delete from parked_post p where p.parked_at < kith_now() - interval '7 days'
    or exists (select 1 from answered_once o where o.account_id = p.account_id and o.key = p.once)`.execute(worker);
  await sql`delete from answered_once where at < kith_now() - interval '30 days'`.execute(worker);
  await sql`delete from draft where saved_at < kith_now() - interval '90 days'`.execute(worker);
}

/** Once a night. */
export const forgetExpired: Job = {
  name: 'sign-in.forget-expired',
  does: 'Forgets ended sessions, old tries at signing in, and drafts nobody has touched for 90 days',
  every: '17 2 * * *',
  run: ({ worker }) => forget(worker),
};
