import { createHash } from 'node:crypto';
import type { FreshDatabase } from '../../../../test/support/fresh-database.ts';
import { type ActingAs, actAs } from '../../../kernel/access/act-as.ts';
import { connect } from '../../../kernel/db/connect.ts';
import type { Db } from '../../../kernel/db/schema.ts';
import { realEntropy } from '../../../kernel/http/entropy.ts';
import { bytesOf } from '../../reading/source.ts';
import type { Format } from '../format.ts';
import type { ImportFile } from '../import-file.ts';
import { type ImportHow, runImport } from '../run-import.ts';
import type { Counts } from '../tally.ts';

/** Brings files into a test database as the format's own importer, or as a person. */
export interface Importing {
  db: Db;
  bring(
    format: Format,
    file: ImportFile,
    how?: ImportHow & { as?: string },
  ): Promise<{ runId: string; counts: Counts }>;
  acting(who: string): Promise<ActingAs>;
  close(): Promise<void>;
}

export function importingInto(fresh: FreshDatabase): Importing {
  const { db, pool } = connect(fresh.url, 'kith_app', 4);
  const acting = async (who: string) => {
    const found = await actAs({ db, entropy: realEntropy }, who, 'test');
    if (found === null) throw new Error(`There is no account ${who}.`);
    return found;
  };
  return {
    db,
    acting,
    async bring(format, file, how = {}) {
      const as = await acting(how.as ?? format.importerId);
      try {
        return await runImport(as, format, file, how);
      } finally {
        await as.end();
      }
    },
    close: () => pool.end(),
  };
}

/** A file held in memory. */
export function fileOf(content: string | Buffer, name = 'test file'): ImportFile {
  const bytes = Buffer.from(content);
  return {
    name,
    bytes: bytes.length,
    digest: createHash('sha256').update(bytes).digest(),
    open: () => bytesOf(pieces(bytes)),
  };
}

/** A file that is made as it is read, for one larger than anyone would hold; it is never read to its end. */
export function endlessFile(begin: string, piece: Buffer, times: number): ImportFile {
  async function* made() {
    yield Buffer.from(begin);
    for (let at = 0; at < times; at++) yield piece;
  }
  return {
    name: 'endless',
    bytes: begin.length + piece.length * times,
    digest: Buffer.alloc(32),
    open: () => bytesOf(made()),
  };
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
