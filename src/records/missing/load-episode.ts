import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Asked } from '../tables.ts';
import type { MissingType } from './missing-form.ts';

/** A missing episode with how far its return interview has got. */
export interface EpisodeShown {
  id: string;
  recordId: string;
  scopeId: string;
  scopeClass: string;
  level: number;
  /** Who was missing, where this reader may see them. */
  subjectId: string | null;
  type: MissingType;
  missingFrom: string | null;
  foundWhere: string | null;
  returnedAt: Date | null;
  offered: Asked;
  accepted: Asked;
  declinedWhy: string | null;
  doneAt: Date | null;
  by: string | null;
  independent: boolean | null;
}

/** The episode of a record, or null when there is none for this reader. */
export async function loadEpisode(tx: Tx, recordId: string): Promise<EpisodeShown | null> {
  const { rows } = await sql<EpisodeShown>`
    select m.id, m.record_id as "recordId", m.scope_id as "scopeId", m.scope_class as "scopeClass", my_level(m.scope_id) as level,
      (select p.subject_id from record_subject p where p.record_id = m.record_id and p.part = 'missing' order by p.id limit 1) as "subjectId",
      m.type, m.missing_from as "missingFrom", m.found_where as "foundWhere", m.returned_at as "returnedAt",
      m.interview_offered as offered, m.interview_accepted as accepted, m.interview_declined_why as "declinedWhy",
      m.interview_done_at as "doneAt", m.interview_by as by, m.interview_independent as independent
    from missing_episode m where m.record_id = ${recordId} order by m.id limit 1`.execute(tx);
  return rows[0] ?? null;
}
