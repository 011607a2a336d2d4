import { sql } from 'kysely';
import type { Guarded, Tx } from '../../../kernel/db/schema.ts';
import type { CinChild } from '../../reading/cin/child.ts';
import { upnOf } from './facts-of.ts';

/** A child the acting importer may see, and the scope that all of theirs is under. */
export interface KnownChild {
  id: string;
  scope: Guarded;
}

/** Those of these subjects that the actor may see. One that is hidden and one that is not there are alike missing. */
export async function visibleChildren(tx: Tx, ids: readonly string[]): Promise<Map<string, KnownChild>> {
  const { rows } = await sql<{ id: string } & Guarded>`
    select id, scope_id, scope_class from subject where id = any (${ids}::uuid[]) order by id`.execute(tx);
  return new Map(rows.map(({ id, scope_id, scope_class }) => [id, { id, scope: { scope_id, scope_class } }]));
}

/**
 * Children the actor may see who have a pupil number that one of these children has or had: by number, the first by id.
 * A birth date and a sex are shared by too many to mean anything, and the census has no names.
 */
export async function childrenByUpn(tx: Tx, children: readonly CinChild[]): Promise<Map<string, string>> {
  const upns = children.flatMap((child) => upnsOf(child));
  if (upns.length === 0) return new Map();
  const { rows } = await sql<{ upn: string; id: string }>`
    select i.upn, i.subject_id as id from person_identity i join subject s on s.id = i.subject_id
    where i.upn = any (${upns}::text[]) order by i.subject_id desc`.execute(tx);
  return new Map(rows.map(({ upn, id }) => [upn, id]));
}

/** The pupil numbers by which a child may be known already: the one they have and the one they had. */
export const upnsOf = (child: CinChild): string[] =>
  [upnOf(child.upn), upnOf(child.formerUpn)].filter((upn) => upn !== null);
