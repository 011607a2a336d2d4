import { Client } from 'pg';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { asActor } from '../testing/as-actor.ts';
import { type Borough, borough } from '../testing/borough.ts';
import { WARNING_DAYS } from '../work/expiring-soon.ts';

let b: Borough;
beforeEach(async () => {
  await b?.fresh.drop();
  b = await borough();
});
afterAll(() => b.fresh.drop());

const GIVE = 'select give_grant($id, $1, $2, $3, $4, $5, $6)';
const give = (
  actor: string,
  party: string,
  over: { scope?: string; level?: number; names?: boolean; reason?: string; until?: string | null } = {},
) =>
  asActor(b.fresh, actor, GIVE, [
    party,
    over.scope ?? b.amina.scope,
    over.level ?? 2,
    over.names ?? false,
    over.reason ?? 'Joint visit',
    over.until ?? null,
  ]);
const end = (actor: string, grant: string) =>
  asActor(b.fresh, actor, 'select end_grant($1, $2)', [grant, 'No longer needed']);
const END = 'select end_grant($1, $2)';
/** A transaction begun as the application begins one for a person, and left open. */
const begunAs = async (actor: string): Promise<Client> => {
  const client = new Client({ connectionString: b.fresh.url, options: '-c role=kith_app -c search_path=kith' });
  await client.connect();
  await client.query('begin');
  await client.query(`select set_config('kith.actor', $1, true)`, [actor]);
  return client;
};
const sees = async (actor: string) => {
  const { rows } = await asActor(b.fresh, actor, 'select id from subject where id = $1', [b.amina.id]);
  return rows?.length === 1;
};

describe('giving access', () => {
  test('whoever manages a record lets someone else see it, and only as much as they say', async () => {
    expect(await sees(b.people.lead)).toBe(false);
    expect(await give(b.people.worker, b.people.lead)).toMatchObject({ code: null });
    expect(await sees(b.people.lead)).toBe(true);
    const { rows } = await asActor(b.fresh, b.people.lead, 'select id from person_identity where subject_id = $1', [
      b.amina.id,
    ]);
    expect(rows).toEqual([]);
  });

  test('access given until a day is gone after it', async () => {
    await give(b.people.worker, b.people.lead, { until: '2026-03-31T22:59:59Z' });
    await b.fresh.setClock('2026-03-31T22:00:00Z');
    expect(await sees(b.people.lead)).toBe(true);
    await b.fresh.setClock('2026-04-01T00:00:00Z');
    expect(await sees(b.people.lead)).toBe(false);
  });

  test('full sight without managing gives nothing: the screener, who sees all of it', async () => {
    expect((await give(b.people.screener, b.people.lead)).code).toBe('42501');
  });

  test('a record that is hidden and one that is not there are refused alike', async () => {
    const hidden = await give(b.people.lead, b.people.nurse);
    const absent = await give(b.people.lead, b.people.nurse, { scope: '00000000-0000-4000-8000-000000000000' });
    expect(hidden).toEqual(absent);
    expect(hidden.code).toBe('42501');
  });
});

