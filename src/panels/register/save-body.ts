import { openScope } from '../../kernel/access/open-scope.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { BodyAnswers } from './body-form.tsx';

const columns = (answers: BodyAnswers) => ({
  name: answers.name,
  kind: answers.kind,
  about: answers.about,
  is_about_places: answers.isAboutPlaces,
  cadence: JSON.stringify({ every: answers.every }),
  standing_items: answers.standingItems,
  without_names: answers.withoutNames,
  quorum: answers.quorum,
  representative_id: answers.representativeId,
  deputy_id: answers.deputyId,
  workplan_id: answers.workplanId,
});

/** Puts a board or panel into the register; gives back its id. It lies in a scope of the partnership's own work. */
export async function addBody(ctx: Ctx, answers: BodyAnswers): Promise<string> {
  const id = ctx.newId();
  const scope = await openScope(ctx, 'partnership');
  await ctx.tx
    .insertInto('body')
    .values({ id, ...columns(answers), opened_at: ctx.now, opened_by: ctx.actor.id, closed_at: null, ...scope })
    .execute();
  ctx.note({ about: id });
  return id;
}

/** Changes an entry of the register; what stood there is kept with the reason. */
export async function changeBody(ctx: Ctx, id: string, answers: BodyAnswers, why: string): Promise<void> {
  await ctx.because(why);
  await ctx.tx.updateTable('body').set(columns(answers)).where('id', '=', id).execute();
  ctx.note({ about: id });
}
