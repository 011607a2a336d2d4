import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

export type Step = 'write' | 'keep' | 'disclose' | 'end';

export interface ReviewShown {
  id: string;
  step: Step;
  rationale: string;
  reviewOn: string | null;
  proposedBy: string;
  proposedByName: string;
  proposedAt: string;
  status: 'waiting' | 'agreed' | 'returned';
  secondByName: string | null;
  secondRationale: string | null;
}

/** A note that warns staff before they visit or call. The person is told of it, unless a reason is given. */
export interface WarningShown {
  id: string;
  note: string;
  disclosed: boolean;
  notDisclosedWhy: string | null;
  reviewOn: string;
  endedAt: Date | null;
  writtenBy: string | null;
  writtenAt: Date;
  /** Every step taken, newest first. */
  reviews: ReviewShown[];
}

/** The warning notes of a subject, those that hold first. */
export async function loadWarnings(tx: Tx, subjectId: string): Promise<WarningShown[]> {
  const { rows } = await sql<WarningShown>`
    select w.id, w.note, w.disclosed, w.not_disclosed_why as "notDisclosedWhy", w.review_on as "reviewOn", w.ended_at as "endedAt",
      a.name as "writtenBy", w.written_at as "writtenAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'step', r.step, 'rationale', r.rationale, 'reviewOn', r.review_on,
          'proposedBy', r.proposed_by, 'proposedByName', p.name, 'proposedAt', r.proposed_at, 'status', r.status,
          'secondByName', q.name, 'secondRationale', r.second_rationale) order by r.proposed_at desc, r.id)
        from warning_review r join account p on p.id = r.proposed_by left join account q on q.id = r.second_by
        where r.warning_id = w.id), '[]') as reviews
    from warning_note w left join account a on a.id = w.written_by
    where w.subject_id = ${subjectId} order by (w.ended_at is not null), w.written_at desc, w.id`.execute(tx);
  return rows;
}

/** The step that waits for a second person, if one does. */
export const waitingStep = (warning: Pick<WarningShown, 'reviews'>): ReviewShown | null =>
  warning.reviews.find(({ status }) => status === 'waiting') ?? null;
