import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asActor } from '../testing/as-actor.ts';
import { type AskedHouse, askAs } from '../testing/ask-as.ts';
import { type Borough, borough, type PersonKey } from '../testing/borough.ts';

let b: Borough;
let house: AskedHouse;
beforeAll(async () => {
  b = await borough();
  house = await askAs(b);
});
beforeEach(() => b.fresh.setClock('2026-03-02T10:00:00Z'));
afterAll(async () => {
  await house.close();
  await b.fresh.drop();
});

const role = async (code: string) =>
  (await b.fresh.arrange<{ id: string }>('select role_id($1) as id', [code]))[0]?.id ?? '';
const give = async (
  actor: PersonKey,
  account: string,
  party: string,
  over: { from?: string; until?: string | null; why?: string } = {},
) =>
  (
    await asActor(b.fresh, b.people[actor], 'select give_membership($id, $1, $2, $3, $4, $5)', [
      account,
      party,
      over.from ?? '2026-03-02T10:00:00Z',
      over.until ?? null,
      over.why ?? 'Joins the team',
    ])
  ).code;

let made = 0;
/** Somebody an administrator has added through the pages. Returns the id and the first password shown. */
async function added(by: PersonKey): Promise<{ id: string; password: string }> {
  made += 1;
  const answer = await house.post(by, '/admin/people/new', {
    name: `New Person ${made}`,
    email: `New.${made}@Test.example`,
    jobTitle: 'Youth worker',
    agency: b.council,
  });
  expect(answer.status).toBe(200);
  const password = /<strong>([a-z]+-[a-z]+-[a-z]+-[a-z]+)<\/strong>/.exec(answer.body)?.[1] ?? '';
  const id = /\/admin\/people\/([0-9a-f-]{36})/.exec(answer.body)?.[1] ?? '';
  return { id, password };
}

