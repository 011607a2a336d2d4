import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Band, ItemState } from '../tables.ts';

/** An item of an agenda, as this reader may see it. */
export interface ItemShown {
  id: string;
  band: Band;
  title: string;
  why: string;
  /** Whom or what it is about, called as this reader may know them. */
  subject: { id: string; kind: string; label: string; called: string } | null;
  plan: { id: string; title: string } | null;
  action: { id: string; planId: string; number: string | null; wording: string } | null;
  sitting: { id: string; title: string } | null;
  report: { id: string; title: string } | null;
  state: ItemState;
  lateReason: string | null;
  acceptedBy: string | null;
  askedBy: string | null;
  askedById: string | null;
  sort: number;
  /** Its place on the agenda as this reader sees it, from 1; null for what is not on it. */
  number: number | null;
}

/** The items of a meeting the reader may see, in the order they are talked about. Those taken out are left out. */
export async function loadItems(tx: Tx, meetingId: string): Promise<ItemShown[]> {
  const { rows } = await sql<Omit<ItemShown, 'number'>>`
    select i.id, i.band, i.title, i.why, i.state, i.late_reason as "lateReason", acc.name as "acceptedBy", ask.name as "askedBy",
      i.asked_by as "askedById", i.sort,
      case when s.id is not null then jsonb_build_object('id', s.id, 'kind', s.kind, 'label', s.label,
        'called', coalesce(subject_name(s.id), s.label)) end as subject,
      case when p.id is not null then jsonb_build_object('id', p.id, 'title', p.title) end as plan,
      case when x.id is not null then jsonb_build_object('id', x.id, 'planId', x.plan_id, 'number', coalesce(x.number, x.number_proposed),
        'wording', x.wording) end as action,
      case when t.id is not null then jsonb_build_object('id', t.id, 'title', t.title) end as sitting,
      case when r.id is not null then jsonb_build_object('id', r.id, 'title', r.title) end as report
    from agenda_item i left join subject s on s.id = i.subject_id left join plan p on p.id = i.plan_id left join action x on x.id = i.action_id
      left join sitting t on t.id = i.sitting_id left join report_due r on r.id = i.report_due_id
      left join account acc on acc.id = i.accepted_by left join account ask on ask.id = i.asked_by
    where i.meeting_id = ${meetingId} and i.state <> 'withdrawn'
    order by array_position(array['opening', 'due', 'requested', 'standing', 'late'], i.band), i.sort, i.asked_at, i.id`.execute(
    tx,
  );
  let number = 0;
  return rows.map((row) => {
    const on = row.state === 'accepted' || row.state === 'discussed' || row.state === 'put_off';
    if (on) number += 1;
    return { ...row, number: on ? number : null };
  });
}

const MOST_WORDS = 90;

/** What an item is called in a line: its title, and whom it is about as this reader may know them, or what is to be done. */
export function itemSays(item: Pick<ItemShown, 'title' | 'subject' | 'action'>): string {
  const about = item.subject?.called ?? item.action?.wording;
  if (about === undefined) return item.title;
  return `${item.title}: ${about.length > MOST_WORDS ? `${about.slice(0, MOST_WORDS).trimEnd()}…` : about}`;
}
