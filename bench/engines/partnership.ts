import type { Client } from 'pg';
import { type BenchPerson, firstAgency, givenChildren, makePerson } from '../people.ts';

const PLANS = 500;
const ACTIONS_EACH = 20;
const ITEMS = 40;
const QUESTIONS = 60;

/** Who is expected at the meeting: their hats, and how many children they were given one by one. */
const EXPECTED: readonly [name: string, hats: readonly string[], children: number][] = [
  ['chair', ['panel_chair'], 0],
  ['business support', ['business_support'], 0],
  ['contextual lead', ['exploitation_lead'], 0],
  ['hub manager', ['hub_manager'], 0],
  ['social worker of 5', ['social_worker'], 5],
  ['social worker of 50', ['social_worker'], 50],
  ['social worker of 500', ['social_worker'], 500],
  ['police, two places', ['police'], 0],
  ['police', ['police'], 20],
  ['school', ['school_lead'], 3],
  ['another school', ['school_lead'], 0],
  ['health', ['health'], 10],
  ['youth worker', ['youth_worker'], 30],
  ['housing', ['housing'], 0],
  ['voluntary sector', ['voluntary_sector'], 2],
];

/** The partnership's own work of a large borough, and the people it is measured as. */
export interface BenchPartnership {
  attendees: BenchPerson[];
  agency: string;
  board: string;
  meeting: string;
  plan: string;
  /** A sitting of a questionnaire of 60 items in one section, and the section. */
  sitting: string;
  section: string;
  items: string[];
}

const items = Array.from({ length: QUESTIONS }, (_, at) => `item_${at}`);

const uuid = (words: string): string => `md5('bench ${words}')::uuid`;

/**
 * Puts in 500 plans with 10,000 open actions between them, a board, a meeting of 40 items whose 15 attendees see differently
 * much of it, and a questionnaire of 60 items begun about a child. What an earlier measure of this borough put in is measured
 * again, by people who are new.
 */
export async function makePartnership(admin: Client, secret: Buffer): Promise<BenchPartnership> {
  const agency = await firstAgency(admin);
  const { rowCount: before } = await admin.query(`select from body where id = ${uuid('board')}`);
  if (!before) await makePlans(admin);
  const attendees: BenchPerson[] = [];
  for (const [name, hats, children] of EXPECTED) {
    const person = await makePerson(admin, secret, agency, name, hats);
    if (children > 0) await givenChildren(admin, person.id, children);
    attendees.push(person);
    await admin.query(
      `insert into body_member (id, body_id, account_id, part, from_on, scope_id, scope_class)
       values (gen_random_uuid(), ${uuid('board')}, $1, $2, '2020-01-01', ${uuid('board')}, 'partnership')`,
      [person.id, name === 'chair' ? 'chair' : 'member'],
    );
    // As being expected at a meeting gives: all of the meeting's own, whatever else one sees.
    await admin.query(
      `insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at)
       values (gen_random_uuid(), $1, ${uuid('meeting')}, 3, true, 'bench', 'bench', '2020-01-01')`,
      [person.id],
    );
    await admin.query(
      `insert into attendance (id, meeting_id, account_id, part, since, scope_id, scope_class)
       values (gen_random_uuid(), ${uuid('meeting')}, $1, $2, now(), ${uuid('meeting')}, 'panel')`,
      [person.id, name === 'chair' ? 'chair' : 'member'],
    );
    await admin.query(
      `insert into pack (id, meeting_id, account_id, issued_at, expires_at, scope_id, scope_class)
       values (gen_random_uuid(), ${uuid('meeting')}, $1, now(), now() + interval '3 days', ${uuid('meeting')}, 'panel')`,
      [person.id],
    );
  }
  if (!before) await makeQuestionnaire(admin, attendees[6]?.id);
  const ids = await admin.query<{ board: string; meeting: string; plan: string; sitting: string }>(
    `select ${uuid('board')} as board, ${uuid('meeting')} as meeting, ${uuid('plan 1')} as plan, ${uuid('sitting')} as sitting`,
  );
  const made = ids.rows[0];
  if (!made) throw new Error('nothing was made');
  return { attendees, agency, ...made, section: 'all_of_it', items };
}

