import { sql } from 'kysely';
import { type BrokenRule, underRule } from '../../kernel/access/under-rule.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';

/** A proposal to silence a record or to lift silence, as the two people it is between see it. */
export interface Proposal {
  id: string;
  kind: 'silence' | 'lift';
  subjectId: string;
  label: string | null;
  proposedBy: string;
  proposedAt: Date;
  second: string;
  mine: boolean;
  custodian: string | null;
  deputy: string | null;
  ring: string | null;
  reviewBy: string | null;
  reason: string;
  status: 'waiting' | 'agreed' | 'declined' | 'withdrawn';
  answeredAt: Date | null;
  note: string | null;
}

const selected = sql`
  select p.id, p.kind, p.subject_id as "subjectId", s.label, a.name as "proposedBy", p.proposed_at as "proposedAt", b.name as second,
    p.proposed_by = actor() as mine, c.name as custodian, d.name as deputy, p.ring, p.review_by as "reviewBy", p.reason, p.status,
    p.answered_at as "answeredAt", p.answer_note as note
  from restriction_proposal p join account a on a.id = p.proposed_by join account b on b.id = p.second_id
    left join account c on c.id = p.custodian_id left join account d on d.id = p.deputy_id left join subject s on s.id = p.subject_id`;

/** One proposal; null when it is not there or not between the reader and someone else. */
export async function oneProposal(tx: Tx, id: string): Promise<Proposal | null> {
  const { rows } = await sql<Proposal>`${selected} where p.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Proposals that wait: for the reader's answer, or for the answer to the reader's own. */
export async function waitingProposals(tx: Tx): Promise<Proposal[]> {
  const { rows } =
    await sql<Proposal>`${selected} where p.status = 'waiting' order by p.proposed_at, p.id limit 50`.execute(tx);
  return rows;
}

/** The second person's answer; agreed, it is done in the same moment. */
export async function answerProposal(ctx: Ctx, id: string, agrees: boolean, note: string): Promise<BrokenRule | null> {
  await ctx.because(note);
  return underRule(ctx.tx, () =>
    sql`select answer_proposal(${id}, ${agrees}, ${note}, ${ctx.newId()}, ${ctx.newId()}, ${ctx.newId()})`.execute(
      ctx.tx,
    ),
  );
}

/** Takes back one's own proposal before it is answered. */
export async function withdrawProposal(ctx: Ctx, id: string): Promise<BrokenRule | null> {
  await ctx.because('Withdrawn');
  return underRule(ctx.tx, () => sql`select withdraw_proposal(${id})`.execute(ctx.tx));
}
