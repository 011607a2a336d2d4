import { londonDate } from '../../../kernel/clock/index.ts';
import type { Ctx } from '../../../kernel/http/context.ts';
import { loadUnconfirmed } from '../../confirm/unconfirmed.ts';
import { comparePlans } from '../../editions/compare.ts';
import { loadStanding } from '../../editions/load-standing.ts';
import { loadPlan } from '../../plan/load-plan.ts';
import { mayEdit } from '../../policy.ts';
import { saidPlan } from '../landing/land-import.ts';
import { plansToRenew } from '../landing/list-imports.ts';
import { type ImportShown, loadImport, readImport } from '../landing/load-import.ts';
import { loadMade } from '../landing/load-made.ts';
import type { PaperLanding } from '../landing/paper-landing.ts';
import { recognise } from '../recognise.ts';
import type { ImportPage } from './import-page.tsx';

/** Everything the page of an import shows; null alike where it is not there and where it is not for this reader. */
export async function showImport(ctx: Ctx, id: string, landings: readonly PaperLanding[]): Promise<ImportPage | null> {
  const shown = await loadImport(ctx.tx, id);
  if (shown === null) return null;
  const read = readImport(shown);
  const landing = landings.find(({ recognised }) => recognised === shown.recognised);
  // What another room lands is no edition of a plan: an action log leaves out most of its plan's actions, and drops none.
  const planId = landing ? null : saidPlan(shown);
  const standing = planId === null || shown.state !== 'staged' ? null : await loadStanding(ctx.tx, planId);
  const made = await loadMade(ctx.tx, shown.id);
  const places = landing ? await landing.placesOf(ctx.tx, made) : [];
  ctx.saw([shown.id, ...(standing ? [standing.id] : []), ...places.map((place) => place.id)]);
  ctx.note({ about: shown.id });
  return {
    shown,
    read,
    reasons: recognise(shown.paper, read.mapping).reasons,
    plans: await plansToRenew(ctx.tx),
    places,
    made,
    compared: standing === null ? null : { compared: comparePlans(standing, read.proposal), planTitle: standing.title },
    unconfirmed: await unconfirmedIn(ctx, shown),
    seal: ctx.seal,
    newKey: ctx.newId,
  };
}

/** What a landed plan still waits for: somebody to say who its leads are. */
async function unconfirmedIn(ctx: Ctx, { state, planId }: ImportShown): Promise<number> {
  const plan = state === 'landed' && planId !== null ? await loadPlan(ctx.tx, planId) : null;
  if (plan === null || !mayEdit(plan)) return 0;
  return (await loadUnconfirmed(ctx.tx, plan.id, londonDate(ctx.now))).length;
}
