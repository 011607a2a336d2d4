import { sql } from 'kysely';
import type { CinChild } from '../../reading/cin/child.ts';
import type { CensusAbout } from './about.ts';
import { sexOf, upnOf } from './facts-of.ts';
import type { KnownChild } from './known-children.ts';
import { addFormerUpns, FORMER_UPN } from './open-children.ts';
import { mendEvents } from './write-events.ts';
import { mendFacts } from './write-facts.ts';
import type { Writing } from './writing.ts';

/** Brings what is held of a child up to what the census says now. Say why before (`because`). */
export async function updateChild(
  ctx: Writing,
  known: KnownChild,
  child: CinChild,
  key: string,
  about: CensusAbout,
): Promise<void> {
  ctx.saw([known.id]);
  await mendIdentity(ctx, known, child);
  if (!(await hasFormerUpn(ctx, known, child))) await addFormerUpns(ctx, [{ subject: known, child }]);
  await mendFacts(ctx, known, child, about);
  await mendEvents(ctx, known, child, key, about);
}

/** What the census does not say takes nothing away: an identity may have been learnt elsewhere. */
async function mendIdentity(ctx: Writing, known: KnownChild, child: CinChild): Promise<void> {
  const [born, sex, upn] = [child.birthDate, sexOf(child.gender), upnOf(child.upn)];
  await sql`
    update person_identity set birth_date = coalesce(${born}::date, birth_date), sex = coalesce(${sex}, sex), upn = coalesce(${upn}, upn)
    where subject_id = ${known.id}
      and (birth_date, sex, upn) is distinct from (coalesce(${born}::date, birth_date), coalesce(${sex}, sex), coalesce(${upn}, upn))`.execute(
    ctx.tx,
  );
}

async function hasFormerUpn(ctx: Writing, known: KnownChild, child: CinChild): Promise<boolean> {
  const before = await ctx.tx
    .selectFrom('alias')
    .select('id')
    .where('subject_id', '=', known.id)
    .where('kind', '=', FORMER_UPN)
    .where('name', '=', upnOf(child.formerUpn) ?? '')
    .executeTakeFirst();
  return before !== undefined;
}
