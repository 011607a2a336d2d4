import { idOf } from '../../support/world.ts';
import type { BaseWorld } from '../world/base-world.ts';
import { textOf } from '../world/rows.ts';
import type { Json, Row, Table } from '../world/tables.ts';
import { naughty, type Recipe } from './recipe.ts';

export interface Copied {
  table: Table;
  row: Row;
}

/** Not taken along with what they hang on: other people and other happenings stand by themselves. */
const STANDS_ALONE = new Set(['subject', 'record', 'account', 'party', 'agency', 'team', 'scope', 'release']);
const MOST = 80;

const idsIn = (value: Json): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(idsIn) : [];

/** A row and, if `deep`, what hangs on it, three steps out. */
export function family(world: BaseWorld, root: Copied, deep: boolean): Copied[] {
  const found = [root];
  const taken = new Set([textOf(root.row, 'id')]);
  for (let step = 0, edge = taken; deep && step < 3 && found.length < MOST; step += 1) {
    const next = new Set<string>();
    for (const table of world.tables.values()) {
      if (STANDS_ALONE.has(table.name)) continue;
      for (const row of world.rows.get(table.name) ?? []) {
        if (found.length >= MOST || found.some((one) => one.row === row)) continue;
        const own = textOf(row, 'id') || textOf(row, 'history_id');
        const points = Object.entries(row).some(
          ([column, value]) => column !== 'id' && idsIn(value).some((id) => edge.has(id)),
        );
        if (!points) continue;
        found.push({ table, row });
        if (own) next.add(own);
      }
    }
    for (const id of next) taken.add(id);
    edge = next;
  }
  return found;
}

/** How one copy differs from what it was copied from. */
export interface Changes {
  recipe: Recipe;
  /** New ids for old, of everything copied together. */
  ids: ReadonlyMap<string, string>;
  scope: { id: string; class: string } | null;
  viewer: string;
  /** Says which copy this is, so that its keys are its own. */
  name: string;
}

/** The copy of one row: new ids, its own keys, dates and words moved as the recipe says, under its scope. */
export function copyOf({ table, row }: Copied, changes: Changes): Copied {
  const { recipe, ids, scope, viewer, name } = changes;
  const copy: Row = {};
  for (const column of table.columns) {
    const value = row[column.name];
    if (value === undefined) continue;
    const moved = swap(value, ids);
    if (scope && column.name === 'scope_id') copy.scope_id = scope.id;
    else if (scope && column.name === 'scope_class') copy.scope_class = scope.class;
    else if (moved !== value) copy[column.name] = moved;
    else if (value === null) copy[column.name] = null;
    else if (recipe.mine && table.guard && table.keys[column.name] === 'account' && !column.bound)
      copy[column.name] = viewer;
    else if (column.unique && !table.keys[column.name])
      copy[column.name] = fresh(column.type, `${name}/${column.name}`);
    else if (/_month$/.test(column.name)) copy[column.name] = monthsLater(String(value), recipe.hours);
    else if (/^(date|timestamp)/.test(column.type)) copy[column.name] = later(String(value), column.type, recipe.hours);
    else if (column.type === 'text' && !column.bound && !table.historyOf)
      copy[column.name] = reword(String(value), recipe);
    else copy[column.name] = value;
  }
  return { table, row: copy };
}

function swap(value: Json, ids: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value))
    return value.some((one) => swap(one, ids) !== one) ? value.map((one) => swap(one, ids)) : value;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, one]) => [key, swap(one, ids)] as const);
  return entries.some(([key, one]) => one !== value[key]) ? Object.fromEntries(entries) : value;
}

function fresh(type: string, name: string): Json {
  const id = idOf('planted key', name);
  return type === 'uuid' ? id : type === 'bytea' ? `\\x${id.replaceAll('-', '').repeat(2)}` : /int/.test(type) ? 0 : id;
}

/** A whole row moves together, so that what must follow still follows. */
function later(value: string, type: string, hours: number): string {
  const at = Date.parse(value.length === 10 ? `${value}T00:00:00Z` : value);
  if (Number.isNaN(at)) return value;
  if (type === 'date') return new Date(at + Math.round(hours / 24) * 86_400_000).toISOString().slice(0, 10);
  return new Date(at + hours * 3_600_000).toISOString();
}

/** The first of a month stays the first of one. */
function monthsLater(value: string, hours: number): string {
  const [year = 0, month = 1] = value.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + Math.round(hours / 720), 1)).toISOString().slice(0, 10);
}

function reword(value: string, { words }: Recipe): string {
  if (words.how === 'same') return value;
  if (words.how === 'naughty') return naughty[words.pick % naughty.length] ?? value;
  const at = words.pick % Math.max(1, value.length);
  return `${value.slice(0, at)}${value.slice(at + 1)}${value[at] ?? 'e'}`;
}
