import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { idOf } from '../../support/world.ts';
import { isPlanted } from '../plants/others.ts';
import { declaredTables } from './declared.ts';
import { type ActorKind, arrangeOrganisation, colleague } from './organisation.ts';
import { type Rows, readRows } from './rows.ts';
import { tellStories } from './stories.ts';
import { type Row, readTables, type Table } from './tables.ts';
import { Teller } from './teller.ts';

/** The world every pair of worlds is copied from, frozen so that it can be copied, and all its rows as plain values. */
export interface BaseWorld {
  fresh: FreshDatabase;
  kinds: ActorKind[];
  tables: Map<string, Table>;
  rows: Rows;
  /** Tables for which no row could be made by itself, and why: `REST` must say what such a row needs. */
  untold: string[];
}

/** The ids that the database makes by itself, of what they are about: what is hidden shifts none. */
const NEW_ID = `create or replace function new_id(variadic about text[]) returns uuid language sql volatile
  as $$ select md5(array_to_string(about, '/'))::uuid $$`;

/** What the teller cannot fill in by itself, for tables no story tells. */
const REST: Record<string, Row> = {
  import_run: {
    format: 'police-street',
    status: 'landed',
    started_at: '2026-02-26T09:00:00Z',
    progress_at: '2026-02-26T09:00:10Z',
    finished_at: '2026-02-26T09:00:10Z',
    read: 3,
    rejected: 1,
  },
  import_reject: { no: 1, line: 4, code: 'blank', reason: 'The month is not there.', raw: '{"Month":""}' },
  held_row: {
    format: 'concerns',
    why: 'read since',
    line: 2,
    source: 'A file of concerns',
    payload: {
      told: {
        receivedAt: '2026-02-26T09:00:00Z',
        channel: 'import',
        sourceCode: null,
        referrer: { accountId: null, agencyId: null },
        reference: 'REF/2026/0042',
        howKnown: 'saw',
        danger: 'no',
        dangerSaid: null,
        happened: 'He was seen with them by the gate.',
        alsoSaid: [],
        when: { kind: 'not_asked', earliest: null, latest: null },
        where: { said: null, precision: null, longitude: null, latitude: null },
        childAware: 'not_asked',
        parentAware: 'not_asked',
        notToldWhy: null,
        subjects: [{ kind: 'location', named: 'Plover Park', age: null, said: null, inDanger: 'not_asked' }],
      },
    },
  },
};

/**
 * Arranges the base world in a database of its own.
 *
 * @param prepare SQL run first, as the owner of the tables: what a test adds to Kith to see it caught.
 */
export async function arrangeBaseWorld(prepare: readonly string[] = []): Promise<BaseWorld> {
  const fresh = await freshDatabase();
  await fresh.arrange(NEW_ID);
  for (const sql of prepare) await fresh.arrange(sql);
  const kinds = await arrangeOrganisation(fresh);
  const tables = await readTables(fresh, await declaredTables(prepare));
  const teller = new Teller(fresh, tables, {
    account: colleague.writer,
    agency: idOf('agency', 'Borough Council'),
    party: colleague.writer,
  });
  await tellStories(teller);
  const untold: string[] = [];
  // A table no story tells still has a row, so that there is one to copy.
  await teller.under('Everything else', 'record');
  for (const table of tables.values()) {
    if (!table.historyOf && (table.guard || isPlanted(table.name)))
      await teller.atLeastOne(table.name, REST[table.name]);
  }
  await tellHistory(fresh, teller, tables);
  return { fresh, kinds, tables, untold, rows: await readRows(fresh, tables.values()) };
}

/** What two rows of each guarded table once were. */
async function tellHistory(fresh: FreshDatabase, teller: Teller, tables: Map<string, Table>): Promise<void> {
  for (const table of tables.values()) {
    if (!table.historyOf) continue;
    const rows = await fresh.arrange<{ id: string; scope_id: string; scope_class: string; was: Row }>(
      `select id, scope_id, scope_class, to_jsonb(t) - 'scope_id' - 'scope_class' as was from ${table.historyOf} t order by id limit 2`,
    );
    for (const { id, scope_id, scope_class, was } of rows) {
      await teller.put(table.name, {
        history_id: idOf(table.name, id),
        row_id: id,
        scope_id,
        scope_class,
        changed_at: '2026-02-24T11:00:00Z',
        changed_by: colleague.writer,
        reason: 'It was misspelt.',
        was,
      });
    }
  }
}