async function makePlans(admin: Client): Promise<void> {
  await admin.query(`
    insert into scope (id, class, opened_at) select md5('bench plan ' || n)::uuid, 'partnership', now() from generate_series(1, ${PLANS}) n;
    insert into plan (id, kind, title, state, opened_at, scope_id, scope_class)
      select md5('bench plan ' || n)::uuid, 'workplan', 'Workplan ' || n, 'active', now() - make_interval(days => n), md5('bench plan ' || n)::uuid, 'partnership'
      from generate_series(1, ${PLANS}) n;
    insert into plan_part (id, plan_id, kind, number, wording, sort, scope_id, scope_class)
      select md5('bench part ' || n || '/' || k)::uuid, md5('bench plan ' || n)::uuid, 'theme', k::text, 'Safer journeys home ' || k, k, md5('bench plan ' || n)::uuid, 'partnership'
      from generate_series(1, ${PLANS}) n, generate_series(1, 4) k;
    begin;
    insert into action (id, plan_id, part_id, number, wording, due_from, due_by, due_precision, due_said, accountable_lead_id, claim, claim_reason,
        claimed_at, sort, opened_at, scope_id, scope_class)
      select md5('bench action ' || n || '/' || k)::uuid, md5('bench plan ' || n)::uuid, md5('bench part ' || n || '/' || (1 + k % 4))::uuid, k::text,
        'Walk the route with those who use it, and say what would make it safer ' || k, (now() + make_interval(days => (n * 7 + k * 13) % 400 - 100))::date,
        (now() + make_interval(days => (n * 7 + k * 13) % 400 - 100))::date, 'day', null, md5('bench lead ' || n || '/' || k)::uuid,
        (array['not_started', 'on_track', 'on_track', 'at_risk'])[1 + k % 4], case when k % 4 = 3 then 'Nobody has answered yet' end,
        now() - interval '20 days', k, now() - interval '90 days', md5('bench plan ' || n)::uuid, 'partnership'
      from generate_series(1, ${PLANS}) n, generate_series(1, ${ACTIONS_EACH}) k;
    insert into action_lead (id, action_id, part, said, kind, party_id, sort, scope_id, scope_class)
      select md5('bench lead ' || n || '/' || k)::uuid, md5('bench action ' || n || '/' || k)::uuid, 'lead', g.name, 'agency', g.id, 1, md5('bench plan ' || n)::uuid, 'partnership'
      from generate_series(1, ${PLANS}) n, generate_series(1, ${ACTIONS_EACH}) k
        join lateral (select id, name from agency order by id offset ((n + k) % least(10, (select count(*) from agency))) limit 1) g on true;
    commit;
    insert into scope (id, class, opened_at) values (${uuid('board')}, 'partnership', now()), (${uuid('meeting')}, 'panel', now());
    insert into body (id, name, kind, about, cadence, opened_at, workplan_id, scope_id, scope_class)
      values (${uuid('board')}, 'Measured board', 'board', 'All of it', '{"every": "quarter"}', now(), ${uuid('plan 1')}, ${uuid('board')}, 'partnership');
    insert into meeting (id, body_id, starts_at, state, without_names, arranged_at, scope_id, scope_class)
      values (${uuid('meeting')}, ${uuid('board')}, now() + interval '2 days', 'packs_issued', false, now(), ${uuid('meeting')}, 'panel');
    insert into agenda_item (id, meeting_id, band, title, why, subject_id, plan_id, action_id, state, sort, asked_at, scope_id, scope_class)
      select md5('bench item child ' || n)::uuid, ${uuid('meeting')}, 'due', 'About a young person', 'Their plan is due.', id, null, null, 'accepted', n, now(), ${uuid('meeting')}, 'panel'
      from (select id, row_number() over (order by id) as n from (select id, row_number() over (order by id) as at, count(*) over () as total
        from subject where scope_class = 'child') s where at % greatest(total / 30, 1) = 0 limit 30) c;
    insert into agenda_item (id, meeting_id, band, title, why, plan_id, action_id, state, sort, asked_at, scope_id, scope_class)
      select md5('bench item plan ' || n)::uuid, ${uuid('meeting')}, 'due', 'About a workplan', 'It is due.', md5('bench plan ' || n)::uuid, md5('bench action ' || n || '/1')::uuid,
        'accepted', 30 + n, now(), ${uuid('meeting')}, 'panel' from generate_series(1, ${ITEMS} - 30) n`);
}

/** Begun about a child of this person's. */
async function makeQuestionnaire(admin: Client, account: string | undefined): Promise<void> {
  const definition = {
    title: 'A long look',
    scales: { seen: { options: ['now', 'before', 'no'].map((code) => ({ code, label: code })) } },
    sections: [
      {
        code: 'all_of_it',
        title: 'All of it',
        items: items.map((code, at) => ({ code, label: `Question ${at + 1} of many`, kind: 'choice', scale: 'seen' })),
      },
    ],
    authorise: { by: ['hub_manager'], says: 'A manager' },
  };
  // Where every instrument lies.
  const scope = `md5('kith instruments')::uuid, 'open'`;
  await admin.query(
    `insert into instrument (id, code, name, about, asks_about, opened_at, scope_id, scope_class)
     select ${uuid('instrument')}, 'bench-long-look', 'A long look', 'For measuring', '{person}', now(), ${scope}`,
  );
  await admin.query(
    `insert into instrument_version (id, instrument_id, number, definition, state, written_at, published_at, scope_id, scope_class)
     select ${uuid('version')}, ${uuid('instrument')}, 1, $1, 'published', now(), now(), ${scope}`,
    [JSON.stringify(definition)],
  );
  await admin.query(
    `insert into sitting (id, version_id, subject_id, title, opened_at, scope_id, scope_class)
     select ${uuid('sitting')}, ${uuid('version')}, s.id, 'A long look', now(), s.scope_id, s.scope_class
     from grant_ g join subject s on s.scope_id = g.scope_id where g.party_id = $1 order by s.id limit 1`,
    [account],
  );
}
