import { openScope } from '../../kernel/access/open-scope.ts';
import { randomLabel } from '../../kernel/access/random-label.ts';
import { dueAt, type EventTime, englandCalendar, windowOf } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { referralDecisionClock } from '../clocks.ts';
import type { ConcernForm } from './concern-form.ts';

/**
 * Records a concern under a scope of the hub's own, starts its one-working-day clock, and gives the referrer back their
 * words under a scope of theirs (I27): giving information shows nothing back but that it arrived. Returns the ids.
 */
export async function recordConcern(
  ctx: Ctx,
  said: ConcernForm,
  when: EventTime,
): Promise<{ id: string; label: string }> {
  const [id, recordId, label] = [ctx.newId(), ctx.newId(), randomLabel(ctx)];
  const hub = await openScope(ctx, 'concern');
  const mine = await openScope(ctx, 'feedback');
  const window = windowOf(when);
  const { tx, actor, now } = ctx;

  await tx
    .insertInto('record')
    .values({
      id: recordId,
      kind: 'concern',
      title: `Concern ${label}`,
      label,
      when_known: when.kind,
      earliest: window?.earliest ?? null,
      latest: window?.latest ?? null,
      sort_at: now,
      place_id: null,
      place_said: said.place,
      place_precision: null,
      longitude: null,
      latitude: null,
      source: said.howKnown,
      agency_id: actor.agency.id,
      reference: null,
      outcome: null,
      recorded_at: now,
      recorded_by: actor.id,
      ...hub,
    })
    .execute();
  await tx
    .insertInto('record_narrative')
    .values({
      id: ctx.newId(),
      record_id: recordId,
      heading: null,
      text: said.happened,
      written_at: now,
      written_by: actor.id,
      ...hub,
    })
    .execute();
  await tx
    .insertInto('concern')
    .values({
      id,
      record_id: recordId,
      label,
      received_at: now,
      channel: 'kith',
      source_code: null,
      danger_now: said.danger,
      danger_said: said.dangerSaid,
      happened_said: null,
      child_aware: said.childAware,
      parent_aware: said.parentAware,
      not_told_why: said.notToldWhy,
      referrer_account_id: actor.id,
      referrer_agency_id: actor.agency.id,
      status: 'submitted',
      first_read_at: null,
      first_read_by: null,
      ...hub,
    })
    .execute();
  for (const [said_order, subject] of said.subjects.entries()) {
    await tx
      .insertInto('concern_subject')
      .values({
        id: ctx.newId(),
        concern_id: id,
        kind: subject.kind,
        named: subject.named,
        age_said: subject.age,
        said_of_them: subject.said,
        subject_id: null,
        matched_by: null,
        matched_at: null,
        said_order,
        ...hub,
      })
      .execute();
  }
  await tx
    .insertInto('clock')
    .values({
      id: ctx.newId(),
      concern_id: id,
      record_id: null,
      rule: referralDecisionClock(now).code,
      started_at: now,
      due_at: dueAt(referralDecisionClock(now), now, [], englandCalendar()),
      met_at: null,
      ...hub,
    })
    .execute();
  await tx
    .insertInto('said_by_me')
    .values({
      id: ctx.newId(),
      concern_id: id,
      label,
      sent_at: now,
      sent_by: actor.id,
      what_i_said: JSON.stringify({ ...said, when }),
      ...mine,
    })
    .execute();
  await tx
    .insertInto('feedback')
    .values({ id: ctx.newId(), concern_id: id, step: 'received', told: null, chosen_by: null, at: now, ...mine })
    .execute();
  return { id, label };
}
