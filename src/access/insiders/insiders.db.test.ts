import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../kernel/db/connect.ts';
import { asActor } from '../testing/as-actor.ts';
import { type AskedHouse, askAs } from '../testing/ask-as.ts';
import { type Borough, borough, type PersonKey } from '../testing/borough.ts';
import { withTokens } from '../testing/name-tokens.ts';
import { matchFamily } from './family.ts';

let b: Borough;
let house: AskedHouse;
beforeEach(async () => {
  b = await borough();
  house = await askAs(b);
  await withTokens(b, b.amina, 'Amina Yusuf');
});
afterEach(async () => {
  await house.close();
  await b.fresh.drop();
});

const level = async (who: PersonKey, scope = b.amina.scope) =>
  (await asActor<{ level: number }>(b.fresh, b.people[who], 'select my_level($1) as level', [scope])).rows?.[0]?.level;
const rowsSeen = async (who: PersonKey) =>
  (
    await asActor<{ n: number }>(
      b.fresh,
      b.people[who],
      `select (select count(*)::int from subject) + (select count(*)::int from person_identity) + (select count(*)::int from name_token)
         + (select count(*)::int from record) + (select count(*)::int from record_subject) as n`,
    )
  ).rows?.[0]?.n;
const matchAll = async () => {
  const { db, pool } = connect(b.fresh.url, 'kith_worker', 1);
  await matchFamily(db);
  await pool.end();
};
/** A record of its own scope that names Amina, seen by screeners as all such records are. */
const recordAboutAmina = async () => {
  const scope = await b.world.scope(`record ${Math.floor(performance.now() * 1000)}`, 'record');
  await b.fresh.arrange(
    `insert into record (id, kind, title, when_known, sort_at, source, recorded_at, scope_id, scope_class)
     values ('${scope}', 'note', 'A note', 'not_known', kith_now(), 'saw', kith_now(), '${scope}', 'record')`,
  );
  await b.fresh.arrange(
    `insert into record_subject (id, record_id, subject_id, part, scope_id, scope_class) values (gen_random_uuid(), '${scope}', $1, 'named', $2, 'child')`,
    [b.amina.id, b.amina.scope],
  );
  return scope;
};
const family = { givenNames: 'Amina', familyName: 'Yusuf', why: 'my family' };
const keep = (who: PersonKey, party: PersonKey, over: Record<string, string> = {}) =>
  house.post(who, `/access/${b.amina.id}/keep-out`, {
    party: b.people[party],
    why: 'my family',
    reason: 'She told me herself',
    ...over,
  });

