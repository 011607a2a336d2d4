import type { FreshDatabase } from '../../support/fresh-database.ts';
import type { Row, Table } from './tables.ts';

/** Every row of a database, by table: the whole world as plain values. */
export type Rows = Map<string, Row[]>;

export async function readRows(fresh: FreshDatabase, tables: Iterable<Table>): Promise<Rows> {
  const rows: Rows = new Map();
  for (const { name } of tables) {
    const [all] = await fresh.arrange<{ rows: Row[] }>(
      `select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') as rows from kith."${name}" t`,
    );
    rows.set(name, all?.rows ?? []);
  }
  return rows;
}

/** Puts rows in as the owner of the tables: no policy is asked, every trigger and check is. All of them, or none. */
export async function putRows(fresh: FreshDatabase, tables: Map<string, Table>, rows: Rows): Promise<void> {
  if (rows.size > 1) await fresh.arrange('begin');
  try {
    await putEach(fresh, tables, rows);
    if (rows.size > 1) await fresh.arrange('commit');
  } catch (error) {
    if (rows.size > 1) await fresh.arrange('rollback');
    throw error;
  }
}

async function putEach(fresh: FreshDatabase, tables: Map<string, Table>, rows: Rows): Promise<void> {
  for (const table of tables.values()) {
    const some = rows.get(table.name);
    if (!some?.length) continue;
    const given = table.columns.map((column) => column.name).filter((name) => some.some((row) => name in row));
    const list = (before: string) => given.map((name) => `${before}"${name}"`).join(', ');
    try {
      await fresh.arrange(
        `insert into kith."${table.name}" (${list('')}) select ${list('r.')} from jsonb_populate_recordset(null::kith."${table.name}", $1::jsonb) r`,
        [JSON.stringify(some)],
      );
    } catch (error) {
      throw new Error(
        `Could not put ${some.length} rows into ${table.name}: ${error instanceof Error ? error.message : error}\n${JSON.stringify(some[0])}`,
      );
    }
  }
}

export const textOf = (row: Row | undefined, column: string): string => {
  const value = row?.[column];
  return typeof value === 'string' ? value : '';
};
