import { z } from 'zod';
import { sayLedTo, type WholeSitting } from '../../assessment/index.ts';
import {
  actionDue,
  actionWording,
  addAction,
  chosenPlan,
  leadsAsSaid,
  lockPlan,
  nextSort,
} from '../../planning/index.ts';
import { formPair, hasProblems, type Problems, type Raw, typedMany } from '../../subjects/index.ts';
import { chosenPart, partsToWrite } from '../plans/parts-to-write.ts';
import { plansToWrite } from '../plans/plans-to-write.ts';
import { mayKeepRisks } from '../policy.ts';
import { type ActionsShown, actionsPage } from './actions-page.tsx';
import { actionsToMake, type CellToAct } from './actions-to-make.ts';
import { leadTyped } from './lead-field.tsx';
import { lockReview } from './lock-review.ts';
import { showReview } from './show-review.ts';

/** All that the cells of a review say is to be done becomes actions of one plan, each linked with its cell, or none does. */
export const reviewActionsRoutes = formPair<{ id: string }, ActionsShown & { sitting: WholeSitting['sitting'] }>({
  name: 'review.actions',
  path: '/reviews/:id/actions',
  policy: mayKeepRisks,
  opens: 'opened the form to put the actions of a review in a plan',
  does: 'put the actions of a review in a plan',
  params: z.object({ id: z.guid() }),
  async load(ctx, { id }, saving) {
    if (saving) await lockReview(ctx.tx, id);
    const shown = await showReview(ctx, id);
    if (!shown) return null;
    const { sitting, ledTo } = shown.whole;
    const plans = await plansToWrite(ctx.tx);
    return {
      sitting,
      review: { id: sitting.id, title: sitting.title },
      cells: actionsToMake(shown.rows, ledTo),
      plans,
      parts: await partsToWrite(ctx.tx, plans),
    };
  },
  page: actionsPage,
  async save(ctx, { sitting, cells, plans, parts }, raw) {
    const problems: Problems = {};
    const actions = chosenActions(cells, raw, problems);
    const plan = chosenPlan(plans, raw, problems);
    const part = chosenPart(parts, plan, raw, problems);
    const due = actionDue(raw, problems, ctx.now);
    if (hasProblems(problems) || !plan || !due) return { problems };
    await lockPlan(ctx.tx, plan.id);
    const sort = await nextSort(ctx.tx, 'action', plan.id);
    for (const [nth, { item, wording, lead }] of actions.entries()) {
      const leads = leadsAsSaid(lead);
      const id = await addAction(ctx, plan, { partId: part?.id ?? null, wording, due, leads, sort: sort + nth });
      await sayLedTo(ctx, sitting, item, id);
    }
    ctx.note({ detail: { actions: actions.length } });
    return { to: `/reviews/${sitting.id}/actions#made` };
  },
});

/** What was ticked, with its words and who leads as they were typed; or problems beside the fields. */
function chosenActions(cells: readonly CellToAct[], raw: Raw, problems: Problems) {
  const [ticked, toMake] = [typedMany(raw, 'make'), cells.flatMap((each) => each.toMake)];
  if (ticked.length === 0) problems.make = 'Select at least one action';
  else if (ticked.some((key) => !toMake.some((one) => one.key === key)))
    problems.make = 'Something you selected is in a plan since, or no longer in the review. Check what is left';
  return toMake
    .filter(({ key }) => ticked.includes(key))
    .map(({ key, cell }) => ({
      item: cell.item,
      wording: actionWording(raw, problems, `wording-${key}`),
      lead: leadTyped(raw, `lead-${key}`, problems),
    }));
}
