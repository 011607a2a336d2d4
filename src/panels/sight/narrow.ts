import { sql } from 'kysely';
import type { Ctx } from '../../kernel/http/context.ts';

/**
 * From here on this request sees no name, birth date or address: a context meeting speaks of places and conditions, and the
 * database holds it to that (domain §0 no 5, I4). A lens the reader chose for their screen is never loosened.
 */
export async function leaveOutNames(ctx: Ctx): Promise<void> {
  if (ctx.actor.session.lens) return;
  await sql`select set_config('kith.lens', 'no-names', true)`.execute(ctx.tx);
}

/**
 * From here on this request sees only what each of those marked present, and whoever shows the screen, may see (I31). Answers
 * how many are present; with nobody marked present nothing is narrowed, and nothing may be shown.
 */
export async function enterRoom(ctx: Ctx, meetingId: string): Promise<number> {
  const { rows } = await sql<{ here: string[] }>`select people_present(${meetingId})::text[] as here`.execute(ctx.tx);
  const here = rows[0]?.here ?? [];
  if (here.length > 0) {
    const room = [...new Set([...here, ctx.actor.id])].sort();
    await sql`select set_config('kith.room', ${sql.val(room)}::uuid[]::text, true)`.execute(ctx.tx);
  }
  return here.length;
}
