import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asActor } from '../testing/as-actor.ts';
import { type AskedHouse, askAs } from '../testing/ask-as.ts';
import { type Borough, borough, type PersonKey } from '../testing/borough.ts';

let b: Borough;
let house: AskedHouse;
beforeEach(async () => {
  b = await borough();
  house = await askAs(b);
  await b.world.grant(b.people.colleague, b.amina.scope, 3, true, 'shared');
});
afterEach(async () => {
  await house.close();
  await b.fresh.drop();
});

const url = (rest: string) => `/access/${b.amina.id}/${rest}`;
const form = {
  custodian: 'Miriam Stone',
  deputy: 'nas.cress@test.example',
  ring: 'Head of service on call, 01632 960100',
  reason: 'Her aunt works at the front door',
  'review-day': '30',
  'review-month': '4',
  'review-year': '2026',
};
const seal = (who: PersonKey, over: Record<string, string> = {}) => house.post(who, url('seal'), { ...form, ...over });
const silence = (who: PersonKey, over: Record<string, string> = {}) =>
  house.post(who, url('silence'), { ...form, second: 'Dee Okafor', ...over });
const sight = async (who: PersonKey) => {
  const { rows } = await asActor<{ level: number; names: number }>(
    b.fresh,
    b.people[who],
    `select my_level($1) as level, (select count(*)::int from person_identity where subject_id = $2) as names`,
    [b.amina.scope, b.amina.id],
  );
  return [rows?.[0]?.level, rows?.[0]?.names];
};
const proposalId = async () =>
  (await b.fresh.arrange<{ id: string }>('select id from restriction_proposal order by proposed_at desc limit 1'))[0]
    ?.id ?? '';
const agree = async (who: PersonKey, agrees = 'yes') =>
  house.post(who, `/access/proposals/${await proposalId()}`, { agrees, note: 'I have read it' });
const ALL: PersonKey[] = [
  'manager',
  'secondManager',
  'screener',
  'worker',
  'colleague',
  'police',
  'duty',
  'dutyManager',
  'custodian',
  'deputy',
  'auditor',
  'dpo',
  'admin',
  'lead',
];

describe('sealed', () => {
  test('the hub and the emergency team learn that a record exists and whom to ring, and nothing else; keepers and the given keep it', async () => {
    expect((await seal('worker')).status).toBe(303);
    const levels = Object.fromEntries(await Promise.all(ALL.map(async (who) => [who, await sight(who)])));
    expect(levels).toMatchObject({
      worker: [4, 1],
      colleague: [3, 1],
      custodian: [4, 1],
      deputy: [4, 1],
      manager: [1, 0],
      screener: [1, 0],
      duty: [1, 0],
      auditor: [1, 0],
      dpo: [1, 0],
      police: [0, 0],
      lead: [0, 0],
      admin: [0, 0],
    });
    const ring = async (who: PersonKey) =>
      (await asActor<{ ring: string }>(b.fresh, b.people[who], 'select whom_to_ring($1) as ring', [b.amina.scope]))
        .rows?.[0]?.ring;
    expect(await ring('screener')).toBe(form.ring);
    expect(await ring('police')).toBe(null);
  });

  test('only someone who manages it lastingly seals it, once, with two keepers, a number and a review within 90 days', async () => {
    for (const who of ['screener', 'colleague', 'police', 'dpo', 'admin'] as const)
      expect((await seal(who)).status, who).toBe(404);
    const wrong = [
      [{ deputy: 'Miriam Stone' }, 'The custodian and the deputy are two people.'],
      [{ custodian: 'Nobody Known' }, 'Nobody here has that name or e-mail address'],
      [{ ring: '' }, 'Say whom to ring at any hour'],
      [{ 'review-month': '7' }, 'The review has to be within 90 days.'],
      [{ 'review-day': '1', 'review-month': '3' }, 'The review has to be within 90 days.'],
      [{ reason: 'because' }, 'Say why in at least 10 characters'],
    ] as const;
    for (const [over, says] of wrong) {
      const answer = await seal('worker', over);
      expect([answer.status, answer.body.includes(says)], says).toEqual([422, true]);
    }
    expect((await seal('worker')).status).toBe(303);
    expect((await seal('worker')).status).toBe(404);
    // Managing until Friday is not enough to make it last.
    await b.fresh.arrange(`update grant_ set until_at = '2026-03-06' where party_id = $1`, [b.people.worker]);
    const other = await b.world.child('Ed', 'Fir');
    await b.world.grant(b.people.colleague, other.scope, 4);
    await b.fresh.arrange(`update grant_ set until_at = '2026-03-06' where scope_id = $1`, [other.scope]);
    const call = `select seal_scope($id, $id, $id, $1, $2, $3, 'a reason long enough', 'ring me', '2026-04-01')`;
    expect(
      (await asActor(b.fresh, b.people.colleague, call, [other.id, b.people.custodian, b.people.deputy])).code,
    ).toBe('42501');
  });

  test('nobody seals themselves into a record: a role that sees it names others', async () => {
    const own = await seal('manager', { custodian: 'Dee Okafor' });
    expect(own.status).toBe(422);
    expect(own.body).toContain('Nobody gives access to themselves');
    // The allocated worker holds it already, so keeping it gives them nothing new.
    expect((await seal('worker', { custodian: 'Leila Brack' })).status).toBe(303);
    expect(await b.fresh.arrange(`select count(*)::int from grant_ where party_id = $1`, [b.people.worker])).toEqual([
      { count: 1 },
    ]);
  });

  test('a keeper has to be here, and not kept out', async () => {
    await b.fresh.arrange(
      `insert into conflict_of_interest (id, account_id, scope_id, why, from_at) values (gen_random_uuid(), $1, $2, 'my family', '2025-01-01')`,
      [b.people.deputy, b.amina.scope],
    );
    const answer = await seal('worker');
    expect(answer.body).toContain('The deputy has to be somebody who is here, and not kept out of this record.');
  });

  test('a keeper’s access is not ended, and the seal is lifted by whoever manages it', async () => {
    await seal('worker');
    const [grant] = await b.fresh.arrange<{ id: string }>('select id from grant_ where party_id = $1', [
      b.people.custodian,
    ]);
    expect((await asActor(b.fresh, b.people.worker, 'select end_grant($1, $2)', [grant?.id, 'no longer'])).code).toBe(
      'KI011',
    );
    expect((await house.post('screener', url('restriction/lift'), { reason: 'I want to see it again' })).status).toBe(
      404,
    );
    expect((await house.post('custodian', url('restriction/lift'), { reason: 'The aunt has moved on' })).status).toBe(
      303,
    );
    expect(await sight('screener')).toEqual([3, 1]);
    expect(await b.fresh.arrange('select ended_by, ended_why from restriction')).toEqual([
      { ended_by: b.people.custodian, ended_why: 'The aunt has moved on' },
    ]);
  });
});

