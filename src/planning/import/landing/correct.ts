import { sql } from 'kysely';
import type { Writing } from '../../write/open-plan.ts';
import type { Correction } from '../corrections.ts';

/** Keeps what a person corrected after what they corrected before. Only what is staged is corrected. */
export async function addCorrections(
  ctx: Writing,
  importId: string,
  corrections: readonly Correction[],
): Promise<void> {
  if (corrections.length === 0) return;
  await ctx.because('A plan that is coming in was put right');
  await sql`update plan_import set corrections = corrections || ${JSON.stringify(corrections)}::jsonb
    where id = ${importId} and state = 'staged'`.execute(ctx.tx);
}

/** Nobody else changes this import until the transaction ends. */
export async function lockImport(ctx: Pick<Writing, 'tx'>, importId: string): Promise<void> {
  await sql`select 1 from plan_import where id = ${importId} for no key update`.execute(ctx.tx);
}

/** Puts an import aside; its paper and what was corrected stay. */
export async function abandonImport(ctx: Writing, importId: string): Promise<void> {
  await ctx.because('A plan that was coming in was put aside');
  await ctx.tx
    .updateTable('plan_import')
    .set({ state: 'abandoned' })
    .where('id', '=', importId)
    .where('state', '=', 'staged')
    .execute();
}
