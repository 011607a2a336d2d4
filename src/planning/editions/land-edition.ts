import { statusWords } from '../action/status-words.tsx';
import { landedColumns } from '../import/landing/landed-columns.ts';
import {
  addActionRows,
  addImpactRows,
  addNoteRows,
  addPartRows,
  addPartyRow,
  type Making,
  type NewRows,
  noRows,
} from '../import/landing/new-rows.ts';
import { reportRows } from '../import/landing/report-rows.ts';
import { writeRows } from '../import/landing/write-rows.ts';
import type { Proposal, ProposedAction, ProposedNote, ProposedPart } from '../import/proposal.ts';
import type { Writing } from '../write/open-plan.ts';
import type { Compared, Kept } from './compare.ts';
import { notesOfPart } from './compare.ts';
import { likeness, sameWords } from './likeness.ts';
import type { StandingAction, StandingImpact, StandingNote, StandingPart, StandingPlan } from './standing-plan.ts';

/** What an edition changed, by id, as its row keeps it. */
export interface EditionChanges {
  readonly added: readonly string[];
  readonly changed: readonly { readonly id: string; readonly what: readonly string[] }[];
  readonly dropped: readonly string[];
}

/**
 * Writes a newer edition into its plan: what is new is added, what is said otherwise is changed with its history, what is gone is
 * dropped with the reason. Updates, evidence, statuses, measures and whoever a person confirmed stay; with `keeps` so do the plan's own
 * title, columns and words.
 */
export async function landEdition(
  ctx: Writing,
  making: Making,
  standing: StandingPlan,
  proposal: Proposal,
  compared: Compared,
  because: string,
  keeps = false,
): Promise<EditionChanges> {
  await ctx.because(`A newer edition of the plan: ${proposal.title}`.slice(0, 200));
  const rows = noRows();
  const ids = new Map<string, string>(compared.parts.kept.map(({ old, new: fresh }) => [fresh.key, old.id]));
  const added: string[] = [];
  const place = new Map(
    [proposal.parts, proposal.actions].flatMap((each) => each.map(({ key }, nth) => [key, nth + 1] as const)),
  );
  const idOf = (key: string | null): string | null => (key === null ? null : (ids.get(key) ?? null));
  for (const part of proposal.parts) {
    if (ids.has(part.key)) continue;
    const id = addPartRows(rows, making, part, idOf(part.parent), place.get(part.key) ?? 0);
    ids.set(part.key, id);
    added.push(id);
  }
  for (const action of compared.actions.added)
    added.push(addActionRows(rows, making, action, idOf(action.part), place.get(action.key) ?? 0));
  for (const kept of compared.actions.kept) addReports(rows, making, standing, kept);
  await writeRows(ctx.tx, rows);
  for (const kept of compared.parts.kept)
    await changePart(ctx, making, kept, idOf(kept.new.parent), place.get(kept.new.key) ?? 0);
  for (const kept of compared.actions.kept)
    await changeAction(ctx, making, kept, idOf(kept.new.part), place.get(kept.new.key) ?? 0);
  const dropped = await drop(ctx, compared, because);
  const changed = [...compared.parts.kept, ...compared.actions.kept].filter((kept) => kept.changed.length > 0);
  if (!keeps && (added.length + changed.length + dropped.length > 0 || saysOtherwise(standing, proposal)))
    await ctx.tx
      .updateTable('plan')
      .set({
        title: proposal.title,
        columns: JSON.stringify(landedColumns(proposal.columns)),
        legend: JSON.stringify(proposal.legend),
        prose: JSON.stringify(proposal.prose),
      })
      .where('id', '=', standing.id)
      .execute();
  return { added, changed: changed.map(({ old, changed: what }) => ({ id: old.id, what })), dropped };
}

/** The words around the tables are other words, or the legend is: how columns are laid out is no change by itself. */
function saysOtherwise(standing: StandingPlan, { title, prose, legend }: Proposal): boolean {
  const all = (lines: readonly { readonly text: string }[]): string => lines.map(({ text }) => text).join(' ');
  // Kith's own words for statuses go out where a plan has none, and coming in again are no new words.
  const words = (of: StandingPlan['legend']): string => Object.values({ ...statusWords, ...of }).join(' ');
  return (
    title !== standing.title ||
    !sameWords(all(standing.prose), all(prose)) ||
    !sameWords(words(standing.legend), words(legend))
  );
}

function addReports(
  rows: NewRows,
  making: Making,
  standing: StandingPlan,
  { old, new: fresh }: Kept<StandingAction, ProposedAction>,
): void {
  const known = (title: string, month: unknown): boolean =>
    standing.reports.some((report) => report.title === title && report.dueMonth === month);
  rows.report_due.push(
    ...reportRows(making, old.id, fresh.reports).filter(({ title, due_month }) => !known(title, due_month)),
  );
}

async function changePart(
  ctx: Writing,
  making: Making,
  { old, new: fresh, changed }: Kept<StandingPart, ProposedPart>,
  parentId: string | null,
  sort: number,
): Promise<void> {
  if (changed.length === 0 && old.sort === sort) return;
  await ctx.tx
    .updateTable('plan_part')
    .set({
      number: fresh.number,
      number_proposed: fresh.numberProposed,
      wording: fresh.wording,
      parent_id: parentId,
      sort,
    })
    .where('id', '=', old.id)
    .execute();
  await changeSaid(ctx, making, { partId: old.id, actionId: null }, old, fresh.impacts, notesOfPart(fresh));
}

