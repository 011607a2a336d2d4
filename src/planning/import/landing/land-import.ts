import { createHash } from 'node:crypto';
import { Refused } from '../../../kernel/http/faults.ts';
import { type Compared, comparePlans } from '../../editions/compare.ts';
import { landEdition } from '../../editions/land-edition.ts';
import { loadStanding } from '../../editions/load-standing.ts';
import { openPlan, type Writing } from '../../write/open-plan.ts';
import type { Proposal } from '../proposal.ts';
import type { StagedRead } from '../read-staged.ts';
import type { PlanCounts } from '../tables.ts';
import { inReadingOrder } from './in-reading-order.ts';
import { landedColumns } from './landed-columns.ts';
import type { ImportShown } from './load-import.ts';
import { addActionRows, addPartRows, type Making, noRows } from './new-rows.ts';
import { writeRows } from './write-rows.ts';

/** What came of landing: the plan, and how many of its rows were new, changed or as they were. */
export interface LandedPlan {
  readonly planId: string;
  readonly counts: PlanCounts;
}

/** Rows of a plan: its actions, and the parts they stand under. */
export const rowsRead = ({ parts, actions }: Proposal): number => parts.length + actions.length;

/**
 * Lands what is staged, in the transaction at hand: as a new plan, or as a newer edition of the plan it was said to be one of.
 * Landed already, it changes nothing.
 *
 * @param read what it makes, with every correction (`readImport`).
 * @param because why what an edition leaves out is dropped.
 * @throws Refused where there is nothing to land, or the plan is not there for whoever lands it.
 */
export async function landImport(
  ctx: Writing,
  shown: ImportShown,
  read: Pick<StagedRead, 'proposal' | 'kind'>,
  because: string,
): Promise<LandedPlan> {
  const { proposal, kind } = read;
  const rows = rowsRead(proposal);
  if (shown.state === 'landed' && shown.planId !== null)
    return {
      planId: shown.planId,
      counts: { read: rows, accepted: 0, unchanged: rows, updated: 0, held: 0, rejected: 0 },
    };
  if (shown.state === 'abandoned') throw new Refused('This import was put aside. Bring the file in again.');
  if (proposal.actions.length === 0)
    throw new Refused(
      'No action was found in this paper, so there is no plan to land. Say which column holds the actions.',
    );
  const noTitle = whyNoTitle(shown, proposal);
  if (noTitle !== null) throw new Refused(noTitle);
  const landed = await landProposal(ctx, {
    proposal,
    kind,
    planId: saidPlan(shown),
    digest: shown.digest,
    because,
  });
  await ctx.tx
    .updateTable('plan_import')
    .set({
      state: 'landed',
      plan_id: landed.planId,
      landed_at: ctx.now,
      landed_by: ctx.actor.id,
      proposal_digest: digestOf(proposal),
      counts: JSON.stringify(landed.counts),
    })
    .where('id', '=', shown.id)
    .execute();
  return landed;
}

/** A new plan is called something; an edition without a title keeps its plan's. */
export const whyNoTitle = (shown: Pick<ImportShown, 'corrections' | 'planId'>, { title }: Proposal): string | null =>
  title.trim() === '' && saidPlan(shown) === null ? 'Enter what this plan is called' : null;

/** What lands as a plan. */
export interface ToLand {
  readonly proposal: Proposal;
  readonly kind: string;
  /** The plan it is a newer edition of; null for a new one. */
  readonly planId: string | null;
  /** sha-256 of the file, in hex. */
  readonly digest: string;
  /** Why what an edition leaves out is dropped. */
  readonly because: string;
  /** What it leaves out stays in the plan, and so do the plan's own title and words: it is a list of some of its actions. */
  readonly keeps?: boolean;
  /** The class of the scope a new plan lies in; the partnership's own if left out. */
  readonly liesIn?: 'panel';
}

/** Lands a plan as it was understood: as a new one, or as a newer edition of the one that is named. */
export async function landProposal(ctx: Writing, { planId, proposal, ...more }: ToLand): Promise<LandedPlan> {
  const to = { ...more, proposal: { ...proposal, parts: inReadingOrder(proposal.parts) } };
  await ctx.because('A plan was brought in from a paper');
  return planId === null ? landNew(ctx, to) : landNewer(ctx, planId, to);
}