describe('I26 nobody opens a record that names them or declared family', () => {
  test('said of oneself, it is gone at once and everywhere, whatever else one holds', async () => {
    const note = await recordAboutAmina();
    expect(await level('screener', note)).toBe(3);
    expect(
      (await house.post('screener', `/access/${b.amina.id}/names-me`, { why: 'my family' })).headers.location,
    ).toBe('/');
    expect(await rowsSeen('screener')).toBe(0);
    await b.world.grant(b.people.screener, b.amina.scope, 4, true, 'shared');
    expect(await rowsSeen('screener')).toBe(0);
    for (const url of [
      `/access/${b.amina.id}/why`,
      `/access/${note}/why`,
      `/break-glass/${b.amina.id}`,
      `/access/${b.amina.id}/network`,
    ]) {
      expect((await house.get('screener', url)).status, url).toBe(404);
    }
    expect((await house.get('screener', '/')).body).not.toContain('Amina');
    // Those who are not family go on seeing it.
    expect(await level('manager')).toBe(4);
    expect((await house.get('worker', `/access/${b.amina.id}/who`)).body).toContain('Sam Hart');
  });

  test('a record that comes to name the child later is closed from its first moment', async () => {
    await keep('worker', 'screener');
    const later = await recordAboutAmina();
    expect(await level('screener', later)).toBe(0);
    expect(await level('manager', later)).toBe(4);
  });

  test('whoever manages the record keeps somebody out, and lets them back in with all that followed', async () => {
    const note = await recordAboutAmina();
    for (const who of ['screener', 'duty', 'lead', 'dpo', 'admin'] as const)
      expect((await keep(who, 'colleague')).status, who).toBe(404);
    expect((await keep('worker', 'screener')).status).toBe(303);
    expect([await level('screener'), await level('screener', note)]).toEqual([0, 0]);
    const who = await house.get('worker', `/access/${b.amina.id}/who`);
    expect(who.body).toContain('It is about their family');
    const url = /\/access\/[0-9a-f-]{36}\/keep-out\/[0-9a-f-]{36}\/end/.exec(who.body)?.[0] ?? '';
    expect((await house.post('screener', url, { reason: 'I would like to look' })).status).toBe(404);
    expect((await house.post('worker', url, { reason: 'Another Sam Hart' })).status).toBe(303);
    expect([await level('screener'), await level('screener', note)]).toEqual([3, 3]);
  });

  test('not oneself by that road, not without saying how one knows, and not twice', async () => {
    expect(
      (
        await asActor(b.fresh, b.people.worker, `select keep_out($id, $1, $2, 'my family', 'a long enough reason')`, [
          b.people.worker,
          b.amina.id,
        ])
      ).code,
    ).toBe('KI002');
    expect((await keep('worker', 'screener', { reason: 'gossip' })).status).toBe(422);
    await keep('worker', 'screener');
    expect((await keep('worker', 'screener')).body).toContain('They are kept out already.');
  });

  test('keeping people out leaves two who see it (I23), and somebody who oversees it (I25)', async () => {
    const scope = await b.world.scope('kept by two', 'source');
    await b.fresh.arrange(
      `insert into record (id, kind, title, when_known, sort_at, source, recorded_at, scope_id, scope_class)
       values ('${scope}', 'note', 'A note', 'not_known', kith_now(), 'saw', kith_now(), '${scope}', 'source')`,
    );
    await b.world.grant(b.people.worker, scope, 4);
    await b.world.grant(b.people.colleague, scope, 4);
    const code = async (who: PersonKey, party: PersonKey, thing: string) =>
      (
        await asActor(b.fresh, b.people[who], `select keep_out($id, $1, $2, 'other', 'a long enough reason')`, [
          b.people[party],
          thing,
        ])
      ).code;
    expect(await code('worker', 'colleague', scope)).toBe('KI003');
    expect(await code('worker', 'auditor', b.amina.id)).toBe(null);
    expect(await code('worker', 'dpo', b.amina.id)).toBe('KI028');
    // Of oneself it is honoured down to the last person, and no further.
    const mine = async (who: PersonKey) =>
      (await asActor(b.fresh, b.people[who], `select this_names_me($id, $1, 'my family')`, [scope])).code;
    expect(await mine('worker')).toBe(null);
    expect(await mine('colleague')).toBe('KI003');
  });
});

