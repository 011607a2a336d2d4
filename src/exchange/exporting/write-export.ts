import { createHash } from 'node:crypto';
import type { ActingCtx } from '../../kernel/access/act-as.ts';
import { csvFile } from '../../kernel/csv/index.ts';
import type { Export } from './export.ts';

/** What was written, for the audit and the report. */
export interface Exported {
  rows: number;
  bytes: number;
  /** SHA-256 of the file, hexadecimal. */
  digest: string;
}

/**
 * Writes an export as CSV, safe to open in a spreadsheet, piece by piece. Every row written is noted as shown.
 *
 * @param write is given each piece in order, and waited for.
 */
export async function writeExport(
  ctx: Pick<ActingCtx, 'tx' | 'saw'>,
  wanted: Export,
  write: (piece: string) => void | Promise<void>,
): Promise<Exported> {
  const hash = createHash('sha256');
  let [rows, bytes] = [0, 0];
  async function* cells(): AsyncGenerator<readonly string[]> {
    for await (const row of wanted.rows(ctx.tx)) {
      rows += 1;
      ctx.saw(row.shows);
      yield row.cells;
    }
  }
  for await (const piece of csvFile(wanted.columns, cells())) {
    hash.update(piece);
    bytes += Buffer.byteLength(piece);
    await write(piece);
  }
  return { rows, bytes, digest: hash.digest('hex') };
}
