import type { ActingAs, ActingCtx } from '../../kernel/access/act-as.ts';
import { OPEN_DATA } from './fixed-id.ts';
import type { Format } from './format.ts';
import { openScopesOf } from './open-scopes.ts';
import type { Counts } from './tally.ts';
import '../tables.ts';

export interface RunStart {
  runId: string | undefined;
  format: string;
  areaKind: string | null;
  bytes: number;
  digest: Buffer;
}

/** Writes that an import has begun, or begins one that was asked for on a page. Returns its id. */
export async function startRun(ctx: ActingCtx, start: RunStart): Promise<string> {
  const id = start.runId ?? ctx.newId();
  if (start.runId !== undefined) {
    await ctx.tx
      .updateTable('import_run')
      .set({ status: 'running', progress_at: ctx.now, bytes_read: 0 })
      .where('id', '=', id)
      .execute();
  } else {
    await ctx.tx
      .insertInto('import_run')
      .values({
        id,
        format: start.format,
        importer_id: ctx.actor.id,
        asked_by: ctx.actor.id,
        area_kind: start.areaKind,
        status: 'running',
        bytes: start.bytes,
        digest: start.digest,
        started_at: ctx.now,
        progress_at: ctx.now,
        finished_at: null,
        read: null,
        rejected: null,
        refused_why: null,
      })
      .execute();
  }
  ctx.note({ about: id, outcome: 'started', detail: { digest: start.digest.toString('hex'), bytes: start.bytes } });
  return id;
}

/** How far an import has got, in a transaction of its own, so that a page may show it. It is no event: nobody saw anything. */
export async function noteProgress(acting: ActingAs, runId: string, read: number): Promise<void> {
  await acting.request('import: progress', async (ctx) => {
    await ctx.tx
      .updateTable('import_run')
      .set({ bytes_read: read, progress_at: ctx.now })
      .where('id', '=', runId)
      .where('status', '=', 'running')
      .execute();
  });
}

/** Marks an import as landed, with its counts, in the transaction that landed it. `bytes` of the file were read. */
export async function finishRun(ctx: ActingCtx, runId: string, bytes: number, counts: Counts): Promise<void> {
  await ctx.tx
    .updateTable('import_run')
    .set({
      status: 'landed',
      bytes_read: bytes,
      progress_at: ctx.now,
      finished_at: ctx.now,
      read: counts.read,
      rejected: counts.rejected,
      reasons: JSON.stringify(counts.rejectedFor),
      warnings: JSON.stringify(counts.warnings),
    })
    .where('id', '=', runId)
    .execute();
}

/** Nothing of the file was landed: it was refused in words (`why`), or Kith failed and it may be tried again. */
export async function refuseRun(ctx: ActingCtx, runId: string, why: string | null): Promise<void> {
  await ctx.tx
    .updateTable('import_run')
    .set({ status: why === null ? 'failed' : 'refused', refused_why: why, progress_at: ctx.now, finished_at: ctx.now })
    .where('id', '=', runId)
    .execute();
  ctx.note({ about: runId, outcome: 'refused' });
}

/** An import that was asked for on a page waits for another to be done. */
export async function waitAgain(ctx: ActingCtx, runId: string): Promise<void> {
  await ctx.tx
    .updateTable('import_run')
    .set({ status: 'waiting', progress_at: ctx.now })
    .where('id', '=', runId)
    .execute();
}

/** What came of the rows, under the sight of the kind of thing they became. */
export async function keepOutcome(ctx: ActingCtx, runId: string, format: Format, counts: Counts): Promise<void> {
  const scope = format.writes === 'open' ? OPEN_DATA : (await openScopesOf(ctx, format.writes, 1))[0];
  if (scope === undefined) throw new Error('no scope was opened');
  await ctx.tx
    .insertInto('import_outcome')
    .values({
      id: ctx.newId(),
      run_id: runId,
      accepted: counts.accepted,
      unchanged: counts.unchanged,
      updated: counts.updated,
      held: counts.held,
      reasons: JSON.stringify(counts.heldFor),
      ...scope,
    })
    .execute();
}
