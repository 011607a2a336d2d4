import { sql } from 'kysely';
import { z } from 'zod';
import { databaseNow } from '../../kernel/access/actor.ts';
import { calendarCovers, englandCalendar, londonDate } from '../../kernel/clock/index.ts';
import type { Job, JobTools } from '../../kernel/jobs/index.ts';
import { loadOwned } from './load-owned.ts';
import { whomToAsk, whomToAskNow } from './whom-to-ask.ts';
import { writeReminder } from './write-reminder.ts';

const asked = z.object({ plan: z.guid().optional() });

/**
 * Writes reminders: each working morning, to whoever answers for something that is due, overdue or not spoken of; or now, of one
 * plan, when somebody who runs it asks. Links and letters are made together or not at all, by one at a time, so that done
 * twice it writes once.
 */
async function remind({ worker, entropy, secret, origin }: JobTools, payload: unknown): Promise<void> {
  const { plan } = asked.parse(payload ?? {});
  await worker.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('kith reminders'))`.execute(tx);
    const now = await databaseNow(tx);
    const [today, calendar] = [londonDate(now), englandCalendar()];
    if (!plan && !calendarCovers(calendar, today)) return;
    const owned = await loadOwned(tx, plan ?? null);
    for (const ask of plan ? whomToAskNow(owned, today) : whomToAsk(owned, today, calendar)) {
      // Ids and tokens are of each person's own, so that nobody's letter tells of another's.
      await writeReminder({ tx, now, today, secret, origin, entropy: entropy.forRequest(ask.accountId) }, ask);
    }
  });
}

/** At seven (UTC) on weekdays; bank holidays are left out when it runs. */
export const remindJob: Job = {
  name: 'actions.remind',
  does: 'Writes to those who answer for actions that are due, overdue or not spoken of',
  every: '0 7 * * 1-5',
  run: remind,
};
