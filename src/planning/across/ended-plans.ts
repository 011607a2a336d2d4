import { sql } from 'kysely';
import { type ListOf, newestVisible } from '../../kernel/access/visible.ts';

/** More than there are in one partnership of anything that is gathered here. */
export const MANY = 1_000_000;

const ENDED: ListOf = { table: 'plan', order: 'opened_at', level: 'summary', where: sql`t.state = 'ended'` };

/** That a row, alias `t`, is of a plan that has ended. The plans are looked up once, not row by row. */
export const ofEndedPlan = sql`t.plan_id in (select e.id from ${newestVisible(ENDED, MANY)} e)`;