describe('nobody gives access to themselves', () => {
  test('neither by name nor through the agency they work for', async () => {
    expect((await give(b.people.worker, b.people.worker)).code).toBe('KI002');
    expect((await give(b.people.worker, b.council)).code).toBe('KI002');
  });

  test('nor through a team they are in, or will be in next week', async () => {
    await b.fresh.arrange(
      `insert into membership (id, account_id, party_id, from_at, reason) values (gen_random_uuid(), $1, $2, '2026-03-09', 'joins')`,
      [b.people.worker, b.exploitation],
    );
    expect((await give(b.people.worker, b.exploitation)).code).toBe('KI002');
    expect((await give(b.people.manager, b.exploitation)).code).toBe(null);
  });

  test('nor by any function there is: the table itself refuses', async () => {
    await expect(
      b.fresh.arrange(
        `insert into grant_ (id, party_id, scope_id, level, basis, reason, from_at, given_by) values (gen_random_uuid(), $1, $2, 4, 'shared', 'x', now(), $1)`,
        [b.people.lead, b.amina.scope],
      ),
    ).rejects.toThrow('grant_not_to_self');
  });

  test('nor by lending it to someone who gives it back for longer than they had it', async () => {
    await b.world.grant(b.people.colleague, b.amina.scope, 4);
    await b.fresh.arrange(`update grant_ set until_at = '2026-03-09' where party_id = $1`, [b.people.colleague]);
    expect((await give(b.people.colleague, b.people.lead, { level: 4 })).code).toBe('KI008');
    expect((await give(b.people.colleague, b.people.lead, { level: 4, until: '2026-03-10' })).code).toBe('KI008');
    expect((await give(b.people.colleague, b.people.lead, { level: 4, until: '2026-03-08' })).code).toBe(null);
  });

  test('nor a whole role at once, somebody who has left, or somebody who is nobody', async () => {
    const [role] = await b.fresh.arrange<{ id: string }>(`select role_id('school_lead') as id`);
    expect((await give(b.people.worker, role?.id ?? '')).code).toBe('KI006');
    await b.fresh.arrange('update account set closed_at = kith_now() where id = $1', [b.people.nurse]);
    expect((await give(b.people.worker, b.people.nurse)).code).toBe('KI006');
    expect((await give(b.people.worker, '00000000-0000-4000-8000-000000000000')).code).toBe('KI006');
  });

  test('nor names they may not see', async () => {
    await b.world.grant(b.people.colleague, b.amina.scope, 4, false);
    expect((await give(b.people.colleague, b.people.lead, { names: true })).code).toBe('KI007');
  });

  test('a reason is needed, and an end date in the future', async () => {
    expect((await give(b.people.worker, b.people.lead, { reason: '  ' })).code).toBe('KI001');
    expect((await give(b.people.worker, b.people.lead, { until: '2026-03-01' })).code).toBe('KI004');
  });

  test('what others may see is not a question the application can ask', async () => {
    for (const call of [
      'level_of($1, $2)',
      'holds_identity($1, $2)',
      'is_barred($1, $2)',
      'is_or_holds($1, $2)',
      'manages_until($1, $2)',
    ]) {
      expect((await asActor(b.fresh, b.people.lead, `select ${call}`, [b.people.worker, b.amina.scope])).code).toBe(
        '42501',
      );
    }
    for (const call of ['parties_of($1)', 'people_with_sight($1)', 'keepers_of($1)']) {
      expect((await asActor(b.fresh, b.people.lead, `select ${call}`, [b.amina.scope])).code).toBe('42501');
    }
    const make = `select make_grant($id, $1, $2, 4, true, 'shared', 'why', null)`;
    expect((await asActor(b.fresh, b.people.lead, make, [b.people.nurse, b.amina.scope])).code).toBe('42501');
  });
});

describe('ending access', () => {
  const given = async () => {
    await b.world.grant(b.people.lead, b.amina.scope, 2);
    return b.grantId(b.people.lead, b.amina.scope, 2);
  };

  test('whoever manages the record ends it, and it is kept who did and why', async () => {
    const grant = await given();
    expect((await end(b.people.worker, grant)).code).toBe(null);
    expect(await sees(b.people.lead)).toBe(false);
    expect(await b.fresh.arrange('select ended_by, ended_why from grant_ where id = $1', [grant])).toEqual([
      { ended_by: b.people.worker, ended_why: 'No longer needed' },
    ]);
  });

  test('nobody ends their own, nor that of a team they are in', async () => {
    await b.world.grant(b.people.colleague, b.amina.scope, 4);
    expect((await end(b.people.colleague, b.grantId(b.people.colleague, b.amina.scope, 4))).code).toBe('KI002');
  });

  test('someone else’s record, an absent grant and one that has ended are refused alike', async () => {
    const grant = await given();
    const codes = [(await end(b.people.police, grant)).code, (await end(b.people.worker, b.people.lead)).code];
    await end(b.people.worker, grant);
    codes.push((await end(b.people.worker, grant)).code);
    expect(codes).toEqual(['42501', '42501', '42501']);
  });
});

