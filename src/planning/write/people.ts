import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { SelectItem } from '../../kernel/ui/index.ts';
import type { Problems } from '../../subjects/index.ts';

/** Somebody who may answer for an action: the staff directory is known to everyone signed in. */
export interface Colleague {
  id: string;
  name: string;
  jobTitle: string;
  agency: string;
}

/** Everybody with an account of their own, by name. */
export async function findColleagues(tx: Tx): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select a.id, a.name, a.job_title as "jobTitle", g.name as agency from account a join agency g on g.id = a.agency_id
    where a.closed_at is null and not a.service order by a.name, a.id`.execute(tx);
  return rows;
}

/** Colleagues as the choices of a list. */
export const colleagueItems = (people: readonly Colleague[]): SelectItem[] =>
  people.map(({ id, name, jobTitle, agency }) => ({ value: id, text: `${name}, ${jobTitle}, ${agency}` }));

/** The colleague whose id was chosen; null when nobody was, and a problem beside the field when it is nobody of them. */
export function chosenColleague(
  people: readonly Colleague[],
  id: string,
  name: string,
  problems: Problems,
): Colleague | null {
  const found = people.find((one) => one.id === id) ?? null;
  if (id !== '' && !found) problems[name] = 'Select somebody from the list';
  return found;
}
