import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type ActingAs, actAs } from '../../kernel/access/act-as.ts';
import { type Command, type CommandIo, Refused, WrongUsage } from '../../kernel/commands/index.ts';
import { connect } from '../../kernel/db/connect.ts';
import { type Entropy, realEntropy } from '../../kernel/http/entropy.ts';
import { Refused as RefusedRequest } from '../../kernel/http/faults.ts';
import type { Export } from '../exporting/export.ts';
import { exportOf, exports } from '../exporting/exports.ts';
import { type Exported, writeExport } from '../exporting/write-export.ts';
import type { WithDatabase } from './import-command.ts';
import { refuseToOverwrite } from './write-rejects.ts';

const usage = `export WHAT --as EMAIL [--out FILE] [--json]

  WHAT         ${exports.map(({ code }) => code).join(' or ')}, as CSV
  --as EMAIL   as this person may see them
  --out FILE   where to write; standard output when left out, and then not with --json`;

/** `kith export`: a list as a file, holding what one person may see and nothing else. `entropy`: where ids come from. */
export const exportCommand = (withDatabase: WithDatabase, entropy: Entropy = realEntropy): Command => ({
  name: 'export',
  summary: 'Writes a list as a CSV file.',
  usage,
  async run(args, io) {
    const wanted = readArgs(args);
    if (wanted.out !== null) await refuseToOverwrite(wanted.out);
    return withDatabase(io, async (database) => {
      const began = performance.now();
      const { db, pool } = connect(database.webUrl, 'kith_app', 4);
      const acting = await actAs({ db, entropy }, wanted.as, `kith export ${wanted.what.code}`);
      try {
        if (acting === null) throw new Refused(`Nobody here has the e-mail address ${wanted.as}.`);
        const exported = await takeOut(acting, wanted.what, wanted.out, io);
        if (wanted.out !== null) io.print(`${wanted.out}: ${exported.rows.toLocaleString('en-GB')} rows.`);
        const seconds = Math.round((performance.now() - began) / 10) / 100;
        return { done: true, report: { export: wanted.what.code, file: wanted.out, ...exported, seconds } };
      } finally {
        await acting?.end().catch(() => undefined);
        await pool.end();
      }
    });
  },
});

function readArgs(args: string[]): { what: Export; as: string; out: string | null } {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { as: { type: 'string' }, out: { type: 'string' } },
  });
  const [code, ...more] = positionals;
  const what = exportOf(code ?? '');
  if (what === undefined) throw new WrongUsage(code === undefined ? 'What?' : `There is no export "${code}".`);
  if (more.length > 0) throw new WrongUsage(`"${more[0]}" is one too many.`);
  if (values.as === undefined) throw new WrongUsage('As whom? An export holds what one person may see.');
  return { what, as: values.as.trim().toLowerCase(), out: values.out ?? null };
}

/** "Started" is committed before the first byte is written, "finished" with the rows and the digest after the last. */
async function takeOut(acting: ActingAs, what: Export, out: string | null, io: CommandIo): Promise<Exported> {
  const action = `export ${what.code}`;
  await acting.request(`${action}: started`, async (ctx) => {
    if (!what.policy.allows(ctx.actor))
      throw new RefusedRequest(`This is for others: ${what.policy.says.toLowerCase()}.`);
    ctx.note({ outcome: 'started' });
  });
  const file = out === null ? null : await open(out, 'wx', 0o600);
  try {
    return await acting.request(
      `${action}: finished`,
      async (ctx) => {
        const exported = await writeExport(ctx, what, async (piece) => {
          if (file !== null) await file.write(piece);
          // A line of the answer ends itself: what is left is the file's own carriage return.
          else io.print(piece.replace(/\n$/, ''));
        });
        ctx.note({ outcome: 'finished', detail: { ...exported } });
        return exported;
      },
      { reads: true },
    );
  } finally {
    await file?.close();
  }
}
