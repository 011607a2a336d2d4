import { idOf } from '../../support/world.ts';
import type { BaseWorld } from '../world/base-world.ts';
import { colleague } from '../world/organisation.ts';
import { type Rows, textOf } from '../world/rows.ts';
import { maySee, type Viewer } from '../world/sight.ts';
import type { Row, Table } from '../world/tables.ts';
import { type Copied, copyOf, family } from './copy.ts';
import { others } from './others.ts';
import type { Recipe } from './recipe.ts';

/** A hidden thing, ready to be put into a world: rows its viewer may not see, and a line that says what they are. */
export interface Plant {
  rows: Rows;
  late: boolean;
  says: string;
  /** Ids of the planted rows, by table. */
  ids: Map<string, string[]>;
}

/** Tables a thing may be copied from, those that matter most several times. */
export function plantable(world: BaseWorld, favours: readonly string[] = []): Table[] {
  const often = new Set(['subject', 'record', 'concern', 'link']);
  const times = (name: string): number => (favours.includes(name) ? 60 : often.has(name) ? 8 : 1);
  return [...world.tables.values()].flatMap((table) => {
    const other = others[table.name];
    const can = table.guard || (other && 'hidden' in other);
    if (!can || !world.rows.get(table.name)?.length) return [];
    return Array.from({ length: times(table.name) }, () => table);
  });
}

/**
 * What a recipe plants for a viewer. Whatever of it they may see (as the design says, not as the policies do) is left out;
 * null when nothing is left.
 */
export function plant(
  world: BaseWorld,
  viewer: Viewer,
  recipe: Recipe,
  nth: number,
  favours: readonly string[] = [],
): Plant | null {
  const tables = plantable(world, favours);
  const table = tables[recipe.table % tables.length];
  const candidates = world.rows.get(table?.name ?? '') ?? [];
  const root = candidates[recipe.row % candidates.length];
  if (!table || !root) return null;
  const planted: Copied[] = [];
  for (let time = 0; time < recipe.times; time += 1) {
    const name = `${nth}/${time}`;
    const found = family(world, { table, row: root }, recipe.deep);
    const ids = new Map(
      found.flatMap(({ row }) => {
        const id = textOf(row, 'id') || textOf(row, 'history_id');
        return id ? [[id, idOf('planted', name, id)] as const] : [];
      }),
    );
    const scope = placeFor(world, viewer, recipe, name);
    planted.push(...scope.rows);
    planted.push(
      ...found.map((one, at) => {
        const placed = 'scope_id' in one.row ? scope : null;
        return copyOf(one, { recipe, ids, scope: placed, viewer: viewer.id, name: `${name}/${at}` });
      }),
    );
  }
  const hidden = onlyHidden(world, viewer, planted);
  if (hidden.every(({ table: { name } }) => name === 'scope')) return null;
  const rows: Rows = new Map();
  const ids = new Map<string, string[]>();
  for (const {
    table: { name },
    row,
  } of hidden) {
    rows.set(name, [...(rows.get(name) ?? []), row]);
    const id = textOf(row, 'id');
    if (id) ids.set(name, [...(ids.get(name) ?? []), id]);
  }
  const counts = [...rows].map(([name, some]) => `${some.length} ${name}`).join(', ');
  const scopeClass = textOf(hidden.find(({ row }) => row.scope_class)?.row, 'scope_class');
  const says = `a copy of ${table.name} ${textOf(root, 'label') || textOf(root, 'id')}${scopeClass ? `, of class ${scopeClass}` : ''}${recipe.late ? ', in the middle of it all' : ''}: ${counts}`;
  return { rows, late: recipe.late, says, ids };
}

/** Where the copy lies: a scope of its own, or one of the world's. */
function placeFor(world: BaseWorld, viewer: Viewer, recipe: Recipe, name: string) {
  const scopes = world.rows.get('scope') ?? [];
  const table = (wanted: string): Table => world.tables.get(wanted) as Table;
  if (!recipe.scope.new) {
    const scope = scopes[recipe.scope.pick % Math.max(1, scopes.length)];
    if (scope) return { id: textOf(scope, 'id'), class: textOf(scope, 'class'), rows: [] };
  }
  const classes = (world.rows.get('scope_class') ?? []).map((row) => textOf(row, 'code'));
  const held = (code: string) =>
    viewer.level(
      textOf(
        scopes.find((scope) => scope.class === code),
        'id',
      ),
    ) > 0;
  // Classes the viewer does not hold, where everything is hidden, come up more often; silent most of all.
  const weighted = recipe.barred
    ? classes
    : [...classes, ...classes.filter((code) => !held(code)), 'silent', 'silent', 'silent'];
  const id = idOf('planted scope', name);
  const scopeClass = weighted[recipe.scope.pick % weighted.length] ?? 'silent';
  const rows: Copied[] = [
    {
      table: table('scope'),
      row: { id, class: scopeClass, opened_by: colleague.writer, opened_at: '2026-02-20T09:00:00Z' },
    },
  ];
  const grant = (party: string, from: string, until: string | null): Copied => ({
    table: table('grant_'),
    row: {
      id: idOf('planted grant', name, party),
      party_id: party,
      scope_id: id,
      level: 4,
      identity: true,
      basis: 'team',
      reason: 'Leads the work',
      from_at: from,
      until_at: until,
      given_by: colleague.writer === party ? null : colleague.writer,
    },
  });
  rows.push(grant(colleague.keeper, '2026-02-20T09:00:00Z', null));
  if (recipe.lapsed === 'ended') rows.push(grant(viewer.id, '2026-01-01T09:00:00Z', '2026-02-01T09:00:00Z'));
  if (recipe.lapsed === 'not begun') rows.push(grant(viewer.id, '2026-03-03T09:00:00Z', null));
  if (recipe.barred)
    rows.push({
      table: table('conflict_of_interest'),
      row: {
        id: idOf('planted conflict', name),
        account_id: viewer.id,
        scope_id: id,
        why: 'names me',
        from_at: '2026-01-01T09:00:00Z',
      },
    });
  return { id, class: scopeClass, rows };
}