async function changeAction(
  ctx: Writing,
  making: Making,
  { old, new: fresh, changed }: Kept<StandingAction, ProposedAction>,
  partId: string | null,
  sort: number,
): Promise<void> {
  if (changed.length === 0 && old.sort === sort) return;
  const rows = noRows();
  const accountable = changed.includes('leads') ? changeLeads(rows, making, old, fresh) : old.accountableLeadId;
  if (changed.includes('supporters')) addParties(rows, making, old, fresh.supporters, 'supporting');
  await writeRows(ctx.tx, rows);
  await ctx.tx
    .updateTable('action')
    .set({
      number: fresh.number,
      number_proposed: fresh.numberProposed,
      wording: fresh.wording,
      part_id: partId,
      due_from: fresh.due?.from ?? null,
      due_by: fresh.due?.by ?? null,
      due_precision: fresh.due?.precision ?? null,
      due_said: fresh.due?.said ?? null,
      accountable_lead_id: accountable,
      sort,
    })
    .where('id', '=', old.id)
    .execute();
  const gone = old.parties.filter(
    (party) =>
      party.id !== accountable && isGone(party, fresh, changed.includes('leads'), changed.includes('supporters')),
  );
  if (gone.length > 0)
    await ctx.tx
      .updateTable('action_lead')
      .set({ ended_at: ctx.now })
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute();
  await changeSaid(ctx, making, { partId: null, actionId: old.id }, old, fresh.impacts, fresh.notes);
}

/** New leads are added; whoever a person confirmed stays the one who answers for it, and else the first lead is proposed. */
function changeLeads(rows: NewRows, making: Making, old: StandingAction, fresh: ProposedAction): string {
  const added = addParties(rows, making, old, fresh.leads, 'lead');
  const still = old.parties.some(
    ({ id, said }) => id === old.accountableLeadId && fresh.leads.some((lead) => lead.said === said),
  );
  if (old.confirmed || still) return old.accountableLeadId;
  const leading = (said: string): string | undefined =>
    old.parties.find((party) => party.said === said && party.part === 'lead')?.id ?? added.get(said);
  return fresh.leads.map(({ said }) => leading(said)).find((id) => id !== undefined) ?? old.accountableLeadId;
}

function addParties(
  rows: NewRows,
  making: Making,
  old: StandingAction,
  parties: ProposedAction['leads'],
  part: 'lead' | 'supporting',
): Map<string, string> {
  const sameSide = old.parties.filter((party) => (party.part === 'supporting') === (part === 'supporting'));
  const fresh = parties.filter(({ said }) => !sameSide.some((party) => party.said === said));
  return new Map(fresh.map((party, nth) => [party.said, addPartyRow(rows, making, old.id, party, part, 1000 + nth)]));
}

function isGone(
  { part, said }: StandingAction['parties'][number],
  fresh: ProposedAction,
  leads: boolean,
  supporters: boolean,
): boolean {
  if (part === 'supporting') return supporters && !fresh.supporters.some((party) => party.said === said);
  return leads && !fresh.leads.some((party) => party.said === said);
}

/** Impacts keep their measures where their words are much the same; notes are changed under their heading. */
async function changeSaid(
  ctx: Writing,
  making: Making,
  owner: { partId: string | null; actionId: string | null },
  old: { impacts: readonly StandingImpact[]; notes: readonly StandingNote[] },
  impacts: readonly string[],
  notes: readonly ProposedNote[],
): Promise<void> {
  const free = [...old.impacts];
  const rows = noRows();
  for (const [nth, wording] of impacts.entries()) {
    const at = best(free, wording);
    const [kept] = at < 0 ? [] : free.splice(at, 1);
    if (kept === undefined) addImpactRows(rows, making, owner, [wording], nth);
    else if (kept.wording !== wording)
      await ctx.tx
        .updateTable('impact')
        .set({ wording, sort: nth + 1 })
        .where('id', '=', kept.id)
        .execute();
  }
  if (free.length > 0)
    await ctx.tx
      .updateTable('impact')
      .set({ dropped_at: ctx.now })
      .where(
        'id',
        'in',
        free.map(({ id }) => id),
      )
      .execute();
  for (const [nth, note] of notes.entries()) {
    if (old.notes.some(({ heading, text }) => heading === note.heading && text === note.text)) continue;
    const kept = note.heading === '' ? undefined : old.notes.find(({ heading }) => heading === note.heading);
    if (kept === undefined) addNoteRows(rows, making, owner, [note], nth);
    else await ctx.tx.updateTable('plan_note').set({ text: note.text }).where('id', '=', kept.id).execute();
  }
  await writeRows(ctx.tx, rows);
}

function best(impacts: readonly StandingImpact[], wording: string): number {
  const alike = impacts.map((impact) => likeness(impact.wording, wording));
  const most = Math.max(-1, ...alike);
  return most >= 0.6 ? alike.indexOf(most) : -1;
}

async function drop(ctx: Writing, { parts, actions }: Compared, because: string): Promise<string[]> {
  const gone = { dropped_at: ctx.now, dropped_why: because };
  const [actionIds, partIds] = [actions.dropped.map(({ id }) => id), parts.dropped.map(({ id }) => id)];
  if (actionIds.length > 0) await ctx.tx.updateTable('action').set(gone).where('id', 'in', actionIds).execute();
  if (partIds.length > 0) await ctx.tx.updateTable('plan_part').set(gone).where('id', 'in', partIds).execute();
  return [...actionIds, ...partIds];
}
