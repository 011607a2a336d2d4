import type { Tx } from '../../kernel/db/schema.ts';
import { type Definition, definitionShape } from '../definition/definition.ts';

/** The definitions of some versions, by id. */
export async function loadVersions(tx: Tx, ids: readonly string[]): Promise<Map<string, Definition>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('instrument_version')
    .select(['id', 'definition'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
  return new Map(rows.map(({ id, definition }) => [id, definitionShape.parse(definition)]));
}
