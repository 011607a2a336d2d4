import { sql } from 'kysely';
import type { Paper } from '../../../documents/index.ts';
import { openScope } from '../../../kernel/access/open-scope.ts';
import type { Writing } from '../../write/open-plan.ts';
import type { TableMapping } from '../proposal.ts';
import { readAsPlan } from '../read-as-plan.ts';
import { readReview } from '../review/index.ts';
import { loadMade } from './load-made.ts';
import type { PaperLanding } from './paper-landing.ts';
import '../tables.ts';

/** A paper that waits or has landed. */
export interface Staged {
  readonly id: string;
  readonly state: 'staged' | 'landed';
}

/**
 * The import of this very file as this kind of paper that this reader may see: the newest that landed and still stands, else the
 * newest staged.
 */
async function importOf(
  ctx: Pick<Writing, 'tx'>,
  digest: string,
  recognised: string,
  landings: readonly PaperLanding[],
): Promise<Staged | null> {
  const { rows } = await sql<Staged>`
    select id, state from plan_import where source_digest = ${digest} and recognised = ${recognised} and state <> 'abandoned'
    order by state, staged_at desc, id`.execute(ctx.tx);
  const landing = landings.find((one) => one.recognised === recognised);
  for (const found of rows) {
    if (found.state === 'staged' || landing === undefined) return found;
    const made = await loadMade(ctx.tx, found.id);
    const places = await landing.placesOf(ctx.tx, made);
    // What was withdrawn here no longer stands for its paper: the same file begins anew.
    if (places.length === 0 || places.some(({ withdrawn }) => !withdrawn)) return found;
  }
  return null;
}

/** The partnership's plan with this title, where there is exactly one: what a paper so called is a newer edition of. */
async function planCalled(ctx: Pick<Writing, 'tx'>, title: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from plan where subject_id is null and ended_at is null and lower(title) = lower(${title}) order by opened_at, id limit 2`.execute(
    ctx.tx,
  );
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** What a paper is, as it is staged. */
interface Read {
  readonly recognised: string;
  readonly title: string;
  readonly mapping: readonly TableMapping[];
  readonly waitsIn: 'partnership' | 'panel';
}

function readPaperAs(paper: Paper, landings: readonly PaperLanding[], said: string | null): Read {
  for (const landing of landings) {
    const read = landing.read?.(paper, said === landing.recognised) ?? null;
    if (read) return { recognised: landing.recognised, waitsIn: landing.waitsIn ?? 'partnership', ...read };
  }
  const { recognised, mapping, proposal } = readAsPlan(paper);
  const title = recognised.kind === 'system_review' ? readReview(paper).title : proposal.title;
  return { recognised: recognised.kind, title, mapping, waitsIn: 'partnership' };
}

/**
 * Keeps a paper that was read until somebody has looked at it, in a scope of its own; the same file again is the import it was. A plan
 * of the same title is taken as the one it is a newer edition of, which a person may change.
 *
 * @param said the kind of paper that somebody says it is; null where Kith is to find out.
 */
export async function stagePaper(
  ctx: Writing,
  paper: Paper,
  digest: string,
  { landings = [], said = null }: { landings?: readonly PaperLanding[]; said?: string | null } = {},
): Promise<Staged> {
  const read = readPaperAs(paper, landings, said);
  return (await importOf(ctx, digest, read.recognised, landings)) ?? (await stage(ctx, paper, digest, read, landings));
}

async function stage(
  ctx: Writing,
  paper: Paper,
  digest: string,
  { recognised, title, mapping, waitsIn }: Read,
  landings: readonly PaperLanding[],
): Promise<Staged> {
  const isPlan = !landings.some((landing) => landing.recognised === recognised);
  const planId = isPlan && recognised !== 'system_review' && title !== '' ? await planCalled(ctx, title) : null;
  const id = ctx.newId();
  const scope = await openScope(ctx, waitsIn);
  await ctx.tx
    .insertInto('plan_import')
    .values({
      id,
      plan_id: planId,
      state: 'staged',
      title: title || 'A paper without a title',
      recognised,
      format: paper.format,
      source_digest: digest,
      proposal_digest: null,
      staged_at: ctx.now,
      staged_by: ctx.actor.id,
      landed_at: null,
      landed_by: null,
      ...scope,
    })
    .execute();
  await ctx.tx
    .insertInto('plan_import_paper')
    .values({
      id: ctx.newId(),
      import_id: id,
      paper: JSON.stringify(paper),
      mapping: JSON.stringify(mapping),
      ...scope,
    })
    .execute();
  return { id, state: 'staged' };
}