describe('an administrator', () => {
  test('adds an agency, a team and a person, who must choose a password of their own', async () => {
    const agency = await house.post('admin', '/admin/agencies/new', {
      name: 'Harbour Youth',
      kind: 'voluntary_sector',
    });
    expect(agency.status).toBe(303);
    const url = String(agency.headers.location);
    expect((await house.post('admin', `${url}/teams`, { team: 'Detached team' })).status).toBe(303);
    expect((await house.get('admin', url)).body).toContain('Detached team');
    const person = await added('admin');
    expect(person.password).toMatch(/^[a-z]{4}(-[a-z]{4}){3}$/);
    const [kept] = await b.fresh.arrange<{ must_change: boolean; totp_sealed: null; password_hash: string }>(
      'select must_change, totp_sealed, password_hash from account_secret where account_id = $1',
      [person.id],
    );
    expect(kept).toMatchObject({ must_change: true, totp_sealed: null });
    expect(kept?.password_hash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(await b.fresh.arrange('select * from answered_once'))).not.toContain(person.password);
    expect(JSON.stringify(await b.fresh.arrange('select * from audit_event'))).not.toContain(person.password);
  });

  test('what is wrong is said beside its field: an address somebody has, a name that is missing', async () => {
    const answer = await house.post('admin', '/admin/people/new', {
      name: '',
      email: 'SAM.HART@test.example',
      jobTitle: 'x y',
      agency: b.council,
    });
    expect(answer.body).toContain('Enter their name');
    const twice = await house.post('admin', '/admin/people/new', {
      name: 'Sam Hart',
      email: 'SAM.HART@test.example',
      jobTitle: 'Nurse',
      agency: b.council,
    });
    expect(twice.status).toBe(422);
    expect(twice.body).toContain('Somebody already has that e-mail address.');
  });

  test('gives a role from a day until a day, and it is worn in those days only', async () => {
    const url = `/admin/people/${b.people.lead}`;
    const answer = await house.post('admin', `${url}/places`, {
      party: await role('screener'),
      reason: 'Covers the front door',
      'from-day': '9',
      'from-month': '3',
      'from-year': '2026',
      'until-day': '20',
      'until-month': '3',
      'until-year': '2026',
    });
    expect(answer.status).toBe(303);
    const wears = async () =>
      (await asActor<{ it: boolean }>(b.fresh, b.people.lead, `select i_wear('screener') as it`)).rows?.[0]?.it;
    expect(await wears()).toBe(false);
    await b.fresh.setClock('2026-03-09T00:00:01Z');
    expect(await wears()).toBe(true);
    await b.fresh.setClock('2026-03-21T00:00:00Z');
    expect(await wears()).toBe(false);
    expect((await house.get('admin', url)).body).toContain('Its last day passed');
  });

  test('ends a role with a reason that is kept, and closes an account, which signs it out at once', async () => {
    const person = await added('admin');
    expect(await give('secondAdmin', person.id, await role('youth_worker'))).toBe(null);
    const [place] = await b.fresh.arrange<{ id: string }>(
      `select id from membership where account_id = $1 and party_id = role_id('youth_worker')`,
      [person.id],
    );
    const url = `/admin/people/${person.id}`;
    await b.fresh.setClock('2026-03-02T11:00:00Z');
    expect((await house.post('admin', `${url}/places/${place?.id}/end`, { reason: '' })).status).toBe(422);
    expect((await house.post('admin', `${url}/places/${place?.id}/end`, { reason: 'Moved on' })).status).toBe(303);
    expect((await house.get('admin', url)).body).toContain('Moved on');
    await b.fresh.arrange(
      `insert into session (id, account_id, token_hash, kind, started_at, seen_at, expires_at) values (gen_random_uuid(), $1, 'x', 'page', now(), now(), 'infinity')`,
      [person.id],
    );
    expect((await house.post('admin', `${url}/close`, { reason: 'Left' })).status).toBe(303);
    expect(
      await b.fresh.arrange('select ended_at is not null as ended from session where account_id = $1', [person.id]),
    ).toEqual([{ ended: true }]);
    expect((await asActor(b.fresh, person.id, 'select my_parties()')).rows).toEqual([]);
  });

  test('closes a team, which ends its people’s places; an agency only when it is empty', async () => {
    const team = await b.world.team(b.school, 'Pastoral team');
    await b.world.member(b.people.nurse, team);
    expect((await house.post('admin', `/admin/teams/${team}/close`, { reason: 'Merged' })).status).toBe(303);
    expect(
      (await asActor<{ my_parties: string }>(b.fresh, b.people.nurse, 'select my_parties()')).rows?.map(
        (row) => row.my_parties,
      ),
    ).not.toContain(team);
    const full = await house.post('admin', `/admin/agencies/${b.council}/close`);
    expect(full.status).toBe(422);
    expect(full.body).toContain('Close its teams, and the accounts of the people who work there, first.');
  });

  test('names one person who reviews an agency’s broken glass', async () => {
    const url = `/admin/agencies/${b.council}`;
    expect((await house.post('admin', `${url}/glass-manager`, { manager: b.people.dutyManager })).status).toBe(303);
    expect((await house.get('admin', url)).body).toContain('Mo Quill is told');
    expect((await house.post('admin', `${url}/glass-manager`, { manager: b.people.admin })).status).toBe(422);
  });
});

