import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asActor } from '../testing/as-actor.ts';
import { type AskedHouse, askAs } from '../testing/ask-as.ts';
import { type Borough, borough, type PersonKey } from '../testing/borough.ts';

let b: Borough;
let house: AskedHouse;
beforeEach(async () => {
  b = await borough();
  house = await askAs(b);
});
afterEach(async () => {
  await house.close();
  await b.fresh.drop();
});

const url = () => `/access/${b.amina.id}/network`;
const join = (over: Record<string, string> = {}) =>
  house.post('worker', url(), {
    party: b.people.nurse,
    part: 'School nurse',
    level: '2',
    names: 'yes',
    reason: 'Sees her weekly',
    ...over,
  });
const sees = async (who: PersonKey) =>
  (await asActor(b.fresh, b.people[who], 'select id from person_identity where subject_id = $1', [b.amina.id])).rows
    ?.length === 1;

describe('being in a child’s network', () => {
  test('is what lets somebody see the record, and its end takes that away', async () => {
    expect(await sees('nurse')).toBe(false);
    expect((await join()).status).toBe(303);
    expect(await sees('nurse')).toBe(true);
    expect((await house.get('nurse', `/access/${b.amina.id}/why`)).body).toContain('Because you are in this network');
    expect((await house.get('nurse', url())).body).toContain('School nurse');
    const end =
      /\/access\/[0-9a-f-]{36}\/network\/[0-9a-f-]{36}\/end/.exec((await house.get('worker', url())).body)?.[0] ?? '';
    expect((await house.post('worker', end, { reason: 'She has changed school' })).status).toBe(303);
    expect(await sees('nurse')).toBe(false);
    expect((await house.get('worker', url())).body).toContain('Nobody is recorded in this network yet.');
  });

  test('ends with its last day, and both are told 14 days before', async () => {
    await join({ 'until-day': '31', 'until-month': '3', 'until-year': '2026' });
    await b.fresh.setClock('2026-03-20T09:00:00Z');
    expect((await house.get('nurse', '/')).body).toContain('Your access ends soon');
    expect((await house.get('worker', '/')).body).toContain('Access of Siobhan Mar ends soon');
    await b.fresh.setClock('2026-03-31T23:00:01Z');
    expect(await sees('nurse')).toBe(false);
    expect((await house.get('worker', url())).body).toContain('Nobody is recorded');
  });

  test('is never apart from its sight: ending either ends the other', async () => {
    await join();
    const [grant] = await b.fresh.arrange<{ id: string }>(`select id from grant_ where basis = 'network'`);
    await asActor(b.fresh, b.people.worker, 'select end_grant($1, $2)', [grant?.id, 'No longer her nurse']);
    expect(await b.fresh.arrange('select ended_why from network_member')).toEqual([
      { ended_why: 'No longer her nurse' },
    ]);
    const forge = `insert into network_member (id, subject_id, account_id, part, from_at, grant_id, recorded_by, scope_id, scope_class)
      values ($id, $1, $2, 'Aunt', now(), $3, $2, $4, 'child')`;
    expect(
      (await asActor(b.fresh, b.people.worker, forge, [b.amina.id, b.people.lead, grant?.id, b.amina.scope])).code,
    ).toBe('42501');
    expect((await asActor(b.fresh, b.people.worker, `update network_member set until_at = null`)).code).toBe('42501');
  });

  test('what is missing is said beside its field, and nobody is added', async () => {
    const answer = await join({ part: '', names: '', 'until-day': '1', 'until-month': '3', 'until-year': '2026' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Say what part they play');
    expect(answer.body).toContain('Select whether they may see names');
    expect((await join({ 'until-day': '1', 'until-month': '3', 'until-year': '2026' })).body).toContain(
      'The end date has to be in the future.',
    );
    expect(await b.fresh.arrange('select id from network_member')).toEqual([]);
  });
});