describe('I22 silent', () => {
  test('by two people’s decision: proposed by one, agreed by another who manages it, seen by the two alone meanwhile', async () => {
    expect((await silence('worker')).status).toBe(303);
    const page = `/access/proposals/${await proposalId()}`;
    for (const who of ALL) {
      expect((await house.get(who, page)).status, who).toBe(['worker', 'manager'].includes(who) ? 200 : 404);
    }
    expect(await sight('screener')).toEqual([3, 1]);
    expect((await agree('worker')).status).toBe(404);
    expect((await agree('secondManager')).status).toBe(404);
    const answer = `select answer_proposal($1, true, 'I agree', $id, $id, $id)`;
    expect((await asActor(b.fresh, b.people.worker, answer, [await proposalId()])).code).toBe('42501');
    expect((await asActor(b.fresh, b.people.secondManager, answer, [await proposalId()])).code).toBe('42501');
    expect((await house.get('manager', '/')).body).toContain('Answer: proposal to silence a record');
    expect((await agree('manager')).status).toBe(303);
    expect(await b.fresh.arrange('select asked_by, agreed_by from restriction')).toEqual([
      { asked_by: b.people.worker, agreed_by: b.people.manager },
    ]);
  });

  test('afterwards nothing at all to anyone outside: every page the same as if there were no such record', async () => {
    await silence('secondManager', { second: 'Dee Okafor' });
    await house.post('screener', `/break-glass/${b.amina.id}`, { why: 'not needed at all', hours: '1', knows: 'no' });
    await agree('manager');
    const inside = new Set<PersonKey>(['worker', 'custodian', 'deputy']);
    for (const who of ALL) expect(await sight(who), who).toEqual(inside.has(who) ? [4, 1] : [0, 0]);
    for (const who of ALL.filter((one) => !inside.has(one))) {
      for (const rest of ['why', 'who', 'give', 'network', 'restriction', 'seal', 'silence']) {
        const hidden = await house.get(who, url(rest));
        expect(hidden.status, `${who} ${rest}`).toBe(404);
      }
      const work = await house.get(who, '/');
      const label = (await b.fresh.arrange<{ label: string }>('select label from subject'))[0]?.label ?? '';
      expect(work.body, who).not.toContain(label);
      const subjects = await asActor(
        b.fresh,
        b.people[who],
        'select id from subject union all select id from restriction_proposal',
      );
      expect(subjects.rows, who).toEqual([]);
    }
    // The two who decided, and administrators' screens, included.
    const person = await house.get('admin', `/admin/people/${b.people.custodian}`);
    expect(person.body).not.toContain('custodian');
  });

  test('broken glass that waited for review goes inside with the record', async () => {
    await b.world.grant(b.people.police, b.amina.scope, 1);
    await house.post('police', `/break-glass/${b.amina.id}`, {
      why: 'A child is at the door',
      hours: '12',
      knows: 'yes',
    });
    expect((await house.get('manager', '/break-glass/review')).body).toContain('A child is at the door');
    await silence('worker');
    await agree('manager');
    expect(await sight('police')).toEqual([0, 0]);
    for (const who of ['manager', 'police', 'dpo'] as const) {
      expect((await house.get(who, '/break-glass/review')).body, who).not.toContain('A child is at the door');
    }
    expect((await house.get('custodian', '/break-glass/review')).body).toContain('A child is at the door');
  });

  test('not agreed, or withdrawn: nothing happened', async () => {
    await silence('worker');
    expect((await agree('manager', 'no')).status).toBe(303);
    expect(await sight('screener')).toEqual([3, 1]);
    expect((await house.get('worker', `/access/proposals/${await proposalId()}`)).body).toContain(
      'Not agreed: I have read it',
    );
    await b.fresh.setClock('2026-03-02T10:01:00Z');
    await silence('worker');
    expect((await silence('worker')).body).toContain('Somebody has proposed this already.');
    const page = `/access/proposals/${await proposalId()}`;
    expect((await house.post('manager', `${page}/withdraw`)).status).toBe(404);
    expect((await house.post('worker', `${page}/withdraw`)).status).toBe(303);
    expect((await agree('manager')).status).toBe(404);
  });

  test('the second person is somebody else, who manages the record when asked and still when they answer', async () => {
    expect((await silence('worker', { second: 'Leila Brack' })).body).toContain(
      'The second person has to be someone else who manages this record.',
    );
    expect((await silence('worker', { second: 'Sam Hart' })).body).toContain(
      'The second person has to be someone else who manages this record.',
    );
    await silence('worker');
    await b.fresh.arrange(
      `update membership set until_at = kith_now() where account_id = $1 and party_id = role_id('hub_manager')`,
      [b.people.manager],
    );
    const answer = await agree('manager');
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('One of you no longer manages this record');
    expect(await b.fresh.arrange('select status from restriction_proposal')).toEqual([{ status: 'waiting' }]);
  });

  test('one of the keepers is somebody who did not decide it; a keeper who did is made so by the other', async () => {
    const both = await silence('secondManager', { second: 'Dee Okafor', custodian: 'Ruth Moss', deputy: 'Dee Okafor' });
    expect(both.body).toContain('One of the two keepers has to be somebody who did not decide this.');
    await silence('secondManager', { second: 'Dee Okafor', custodian: 'Dee Okafor' });
    await agree('manager');
    expect(await sight('manager')).toEqual([4, 1]);
    expect(
      await b.fresh.arrange(`select given_by from grant_ where party_id = $1 and basis = 'custodian'`, [
        b.people.manager,
      ]),
    ).toEqual([{ given_by: b.people.secondManager }]);
  });

  test('the database holds two people and 90 days to it, whatever function writes it', async () => {
    const row = (over: { agreed?: string | null; review?: string; deputy?: string }) =>
      b.fresh.arrange(
        `insert into restriction (id, scope_id, was_class, mode, custodian_id, deputy_id, asked_by, agreed_by, reason, ring, from_at, review_by)
         values (gen_random_uuid(), $1, 'child', 'silent', $2, $3, $4, $5, 'a', 'b', kith_now(), $6)`,
        [
          b.amina.scope,
          b.people.custodian,
          over.deputy ?? b.people.deputy,
          b.people.worker,
          over.agreed ?? null,
          over.review ?? '2026-04-01',
        ],
      );
    await expect(row({})).rejects.toThrow('silent_needs_two');
    await expect(row({ agreed: b.people.worker })).rejects.toThrow('silent_needs_two');
    await expect(row({ agreed: b.people.manager, review: '2026-06-01' })).rejects.toThrow('review_within_90_days');
    await expect(row({ agreed: b.people.manager, deputy: b.people.custodian })).rejects.toThrow(
      'custodian_has_a_deputy',
    );
  });

  test('only a keeper lets anyone in, and only by name', async () => {
    await silence('worker');
    await agree('manager');
    const give = 'select give_grant($id, $1, $2, 3, true, $3, null)';
    const code = async (who: PersonKey, party: string) =>
      (await asActor(b.fresh, b.people[who], give, [party, b.amina.scope, 'Needed for the court'])).code;
    expect(await code('worker', b.people.lead)).toBe('KI008');
    expect(await code('custodian', b.exploitation)).toBe('KI008');
    expect(await code('custodian', b.people.lead)).toBe(null);
    expect(await sight('lead')).toEqual([3, 1]);
  });

  test('lifted by both keepers, not by one; what silence ended stays ended', async () => {
    await silence('worker');
    await agree('manager');
    await b.fresh.setClock('2026-03-03T10:00:00Z');
    expect((await house.post('worker', url('restriction/lift'), { reason: 'It is safe again now' })).status).toBe(404);
    expect(
      (await asActor(b.fresh, b.people.custodian, `select lift_seal($1, 'it is safe again now')`, [b.amina.id])).code,
    ).toBe('42501');
    expect((await house.post('custodian', url('restriction/lift'), { reason: 'The trial is over' })).status).toBe(303);
    expect(await sight('screener')).toEqual([0, 0]);
    expect((await agree('custodian')).status).toBe(404);
    expect((await agree('deputy')).status).toBe(303);
    expect(await sight('screener')).toEqual([3, 1]);
    expect(await sight('colleague')).toEqual([0, 0]);
    expect(
      (
        await asActor(b.fresh, b.people.worker, 'select * from who_can($1, $2)', [
          b.amina.scope,
          '2026-03-02T12:00:00Z',
        ])
      ).rows?.map((row) => row.party),
    ).not.toContain('Screener');
  });

  test('reviewed by a keeper within 90 days, warned 14 days before, overdue after', async () => {
    await silence('worker');
    await agree('manager');
    const work = async () => (await house.get('custodian', '/')).body;
    expect(await work()).not.toContain('still need to be silent');
    await b.fresh.setClock('2026-04-20T09:00:00Z');
    expect(await work()).toContain('Review: does a record still need to be silent?');
    await b.fresh.setClock('2026-05-02T09:00:00Z');
    expect(await work()).toContain('Overdue: was due 30 April 2026');
    const review = (who: PersonKey, month: string) =>
      house.post(who, url('restriction/review'), {
        reason: 'The trial is not over',
        'review-day': '1',
        'review-month': month,
        'review-year': '2026',
      });
    expect((await review('worker', '7')).status).toBe(404);
    expect((await review('custodian', '9')).status).toBe(422);
    expect((await review('custodian', '7')).status).toBe(303);
    expect(await work()).not.toContain('still need to be silent');
  });
});

