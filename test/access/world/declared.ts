import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findMigrations } from '../../../src/kernel/db/migrate.ts';

/** What a room's migration says of a table it guards: the intent, which the policies are tested against. */
export interface Declared {
  table: string;
  sees: 'exists' | 'summary' | 'full' | 'manage' | 'identity';
  /** Column to parent table. */
  parents: Readonly<Record<string, string>>;
  /** Columns of parents that must be seen for the row to be. */
  showsWith: readonly string[];
}

const CALL = /call\s+guard_table\(\s*'(\w+)'\s*,\s*'(\w+)'\s*(?:,\s*'(\{[^']*\})'\s*)?(?:,\s*'\{([^']*)\}'\s*)?\)/g;

/** Every `call guard_table(…)` of a text of SQL. */
export function declaredIn(sql: string): Declared[] {
  return [...sql.matchAll(CALL)].map(([, table, sees, parents, showsWith]) => ({
    table: table ?? '',
    sees: sees as Declared['sees'],
    parents: JSON.parse(parents ?? '{}') as Record<string, string>,
    showsWith: (showsWith ?? '')
      .split(',')
      .map((column) => column.trim())
      .filter(Boolean),
  }));
}

/** Every guarded table of Kith as its migration declares it, by name, and those of some SQL of a test's own. */
export async function declaredTables(more: readonly string[] = []): Promise<Map<string, Declared>> {
  const files = await findMigrations(path.resolve(import.meta.dirname, '../../../src'));
  const texts = await Promise.all(files.map(({ file }) => readFile(file, 'utf8')));
  return new Map([...texts, ...more].flatMap(declaredIn).map((declared) => [declared.table, declared]));
}
