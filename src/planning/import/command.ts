import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Paper, PaperRefused, readPaper } from '../../documents/index.ts';
import { type ActingAs, type ActingCtx, actAs } from '../../kernel/access/act-as.ts';
import { type Command, type CommandIo, Refused, type WithDatabase, WrongUsage } from '../../kernel/commands/index.ts';
import { connect } from '../../kernel/db/connect.ts';
import { type Entropy, realEntropy } from '../../kernel/http/entropy.ts';
import { unkeepableField } from '../../kernel/http/storable.ts';
import { planWriters } from '../policy.ts';
import type { Correction } from './corrections.ts';
import { addCorrections, lockImport } from './landing/correct.ts';
import { rowsRead, whyNoTitle } from './landing/land-import.ts';
import { landStaged } from './landing/land-staged.ts';
import { type ImportShown, loadImport, readImport } from './landing/load-import.ts';
import type { PaperLanding } from './landing/paper-landing.ts';
import { stagePaper } from './landing/stage.ts';
import { PLAN_IMPORTER } from './plan-importer.ts';
import { sayFlags } from './say-flags.ts';
import type { PlanCounts } from './tables.ts';

/** Larger papers than this are no plans. */
const MOST_BYTES = 50_000_000;

/** A command that brings in a paper: a plan, or a kind of paper that another room lands. */
export interface PaperCommand {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  /** The account that brings it in unless a person does. */
  readonly importer: string;
  /** The kind of paper that it is said to be; null where Kith finds out. */
  readonly said: string | null;
  /** What else may be said, each with a word after it: `body`. */
  readonly options?: readonly string[];
  /** What those words put right. */
  readonly corrections?: (
    ctx: ActingCtx,
    shown: ImportShown,
    said: Readonly<Record<string, string>>,
  ) => Promise<readonly Correction[]>;
}

/** `kith import plan`: a paper is read and staged; `--accept` lands it (architecture §6). `landings`: how those land that are no plans. */
export const importPlanCommand = (
  withDatabase: WithDatabase,
  landings: readonly PaperLanding[] = [],
  entropy: Entropy = realEntropy,
): Command =>
  importPaperCommand(
    {
      name: 'plan',
      summary: 'Brings in a plan.',
      usage: `import plan FILE [--accept] [--as EMAIL] [--json]

  FILE         a plan or a system review in Word, Excel, CSV, Markdown or plain text: it is staged, and waits at /plans/import
  --accept     lands it as it was understood; a newer edition changes its plan
  --as EMAIL   in this person's name, rather than the importer's own`,
      importer: PLAN_IMPORTER,
      said: null,
    },
    withDatabase,
    landings,
    entropy,
  );