describe('I23 a restricted record is never left to one person', () => {
  const keepers = () =>
    b.fresh.arrange(
      'select c.name as custodian, d.name as deputy from restriction r join account c on c.id = r.custodian_id join account d on d.id = r.deputy_id',
    );

  test('a keeper hands their own post over; the other one’s only when they have left; never to oneself or the other', async () => {
    await silence('worker');
    await agree('manager');
    const over = (who: PersonKey, post: string, successor: string) =>
      house.post(who, url('restriction/hand-over'), { post, successor, ring: form.ring, reason: 'I am moving on' });
    expect((await over('custodian', 'deputy', 'Mo Quill')).status).toBe(404);
    expect((await over('custodian', 'custodian', 'Nas Cress')).status).toBe(422);
    expect((await over('worker', 'custodian', 'Mo Quill')).status).toBe(404);
    expect((await over('custodian', 'custodian', 'Mo Quill')).status).toBe(303);
    expect(await keepers()).toEqual([{ custodian: 'Mo Quill', deputy: 'Nas Cress' }]);
    expect(await sight('custodian')).toEqual([0, 0]);
    expect(await sight('dutyManager')).toEqual([4, 1]);
  });

  test('a keeper leaves and another is there: the other is told to name someone', async () => {
    await silence('worker');
    await agree('manager');
    expect((await house.post('admin', `/admin/people/${b.people.deputy}/close`, { reason: 'Left' })).status).toBe(303);
    expect((await house.get('custodian', '/')).body).toContain('Name another deputy: they have left');
  });

  test('a keeper leaves and only one would be left: whoever agreed to the silence steps in, and the administrator sees no difference', async () => {
    await b.fresh.arrange('update grant_ set until_at = kith_now() where party_id = $1', [b.people.worker]);
    await silence('secondManager');
    await agree('manager');
    const answer = await house.post('admin', `/admin/people/${b.people.deputy}/close`, { reason: 'Left' });
    const ordinary = await house.post('admin', `/admin/people/${b.people.nurse}/close`, { reason: 'Left' });
    expect({ ...answer, headers: { ...answer.headers, location: '' } }).toEqual({
      ...ordinary,
      headers: { ...ordinary.headers, location: '' },
    });
    expect(await keepers()).toEqual([{ custodian: 'Miriam Stone', deputy: 'Dee Okafor' }]);
    expect(await sight('manager')).toEqual([4, 1]);
  });
});
