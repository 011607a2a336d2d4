import { openScope } from '../../kernel/access/open-scope.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { expectAt } from '../attendance/admit.ts';
import { type BodyShown, loadMembers } from '../register/load-body.ts';
import type { AttendingPart } from '../tables.ts';
import type { Arranged } from './arrange-form.tsx';
import { datesOfMeeting } from './dates-of-meeting.ts';

/**
 * Arranges a meeting of a body under a scope of its own, and expects every member of that day, who may then read its papers. Gives
 * back its id.
 */
export async function arrangeMeeting(ctx: Ctx, body: BodyShown, when: Arranged): Promise<string> {
  const id = ctx.newId();
  const dates = datesOfMeeting(when.startsAt);
  const scope = await openScope(ctx, 'panel');
  await ctx.tx
    .insertInto('meeting')
    .values({
      id,
      body_id: body.id,
      starts_at: when.startsAt,
      ends_at: when.endsAt,
      held_at: when.heldAt,
      without_names: body.withoutNames,
      agenda_locks_at: dates?.locksAt ?? null,
      packs_expire_at: dates?.packsExpireAt ?? null,
      minutes_due_by: dates?.minutesDueBy ?? null,
      minutes_approved_at: null,
      minutes_approved_by: null,
      cancelled_why: null,
      arranged_at: ctx.now,
      arranged_by: ctx.actor.id,
      ...scope,
    })
    .execute();
  const meeting = { id, scopeId: scope.scope_id, scopeClass: scope.scope_class };
  for (const [accountId, part] of onePartEach(await loadMembers(ctx.tx, body.id, londonDate(when.startsAt)))) {
    await expectAt(ctx, meeting, { accountId, part });
  }
  ctx.note({ about: id });
  return id;
}

/** Somebody with two parts in a body attends once, in the first of them: chairing before taking notes. */
function onePartEach(members: readonly { accountId: string; part: AttendingPart }[]): Map<string, AttendingPart> {
  const parts = new Map<string, AttendingPart>();
  for (const { accountId, part } of members) if (!parts.has(accountId)) parts.set(accountId, part);
  return parts;
}