describe('I23 nobody is left alone with a record', () => {
  /** A record no role holds whole, so that only its grants count. */
  const kept = async (...people: string[]) => {
    const scope = await b.world.scope('A source', 'source');
    for (const person of people) await b.world.grant(person, scope, 4);
    return scope;
  };

  test('the last but one is not ended; a third is', async () => {
    const scope = await kept(b.people.worker, b.people.colleague);
    const grant = b.grantId(b.people.colleague, scope, 4);
    expect((await end(b.people.worker, grant)).code).toBe('KI003');
    await give(b.people.worker, b.people.nurse, { scope, level: 3 });
    expect((await end(b.people.worker, grant)).code).toBe(null);
  });

  test('people count, not parties: a team of one, somebody who has left and access with an end date are not a second person', async () => {
    const scope = await kept(b.people.worker, b.people.colleague);
    const grant = b.grantId(b.people.colleague, scope, 4);
    await b.world.member(b.people.worker, b.exploitation);
    await b.world.grant(b.exploitation, scope, 3);
    await give(b.people.worker, b.people.nurse, { scope, level: 3, until: '2026-06-01' });
    await b.world.grant(b.people.lead, scope, 3);
    await b.fresh.arrange('update account set closed_at = kith_now() where id = $1', [b.people.lead]);
    expect((await end(b.people.worker, grant)).code).toBe('KI003');
  });

  test('two endings at once leave two: the second waits for the first, and then counts again', async () => {
    const scope = await kept(b.people.worker, b.people.colleague, b.people.nurse);
    const first = await begunAs(b.people.worker);
    const second = await begunAs(b.people.colleague);
    await first.query(END, [b.grantId(b.people.colleague, scope, 4), 'No longer needed']);
    const waiting = second.query(END, [b.grantId(b.people.nurse, scope, 4), 'No longer needed']).then(
      () => null,
      (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
    );
    // Long enough for the second to have been answered, if it did not wait.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await first.query('commit');
    expect(await waiting).toBe('KI003');
    await Promise.all([first.end(), second.end()]);
  });

  test('ending a little sight, which was never full sight, is always allowed', async () => {
    const scope = await kept(b.people.worker);
    await b.world.grant(b.people.lead, scope, 2);
    expect((await end(b.people.worker, b.grantId(b.people.lead, scope, 2))).code).toBe(null);
  });
});

describe('I33 access never lapses for an allocated worker', () => {
  test('it has no end date, is not ended by hand, and ends only once another is allocated', async () => {
    const grant = b.grantId(b.people.worker, b.amina.scope, 4);
    await b.fresh.setClock('2031-03-02T10:00:00Z');
    expect(await sees(b.people.worker)).toBe(true);
    expect((await end(b.people.manager, grant)).code).toBe('KI010');
    await b.world.grant(b.people.colleague, b.amina.scope, 4, true, 'allocated worker');
    expect((await end(b.people.manager, grant)).code).toBe(null);
  });

  test('a worker who has left can be ended: nobody is waiting for them', async () => {
    await b.fresh.arrange('update account set closed_at = kith_now() where id = $1', [b.people.worker]);
    expect((await end(b.people.manager, b.grantId(b.people.worker, b.amina.scope, 4))).code).toBe(null);
  });

  test('14 days before any other access ends, its party and whoever was given the record to manage are told', async () => {
    await give(b.people.worker, b.people.lead, { until: '2026-03-31T22:59:59Z' });
    const soon = async (who: string) =>
      (await asActor<{ mine: boolean }>(b.fresh, who, `select mine from ending_soon(${WARNING_DAYS})`)).rows?.map(
        (row) => row.mine,
      );
    expect(await soon(b.people.lead)).toEqual([]);
    await b.fresh.setClock('2026-03-18T09:00:00Z');
    expect(await soon(b.people.lead)).toEqual([true]);
    expect(await soon(b.people.worker)).toEqual([false]);
    // Broad roles are not told of every record there is, and others not at all.
    expect(await soon(b.people.manager)).toEqual([]);
    expect(await soon(b.people.nurse)).toEqual([]);
    await b.fresh.setClock('2026-04-01T09:00:00Z');
    expect(await soon(b.people.lead)).toEqual([]);
  });
});
