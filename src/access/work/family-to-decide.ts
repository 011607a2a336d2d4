import { sql } from 'kysely';
import type { Ctx } from '../../kernel/http/context.ts';
import type { WorkItem } from '../../kernel/http/work-item.ts';

/** Colleagues who may be family of somebody the reader manages a record about, to decide on. At most 20. */
export async function familyToDecide(ctx: Pick<Ctx, 'tx'>): Promise<WorkItem[]> {
  const { rows } = await sql<{ subjectId: string; label: string | null; person: string; foundAt: Date }>`
    select m.subject_id as "subjectId", s.label, a.name as person, m.found_at as "foundAt"
    from family_match m join account a on a.id = m.account_id left join subject s on s.id = m.subject_id
    where m.answered_at is null order by m.found_at, m.id limit 20`.execute(ctx.tx);
  return rows.map((row) => ({
    urgency: 'this_week',
    what: `Decide: should ${row.person} be kept out of a record?`,
    about: row.label && `Record ${row.label}`,
    href: `/access/${row.subjectId}/keep-out`,
    when: null,
    because: 'You manage this record',
    hat: 'Access',
  }));
}
