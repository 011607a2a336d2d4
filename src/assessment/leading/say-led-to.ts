import type { Ctx } from '../../kernel/http/context.ts';
import type { SittingShown } from '../sitting/load-sitting.ts';

/** Says that an answer of a sitting led to an action of a plan, so that each says where the other is. */
export async function sayLedTo(
  ctx: Pick<Ctx, 'tx' | 'newId'>,
  sitting: Pick<SittingShown, 'id' | 'scopeId' | 'scopeClass'>,
  item: string,
  actionId: string,
): Promise<void> {
  await ctx.tx
    .insertInto('sitting_action')
    .values({
      id: ctx.newId(),
      sitting_id: sitting.id,
      item,
      action_id: actionId,
      scope_id: sitting.scopeId,
      scope_class: sitting.scopeClass,
    })
    .execute();
}
