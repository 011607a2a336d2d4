import { sql } from 'kysely';
import { inOrder, type ListOf, visiblePage } from '../../../kernel/access/visible.ts';
import type { Tx } from '../../../kernel/db/schema.ts';
import type { CensusAbout } from '../../landing/cin/about.ts';
import type { HeldConcern } from '../../landing/concerns/payload.ts';
import type { HeldWhy } from '../../landing/landed.ts';
import type { CinChild } from '../../reading/cin/child.ts';

/** One row that waits, as this reader may see it. */
export interface HeldLine {
  id: string;
  format: 'cin-census' | 'concerns';
  why: HeldWhy;
  source: string;
  heldAt: Date;
  line: number;
  /** Who or what it may be: a name where the reader may know it, a label where not; null where it may be nobody yet. */
  about: string | null;
}

interface HeldBase extends HeldLine {
  key: string;
  subjectId: string | null;
  concernId: string | null;
}

/** A held row with what the file said. */
export type Held =
  | (HeldBase & { format: 'cin-census'; payload: { child: CinChild; about: CensusAbout } })
  | (HeldBase & { format: 'concerns'; payload: HeldConcern });

const about = sql`coalesce(
  (select coalesce(subject_name(s.id), s.label) from subject s where s.id = h.subject_id),
  (select 'Concern ' || c.label from concern c where c.id = h.concern_id))`;
const WAITING: ListOf = { table: 'held_row', order: 'held_at', level: 'full', where: sql`t.decision is null` };

/** The rows that wait for a decision and that the actor may see in full, newest first. */
export async function waitingRows(tx: Tx, page: number, size: number): Promise<{ lines: HeldLine[]; total: number }> {
  const { ids, total } = await visiblePage(tx, WAITING, page, size);
  const { rows } = await sql<HeldLine>`
    select h.id, h.format, h.why, h.source, h.held_at as "heldAt", h.line, ${about} as about
    from ${inOrder(ids)} join held_row h on h.id = f.id order by f.n`.execute(tx);
  return { lines: rows, total };
}

/** One row that waits; null when it is not there, not for this reader, or decided already. */
export async function loadHeld(tx: Tx, id: string): Promise<Held | null> {
  const { rows } = await sql<Held>`
    select h.id, h.format, h.why, h.source, h.held_at as "heldAt", h.line, ${about} as about, encode(h.external_key, 'hex') as key,
      h.subject_id as "subjectId", h.concern_id as "concernId", h.payload
    from held_row h where h.id = ${id} and h.decision is null`.execute(tx);
  return rows[0] ?? null;
}
