import type { EventTime } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { RaiseConcern } from '../raise.ts';
import { recordIt } from '../saving/record-it.ts';
import type { Session } from './contact-form.ts';
import { keepMet, openSpot } from './keep-met.ts';

/**
 * Keeps a contact session and, in the same transaction, sends a worry to the front door: it is never half done. Returns
 * the record and, where there was a worry, the concern.
 */
export async function saveSession(
  ctx: Ctx,
  session: Session,
  raise: RaiseConcern,
): Promise<{ id: string; concern: { id: string; label: string } | null }> {
  const when: EventTime = { kind: 'day', date: session.date };
  const { id, scope } = await recordIt(ctx, {
    kind: 'contact_session',
    title: 'Contact session',
    when,
    subjects: session.place ? [{ subjectId: session.place.id, part: 'place' }] : [],
    placeId: session.place?.id ?? null,
    placeSaid: session.placeSaid,
    source: 'seen_by_a_worker',
    narratives: [{ heading: 'How it went', text: session.went }],
    ownScope: 'contact',
  });
  const where = session.place?.name ?? session.placeSaid ?? 'Not said';
  const concern = session.worry
    ? await raise(
        ctx,
        {
          danger: session.worry.danger,
          dangerSaid: null,
          subjects: [{ kind: session.place?.kind ?? 'location', named: where, age: null, said: null }],
          happened: session.worry.text,
          when: 'day',
          place: where,
          howKnown: 'saw',
          childAware: 'not_asked',
          parentAware: 'not_asked',
          notToldWhy: null,
        },
        when,
      )
    : null;
  await ctx.tx
    .insertInto('contact_session')
    .values({
      id: ctx.newId(),
      record_id: id,
      young_people: session.youngPeople,
      estimated: session.estimated,
      went: session.went.slice(0, 200),
      worrying: session.worry !== null,
      raised_label: concern?.label ?? null,
      ...scope,
    })
    .execute();
  if (session.met.ticked.length + session.met.newFaces.length > 0) {
    const spot = session.spot ?? (await openSpot(ctx, where, session.place?.id ?? null));
    await keepMet(ctx, spot, id, session.date, session.met);
  }
  return { id, concern };
}
