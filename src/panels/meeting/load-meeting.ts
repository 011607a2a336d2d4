import { sql } from 'kysely';
import type { Ctx } from '../../kernel/http/context.ts';
import { leaveOutNames } from '../sight/narrow.ts';
import type { Every, MeetingState } from '../tables.ts';

/** A meeting, as this reader may see it. */
export interface MeetingShown {
  id: string;
  body: {
    id: string;
    name: string;
    kind: string;
    isAboutPlaces: boolean;
    every: Every;
    quorum: number | null;
    workplanId: string | null;
    /** What its workplan is called; null where it has none, or the reader may not see it. */
    workplan: string | null;
    standingItems: string[];
  };
  startsAt: Date;
  endsAt: Date | null;
  heldAt: string | null;
  state: MeetingState;
  withoutNames: boolean;
  locksAt: Date | null;
  packsExpireAt: Date | null;
  minutesDueBy: Date | null;
  approvedAt: Date | null;
  approvedBy: string | null;
  cancelledWhy: string | null;
  scopeId: string;
  scopeClass: string;
  /** Whether the reader runs it: chairs, coordinates, takes notes, or manages the partnership's meetings. */
  runs: boolean;
  /** The day of the meeting after this one and of the one after that, where they are arranged. */
  nextAt: Date | null;
}

/**
 * The meeting, or null alike when it is not there and when it is not for this reader. In a meeting that speaks of nobody by
 * name, whatever the request reads from here on has no names in it.
 */
export async function openMeeting(ctx: Ctx, id: string): Promise<MeetingShown | null> {
  const { rows } = await sql<MeetingShown>`
    select m.id, jsonb_build_object('id', b.id, 'name', b.name, 'kind', b.kind, 'isAboutPlaces', b.is_about_places, 'every', b.cadence ->> 'every',
        'quorum', b.quorum, 'workplanId', b.workplan_id,
        'workplan', (select p.title from plan p where p.id = b.workplan_id), 'standingItems', b.standing_items) as body,
      m.starts_at as "startsAt", m.ends_at as "endsAt", m.held_at as "heldAt", m.state, m.without_names as "withoutNames",
      m.agenda_locks_at as "locksAt", m.packs_expire_at as "packsExpireAt", m.minutes_due_by as "minutesDueBy",
      m.minutes_approved_at as "approvedAt", a.name as "approvedBy", m.cancelled_why as "cancelledWhy",
      m.scope_id as "scopeId", m.scope_class as "scopeClass", my_level(m.scope_id) >= 4 as runs,
      (select n.starts_at from meeting n where n.body_id = m.body_id and n.starts_at > m.starts_at and n.state <> 'cancelled'
        order by n.starts_at, n.id limit 1) as "nextAt"
    from meeting m join body b on b.id = m.body_id left join account a on a.id = m.minutes_approved_by
    where m.id = ${id}`.execute(ctx.tx);
  const meeting = rows[0];
  if (!meeting) return null;
  if (meeting.withoutNames) await leaveOutNames(ctx);
  ctx.note({ about: meeting.id });
  return meeting;
}

/** The scope columns of every row of a meeting. */
export const ofMeeting = (meeting: Pick<MeetingShown, 'scopeId' | 'scopeClass'>) => ({
  scope_id: meeting.scopeId,
  scope_class: meeting.scopeClass,
});