/** A command by which a paper is read and staged, and with `--accept` landed. */
export const importPaperCommand = (
  how: PaperCommand,
  withDatabase: WithDatabase,
  landings: readonly PaperLanding[],
  entropy: Entropy,
): Command => ({
  name: how.name,
  summary: how.summary,
  usage: how.usage,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        accept: { type: 'boolean' },
        as: { type: 'string' },
        ...Object.fromEntries((how.options ?? []).map((option) => [option, { type: 'string' as const }])),
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined) throw new WrongUsage('Which file?');
    if (more.length > 0) throw new WrongUsage('One file at a time.');
    const said = Object.fromEntries(
      Object.entries<string | boolean | undefined>(values).flatMap(([option, word]) =>
        typeof word === 'string' && how.options?.includes(option) ? [[option, word] as const] : [],
      ),
    );
    const began = performance.now();
    const bytes = await bytesAt(file);
    const paper = await paperOf(bytes, file);
    return withDatabase(io, async (database) => {
      const { db, pool } = connect(database.webUrl, 'kith_app', 2);
      const who = values.as?.trim().toLowerCase() ?? how.importer;
      const acting = await actAs({ db, entropy }, who, `kith import ${how.name}`);
      try {
        if (acting === null) throw new Refused(`Nobody here has the e-mail address ${who}.`);
        const digest = createHash('sha256').update(bytes).digest('hex');
        const brought = await bring(acting, io, {
          how,
          paper,
          digest,
          said,
          name: path.basename(file),
          accept: values.accept ?? false,
          landings,
        });
        const seconds = Math.round((performance.now() - began) / 10) / 100;
        return {
          done: true,
          report: { format: how.name, files: 1, ...brought.counts, reasons: brought.reasons, seconds },
        };
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
  readonly how: PaperCommand;
  readonly paper: Paper;
  readonly digest: string;
  readonly said: Readonly<Record<string, string>>;
  readonly name: string;
  readonly accept: boolean;
  readonly landings: readonly PaperLanding[];
}

interface Counted {
  readonly counts: PlanCounts;
  readonly reasons: Readonly<Record<string, number>>;
}

async function bring(
  acting: ActingAs,
  io: CommandIo,
  { how, paper, digest, said, name, accept, landings }: Brought,
): Promise<Counted> {
  const importId = await acting.request(`import ${how.name}: staged`, async (ctx) => {
    if (!planWriters.allows(ctx.actor) && !ctx.actor.roles.has('importer'))
      throw new Refused(`${ctx.actor.name} may not bring in plans. ${planWriters.says} may.`);
    const { id } = await stagePaper(ctx, paper, digest, { landings, said: how.said });
    ctx.note({ about: id, detail: { digest } });
    const shown = await loadImport(ctx.tx, id);
    if (shown && how.corrections) await addCorrections(ctx, id, await how.corrections(ctx, shown, said));
    return id;
  });
  return acting.request(`import ${how.name}: ${accept ? 'landed' : 'read'}`, async (ctx) => {
    await lockImport(ctx, importId);
    if (accept) await callAsFile(ctx, importId, name, landings);
    const shown = await loadImport(ctx.tx, importId);
    if (shown === null) throw new Refused('What was staged is not there any more.');
    const made = readImport(shown);
    ctx.note({ about: shown.id });
    if (shown.state === 'landed' || accept) {
      const because = 'The newer edition leaves it out.';
      const { href, counts, reasons = {}, said: more = [] } = await landStaged(ctx, shown, made, because, landings);
      io.print(`${name}: ${counts.read} read: ${saidCounts(counts)}. It is at ${href}.`);
      for (const [why, many] of Object.entries(reasons)) io.print(`  ${many}: ${why}`);
      for (const line of more) io.print(`  ${line}`);
      return { counts, reasons };
    }
    const { read, what, flags } = whatIsStaged(shown, landings);
    io.print(`${name}: ${read} read: ${what}, staged. Nothing has landed.`);
    for (const line of flags) io.print(`  ${line}`);
    io.print(`  Look at it and put it right at /plans/import/${shown.id}, or add --accept.`);
    const counts: PlanCounts = { read, accepted: 0, unchanged: 0, updated: 0, held: read, rejected: 0 };
    return { counts, reasons: read > 0 ? { 'waits to be accepted': read } : {} };
  });
}

function whatIsStaged(
  shown: ImportShown,
  landings: readonly PaperLanding[],
): { read: number; what: string; flags: readonly string[] } {
  const landing = landings.find(({ recognised }) => recognised === shown.recognised);
  if (landing) return { read: landing.rowsOf(shown), what: landing.says(shown), flags: landing.flagsOf(shown) };
  const { proposal } = readImport(shown);
  const { actions, parts } = proposal;
  return {
    read: rowsRead(proposal),
    what: `${actions.length} actions under ${parts.length} parts`,
    flags: sayFlags(proposal),
  };
}

const saidCounts = (counts: PlanCounts): string =>
  (['accepted', 'unchanged', 'updated', 'held', 'rejected'] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => `${counts[part]} ${part}`)
    .join(', ') || 'nothing';

/** A new plan whose paper does not say what it is called lands under the name of its file. */
async function callAsFile(
  ctx: ActingCtx,
  importId: string,
  name: string,
  landings: readonly PaperLanding[],
): Promise<void> {
  const shown = await loadImport(ctx.tx, importId);
  if (shown === null || landings.some(({ recognised }) => recognised === shown.recognised)) return;
  if (whyNoTitle(shown, readImport(shown).proposal) === null) return;
  await addCorrections(ctx, importId, [{ what: 'title', title: path.parse(name).name.trim() }]);
}
