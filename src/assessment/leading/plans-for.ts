import { sql } from 'kysely';
import { type ListOf, newestVisible } from '../../kernel/access/visible.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { PlanChoice } from '../../planning/index.ts';
import type { SittingShown } from '../sitting/load-sitting.ts';

const MOST = 200;
const OWN: ListOf = {
  table: 'plan',
  order: 'opened_at',
  level: 'manage',
  where: sql`t.subject_id is null and t.state <> 'ended'`,
};

/** Whether this reader may put what an answer asks for into a plan: whoever may write in a plan about the same (domain §3.7). */
export const mayLead = ({ subject, level, state, agreedIn }: SittingShown): boolean =>
  level >= (subject ? 3 : 4) && (state === 'submitted' || state === 'authorised') && agreedIn === null;

/** The plans an answer may lead into: those about the same person or place; of the partnership's own sitting, its own. */
export async function plansFor(tx: Tx, { subject }: Pick<SittingShown, 'subject'>): Promise<PlanChoice[]> {
  const which = subject
    ? sql`plan p where p.subject_id = ${subject.id} and p.state <> 'ended' and my_level(p.scope_id) >= 3`
    : sql`${newestVisible(OWN, MOST)} f join plan p on p.id = f.id where true`;
  const { rows } = await sql<PlanChoice>`
    select p.id, p.title, p.scope_id as "scopeId", p.scope_class as "scopeClass" from ${which}
    order by p.title, p.id limit ${MOST}`.execute(tx);
  return rows;
}
