import { openScope } from '../../kernel/access/open-scope.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { type NewRecord, recordIt } from '../saving/record-it.ts';
import type { Information } from './information-form.ts';

/**
 * Keeps an information item under a scope its giver is shown nothing of, and its source under another scope still, that
 * the item's own readers do not have (domain §2.2, §3.10, §7.8 I28).
 */
export async function saveInformation(ctx: Ctx, record: NewRecord, information: Information): Promise<void> {
  const { id, scope } = await recordIt(ctx, record);
  await ctx.tx
    .insertInto('information_item')
    .values({
      id: ctx.newId(),
      record_id: id,
      handling: 'not_graded',
      conditions: information.conditions,
      first_hand: information.firstHand,
      sharing_could_put_someone_at_risk: information.couldPutAtRisk,
      source_grade: null,
      information_grade: null,
      sanitised_text: null,
      review_on: information.reviewOn,
      ...scope,
    })
    .execute();
  const apart = await openScope(ctx, 'source');
  await ctx.tx
    .insertInto('information_source')
    .values({
      id: ctx.newId(),
      record_id: id,
      named: information.source.named,
      reached_by: information.source.reachedBy,
      ...apart,
    })
    .execute();
}
