import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Paper, PaperRefused, readPaper } from '../../documents/index.ts';
import { type ActingAs, actAs } from '../../kernel/access/act-as.ts';
import { type Command, type CommandIo, Refused, type WithDatabase, WrongUsage } from '../../kernel/commands/index.ts';
import { connect } from '../../kernel/db/connect.ts';
import { type Entropy, realEntropy } from '../../kernel/http/entropy.ts';
import { unkeepableField } from '../../kernel/http/storable.ts';
import { planWriters } from '../policy.ts';
import { lockImport } from './landing/correct.ts';
import { rowsRead } from './landing/land-import.ts';
import { landStaged } from './landing/land-staged.ts';
import { type ImportShown, loadImport, readImport } from './landing/load-import.ts';
import type { PaperLanding } from './landing/paper-landing.ts';
import { reviewOf } from './landing/review-of.ts';
import { importOf, stagePaper } from './landing/stage.ts';
import { PLAN_IMPORTER } from './plan-importer.ts';
import { sayFlags } from './say-flags.ts';
import type { PlanCounts } from './tables.ts';

const usage = `import plan FILE [--accept] [--as EMAIL] [--json]

  FILE         a plan in Word, Excel, CSV, Markdown or plain text: it is staged, and waits for a person at /plans/import
  --accept     lands it as it was understood; a newer edition changes its plan
  --as EMAIL   in this person's name, rather than the importer's own`;

/** Larger papers than this are no plans. */
const MOST_BYTES = 50_000_000;

/** `kith import plan`: a paper is read and staged; `--accept` lands it (architecture §6). `landings`: how those land that are no plans. */
export const importPlanCommand = (
  withDatabase: WithDatabase,
  landings: readonly PaperLanding[] = [],
  entropy: Entropy = realEntropy,
): Command => ({
  name: 'plan',
  summary: 'Brings in a plan.',
  usage,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { accept: { type: 'boolean' }, as: { type: 'string' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined) throw new WrongUsage('Which file?');
    if (more.length > 0) throw new WrongUsage('One plan at a time.');
    const began = performance.now();
    const bytes = await bytesAt(file);
    const paper = await paperOf(bytes, file);
    return withDatabase(io, async (database) => {
      const { db, pool } = connect(database.webUrl, 'kith_app', 2);
      const who = values.as?.trim().toLowerCase() ?? PLAN_IMPORTER;
      const acting = await actAs({ db, entropy }, who, 'kith import plan');
      try {
        if (acting === null) throw new Refused(`Nobody here has the e-mail address ${who}.`);
        const digest = createHash('sha256').update(bytes).digest('hex');
        const counts = await bring(
          acting,
          { paper, digest, name: path.basename(file), accept: values.accept ?? false, landings },
          io,
        );
        const seconds = Math.round((performance.now() - began) / 10) / 100;
        const reasons = counts.held > 0 ? { 'waits to be accepted': counts.held } : {};
        return { done: true, report: { format: 'plan', files: 1, ...counts, reasons, seconds } };
      } finally {
        await acting?.end().catch(() => undefined);
        await pool.end();
      }
    });
  },
});

async function bytesAt(file: string): Promise<Buffer> {
  const handle = await open(file).catch(() => null);
  if (handle === null) throw new Refused(`${file}: There is no such file. Nothing was changed.`);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new Refused(`${file}: This is not a plain file. Nothing was changed.`);
    if (stat.size > MOST_BYTES) throw new Refused(`${file}: The file is too large to be a plan. Nothing was changed.`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function paperOf(bytes: Buffer, file: string): Promise<Paper> {
  try {
    const paper = await readPaper(bytes, file);
    if (unkeepableField(paper) !== null) throw new PaperRefused('It holds characters that cannot be kept as they are.');
    return paper;
  } catch (error) {
    if (error instanceof PaperRefused) throw new Refused(`${file}: ${error.message} Nothing was changed.`);
    throw error;
  }
}

interface Brought {
  readonly paper: Paper;
  readonly digest: string;
  readonly name: string;
  readonly accept: boolean;
  readonly landings: readonly PaperLanding[];
}

async function bring(
  acting: ActingAs,
  { paper, digest, name, accept, landings }: Brought,
  io: CommandIo,
): Promise<PlanCounts> {
  const staged = await acting.request('import plan: staged', async (ctx) => {
    if (!planWriters.allows(ctx.actor) && !ctx.actor.roles.has('importer'))
      throw new Refused(`${ctx.actor.name} may not bring in plans. ${planWriters.says} may.`);
    const found = await importOf(ctx, digest);
    const id = found?.id ?? (await stagePaper(ctx, paper, digest));
    ctx.note({ about: id, detail: { digest } });
    return { id, state: found?.state ?? 'staged' };
  });
  return acting.request(accept ? 'import plan: landed' : 'import plan: read', async (ctx) => {
    await lockImport(ctx, staged.id);
    const shown = await loadImport(ctx.tx, staged.id);
    if (shown === null) throw new Refused('What was staged is not there any more.');
    const made = readImport(shown);
    const { proposal } = made;
    const read = rowsRead(proposal);
    ctx.note({ about: shown.id });
    if (shown.state === 'landed' || accept) {
      const { href, counts } = await landStaged(ctx, shown, made, 'The newer edition leaves it out.', landings);
      io.print(`${name}: ${counts.read} read: ${saidCounts(counts)}. It is at ${href}.`);
      return counts;
    }
    if (shown.recognised === 'system_review') return sayReview(shown, name, io);
    io.print(
      `${name}: ${read} read: ${proposal.actions.length} actions under ${proposal.parts.length} parts, staged. Nothing has landed.`,
    );
    for (const line of sayFlags(proposal)) io.print(`  ${line}`);
    io.print(`  Look at it and put it right at /plans/import/${shown.id}, or add --accept.`);
    return { read, accepted: 0, unchanged: 0, updated: 0, held: read, rejected: 0 };
  });
}

/** A system review waits on its page, or lands with --accept: its statements become answers, not a plan. */
function sayReview(shown: ImportShown, name: string, io: CommandIo): PlanCounts {
  const { cells, overalls, flags } = reviewOf(shown);
  const read = cells.length + overalls.length;
  io.print(
    `${name}: ${read} read: a system review with ${cells.length} statements and ${overalls.length} overall ratings, staged. Nothing has landed.`,
  );
  for (const { at, why } of flags) io.print(`  ${at ?? 'The review'}: ${why}`);
  io.print(`  Look at it and put it right at /plans/import/${shown.id}, or add --accept.`);
  return { read, accepted: 0, unchanged: 0, updated: 0, held: read, rejected: 0 };
}

const saidCounts = (counts: PlanCounts): string =>
  (['accepted', 'unchanged', 'updated'] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => `${counts[part]} ${part}`)
    .join(', ') || 'nothing';
