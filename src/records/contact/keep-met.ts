import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Guarded } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { Met } from './regulars-form.ts';
import type { Spot } from './spots.ts';

/** Opens a spot that one's whole agency shares. */
export async function openSpot(ctx: Ctx, name: string, placeId: string | null): Promise<Spot> {
  const scope = ctx.newId();
  await sql`select open_for_my_agency(${scope}, ${ctx.newId()}, ${ctx.newId()})`.execute(ctx.tx);
  const spot = { id: ctx.newId(), name, placeId };
  await ctx.tx
    .insertInto('spot')
    .values({
      id: spot.id,
      name,
      place_id: placeId,
      agency_id: ctx.actor.agency.id,
      opened_at: ctx.now,
      scope_id: scope,
      scope_class: 'spot',
    })
    .execute();
  return spot;
}

/** Keeps who was met on a day: new faces join the list, and everyone met is ticked once. */
export async function keepMet(ctx: Ctx, spot: Spot, recordId: string, day: CivilDate, met: Met): Promise<void> {
  const { rows } = await sql<Guarded>`select scope_id, scope_class from spot where id = ${spot.id}`.execute(ctx.tx);
  const scope = rows[0];
  if (!scope) return;
  const fresh = met.newFaces.map((name) => ({ id: ctx.newId(), name }));
  if (fresh.length > 0)
    await ctx.tx
      .insertInto('regular')
      .values(
        fresh.map(({ id, name }) => ({
          id,
          spot_id: spot.id,
          street_name: name,
          first_seen_on: day,
          added_by: ctx.actor.id,
          gone_at: null,
          ...scope,
        })),
      )
      .execute();
  const seen = [...met.ticked, ...fresh.map(({ id }) => id)];
  if (seen.length > 0)
    await ctx.tx
      .insertInto('contact_seen')
      .values(seen.map((id) => ({ id: ctx.newId(), record_id: recordId, regular_id: id, seen_on: day, ...scope })))
      .execute();
}
