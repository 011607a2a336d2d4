import type { ActingCtx } from '../../../kernel/access/act-as.ts';
import { Refused } from '../../../kernel/http/faults.ts';
import type { StagedRead } from '../read-staged.ts';
import type { PlanCounts } from '../tables.ts';
import { landImport } from './land-import.ts';
import type { ImportShown } from './load-import.ts';
import { landedAlike, loadMade } from './load-made.ts';
import type { Made, PaperLanding } from './paper-landing.ts';

/** Where it landed, and how many of its rows were new, changed or as they were. */
export interface LandedStaged {
  readonly href: string;
  readonly counts: PlanCounts;
}

/**
 * Lands what is staged, whatever it is: a plan here, any other kind of paper by the room that keeps it. Landed already, or saying
 * just what another file said, it changes nothing and says where that landed.
 *
 * @throws Refused where there is nothing to land, or it is not there for whoever lands it.
 */
export async function landStaged(
  ctx: ActingCtx,
  shown: ImportShown,
  read: Pick<StagedRead, 'proposal' | 'kind'>,
  because: string,
  landings: readonly PaperLanding[],
): Promise<LandedStaged> {
  const landing = landings.find(({ recognised }) => recognised === shown.recognised);
  if (landing === undefined) {
    const { planId, counts } = await landImport(ctx, shown, read, because);
    return { href: `/plans/${planId}`, counts };
  }
  if (shown.state === 'abandoned') throw new Refused('This import was put aside. Bring the file in again.');
  const rows = landing.readsOf(shown);
  const unchanged: PlanCounts = { read: rows, accepted: 0, unchanged: rows, updated: 0, held: 0, rejected: 0 };
  if (shown.state === 'landed')
    return { href: await hrefOf(ctx, landing, shown.id, await loadMade(ctx.tx, shown.id)), counts: unchanged };
  const digest = landing.digestOf(shown);
  const alike = await landedAlike(ctx.tx, shown.recognised, digest);
  const known = alike === null ? [] : await loadMade(ctx.tx, alike);
  const { made, counts } = known.length > 0 ? { made: known, counts: unchanged } : await landing.land(ctx, shown);
  await keepLanded(ctx, shown, made, counts, digest);
  return { href: await hrefOf(ctx, landing, shown.id, made), counts };
}

async function hrefOf(ctx: ActingCtx, landing: PaperLanding, importId: string, made: readonly Made[]): Promise<string> {
  const [first] = await landing.placesOf(ctx.tx, made);
  return first?.href ?? `/plans/import/${importId}`;
}

async function keepLanded(
  ctx: ActingCtx,
  shown: ImportShown,
  made: readonly Made[],
  counts: PlanCounts,
  digest: string,
): Promise<void> {
  await ctx.because('A paper that was brought in has landed');
  await ctx.tx
    .updateTable('plan_import')
    .set({
      state: 'landed',
      landed_at: ctx.now,
      landed_by: ctx.actor.id,
      proposal_digest: digest,
      counts: JSON.stringify(counts),
    })
    .where('id', '=', shown.id)
    .execute();
  if (made.length === 0) return;
  await ctx.tx
    .insertInto('plan_import_made')
    .values(
      made.map(({ what, id }) => ({
        id: ctx.newId(),
        import_id: shown.id,
        what,
        made_id: id,
        scope_id: shown.scopeId,
        scope_class: shown.scopeClass,
      })),
    )
    .execute();
}
