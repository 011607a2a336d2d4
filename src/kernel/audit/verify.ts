import { sql } from 'kysely';
import type { Db, Tx } from '../db/schema.ts';
import { NO_ROOT, signedWords } from './batch.ts';
import { leafOf, type StoredEvent } from './leaf.ts';
import { merkleRoot } from './merkle.ts';
import type { SealKey } from './seal-key.ts';

/** One thing wrong with the audit, naming the event or the batch. */
export interface AuditFault {
  kind: 'changed' | 'removed' | 'inserted' | 'batch changed' | 'batch removed';
  event?: string;
  batch?: number;
  says: string;
}

export interface AuditReport {
  events: number;
  sealed: number;
  /** Written since the last sealing: proved when next sealed. */
  notYetSealed: number;
  batches: number;
  faults: AuditFault[];
}

interface Batch {
  no: number;
  epoch: number;
  events: number;
  root: Buffer;
  previous_root: Buffer;
  signature: Buffer;
}

/**
 * Proves the audit: every sealed event still gives its leaf, every batch its signed root, the chain is whole, and it is the
 * chain kept outside the database. Names each event changed, removed, or inserted among those already sealed.
 *
 * @param db connected as `kith_worker`.
 * @param progress told how many batches of how many are done.
 */
export async function verifyAudit(
  db: Db,
  key: SealKey,
  progress: (done: number, of: number) => void,
): Promise<AuditReport> {
  const kept = new Map((await key.keptRoots()).map((root) => [root.no, root]));
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const { rows: batches } = await sql<Batch>`
        select no, epoch, events, root, previous_root, signature from audit_batch order by no`.execute(tx);
      const faults: AuditFault[] = [];
      let previous: Buffer = NO_ROOT;
      let expected = 1;
      for (const batch of batches) {
        for (; expected < batch.no; expected += 1) faults.push(batchRemoved(expected));
        expected = batch.no + 1;
        faults.push(...(await verifyBatch(tx, key, batch, previous, kept.get(batch.no)?.root)));
        previous = batch.root;
        progress(batch.no, batches.length);
      }
      for (const no of kept.keys()) if (no >= expected) faults.push(batchRemoved(no));
      faults.push(...(await insertedEvents(tx)));
      return { ...(await counts(tx)), batches: batches.length, faults };
    });
}

const batchRemoved = (no: number): AuditFault => ({
  kind: 'batch removed',
  batch: no,
  says: `Batch ${no} was sealed and is not there any more.`,
});

async function verifyBatch(
  tx: Tx,
  key: SealKey,
  batch: Batch,
  previous: Buffer,
  keptRoot: string | undefined,
): Promise<AuditFault[]> {
  const { rows } = await sql<{ event_id: string; leaf: Buffer; found: StoredEvent | null; at: Date | null }>`
    select s.event_id, s.leaf, e.at, case when e.id is null then null else to_jsonb(e) end as found
    from audit_seal s left join audit_event e on e.id = s.event_id
    where s.batch_no = ${batch.no} order by s.leaf_no`.execute(tx);
  const faults = rows.flatMap(({ event_id, leaf, found, at }): AuditFault[] => {
    if (!found || !at)
      return [{ kind: 'removed', event: event_id, batch: batch.no, says: `Event ${event_id} was removed.` }];
    return leafOf({ ...found, at }).equals(leaf)
      ? []
      : [{ kind: 'changed', event: event_id, batch: batch.no, says: `Event ${event_id} was changed.` }];
  });
  const whole =
    rows.length === batch.events &&
    merkleRoot(rows.map((row) => row.leaf)).equals(batch.root) &&
    batch.previous_root.equals(previous) &&
    key.verify(signedWords({ ...batch, previousRoot: batch.previous_root }), batch.signature) &&
    (keptRoot === undefined || keptRoot === batch.root.toString('hex'));
  if (!whole)
    faults.push({ kind: 'batch changed', batch: batch.no, says: `The seal of batch ${batch.no} does not hold.` });
  return faults;
}

/** An event among those already sealed that no seal knows: it was put there afterwards. */
async function insertedEvents(tx: Tx): Promise<AuditFault[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from audit_event e
    where not exists (select 1 from audit_seal s where s.event_id = e.id)
      and e.xid < (select max(through_xid) from audit_batch b where b.epoch = e.epoch)
    order by e.id`.execute(tx);
  return rows.map(({ id }) => ({
    kind: 'inserted',
    event: id,
    says: `Event ${id} was put in after its time had been sealed.`,
  }));
}

async function counts(tx: Tx): Promise<{ events: number; sealed: number; notYetSealed: number }> {
  const { rows } = await sql<{ events: number; sealed: number; waiting: number }>`
    select (select count(*) from audit_event)::integer as events, (select count(*) from audit_seal)::integer as sealed,
      (select count(*) from audit_event e where not exists (select 1 from audit_seal s where s.event_id = e.id))::integer as waiting`.execute(
    tx,
  );
  return { events: rows[0]?.events ?? 0, sealed: rows[0]?.sealed ?? 0, notYetSealed: rows[0]?.waiting ?? 0 };
}
