import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import { loadAnswers } from '../sitting/load-answers.ts';
import { standing } from '../standing/standing.ts';
import type { Rating } from './spread.ts';

/** The raters' own marks that have been shown and that this reader may see, in the order of their names. */
export async function loadRatings(tx: Tx, sittingId: string): Promise<Rating[]> {
  const { rows } = await sql<{ id: string; by: string }>`
    select t.id, coalesce(p.name, 'Somebody') as by from sitting t left join account p on p.id = t.opened_by
    where t.agreed_in_id = ${sittingId} and t.revealed_at is not null order by p.name, t.id`.execute(tx);
  if (rows.length === 0) return [];
  const answers = await loadAnswers(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, by }) => ({
    sittingId: id,
    by,
    stands: standing(answers.filter((answer) => answer.sittingId === id)),
  }));
}

export interface Dissent {
  id: string;
  item: string | null;
  words: string;
  saidAt: Date;
  by: string | null;
}

/** Who does not agree and why, oldest first: it stays beside what was agreed. */
export async function loadDissents(tx: Tx, sittingId: string): Promise<Dissent[]> {
  const { rows } = await sql<Dissent>`
    select d.id, d.item, d.words, d.said_at as "saidAt", p.name as by from sitting_dissent d left join account p on p.id = d.said_by
    where d.sitting_id = ${sittingId} order by d.said_at, d.id`.execute(tx);
  return rows;
}

export interface OwnRating {
  id: string;
  state: string;
  scopeId: string;
  scopeClass: string;
}

/** The actor's own rating of a sitting, if they began one. */
export async function loadOwnRating(tx: Tx, sittingId: string, me: string): Promise<OwnRating | null> {
  const { rows } = await sql<OwnRating>`
    select t.id, t.state, t.scope_id as "scopeId", t.scope_class as "scopeClass" from sitting t
    where t.agreed_in_id = ${sittingId} and t.opened_by = ${me} and t.state <> 'withdrawn' order by t.opened_at desc, t.id limit 1`.execute(
    tx,
  );
  return rows[0] ?? null;
}
