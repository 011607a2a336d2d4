import type { FreshDatabase } from '../../support/fresh-database.ts';
import type { Declared } from './declared.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type Row = Record<string, Json>;

export interface Column {
  name: string;
  type: string;
  required: boolean;
  /** What a one-column check allows: `kind in ('a', 'b')`. */
  choices: string[] | null;
  /** Named in a check, a key or a unique index, so that changing it may break a rule. */
  bound: boolean;
  /** Part of a unique key, so that a copy needs a value of its own. */
  unique: boolean;
}

/** One table of the catalogue, with what is needed to copy a row of it. */
export interface Table {
  name: string;
  columns: Column[];
  /** Column to the table whose `id` it holds. */
  keys: Record<string, string>;
  /** Every table a row of this one points at, its scope's included. */
  needs: string[];
  guard: Declared | null;
  historyOf: string | null;
}

interface Found {
  name: string;
  columns: Omit<Column, 'choices'>[];
  keys: Record<string, string> | null;
  needs: string[] | null;
  checks: string[] | null;
}

const QUERY = `
  select t.relname as name,
    (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
        'required', a.attnotnull and not a.atthasdef,
        'bound', exists (select 1 from pg_constraint k where k.conrelid = t.oid and k.contype <> 'n' and a.attnum = any (k.conkey))
              or exists (select 1 from pg_index x where x.indrelid = t.oid and x.indisunique and a.attnum = any (x.indkey)),
        'unique', exists (select 1 from pg_index x where x.indrelid = t.oid and x.indisunique and a.attnum = any (x.indkey))) order by a.attnum)
     from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select jsonb_object_agg(a.attname, r.relname) from pg_constraint k join pg_class r on r.oid = k.confrelid
       join pg_attribute a on a.attrelid = t.oid and a.attnum = k.conkey[1]
       join pg_attribute b on b.attrelid = r.oid and b.attnum = k.confkey[1] and b.attname = 'id'
     where k.conrelid = t.oid and k.contype = 'f' and cardinality(k.conkey) = 1) as keys,
    (select array_agg(distinct r.relname::text) from pg_constraint k join pg_class r on r.oid = k.confrelid where k.conrelid = t.oid and k.contype = 'f') as needs,
    (select array_agg(pg_get_constraintdef(k.oid)) from pg_constraint k where k.conrelid = t.oid and k.contype = 'c' and cardinality(k.conkey) = 1) as checks
  from pg_class t where t.relnamespace = 'kith'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition order by 1`;

const ANY_OF = /\(+(\w+) = ANY \(+ARRAY\[(.*?)\]/;

/** Reads every table of Kith's schema, parents before children. */
export async function readTables(fresh: FreshDatabase, declared: Map<string, Declared>): Promise<Map<string, Table>> {
  const found = await fresh.arrange<Found>(QUERY);
  const names = new Set(found.map((table) => table.name));
  const tables = found.map(({ name, columns, keys, needs, checks }): Table => {
    const historyOf = name.endsWith('_history') && names.has(name.slice(0, -8)) ? name.slice(0, -8) : null;
    const choices = new Map(
      (checks ?? []).flatMap((text) => {
        const [, column, values] = ANY_OF.exec(text) ?? [];
        return column && values ? [[column, [...values.matchAll(/'([^']*)'/g)].map((m) => m[1] ?? '')] as const] : [];
      }),
    );
    return {
      name,
      columns: columns.map((column) => ({ ...column, choices: choices.get(column.name) ?? null })),
      keys: { ...keys, ...(historyOf && { row_id: historyOf }) },
      needs: [...(needs ?? []), ...(historyOf ? [historyOf] : [])],
      historyOf,
      guard: declared.get(historyOf ?? name) ?? null,
    };
  });
  return inOrder(tables);
}

/** Parents before children, so that rows can be put in in this order. */
function inOrder(tables: readonly Table[]): Map<string, Table> {
  const ordered = new Map<string, Table>();
  const visit = (table: Table, above: ReadonlySet<string>): void => {
    if (ordered.has(table.name) || above.has(table.name)) return;
    for (const parent of table.needs) {
      const found = tables.find((other) => other.name === parent);
      if (found) visit(found, new Set([...above, table.name]));
    }
    ordered.set(table.name, table);
  };
  for (const table of tables) visit(table, new Set());
  return ordered;
}