/** The plan a person said it is an edition of; else the one its title names. */
export function saidPlan({ corrections, planId }: Pick<ImportShown, 'corrections' | 'planId'>): string | null {
  const said = corrections.findLast((each) => each.what === 'plan');
  return said?.what === 'plan' ? said.planId : planId;
}

const digestOf = (proposal: Proposal): string => createHash('sha256').update(JSON.stringify(proposal)).digest('hex');

async function landNew(ctx: Writing, { proposal, kind, digest, liesIn }: Omit<ToLand, 'planId'>): Promise<LandedPlan> {
  const plan = await openPlan(ctx, {
    kind,
    title: proposal.title,
    subject: null,
    state: 'active',
    columns: landedColumns(proposal.columns),
    legend: proposal.legend,
    prose: proposal.prose,
    ...(liesIn && { liesIn }),
  });
  const making: Making = { plan, now: ctx.now, actorId: ctx.actor.id, years: proposal.years, newId: ctx.newId };
  const rows = noRows();
  const ids = new Map<string, string>();
  proposal.parts.forEach((part, nth) => {
    ids.set(
      part.key,
      addPartRows(rows, making, part, part.parent === null ? null : (ids.get(part.parent) ?? null), nth + 1),
    );
  });
  proposal.actions.forEach((action, nth) => {
    addActionRows(rows, making, action, action.part === null ? null : (ids.get(action.part) ?? null), nth + 1);
  });
  await writeRows(ctx.tx, rows);
  await addEdition(ctx, making, proposal, digest, {});
  const read = rowsRead(proposal);
  return { planId: plan.id, counts: { read, accepted: read, unchanged: 0, updated: 0, held: 0, rejected: 0 } };
}

async function landNewer(
  ctx: Writing,
  planId: string,
  { proposal: printed, digest, because, keeps = false }: Omit<ToLand, 'planId'>,
): Promise<LandedPlan> {
  const standing = await loadStanding(ctx.tx, planId);
  if (standing === null) throw new Refused('The plan this is to be an edition of is not there.');
  const proposal = { ...printed, title: printed.title || standing.title };
  const all = comparePlans(standing, proposal);
  const compared = keeps ? droppingNothing(all) : all;
  const plan = { id: standing.id, scopeId: standing.scopeId, scopeClass: standing.scopeClass };
  const making: Making = { plan, now: ctx.now, actorId: ctx.actor.id, years: proposal.years, newId: ctx.newId };
  const changes = await landEdition(ctx, making, standing, proposal, compared, because, keeps);
  const kept = [...compared.parts.kept, ...compared.actions.kept];
  const updated = kept.filter(({ changed }) => changed.length > 0).length;
  const accepted = compared.parts.added.length + compared.actions.added.length;
  const dropped = compared.parts.dropped.length + compared.actions.dropped.length;
  if (updated + accepted + dropped > 0) await addEdition(ctx, making, proposal, digest, changes);
  return {
    planId,
    counts: { read: rowsRead(proposal), accepted, unchanged: kept.length - updated, updated, held: 0, rejected: 0 },
  };
}

const droppingNothing = ({ parts, actions }: Compared): Compared => ({
  parts: { ...parts, dropped: [] },
  actions: { ...actions, dropped: [] },
});

async function addEdition(
  ctx: Writing,
  { plan }: Making,
  proposal: Proposal,
  digest: string,
  changes: object,
): Promise<void> {
  await ctx.tx
    .insertInto('plan_edition')
    .values({
      id: ctx.newId(),
      plan_id: plan.id,
      title: proposal.title,
      edition: proposal.edition,
      dated_on: proposal.presented?.on ?? null,
      dated_precision: proposal.presented?.precision ?? null,
      source_digest: digest,
      changes: JSON.stringify(changes),
      landed_at: ctx.now,
      landed_by: ctx.actor.id,
      scope_id: plan.scopeId,
      scope_class: plan.scopeClass,
    })
    .execute();
}
