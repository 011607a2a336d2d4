import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { loadTerms, type Terms } from '../terms/load-terms.ts';
import type { Fact, Field } from './fact.ts';

export interface FactsShown {
  fields: Field[];
  /** Answers that hold today, newest first, by field. */
  live(field: string): Fact[];
  /** Answers that have ended, newest first, by field. */
  past(field: string): Fact[];
  terms: Terms;
}

/** What a person is held as decides what they are asked; a place is asked what its kind is. */
export const askedAs = (subject: Pick<SubjectShown, 'kind' | 'roles'>): string[] =>
  subject.kind === 'person' ? subject.roles.map(({ role }) => role) : [subject.kind];

/** Every question a subject may be asked today, and the answers this reader may see. */
export async function loadFacts(tx: Tx, subject: SubjectShown, today: CivilDate): Promise<FactsShown> {
  const fields = await loadFields(tx, askedAs(subject), today);
  const { rows } = await sql<Fact>`
    select f.id, f.field, f.answer, f.known, f.how_known as "howKnown", f.is_opinion as "isOpinion",
      -- Who said it may be named there, so it is part of the file and not of the summary.
      ${subject.level >= 3 ? sql`f.source` : sql`null`} as source,
      f.from_on as "fromOn", f.until_on as "untilOn", f.recorded_at as "recordedAt", a.name as "recordedBy",
      f.ended_at as "endedAt", e.name as "endedBy", f.ended_why as "endedWhy", f.was_wrong as "wasWrong"
    from fact f left join account a on a.id = f.recorded_by left join account e on e.id = f.ended_by
    where f.subject_id = ${subject.id} order by f.recorded_at desc, f.id`.execute(tx);
  const terms = await loadTerms(
    tx,
    ['how_known', 'concern_category', ...fields.flatMap(({ vocabulary }) => (vocabulary ? [vocabulary] : []))],
    today,
  );
  const holds = (fact: Fact) => fact.endedAt === null && (fact.untilOn === null || fact.untilOn > today);
  return {
    fields,
    terms,
    live: (field) => rows.filter((fact) => fact.field === field && holds(fact)),
    past: (field) => rows.filter((fact) => fact.field === field && !holds(fact)),
  };
}

/** The fields of one or several kinds, each once, in their order. */
async function loadFields(tx: Tx, kinds: readonly string[], on: CivilDate): Promise<Field[]> {
  const { rows } = await sql<Field>`
    select code, section, label, hint, answer, vocabulary, sees, first_page as "firstPage", many from (
      select distinct on (code) * from subject_field
      where subject_kind = any (${sql.val([...kinds])}::text[]) and valid_from <= ${on} and (valid_to is null or valid_to >= ${on})
      order by code, array_position(${sql.val([...kinds])}::text[], subject_kind), valid_from desc) f
    order by array_position(${sql.val([...kinds])}::text[], subject_kind), sort, code`.execute(tx);
  return rows;
}
