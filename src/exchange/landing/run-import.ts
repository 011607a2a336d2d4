import { sql } from 'kysely';
import type { ActingAs, ActingCtx } from '../../kernel/access/act-as.ts';
import { Refused } from '../../kernel/http/faults.ts';
import { FileRefused } from '../reading/file-refused.ts';
import type { Format } from './format.ts';
import { type ImportFile, measured } from './import-file.ts';
import { keepRejects } from './keep-rejects.ts';
import { whyNotImport } from './may-import.ts';
import { finishRun, keepOutcome, noteProgress, type RunStart, refuseRun, startRun, waitAgain } from './run-rows.ts';
import { type Counts, counted, noCounts } from './tally.ts';

export interface ImportHow {
  /** The import somebody asked for on a page; a new one when left out. */
  runId?: string | undefined;
  areaKind?: 'ward' | 'lsoa' | null | undefined;
  /** How far along, in bytes of the file. */
  onProgress?(read: number, total: number): void;
  /** Where progress is also written to the import's own row, for a page to show. */
  showsProgress?: boolean;
}

/** Another file of the same importer is being brought in at the moment. */
export class Busy extends Refused {}

/**
 * Brings one file in: one file is one transaction, so that a kill, a lost database or a file that turns out not to be what
 * it says leaves nothing. "Import started" is committed before, "finished" with what was landed, "refused" when nothing was.
 *
 * @throws FileRefused where the file is not what it says, with one sentence; nothing of it was landed.
 * @throws Refused where whoever acts may not bring such a file in, or another of this format is being brought in.
 */
export async function runImport(
  acting: ActingAs,
  format: Format,
  file: ImportFile,
  how: ImportHow = {},
): Promise<{ runId: string; counts: Counts }> {
  const action = `import ${format.code}`;
  const runId = await acting.request(`${action}: started`, (ctx) => {
    const why = whyNotImport(ctx.actor, format);
    if (why !== null) throw new Refused(why);
    return startRun(ctx, startOf(format, file, how));
  });
  const shown = progressOf(acting, runId, file, how);
  try {
    const counts = await acting.request(`${action}: finished`, (ctx) =>
      landFile(ctx, format, file, { runId, how, shown }),
    );
    return { runId, counts };
  } catch (error) {
    const why = error instanceof FileRefused || error instanceof Refused ? error.message : null;
    await acting
      .request(`${action}: ${why === null ? 'failed' : 'refused'}`, (ctx) =>
        error instanceof Busy && how.runId !== undefined ? waitAgain(ctx, runId) : refuseRun(ctx, runId, why),
      )
      // Where even that cannot be written, what went wrong first is what is told.
      .catch(() => undefined);
    throw error;
  } finally {
    await shown.settled();
  }
}

const startOf = (format: Format, file: ImportFile, how: ImportHow): RunStart => ({
  runId: how.runId,
  format: format.code,
  areaKind: how.areaKind ?? null,
  bytes: file.bytes,
  digest: file.digest,
});

interface Run {
  runId: string;
  how: ImportHow;
  shown: Progress;
}

async function landFile(ctx: ActingCtx, format: Format, file: ImportFile, run: Run): Promise<Counts> {
  await oneAtATime(ctx, format);
  await ctx.because(`A file of ${format.name} was brought in (${file.digest.toString('hex').slice(0, 12)})`);
  const landing = { ...ctx, runId: run.runId, fileDigest: file.digest, areaKind: run.how.areaKind ?? null };
  let counts = noCounts;
  for await (const landed of format.land(landing, measured(file, run.shown.tell))) {
    await keepRejects(ctx, run.runId, counts.rejected, landed.rejects);
    counts = counted(counts, landed);
  }
  await run.shown.settled();
  await finishRun(ctx, run.runId, file.bytes, counts);
  await keepOutcome(ctx, run.runId, format, counts);
  ctx.note({
    about: run.runId,
    outcome: 'finished',
    detail: {
      digest: file.digest.toString('hex'),
      bytes: file.bytes,
      read: counts.read,
      accepted: counts.accepted,
      unchanged: counts.unchanged,
      updated: counts.updated,
      held: counts.held,
      rejected: counts.rejected,
    },
  });
  return counts;
}

/** Two files of one importer at once could both open the same child. */
async function oneAtATime(ctx: ActingCtx, format: Format): Promise<void> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('kith import'), hashtext(${`${ctx.actor.id}/${format.code}`})) as free`.execute(
    ctx.tx,
  );
  if (!rows[0]?.free) throw new Busy('Another file of this kind is being brought in now. Try again when it is done.');
}

interface Progress {
  tell(read: number): void;
  /** When nothing is being written any more. */
  settled(): Promise<void>;
}

/** Milliseconds. Each is a transaction with its audit event. */
const EVERY = 5000;

/** Tells whoever waits at a terminal, and now and then writes to the import's row in a transaction of its own. */
function progressOf(acting: ActingAs, runId: string, file: ImportFile, how: ImportHow): Progress {
  let written = performance.now();
  let writing: Promise<void> = Promise.resolve();
  return {
    tell(read) {
      how.onProgress?.(read, file.bytes);
      if (!how.showsProgress || performance.now() - written < EVERY) return;
      written = performance.now();
      writing = writing.then(() => noteProgress(acting, runId, read)).catch(() => undefined);
    },
    settled: () => writing,
  };
}
