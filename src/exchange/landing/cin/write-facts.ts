import { sql } from 'kysely';
import type { CinChild } from '../../reading/cin/child.ts';
import { CENSUS, type CensusAbout } from './about.ts';
import { type CensusFact, censusFields, factsOf } from './facts-of.ts';
import type { KnownChild } from './known-children.ts';
import type { Writing } from './writing.ts';

interface LiveFact {
  id: string;
  field: string;
  known: string;
  answer: unknown;
}

/** An answer about one child. */
export interface FactOf {
  subject: KnownChild;
  fact: CensusFact;
}

/** Records answers that are new, each dated and sourced. */
export async function addFacts(ctx: Writing, facts: readonly FactOf[], about: CensusAbout): Promise<void> {
  if (facts.length === 0) return;
  await ctx.tx
    .insertInto('fact')
    .values(
      facts.map(({ subject, fact: { field, known, answer } }) => ({
        id: ctx.newId(),
        subject_id: subject.id,
        field,
        answer: answer === null ? null : JSON.stringify(answer),
        known,
        how_known: null,
        source: about.source,
        from_on: about.referenceDate,
        until_on: null,
        recorded_at: ctx.now,
        recorded_by: ctx.actor.id,
        ...subject.scope,
      })),
    )
    .execute();
}

/**
 * Brings the census's own answers up to date: one that changed ends, with why, and a new one is recorded. What somebody
 * else has recorded stays beside it, so that a clash shows both. Returns whether anything changed.
 */
export async function mendFacts(
  ctx: Writing,
  subject: KnownChild,
  child: CinChild,
  about: CensusAbout,
): Promise<boolean> {
  const { rows: live } = await sql<LiveFact>`
    select id, field, known, answer from fact
    where subject_id = ${subject.id} and ended_at is null and starts_with(source, ${CENSUS}) order by field, id`.execute(
    ctx.tx,
  );
  const told = factsOf(child);
  const ended = live.filter((fact) => isCensusField(fact.field) && !told.some((one) => isSame(one, fact)));
  const fresh = told.filter((one) => !live.some((fact) => isSame(one, fact)));
  for (const { id } of ended) {
    await sql`update fact set ended_at = ${ctx.now}, ended_by = ${ctx.actor.id}, until_on = ${about.referenceDate},
      ended_why = 'A later census file does not say this' where id = ${id}`.execute(ctx.tx);
  }
  await addFacts(
    ctx,
    fresh.map((fact) => ({ subject, fact })),
    about,
  );
  return ended.length + fresh.length > 0;
}

const isCensusField = (field: string): boolean => censusFields.some((one) => one === field);

const isSame = (told: CensusFact, live: LiveFact): boolean =>
  told.field === live.field && told.known === live.known && JSON.stringify(told.answer) === JSON.stringify(live.answer);