/** Leaves out what the viewer may see, and then what points at what was left out, until nothing more goes. */
function onlyHidden(world: BaseWorld, before: Viewer, planted: readonly Copied[]): Copied[] {
  const barred = new Set(
    planted
      .filter(({ table, row }) => table.name === 'conflict_of_interest' && row.account_id === before.id)
      .map(({ row }) => row.scope_id),
  );
  const newClass = new Map(
    planted.filter(({ table }) => table.name === 'scope').map(({ row }) => [textOf(row, 'id'), textOf(row, 'class')]),
  );
  // A new scope is seen as any scope of its class is by whoever has no grant to it.
  const viewer: Viewer = {
    ...before,
    level: (scope) =>
      barred.has(scope) ? 0 : newClass.has(scope) ? before.ofClass(newClass.get(scope)).level : before.level(scope),
    identity: (scope) =>
      !barred.has(scope) &&
      (newClass.has(scope) ? before.ofClass(newClass.get(scope)).identity : before.identity(scope)),
    oversees: (scope) =>
      !barred.has(scope) &&
      (newClass.has(scope) ? before.ofClass(newClass.get(scope)).oversees : before.oversees(scope)),
  };
  let left = [...planted];
  for (;;) {
    const byId = new Map(left.map((one) => [`${one.table.name}/${textOf(one.row, 'id')}`, one.row]));
    const find = (table: string, id: string): Row | undefined =>
      byId.get(`${table}/${id}`) ?? world.rows.get(table)?.find((row) => row.id === id);
    const kept = left.filter(({ table, row }) => {
      const owned = Object.entries(table.keys).every(
        ([column, parent]) => !row[column] || find(parent, textOf(row, column)),
      );
      return owned && isHidden(world, viewer, table, row, find) && !closesWhatIsSeen(table, row, barred, byId);
    });
    if (kept.length === left.length) return kept;
    left = kept;
  }
}

/** What names somebody in a record, and the table of the record. */
const NAMES: Record<string, { column: string; table: string }> = {
  record_subject: { column: 'record_id', table: 'record' },
  concern_subject: { column: 'concern_id', table: 'concern' },
};

/**
 * True when a hidden person whom the viewer is kept out of would come to be named in a record that was there before: it
 * closes to the viewer from that moment (I26), so that the worlds rightly differ.
 */
function closesWhatIsSeen(
  table: Table,
  row: Row,
  barred: ReadonlySet<unknown>,
  planted: ReadonlyMap<string, Row>,
): boolean {
  const names = NAMES[table.name];
  return names !== undefined && barred.has(row.scope_id) && !planted.has(`${names.table}/${textOf(row, names.column)}`);
}

function isHidden(
  world: BaseWorld,
  viewer: Viewer,
  table: Table,
  row: Row,
  find: (table: string, id: string) => Row | undefined,
): boolean {
  if (table.name === 'scope') return true;
  if (table.guard) return !maySee(viewer, world.tables, table, row, find);
  const other = others[table.name];
  if (!other || 'never' in other) return false;
  // A lapsed grant to the viewer, and what bars them, are part of what is hidden.
  if (table.name === 'grant_' && viewer.parties.has(textOf(row, 'party_id')))
    return viewer.level(textOf(row, 'scope_id')) === 0;
  if (table.name === 'conflict_of_interest' && row.account_id === viewer.id)
    return viewer.level(textOf(row, 'scope_id')) === 0;
  const scopeOf = (id: string): string | null => {
    for (const { name, columns } of world.tables.values()) {
      const found = columns.some((column) => column.name === 'scope_id') ? find(name, id) : undefined;
      if (found) return textOf(found, 'scope_id');
    }
    return null;
  };
  return other.hidden(row, viewer, scopeOf);
}
