import { parseArgs } from 'node:util';
import { type ActingAs, actAs } from '../../kernel/access/act-as.ts';
import { type Command, type CommandIo, Refused, type WithDatabase, WrongUsage } from '../../kernel/commands/index.ts';
import { connect } from '../../kernel/db/connect.ts';
import { type Entropy, realEntropy } from '../../kernel/http/entropy.ts';
import type { Format } from '../landing/format.ts';
import { formatOf, formats } from '../landing/formats.ts';
import { fileAt } from '../landing/import-file.ts';
import { runImport } from '../landing/run-import.ts';
import { type Counts, noCounts, sum } from '../landing/tally.ts';
import { FileRefused } from '../reading/file-refused.ts';
import { importReport, sayCounts } from './report.ts';
import { refuseToOverwrite, writeRejects } from './write-rejects.ts';

export type { WithDatabase } from '../../kernel/commands/index.ts';

const usage = (
  staged: readonly Command[],
): string => `import FORMAT FILE… [--as EMAIL] [--kind ward|lsoa] [--rejects FILE] [--json]

  FORMAT       ${formats.map(({ code }) => code).join(', ')}
  FILE…        each is brought in whole or not at all; again is harmless
  --as EMAIL   in this person's name, rather than the importer's own
  --kind       of a file of boundaries, only areas of this kind
  --rejects    writes the rows that could not be read to this file, in the same format${staged.map((one) => `\n\n${one.usage}`).join('')}`;

/**
 * `kith import`: files from other systems, each in one transaction. `staged`: commands of other rooms for files that wait for a
 * person's eye, each known by its name in the place of a format. `entropy`: where the ids of what is landed come from.
 */
export const importCommand = (
  withDatabase: WithDatabase,
  entropy: Entropy = realEntropy,
  staged: readonly Command[] = [],
): Command => ({
  name: 'import',
  summary: 'Brings in files from other systems.',
  usage: usage(staged),
  async run(args, io) {
    const other = staged.find(({ name }) => name === args[0]);
    if (other) return other.run(args.slice(1), io);
    const wanted = readArgs(args);
    if (wanted.rejects !== null) await refuseToOverwrite(wanted.rejects);
    return withDatabase(io, async (database) => {
      const began = performance.now();
      const { db, pool } = connect(database.webUrl, 'kith_app', 4);
      const who = wanted.as ?? wanted.format.importerId;
      const acting = await actAs({ db, entropy }, who, `kith import ${wanted.format.code}`);
      try {
        if (acting === null) throw new Refused(`Nobody here has the e-mail address ${who}.`);
        return await bringAll(acting, wanted, io, began);
      } finally {
        await acting?.end().catch(() => undefined);
        await pool.end();
      }
    });
  },
});

interface Wanted {
  format: Format;
  files: readonly string[];
  as: string | null;
  areaKind: 'ward' | 'lsoa' | null;
  rejects: string | null;
}

function readArgs(args: string[]): Wanted {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { as: { type: 'string' }, kind: { type: 'string' }, rejects: { type: 'string' } },
  });
  const [code, ...files] = positionals;
  const format = formatOf(code ?? '');
  if (format === undefined)
    throw new WrongUsage(code === undefined ? 'Which format?' : `There is no format "${code}".`);
  if (files.length === 0) throw new WrongUsage('Which file?');
  const { kind } = values;
  if (kind !== undefined && kind !== 'ward' && kind !== 'lsoa') throw new WrongUsage('--kind is ward or lsoa.');
  if (kind !== undefined && format.code !== 'boundaries') throw new WrongUsage('--kind is for boundaries only.');
  return {
    format,
    files,
    as: values.as?.trim().toLowerCase() ?? null,
    areaKind: kind ?? null,
    rejects: values.rejects ?? null,
  };
}

async function bringAll(acting: ActingAs, wanted: Wanted, io: CommandIo, began: number): ReturnType<Command['run']> {
  let counts = noCounts;
  const landed: string[] = [];
  const refused: string[] = [];
  for (const path of wanted.files) {
    const brought = await bringOne(acting, wanted, path, io);
    if ('why' in brought) refused.push(brought.why);
    else {
      counts = sum(counts, brought.counts);
      landed.push(brought.runId);
    }
  }
  const [only, ...others] = refused;
  // With nothing landed there is nothing to report but why.
  if (only !== undefined && landed.length === 0) throw new Refused([only, ...others].join('\n'));
  for (const line of refused) io.say(line);
  if (wanted.rejects !== null) await writeRejects(acting, wanted.format, landed, wanted.rejects);
  const seconds = Math.round((performance.now() - began) / 10) / 100;
  return { done: refused.length === 0, report: importReport(wanted.format.code, wanted.files.length, counts, seconds) };
}

async function bringOne(
  acting: ActingAs,
  { format, areaKind }: Wanted,
  path: string,
  io: CommandIo,
): Promise<{ runId: string; counts: Counts } | { why: string }> {
  try {
    const file = await fileAt(path);
    const brought = await runImport(acting, format, file, {
      areaKind,
      onProgress: (read, total) => io.progress(file.name, read, total),
    });
    for (const line of sayCounts(file.name, brought.counts)) io.print(line);
    return brought;
  } catch (error) {
    if (error instanceof FileRefused) return { why: `${path}: ${error.message} Nothing was changed.` };
    throw error;
  }
}
