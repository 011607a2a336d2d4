import { createWriteStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { ActingAs } from '../../kernel/access/act-as.ts';
import { Refused } from '../../kernel/commands/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Format } from '../landing/format.ts';
import { rejectsOf } from '../landing/keep-rejects.ts';
import type { Reject } from '../reading/row.ts';

/** A file of rejects holds rows about people: it never takes the place of another file. */
export async function refuseToOverwrite(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Refused(`${path} is there already. Choose another name for the rejected rows.`);
}

/** Writes the rejected rows of some imports to one file of their format, readable by its owner alone. */
export async function writeRejects(
  acting: ActingAs,
  format: Format,
  runs: readonly string[],
  path: string,
): Promise<void> {
  await acting.request(
    `import ${format.code}: wrote rejected rows`,
    async (ctx) => {
      ctx.note({ detail: { imports: runs } });
      await pipeline(format.rejects(rejectsOfAll(ctx.tx, runs)), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    },
    { reads: true },
  );
}

async function* rejectsOfAll(tx: Tx, runs: readonly string[]): AsyncGenerator<Reject> {
  for (const run of runs) yield* rejectsOf(tx, run);
}
