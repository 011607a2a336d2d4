import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type Session, type TestHouse } from '../../../test/support/house.ts';
import { asActor } from '../testing/as-actor.ts';
import { type Borough, borough, type PersonKey } from '../testing/borough.ts';

let b: Borough;
let house: TestHouse;
const sessions = new Map<PersonKey, Session>();
const ask = async (who: PersonKey, url: string) => {
  const session = sessions.get(who) ?? (await house.session(b.people[who]));
  sessions.set(who, session);
  return session.ask('GET', url);
};

beforeAll(async () => {
  b = await borough();
  house = await openHouse(b.fresh);
  await b.world.member(b.people.lead, b.exploitation);
  await b.world.grant(b.exploitation, b.amina.scope, 2);
  await b.fresh.arrange(`update grant_ set until_at = '2026-03-31T22:59:59Z' where party_id = $1`, [b.exploitation]);
});
afterAll(async () => {
  await house.close();
  await b.fresh.drop();
});

describe('why can I see this', () => {
  test('a sentence for each way, for whoever sees it', async () => {
    const url = `/access/${b.amina.id}/why`;
    expect((await ask('lead', url)).body).toContain('Because you are in the Exploitation team, until 31 March 2026.');
    expect((await ask('screener', url)).body).toContain(
      'Because you are a screener, and screeners see all children’s records.',
    );
    expect((await ask('worker', url)).body).toContain('Because you are the allocated worker.');
  });

  test('somebody who does not see it is told nothing: the same page as for an id that is nobody’s', async () => {
    const hidden = await ask('police', `/access/${b.amina.id}/why`);
    const absent = await ask('police', '/access/00000000-0000-4000-8000-000000000000/why');
    expect(hidden.status).toBe(404);
    expect({ ...hidden, body: hidden.body.replaceAll(b.amina.id, 'ID') }).toEqual({
      ...absent,
      body: absent.body.replaceAll('00000000-0000-4000-8000-000000000000', 'ID'),
    });
  });

  test('access through a team ends with the membership, when that is sooner', async () => {
    await b.fresh.arrange(
      `update membership set until_at = '2026-03-10T23:59:59Z' where account_id = $1 and party_id = $2`,
      [b.people.lead, b.exploitation],
    );
    expect((await ask('lead', `/access/${b.amina.id}/why`)).body).toContain(
      'in the Exploitation team, until 10 March 2026.',
    );
  });
});

describe('I25 who has looked', () => {
  test('owner, data protection officer and auditors only; everyone else the ordinary missing page', async () => {
    const url = `/access/${b.amina.id}/who`;
    for (const who of ['worker', 'manager', 'dpo', 'auditor'] as const) {
      expect((await ask(who, url)).status, who).toBe(200);
    }
    for (const who of ['screener', 'duty', 'lead', 'police', 'nurse', 'admin', 'colleague'] as const) {
      expect((await ask(who, url)).status, who).toBe(404);
    }
  });

  test('looks in lists count too, sealed or not yet, newest first, with reasons', async () => {
    await b.fresh.setClock('2026-03-02T10:05:00Z');
    await ask('screener', '/subjects');
    const { body } = await ask('worker', `/access/${b.amina.id}/who`);
    expect(body).toContain('looked at the list of people and places (it was in the list)');
    expect(body.indexOf('looked at the list of people and places')).toBeLessThan(
      body.indexOf('asked why they can see a record'),
    );
    // The sealer explodes lists; then the looks are read from its index.
    await b.fresh.arrange(
      `insert into audit_look (looked_id, event_id, at) select $1, id, at from audit_event where $1 = any (seen)`,
      [b.amina.id],
    );
    await b.fresh.arrange(
      `insert into audit_batch (no, epoch, through_xid, events, root, previous_root, signature, key_id, sealed_at)
       values (1, 1, pg_snapshot_xmax(pg_current_snapshot()), 1, '', '', '', 'test', kith_now())`,
    );
    expect((await ask('worker', `/access/${b.amina.id}/who`)).body).toContain('(it was in the list)');
  });

  test('whoever manages one record learns nothing of who looked at another', async () => {
    const other = await b.world.child('Bo', 'Field');
    await b.fresh.arrange(
      `insert into audit_event (id, at, actor_id, request_id, action, outcome, about) values (gen_random_uuid(), kith_now(), $1, gen_random_uuid(), 'looked', 'done', $2)`,
      [b.people.manager, other.id],
    );
    const looks = async (who: string, thing: string) =>
      (await asActor(b.fresh, who, 'select * from who_has_looked($1, 10, 0)', [thing])).rows?.length;
    expect(await looks(b.people.manager, other.id)).toBe(1);
    expect(await looks(b.people.worker, other.id)).toBe(0);
    expect(
      (await asActor(b.fresh, b.people.worker, 'select * from who_can($1, kith_now())', [other.scope])).rows,
    ).toEqual([]);
  });

  test('the reason given for something else is not told', async () => {
    await b.fresh.arrange(
      `insert into audit_event (id, at, actor_id, request_id, action, outcome, about, seen, reason)
       values (gen_random_uuid(), kith_now(), $1, gen_random_uuid(), 'opened another record', 'done', gen_random_uuid(), array[$2::uuid], 'a secret of another child')`,
      [b.people.manager, b.amina.id],
    );
    // Past the batch above, so found among what is not yet sealed.
    const { body } = await ask('worker', `/access/${b.amina.id}/who`);
    expect(body).toContain('opened another record');
    expect(body).not.toContain('a secret of another child');
  });

  test('who could have on that day: through the dates of grants and of memberships', async () => {
    await b.fresh.arrange(
      `update membership set until_at = '2025-12-31T23:59:59Z' where account_id = $1 and party_id = role_id('screener')`,
      [b.people.screener],
    );
    const on = async (day: string) => {
      const { rows } = await asActor<{ party: string; people: string[] }>(
        b.fresh,
        b.people.worker,
        'select party, people from who_can($1, $2)',
        [b.amina.scope, day],
      );
      return rows?.find((row) => row.party === 'Screener')?.people;
    };
    expect(await on('2025-11-05')).toEqual(['Sam Hart']);
    expect(await on('2026-02-05')).toEqual([]);
    const page = await ask('worker', `/access/${b.amina.id}/who?on-day=5&on-month=11&on-year=2025`);
    expect(page.body).toContain('Who could see this on 5 November 2025');
  });

  test('a date that is not one is said beside the field', async () => {
    const page = await ask('worker', `/access/${b.amina.id}/who?on-day=31&on-month=2&on-year=2025`);
    expect(page.status).toBe(200);
    expect(page.body).toContain('The day must be a real date');
  });
});