describe('nobody changes their own access', () => {
  test('no hat, no team place, no ending, no closing, no password of one’s own: by page or past it', async () => {
    const url = `/admin/people/${b.people.admin}`;
    const hat = await role('youth_worker');
    expect((await house.get('admin', url)).body).toContain('This is you.');
    expect((await house.post('admin', `${url}/places`, { party: hat, reason: 'for me' })).status).toBe(404);
    expect((await house.post('admin', `${url}/close`, { reason: 'for me' })).status).toBe(404);
    expect((await house.post('admin', `${url}/password`, { phone: 'yes', reason: 'for me' })).status).toBe(404);
    expect(await give('admin', b.people.admin, hat)).toBe('KI002');
    const [own] = await b.fresh.arrange<{ id: string }>(
      `select id from membership where account_id = $1 and party_id = role_id('administrator')`,
      [b.people.admin],
    );
    expect((await asActor(b.fresh, b.people.admin, 'select end_membership($1, $2)', [own?.id, 'for me'])).code).toBe(
      'KI002',
    );
    expect((await asActor(b.fresh, b.people.admin, 'select close_account($1)', [b.people.admin])).code).toBe('KI002');
    const team = await b.world.team(b.council, 'Systems team');
    await b.world.member(b.people.admin, team);
    expect((await asActor(b.fresh, b.people.admin, 'select close_team($1, $2)', [team, 'for me'])).code).toBe('KI002');
  });

  test('being a member of a person, which would be to act as them, is nothing an administrator can give', async () => {
    expect(await give('admin', b.people.lead, b.people.manager)).toBe('42501');
    expect(await give('admin', b.people.lead, b.council)).toBe('42501');
  });

  test('one administrator alone makes up nobody who sees every child, nor another administrator', async () => {
    const person = await added('admin');
    expect(await give('admin', person.id, await role('screener'))).toBe('KI020');
    expect(await give('admin', person.id, await role('administrator'))).toBe('KI020');
    expect(await give('admin', person.id, await role('school_lead'))).toBe(null);
    expect(await give('secondAdmin', person.id, await role('screener'))).toBe(null);
    const page = await house.post('admin', `/admin/people/${(await added('admin')).id}/places`, {
      party: await role('screener'),
      reason: 'New screener',
    });
    expect(page.body).toContain('You added this person, so another administrator gives them');
  });

  test('whoever says who may see cases does not see them', async () => {
    expect(await give('admin', b.people.secondAdmin, await role('hub_manager'))).toBe('KI021');
    expect(await give('admin', b.people.manager, await role('administrator'))).toBe('KI021');
    const { rows } = await asActor(
      b.fresh,
      b.people.admin,
      'select id from subject union all select id from record union all select id from concern',
    );
    expect(rows).toEqual([]);
  });

  test('the past is not rewritten: no first day before today, and no second of the same', async () => {
    expect(await give('admin', b.people.nurse, await role('youth_worker'), { from: '2026-01-01' })).toBe('KI004');
    expect(await give('admin', b.people.nurse, await role('youth_worker'), { until: '2026-03-01' })).toBe('KI004');
    expect(await give('admin', b.people.nurse, await role('youth_worker'))).toBe(null);
    expect(await give('admin', b.people.nurse, await role('youth_worker'), { from: '2026-03-05' })).toBe('KI019');
  });

  test('only administrators: everyone else is told nothing is there', async () => {
    const calls: [string, unknown[]][] = [
      [`select add_agency($id, 'Mine', 'police')`, []],
      ['select close_agency($1)', [b.school]],
      [`select add_team($id, $1, 'Mine')`, [b.council]],
      [`select close_team($1, 'why')`, [b.exploitation]],
      [`select add_account($id, $id, $1, 'Me Too', 'me@x.example', 'Job', null, null, 'hash')`, [b.council]],
      ['select close_account($1)', [b.people.nurse]],
      [`select give_membership($id, $1, role_id('auditor'), kith_now(), null, 'why')`, [b.people.nurse]],
      ['select name_glass_manager($id, $1, $2)', [b.council, b.people.nurse]],
      ['select is_broad_hat($1)', [b.people.nurse]],
    ];
    for (const [call, values] of calls)
      expect((await asActor(b.fresh, b.people.manager, call, values)).code, call).toBe('42501');
    expect((await asActor(b.fresh, b.people.manager, 'select * from hat_sight()')).rows).toEqual([]);
    for (const url of [
      '/admin',
      '/admin/agencies',
      '/admin/people',
      '/admin/roles',
      `/admin/people/${b.people.nurse}`,
    ]) {
      expect((await house.get('manager', url)).status, url).toBe(404);
    }
  });
});

describe('what roles may see, in words', () => {
  test('each role, and each person by their roles; for administrators, the data protection officer and auditors', async () => {
    for (const who of ['admin', 'dpo', 'auditor'] as const) {
      const { body } = await house.get(who, '/admin/roles/screener');
      expect(body).toContain('All children’s records: everything written, with names');
      expect(body).toContain('May open a record in an emergency');
    }
    expect((await house.get('admin', '/admin/roles/school_lead')).body).toContain(
      'The partnership’s own plans, reviews and risks: a summary',
    );
    expect((await house.get('admin', '/admin/roles/elected_member')).body).toContain('No records by itself.');
    const { body } = await house.get('auditor', `/admin/people/${b.people.duty}/sight`);
    expect(body).toContain('As emergency duty team');
    // No record is named, nor how many: that is not an administrator's to know.
    expect(body).not.toContain('Amina');
  });
});