describe('I26 declared family', () => {
  test('a name and a birth date close the record by themselves; the person is told nothing, then or later', async () => {
    const before = await house.get('screener', '/account/family');
    expect(before.body).toContain('Nobody here opens a record about their own family');
    const declared = await house.post('screener', '/account/family', {
      ...family,
      'born-day': '5',
      'born-month': '5',
      'born-year': '2010',
    });
    expect(declared.headers.location).toBe('/account/family');
    await matchAll();
    expect(await rowsSeen('screener')).toBe(0);
    expect((await house.get('screener', '/account/family')).body).not.toContain('kept out');
  });

  test('a name alone is put to whoever manages the record, with two equal buttons; never to the person', async () => {
    await house.post('colleague', '/account/family', { ...family, givenNames: 'AMINA', familyName: 'yusuf' });
    await matchAll();
    await matchAll();
    expect(await level('screener')).toBe(3);
    const page = await house.get('worker', `/access/${b.amina.id}/keep-out`);
    expect(page.body).toContain('Omar Pell');
    expect((await house.get('worker', '/')).body).toContain('Decide: should Omar Pell be kept out of a record?');
    expect((await house.get('screener', '/')).body).not.toContain('Omar Pell be kept out');
    await b.world.grant(b.people.colleague, b.amina.scope, 4, true, 'shared');
    expect((await house.get('colleague', `/access/${b.amina.id}/keep-out`)).body).not.toContain(
      'have declared somebody',
    );
    const [match] = await b.fresh.arrange<{ id: string }>('select id from family_match');
    const url = `/access/${b.amina.id}/keep-out/match/${match?.id}`;
    const answer = { family: 'yes', [`reason-${match?.id}`]: 'He says she is his niece' };
    expect((await house.post('colleague', url, answer)).status).toBe(404);
    expect((await house.post('worker', url, { ...answer, [`reason-${match?.id}`]: '' })).status).toBe(422);
    expect((await house.post('worker', url, answer)).status).toBe(303);
    expect(await level('colleague')).toBe(0);
  });

  test('not the same person: nothing is closed, and it is not asked again; another birth date is never asked at all', async () => {
    await house.post('colleague', '/account/family', family);
    await house.post('screener', '/account/family', {
      ...family,
      'born-day': '1',
      'born-month': '1',
      'born-year': '2001',
    });
    await matchAll();
    const matches = await b.fresh.arrange<{ id: string }>('select id from family_match');
    expect(matches).toHaveLength(1);
    const id = matches[0]?.id ?? '';
    await house.post('worker', `/access/${b.amina.id}/keep-out/match/${id}`, {
      family: 'no',
      [`reason-${id}`]: 'A different Amina',
    });
    await matchAll();
    expect(await b.fresh.arrange('select kept_out from family_match')).toEqual([{ kept_out: false }]);
    expect([await level('screener'), await level('manager')]).toEqual([3, 4]);
  });

  test('a colleague of the same name as somebody a record is about is asked about too', async () => {
    const kin = await withTokens(b, await b.world.child('Sam', 'Hart'), 'Sam Hart');
    await matchAll();
    expect((await house.get('manager', `/access/${kin.id}/keep-out`)).body).toContain(
      'the same name as somebody in this record',
    );
  });

  test('the list is one’s own: nobody else reads it, adds to it or removes from it', async () => {
    await house.post('colleague', '/account/family', family);
    const [row] = await b.fresh.arrange<{ id: string }>('select id from declared_family');
    for (const who of ['screener', 'manager', 'admin', 'dpo'] as const) {
      expect((await asActor(b.fresh, b.people[who], 'select * from declared_family')).rows, who).toEqual([]);
      expect((await house.post(who, `/account/family/${row?.id}/end`)).status, who).toBe(404);
    }
    const forge = `insert into declared_family (id, account_id, given_names, family_name, given_part, family_parts, why, declared_at)
      values ($id, $1, 'Amina', 'Yusuf', 'amina', '{yusuf}', 'my family', now())`;
    expect((await asActor(b.fresh, b.people.screener, forge, [b.people.colleague])).code).toBe('42501');
    expect(
      (
        await asActor(b.fresh, b.people.screener, `select match_family($1, 'my family', 'amina', '{yusuf}', null)`, [
          b.people.colleague,
        ])
      ).code,
    ).toBe('42501');
    expect((await house.post('colleague', `/account/family/${row?.id}/end`)).status).toBe(303);
    await matchAll();
    expect(await b.fresh.arrange('select id from family_match')).toEqual([]);
  });
});

describe('I26 through an administrator', () => {
  test('by a label, answered the same whether or not there is such a record', async () => {
    const [subject] = await b.fresh.arrange<{ label: string }>('select label from subject');
    const post = (label: string) =>
      house.post('admin', `/admin/people/${b.people.screener}/keep-out`, {
        label,
        why: 'my family',
        reason: 'Their manager rang me today',
      });
    const [is, isNot] = [await post(subject?.label ?? ''), await post('K0-000')];
    expect(is.status).toBe(303);
    expect(is).toEqual(isNot);
    expect(await level('screener')).toBe(0);
    expect(
      (
        await house.post('admin', `/admin/people/${b.people.admin}/keep-out`, {
          label: 'K0-000',
          why: 'other',
          reason: 'a long enough one',
        })
      ).status,
    ).toBe(404);
  });
});
