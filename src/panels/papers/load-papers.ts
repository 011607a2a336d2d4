import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import { type ActionStatus, actionStatus, type Claim } from '../../planning/index.ts';
import { stageWords } from '../../subjects/index.ts';
import type { ItemShown } from '../agenda/load-items.ts';
import type { DecisionOutcome } from '../tables.ts';

export interface PaperAction {
  id: string;
  wording: string;
  accountable: string | null;
  dueBy: string | null;
  status: ActionStatus;
  /** What was said of it last: what shows that it is done, or why it is at risk. */
  said: string | null;
}

/** What there is to read about an item, as far as this reader (or this room) may see it. */
export interface Papers {
  stage: string | null;
  lead: string | null;
  reviewOn: string | null;
  lastDecision: { outcome: DecisionOutcome | null; wording: string; decidedAt: Date } | null;
  actions: PaperAction[];
}

const none: Papers = { stage: null, lead: null, reviewOn: null, lastDecision: null, actions: [] };

/** The papers of each item, by item id: where its case stands, what was last decided, and what is still to be done. */
export async function loadPapers(
  tx: Tx,
  meeting: { id: string; body: { id: string } },
  items: readonly ItemShown[],
  today: CivilDate,
): Promise<Map<string, Papers>> {
  const subjects = [...new Set(items.flatMap(({ subject }) => (subject ? [subject.id] : [])))];
  const actionIds = items.flatMap(({ action }) => (action ? [action.id] : []));
  const { rows: cases } = await sql<{ subjectId: string; stage: string; lead: string | null; reviewOn: string | null }>`
    select distinct on (c.subject_id) c.subject_id as "subjectId", c.stage, a.name as lead, c.review_on::text as "reviewOn"
    from case_status c left join account a on a.id = c.owner_id
    where c.subject_id = any (${sql.val(subjects)}::uuid[]) and c.until_at is null
    order by c.subject_id, c.from_at desc, c.id`.execute(tx);
  const { rows: decided } = await sql<NonNullable<Papers['lastDecision']> & { subjectId: string }>`
    select distinct on (i.subject_id) i.subject_id as "subjectId", d.outcome, d.wording, d.decided_at as "decidedAt"
    from decision d join agenda_item i on i.id = d.item_id join meeting m on m.id = i.meeting_id
    where m.body_id = ${meeting.body.id} and m.id <> ${meeting.id} and i.subject_id = any (${sql.val(subjects)}::uuid[])
    order by i.subject_id, d.decided_at desc, d.id`.execute(tx);
  const { rows: actions } = await sql<Omit<PaperAction, 'status'> & { subjectId: string | null; claim: Claim }>`
    select a.id, p.subject_id as "subjectId", a.wording, c.name as accountable, a.due_by::text as "dueBy", a.claim,
      case a.claim when 'at_risk' then a.claim_reason when 'done' then (select u.evidence from action_update u
        where u.action_id = a.id and u.claim = 'done' order by u.said_at desc, u.id desc limit 1) end as said
    from action a join plan p on p.id = a.plan_id left join account c on c.id = a.accountable_id
    where a.dropped_at is null and (a.id = any (${sql.val(actionIds)}::uuid[])
      or (a.claim not in ('complete', 'not_needed') and p.ended_at is null and p.subject_id = any (${sql.val(subjects)}::uuid[])))
    order by a.due_by nulls last, a.sort, a.id limit 500`.execute(tx);
  return new Map(
    items.map((item) => {
      const about = item.subject?.id;
      const own = cases.find(({ subjectId }) => subjectId === about);
      return [
        item.id,
        {
          ...none,
          ...(own && { stage: stageWords[own.stage] ?? own.stage, lead: own.lead, reviewOn: own.reviewOn }),
          lastDecision: decided.find(({ subjectId }) => subjectId === about) ?? null,
          actions: actions
            .filter(({ id, subjectId }) => id === item.action?.id || (about !== undefined && subjectId === about))
            .map(({ claim, subjectId: _about, ...action }) => ({
              ...action,
              status: actionStatus({ claim, dueBy: action.dueBy, today }),
            })),
        },
      ];
    }),
  );
}
