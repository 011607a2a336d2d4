import type { Read, Reject, Remark, Row } from '../reading/row.ts';

/** Why a row waits for a person to decide. */
export type HeldWhy = 'may be known' | 'read since' | 'twice in the file' | 'for its keepers';

/** What became of one row. */
export type Verdict = 'accepted' | 'unchanged' | 'updated' | { readonly held: HeldWhy };

/** What became of some rows of a file, in its order: a verdict for each good row, and the rejects. */
export interface Landed {
  readonly verdicts: readonly Verdict[];
  readonly rejects: readonly Reject[];
  readonly warnings: readonly Remark[];
}

/**
 * Lands what a reader gives, `size` good rows at a time, so that a file larger than memory passes through. While one batch
 * is landed the next is read; they are landed in order and never two at once.
 *
 * @throws Error where a batch is not given one verdict a row: then no count could be trusted, and nothing is landed.
 */
export async function* landInBatches<T>(
  reads: AsyncIterable<Read<T>>,
  size: number,
  land: (rows: readonly Row<T>[]) => Promise<readonly Verdict[]>,
): AsyncGenerator<Landed> {
  let batch = emptyBatch<T>();
  let landing: Promise<Landed> | null = null;
  const begin = (full: Batch<T>): Promise<Landed> => {
    const begun = landBatch(full, land);
    // Where the reader fails first, its failure is the one told.
    begun.catch(() => undefined);
    return begun;
  };
  try {
    for await (const read of reads) {
      if (read.kind === 'row') batch.rows.push(read);
      else batch.rejects.push(read);
      if (batch.rows.length < size && batch.rejects.length < size) continue;
      if (landing !== null) yield await landing;
      landing = begin(batch);
      batch = emptyBatch();
    }
    if (landing !== null) yield await landing;
    landing = begin(batch);
    yield await landing;
  } finally {
    await landing?.catch(() => undefined);
  }
}

interface Batch<T> {
  readonly rows: Row<T>[];
  readonly rejects: Reject[];
}

const emptyBatch = <T>(): Batch<T> => ({ rows: [], rejects: [] });

async function landBatch<T>(
  { rows, rejects }: Batch<T>,
  land: (rows: readonly Row<T>[]) => Promise<readonly Verdict[]>,
): Promise<Landed> {
  const verdicts = rows.length > 0 ? await land(rows) : [];
  if (verdicts.length !== rows.length)
    throw new Error(`${rows.length} rows were given ${verdicts.length} verdicts, so nothing is landed.`);
  return { verdicts, rejects, warnings: rows.flatMap(({ warnings }) => warnings) };
}
