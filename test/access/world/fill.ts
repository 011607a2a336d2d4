import { idOf } from '../../support/world.ts';
import type { Column, Json, Row, Table } from './tables.ts';

const AT = '2026-01-12T09:30:00Z';

/**
 * A whole row of a table from the few columns that matter to a story: what else the table requires is filled in by its
 * type and checks, so that a column a room adds tomorrow does not break the world of today.
 *
 * @param parent the id a required key should hold when the story does not say.
 */
export function fill(table: Table, name: string, given: Row, parent: (table: string, column: string) => string): Row {
  const row: Row = { ...given };
  for (const column of table.columns) {
    if (column.name in row || !column.required) continue;
    if (column.name === 'id' || column.name === 'history_id') row[column.name] = idOf(table.name, name);
    else row[column.name] = valueFor(table, column, parent);
  }
  return row;
}

function valueFor(table: Table, column: Column, parent: (table: string, column: string) => string): Json {
  const key = table.keys[column.name];
  if (key) return parent(key, column.name);
  if (column.choices) return column.choices[0] ?? '';
  // A few columns point at a row without a key that says so: `concern_id` is a concern's.
  if (column.type === 'uuid') return parent(column.name.replace(/^target_|_id$/g, ''), column.name);
  if (column.type.startsWith('timestamp')) return AT;
  if (column.type === 'date') return AT.slice(0, 10);
  if (column.type === 'text[]') return ['in words'];
  if (column.type.endsWith('[]')) return [];
  if (column.type === 'jsonb') return {};
  if (column.type === 'boolean') return false;
  if (column.type === 'bytea') return '\\x00';
  if (/int|double|numeric|real/.test(column.type)) return 1;
  return `${table.name} ${column.name.replaceAll('_', ' ')} in words`;
}
