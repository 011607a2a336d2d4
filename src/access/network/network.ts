import { sql } from 'kysely';
import { type BrokenRule, underRule } from '../../kernel/access/under-rule.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';

/** Someone with a recorded part in a child's (or a place's) network. */
export interface NetworkMember {
  id: string;
  name: string;
  jobTitle: string;
  agency: string;
  part: string;
  from: Date;
  until: Date | null;
}

/** Who is in the subject's network now, by name. */
export async function networkOf(tx: Tx, subjectId: string): Promise<NetworkMember[]> {
  const { rows } = await sql<NetworkMember>`
    select m.id, a.name, a.job_title as "jobTitle", g.name as agency, m.part, m.from_at as "from", m.until_at as "until"
    from network_member m join account a on a.id = m.account_id join agency g on g.id = a.agency_id
    where m.subject_id = ${subjectId} and m.ended_at is null and (m.until_at is null or m.until_at > kith_now())
    order by a.name, m.id`.execute(tx);
  return rows;
}

export interface NewMember {
  account: string;
  part: string;
  level: 2 | 3;
  names: boolean;
  until: Date | null;
  reason: string;
}

/** Records a relationship and the sight that comes with it: one is never without the other (domain §7.2). */
export async function joinNetwork(ctx: Ctx, subjectId: string, member: NewMember): Promise<BrokenRule | null> {
  await ctx.because(member.reason);
  return underRule(ctx.tx, () =>
    sql`select join_network(${ctx.newId()}, ${ctx.newId()}, ${subjectId}, ${member.account}, ${member.part}, ${member.level},
      ${member.names}, ${member.until}, ${member.reason})`.execute(ctx.tx),
  );
}

/** Ends a place in the network, and the sight with it. */
export async function leaveNetwork(ctx: Ctx, memberId: string, reason: string): Promise<BrokenRule | null> {
  await ctx.because(reason);
  return underRule(ctx.tx, () => sql`select leave_network(${memberId}, ${reason})`.execute(ctx.tx));
}
