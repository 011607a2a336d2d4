import { nameTokens } from '../../../src/subjects/index.ts';
import type { FreshDatabase } from '../../support/fresh-database.ts';
import { idOf, worldBuilder } from '../../support/world.ts';

/** People who find things in different ways: one by class, one by a few grants. */
export interface WorkBorough {
  screener: string;
  lead: string;
  school: string;
  amina: { id: string; scope: string };
  /** Puts in subjects, records about Amina, and concerns from number `from` to `to`, none of which anybody here may see. */
  hide(from: number, to: number): Promise<void>;
}

/** Children numbered `from` to `to` of one class, each with a record about Amina and a concern that waits. */
async function tell(fresh: FreshDatabase, scopeClass: string, from: number, to: number, amina: string): Promise<void> {
  const run = (sql: string) => fresh.arrange(sql, [scopeClass, from, to]);
  const each = `from generate_series($2::int, $3::int) n`;
  const id = (what: string): string => `md5('${what} ' || $1 || n)::uuid`;
  const place = `${id('scope')}, $1::text`;
  const at = `'2026-02-20 09:00Z'::timestamptz + n * interval '1 second'`;
  await run(`insert into scope (id, class, opened_at) select ${id('scope')}, $1::text, '2025-01-01' ${each}`);
  await run(`insert into subject (id, kind, label, opened_at, scope_id, scope_class)
    select ${id('subject')}, 'person', 'K' || n, ${at}, ${place} ${each}`);
  await run(`insert into person_role (id, subject_id, role, from_on, scope_id, scope_class)
    select ${id('role')}, ${id('subject')}, 'child', '2019-04-01', ${place} ${each}`);
  await run(`insert into person_identity (id, subject_id, given_names, family_name, birth_date, scope_id, scope_class)
    select ${id('identity')}, ${id('subject')}, 'Amina', 'Yusuf', '2011-05-05', ${place} ${each}`);
  const tokens = JSON.stringify(nameTokens('Amina Yusuf'));
  await fresh.arrange(
    `insert into name_token (id, subject_id, kind, token, scope_id, scope_class)
     select md5('token ' || $1 || n || t.kind || t.token)::uuid, ${id('subject')}, t.kind, t.token, ${place}
     ${each} cross join jsonb_to_recordset($4::jsonb) as t (kind text, token text)`,
    [scopeClass, from, to, tokens],
  );
  await fresh.arrange(
    `insert into record (id, kind, title, when_known, earliest, latest, sort_at, source, label, recorded_at, scope_id, scope_class)
     select ${id('record')}, 'incident', 'Fight by the gate', 'exact', ${at}, ${at}, ${at}, 'reported', 'R' || n, ${at}, ${place} ${each}`,
    [scopeClass, from, to],
  );
  await fresh.arrange(
    `insert into record_subject (id, record_id, subject_id, part, scope_id, scope_class)
     select ${id('part')}, ${id('record')}, $4, 'present', ${place} ${each}`,
    [scopeClass, from, to, amina],
  );
  await run(`insert into plan (id, kind, title, subject_id, state, opened_at, scope_id, scope_class)
    select ${id('plan')}, 'support_plan', 'Support plan', ${id('subject')}, 'active', ${at}, ${place} ${each}`);
  await run(`insert into action (id, plan_id, wording, due_from, due_by, due_precision, accountable_lead_id, claim, sort, opened_at, scope_id, scope_class)
    select ${id('action')}, ${id('plan')}, 'Walk the route', d, d, 'day', ${id('action lead')}, 'on_track', 1, ${at}, s, c
    from (select n, ('2026-03-01'::date + n % 300) as d, ${id('scope')} as s, $1::text as c ${each}) told`);
  await fresh.arrange(
    `insert into action_lead (id, action_id, part, said, kind, party_id, sort, scope_id, scope_class)
     select ${id('action lead')}, ${id('action')}, 'lead', 'Northgate School', 'agency', $4, 1, ${place} ${each}`,
    [scopeClass, from, to, idOf('agency', 'Northgate School')],
  );
  await run(`insert into report_due (id, plan_id, title, every, due_month, sort, scope_id, scope_class)
    select ${id('report')}, ${id('plan')}, 'How it goes', 'year', ('2026-03-01'::date + (n % 12) * interval '1 month')::date, 1, ${place} ${each}`);
  await run(`insert into concern (id, record_id, label, received_at, channel, danger_now, status, scope_id, scope_class)
    select ${id('concern')}, ${id('record')}, 'C' || n, ${at}, 'pages', 'no', 'submitted', ${place} ${each}`);
  await run(`insert into concern_subject (id, concern_id, kind, named, scope_id, scope_class)
    select ${id('named')}, ${id('concern')}, 'child', 'Amina Yusuf', ${place} ${each}`);
  await run(`insert into clock (id, concern_id, rule, started_at, due_at, scope_id, scope_class)
    select ${id('clock')}, ${id('concern')}, 'contact_decision', ${at}, ${at}, ${place} ${each}`);
}

/**
 * Statistics, and which pages everybody can see, as they stand after a vacuum: an index-only scan of a page that no vacuum has
 * visited goes to the heap for each row, so that a search touched 169 blocks or 90 by when autovacuum had last come by.
 */
const settle = (fresh: FreshDatabase): Promise<unknown> => fresh.arrange('vacuum analyze');

export async function workBorough(fresh: FreshDatabase): Promise<WorkBorough> {
  const world = worldBuilder(fresh);
  const council = await world.agency('Council', 'social_care');
  const school = await world.agency('Northgate School', 'school');
  const screener = await world.account(council, 'Sam Reed', ['screener'], 'SW1');
  const lead = await world.account(school, 'Lee Marsh', ['school_lead']);
  const amina = await world.child('Amina', 'Yusuf');
  for (const { kind, token } of nameTokens('Amina Yusuf'))
    await fresh.arrange(
      `insert into name_token (id, subject_id, kind, token, scope_id, scope_class) values ($1, $2, $3, $4, $5, 'child')`,
      [idOf('token', kind, token), amina.id, kind, token, amina.scope],
    );
  await world.grant(lead, amina.scope, 3, true);
  // What each may see: 40 children of the hub's, with concerns of theirs; the lead was let into one more.
  await tell(fresh, 'child', 1, 40, amina.id);
  await tell(fresh, 'concern', 1, 40, amina.id);
  const [one] = await fresh.arrange<{ scope: string }>(`select md5('scope child1')::uuid::text as scope`);
  await world.grant(lead, one?.scope ?? '', 3, true);
  await settle(fresh);
  return {
    screener,
    lead,
    school,
    amina,
    async hide(from, to) {
      await tell(fresh, 'silent', from, to, amina.id);
      await settle(fresh);
    },
  };
}
