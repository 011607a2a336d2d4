import { type Acting, actingOn } from '../../support/acting.ts';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { idOf, type World, worldBuilder } from '../../support/world.ts';

/** Tables of the test's own, guarded as any room guards its tables: a shelf, what stands on it, and whose name is on it. */
const TABLES = `
  create table shelf (id uuid primary key, title text not null);
  call guard_table('shelf', 'summary');
  create table leaf (id uuid primary key, shelf_id uuid not null references shelf, words text not null);
  call guard_table('leaf', 'full', '{"shelf_id": "shelf"}');
  create table nameplate (id uuid primary key, shelf_id uuid not null references shelf, name text not null);
  call guard_table('nameplate', 'identity', '{"shelf_id": "shelf"}', '{shelf_id}')`;

/** A database with three guarded tables, one reader, and a scope they may see and one they may not. */
export interface Shelves {
  fresh: FreshDatabase;
  world: World;
  app: Acting;
  agency: string;
  reader: string;
  /** Scope ids: `mine` is of class child and granted to the reader as `grant` says; `theirs` is not. */
  mine: string;
  theirs: string;
  shelf(name: string, scope: string, scopeClass?: string): Promise<string>;
  leaf(name: string, shelfId: string, scope: string, scopeClass?: string): Promise<string>;
  nameplate(name: string, shelfId: string, scope: string, scopeClass?: string): Promise<string>;
  close(): Promise<void>;
}

/** @param level the reader's grant on `mine`, 0 for none. */
export async function openShelves(level: 0 | 1 | 2 | 3 | 4, identity = false): Promise<Shelves> {
  const fresh = await freshDatabase();
  await fresh.arrange(TABLES);
  const world = worldBuilder(fresh);
  const agency = await world.agency('Northgate School', 'school');
  const reader = await world.account(agency, 'Lee Marsh');
  const [mine, theirs] = [await world.scope('mine', 'child'), await world.scope('theirs', 'child')];
  if (level > 0) await world.grant(reader, mine, level as 1 | 2 | 3 | 4, identity);
  const app = actingOn(fresh);
  const put = async (table: string, column: string, values: [string, string, ...string[]], more = '') => {
    const id = idOf(table, values[0]);
    const [name, ...rest] = values;
    await fresh.arrange(
      `insert into ${table} (id, ${column}, ${more} scope_id, scope_class) values ($1, $2, ${more ? '$3, $4, $5' : '$3, $4'})`,
      [id, name, ...rest],
    );
    return id;
  };
  return {
    fresh,
    world,
    app,
    agency,
    reader,
    mine,
    theirs,
    shelf: (name, scope, scopeClass = 'child') => put('shelf', 'title', [name, scope, scopeClass]),
    leaf: (name, shelfId, scope, scopeClass = 'child') =>
      put('leaf', 'words', [name, shelfId, scope, scopeClass], 'shelf_id,'),
    nameplate: (name, shelfId, scope, scopeClass = 'child') =>
      put('nameplate', 'name', [name, shelfId, scope, scopeClass], 'shelf_id,'),
    close: async () => {
      await app.close();
      await fresh.drop();
    },
  };
}
