import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import { type Problems, type Raw, typed } from '../../subjects/index.ts';

/** Somebody of the staff directory, which everyone signed in knows. */
export interface Colleague {
  id: string;
  name: string;
  about: string;
}

/** What was typed for each question that asks for a colleague, and who it could mean. */
export type Named = Readonly<Record<string, readonly Colleague[]>>;

/** Colleagues whose name holds every word typed, by name; at most 20. */
async function findColleagues(tx: Tx, asked: string): Promise<Colleague[]> {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 6);
  if (words.length === 0) return [];
  const { rows } = await sql<Colleague>`
    select a.id, a.name, a.job_title || ', ' || g.name as about from account a join agency g on g.id = a.agency_id
    where a.closed_at is null and not a.service
      and not exists (select 1 from unnest(${sql.val(words)}::text[]) word where position(word in lower(a.name)) = 0)
    order by a.name, a.id limit 20`.execute(tx);
  return rows;
}

/** Looks up whom each of `questions` could mean, as it was typed. */
export async function colleaguesNamed(tx: Tx, raw: Raw, questions: readonly string[]): Promise<Named> {
  const named: Record<string, Colleague[]> = {};
  for (const question of questions) named[question] = await findColleagues(tx, typed(raw, question));
  return named;
}

/**
 * The colleague a question means: the one of that very name, the only one it could be, or the one chosen among several (sent as
 * `<question>Id`). Null, with the problem beside the field, where it is nobody, could be several, or is missing and needed.
 */
export function readColleague(
  raw: Raw,
  question: string,
  named: Named,
  problems: Problems,
  needed: string | null,
): string | null {
  const said = typed(raw, question);
  const found = named[question] ?? [];
  if (said === '') {
    if (needed !== null) problems[question] = needed;
    return null;
  }
  const chosen = found.find(({ id }) => id === typed(raw, `${question}Id`));
  const exact = found.filter(({ name }) => name.toLowerCase() === said.toLowerCase());
  const only = chosen ?? (exact.length === 1 ? exact[0] : found.length === 1 ? found[0] : undefined);
  if (only) return only.id;
  problems[question] =
    found.length === 0
      ? 'Nobody of that name works here. Type part of their name, or ask an administrator to add them'
      : 'That could be several people. Choose which one';
  return null;
}
