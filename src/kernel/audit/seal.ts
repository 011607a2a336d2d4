import { sql } from 'kysely';
import type { Db, Tx } from '../db/schema.ts';
import { NO_ROOT, signedWords } from './batch.ts';
import { leafOf, type StoredEvent } from './leaf.ts';
import { merkleRoot } from './merkle.ts';
import type { SealKey } from './seal-key.ts';

const MOST = 5000;

/**
 * Seals what can be sealed now, at most 5,000 events: those written by transactions older than every one still running,
 * so that nothing can later appear among them. Folds them into a tree, chains and signs its root, keeps the root outside
 * the database too, and writes who looked at what. One sealer at a time, whatever processes run. Returns how many.
 *
 * @param db connected as `kith_worker`.
 */
export async function sealAudit(db: Db, key: SealKey): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { rows: lock } = await sql<{
      mine: boolean;
    }>`select pg_try_advisory_xact_lock(hashtext('kith audit seal')) as mine`.execute(tx);
    if (!lock[0]?.mine) return 0;
    const { rows: horizon } = await sql<{
      xmin: string;
    }>`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(tx);
    const { rows: found } = await sql<StoredEvent & { xid: string }>`
      select xid::text, id, at, epoch, actor_id, agency_id, request_id, action, outcome, about, as_typed, reason, seen, detail
      from audit_event e
      where e.xid < ${horizon[0]?.xmin}::xid8 and not exists (select 1 from audit_seal s where s.event_id = e.id)
      order by e.xid, e.at, e.id limit ${MOST + 1}`.execute(tx);
    // Cut between transactions, so that a batch holds all of what came before its horizon.
    const through = found[MOST]?.xid ?? horizon[0]?.xmin ?? '0';
    const events = found.length > MOST ? found.filter((event) => event.xid !== through) : found;
    if (events.length === 0) return 0;
    await writeBatch(tx, key, events, through);
    return events.length;
  });
}

async function writeBatch(tx: Tx, key: SealKey, events: readonly StoredEvent[], through: string): Promise<void> {
  const { rows: last } = await sql<{
    no: number;
    root: Buffer;
  }>`select no, root from audit_batch order by no desc limit 1`.execute(tx);
  const leaves = events.map(leafOf);
  const batch = {
    no: (last[0]?.no ?? 0) + 1,
    epoch: events.at(-1)?.epoch ?? 1,
    events: events.length,
    root: merkleRoot(leaves),
    previousRoot: last[0]?.root ?? NO_ROOT,
  };
  const signature = key.sign(signedWords(batch));
  await sql`
    insert into audit_batch (no, epoch, through_xid, events, root, previous_root, signature, key_id, sealed_at)
    values (${batch.no}, ${batch.epoch}, ${through}::xid8, ${batch.events}, ${batch.root}, ${batch.previousRoot}, ${signature}, ${key.id}, kith_now())`.execute(
    tx,
  );
  await sql`
    insert into audit_seal (event_id, batch_no, leaf_no, leaf)
    select e.id, ${batch.no}, e.no - 1, e.leaf
    from unnest(${sql.val(events.map((event) => event.id))}::uuid[], ${sql.val(leaves)}::bytea[]) with ordinality as e (id, leaf, no)`.execute(
    tx,
  );
  await sql`
    insert into audit_look (looked_id, event_id, at)
    select distinct looked, e.id, e.at from audit_event e cross join unnest(e.seen) as looked
    where e.id = any (${sql.val(events.map((event) => event.id))}::uuid[])`.execute(tx);
  // Kept outside before the commit: a root with no batch is a batch that was lost, which verify must be able to say.
  await key.keepRoot({
    epoch: batch.epoch,
    no: batch.no,
    root: batch.root.toString('hex'),
    signature: signature.toString('base64'),
  });
}
