import { sql } from 'kysely';
import type { ActingCtx } from '../../../kernel/access/act-as.ts';
import { Refused } from '../../../kernel/http/faults.ts';
import type { StagedRead } from '../read-staged.ts';
import type { PlanCounts } from '../tables.ts';
import { landImport } from './land-import.ts';
import type { ImportShown } from './load-import.ts';
import { landedAlike, loadMade } from './load-made.ts';
import type { LandedPaper, Made, PaperLanding } from './paper-landing.ts';

/** Where it landed, and how many of its rows were new, changed or as they were. */
export interface LandedStaged {
  readonly href: string;
  readonly counts: PlanCounts;
  /** Why rows are held or rejected, with how many of each. */
  readonly reasons?: Readonly<Record<string, number>>;
  readonly said?: readonly string[];
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
  const before = await loadMade(ctx.tx, shown.id);
  const rows = landing.rowsOf(shown);
  const unchanged: PlanCounts = { read: rows, accepted: 0, unchanged: rows, updated: 0, held: 0, rejected: 0 };
  if (shown.state === 'landed') return { href: await hrefOf(ctx, landing, shown.id, before), counts: unchanged };
  const digest = landing.digestOf(shown);
  // What stood already was not made by this paper.
  const known = (await standingAlready(ctx, shown, landing, digest)).map((each): Made => ({ ...each, what: KNOWN }));
  const landed: LandedPaper =
    known.length > 0 ? { made: known, counts: unchanged } : await landing.land(ctx, shown, before);
  await keepLanded(ctx, shown, landed, digest);
  return {
    href: await hrefOf(ctx, landing, shown.id, [...before, ...landed.made]),
    counts: landed.counts,
    ...(landed.reasons && { reasons: landed.reasons }),
    ...(landed.said && { said: landed.said }),
  };
}

/** What another paper made that says just this, as far as it still stands; else what stands here and says so, whoever began it. */
async function standingAlready(
  ctx: ActingCtx,
  shown: ImportShown,
  landing: PaperLanding,
  digest: string | null,
): Promise<readonly Made[]> {
  if (digest === null) return [];
  // Two who land the same at once: the second waits, and finds what the first made.
  await sql`select pg_advisory_xact_lock(hashtext('kith landing'), hashtext(${digest}))`.execute(ctx.tx);
  for (const alike of await landedAlike(ctx.tx, shown.recognised, digest)) {
    const made = await loadMade(ctx.tx, alike);
    const places = await landing.placesOf(ctx.tx, made);
    const stands = new Set(places.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id));
    const still = made.filter(({ id }) => stands.has(id));
    if (still.length > 0) return still;
  }
  return (await landing.standing?.(ctx, shown)) ?? [];
}

/** What is kept of an import that says what stood already. */
const KNOWN = 'known';

async function hrefOf(ctx: ActingCtx, landing: PaperLanding, importId: string, made: readonly Made[]): Promise<string> {
  const places = await landing.placesOf(ctx.tx, made);
  const [only, ...others] = places;
  // Of several things the import's own page says where each is.
  return only && others.length === 0 ? only.href : `/plans/import/${importId}`;
}

async function keepLanded(
  ctx: ActingCtx,
  shown: ImportShown,
  { made, counts, waits = false, planId = null }: LandedPaper,
  digest: string | null,
): Promise<void> {
  await ctx.because('A paper that was brought in has landed');
  await ctx.tx
    .updateTable('plan_import')
    .set({
      ...(!waits && { state: 'landed' as const, landed_at: ctx.now, landed_by: ctx.actor.id }),
      ...(planId !== null && { plan_id: planId }),
      proposal_digest: digest,
      counts: JSON.stringify(counts),
    })
    .where('id', '=', shown.id)
    .execute();
  if (made.length === 0) return;
  await ctx.tx
    .insertInto('plan_import_made')
    .values(
      made.map(({ what, id, key }) => ({
        id: ctx.newId(),
        import_id: shown.id,
        what,
        made_id: id,
        row_key: key,
        scope_id: shown.scopeId,
        scope_class: shown.scopeClass,
      })),
    )
    .execute();
}
