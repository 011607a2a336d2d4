import { openScope } from '../../kernel/access/open-scope.ts';
import type { EventTime } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { ConcernForm } from './concern-form.ts';
import { putToHub } from './put-to-hub.ts';

/**
 * Records a concern under a scope of the hub's own, starts its one-working-day clock, and gives the referrer back their
 * words under a scope of theirs (I27): giving information shows nothing back but that it arrived. Returns the ids.
 */
export async function recordConcern(
  ctx: Ctx,
  said: ConcernForm,
  when: EventTime,
): Promise<{ id: string; label: string }> {
  const { tx, actor, now } = ctx;
  const { id, label } = await putToHub(ctx, {
    ...said,
    receivedAt: now,
    channel: 'kith',
    sourceCode: null,
    referrer: { accountId: actor.id, agencyId: actor.agency.id },
    reference: null,
    alsoSaid: [],
    when,
    where: { said: said.place, precision: null, longitude: null, latitude: null },
    subjects: said.subjects.map((subject) => ({ ...subject, inDanger: 'not_asked' })),
  });
  const mine = await openScope(ctx, 'feedback');
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
