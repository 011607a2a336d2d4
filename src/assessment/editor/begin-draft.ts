import type { Ctx } from '../../kernel/http/context.ts';
import type { Definition } from '../definition/definition.ts';
import type { InstrumentShown } from './load-instrument.ts';

type Of = Pick<InstrumentShown, 'id' | 'scopeId' | 'scopeClass'>;

/** Begins the draft of an instrument's next version. */
export async function beginDraft(ctx: Ctx, of: Of, number: number, definition: Definition): Promise<void> {
  await ctx.tx
    .insertInto('instrument_version')
    .values({
      id: ctx.newId(),
      instrument_id: of.id,
      number,
      definition: JSON.stringify(definition),
      state: 'draft',
      what_changed: null,
      written_at: ctx.now,
      written_by: ctx.actor.id,
      published_at: null,
      published_by: null,
      scope_id: of.scopeId,
      scope_class: of.scopeClass,
    })
    .execute();
}
