import { sql } from 'kysely';
import {
  englandCalendar,
  isWorkingMoment,
  londonDate,
  nextWorkingMoment,
  sayDateWithWeekday,
  sayTime,
} from '../kernel/clock/index.ts';
import type { Tx } from '../kernel/db/schema.ts';
import { newestReleases, type ReleaseRule } from '../kernel/releases/index.ts';

const ATTENDED = 'front_door.attended';

/**
 * Whether somebody opens new concerns. After 24 clock hours in which one waited and nobody did, weekends included, the form
 * closes to a telephone number (I21). A release, since it depends on concerns the person at the form may not see: one plain
 * fact about the service, about nobody.
 */
export const attendedRule: ReleaseRule = {
  name: ATTENDED,
  title: 'Whether the front door is being read',
  covers: 'The last 24 hours',
  every: 'run',
  tellsOfNobody: 'yes or no, of the service',
  async facts(tx) {
    const { rows } = await sql<{ attended: boolean }>`
      select not exists (select 1 from concern where status = 'submitted' and received_at < kith_now() - interval '24 hours')
        or exists (select 1 from concern where first_read_at > kith_now() - interval '24 hours') as attended`.execute(
      tx,
    );
    return { attended: rows[0]?.attended ?? true };
  },
};

/** False when nobody has opened new concerns for 24 hours and the form should send people to the telephone. */
export async function frontDoorAttended(tx: Tx): Promise<boolean> {
  const [newest] = await newestReleases<{ attended: boolean }>(tx, [ATTENDED]);
  return newest?.figures.attended ?? true;
}

/** When a person will read what is sent now: "today", or "at 9am on Monday 23 November 2026". London office hours. */
export function whenRead(now: Date): { outOfHours: boolean; says: string } {
  const calendar = englandCalendar();
  if (isWorkingMoment(now, calendar))
    return { outOfHours: false, says: 'A person reads every concern on the day it is sent' };
  const next = nextWorkingMoment(now, calendar);
  return {
    outOfHours: true,
    says: `A person will read this at ${sayTime(next)} on ${sayDateWithWeekday(londonDate(next))}`,
  };
}
