import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import { type FactsShown, loadFacts } from '../facts/load-facts.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { membersOf, type ProtectiveTie, protectiveTies, tiesAmong } from './protective-ties.ts';

/** What a place, a group, a school or an online space is, besides its name. */
export interface ContextShown {
  about: string | null;
  placeType: string | null;
  platform: string | null;
  bond: string | null;
  purpose: string | null;
  authority: string | null;
  expiresOn: string | null;
  ownerAgency: string | null;
}

export interface OverviewShown {
  context: ContextShown | null;
  facts: FactsShown;
  ties: ProtectiveTie[];
  /** Who a group is made of; empty for every other kind. */
  members: ProtectiveTie[];
}

/** Everything the first page of a subject says, besides what its frame says. */
export async function loadOverview(tx: Tx, subject: SubjectShown, today: CivilDate): Promise<OverviewShown> {
  const { rows } = await sql<ContextShown>`
    select c.about, coalesce((select t.label from term t where t.vocabulary = 'place_type' and t.code = c.place_type order by t.valid_from desc limit 1),
        c.place_type) as "placeType", c.platform, c.bond, c.purpose, c.authority, c.expires_on as "expiresOn", a.name as "ownerAgency"
    from context c left join agency a on a.id = c.owner_agency_id where c.subject_id = ${subject.id} order by c.id limit 1`.execute(
    tx,
  );
  const isGroup = subject.kind === 'group';
  return {
    context: rows[0] ?? null,
    facts: await loadFacts(tx, subject, today),
    ties: isGroup ? await tiesAmong(tx, subject.id, today) : await protectiveTies(tx, subject.id, today),
    members: isGroup ? await membersOf(tx, subject.id, today) : [],
  };
}
