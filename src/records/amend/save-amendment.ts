import { windowOf } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { RecordShown } from '../view/load-record.ts';
import { type Amendment, changesFacts } from './amend-form.ts';

async function amendFacts(ctx: Ctx, record: RecordShown, amendment: Amendment): Promise<void> {
  const window = windowOf(amendment.when);
  await ctx.tx
    .updateTable('record')
    .set({
      title: amendment.title,
      when_known: amendment.when.kind,
      earliest: window?.earliest ?? null,
      latest: window?.latest ?? null,
      sort_at: window?.earliest ?? record.recordedAt,
      place_said: amendment.placeSaid,
      reference: amendment.reference,
      outcome: amendment.outcome,
    })
    .where('id', '=', record.id)
    .execute();
}

/** Amends a record with its reason. PostgreSQL keeps how each row was, and each subject's chronology keeps step. */
export async function saveAmendment(ctx: Ctx, record: RecordShown, amendment: Amendment): Promise<void> {
  const { tx } = ctx;
  await ctx.because(amendment.why);
  if (changesFacts(amendment, record)) await amendFacts(ctx, record, amendment);
  for (const { id, text } of amendment.narratives) {
    if (record.narratives.some((before) => before.id === id && before.text === text)) continue;
    await tx.updateTable('record_narrative').set({ text }).where('id', '=', id).execute();
  }
  for (const { id, part } of amendment.parts) {
    if (record.parts.some((before) => before.id === id && before.part === part)) continue;
    await tx.updateTable('record_subject').set({ part }).where('id', '=', id).execute();
  }
}
