import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../kernel/db/connect.ts';
import { asActor } from '../testing/as-actor.ts';
import { type AskedHouse, askAs } from '../testing/ask-as.ts';
import { type Borough, borough, type PersonKey } from '../testing/borough.ts';
import { withTokens } from '../testing/name-tokens.ts';
import { matchHidden } from './match-job.ts';

// Two worlds that differ only in a silent child, whom two people keep.
interface World {
  b: Borough;
  house: AskedHouse;
  matchAll(): Promise<void>;
  close(): Promise<void>;
}
let plain: World;
let hiding: World;
const silent = { id: '', scope: '' };

async function world(hides: boolean): Promise<World> {
  const b = await borough();
  if (hides) {
    const child = await withTokens(b, await b.world.child('Bryony', 'Teasel', 'silent'), 'Bryony Teasel');
    Object.assign(silent, child);
    await b.fresh.arrange(`update person_identity set address = '14 Marram Road, ZZ9 9ZZ' where subject_id = $1`, [
      child.id,
    ]);
    await b.world.grant(b.people.custodian, child.scope, 4, true, 'custodian');
    await b.world.grant(b.people.deputy, child.scope, 4, true, 'deputy');
  }
  const house = await askAs(b);
  const { db, pool } = connect(b.fresh.url, 'kith_worker', 1);
  return {
    b,
    house,
    matchAll: () => matchHidden(db),
    close: async () => {
      await pool.end();
      await house.close();
      await b.fresh.drop();
    },
  };
}

beforeAll(async () => {
  plain = await world(false);
  hiding = await world(true);
});
afterAll(async () => {
  await plain.close();
  await hiding.close();
});

const both = <T>(ask: (world: World) => Promise<T>): Promise<[T, T]> => Promise.all([ask(plain), ask(hiding)]);
const question = { who: 'Brioni Teasel', where: 'bus station', why: 'Seen with bruises', ringBack: '01632 960111' };
const visits: [PersonKey, string][] = [
  ['lead', '/'],
  ['dutyManager', '/'],
  ['dutyManager', '/emergency/questions'],
  ['manager', '/emergency/questions'],
  ['duty', '/'],
  ['admin', '/'],
];

describe('I22 a hidden child in an emergency', () => {
  test('everyone gets the same answer, byte for byte, whatever is held; before and after the job', async () => {
    const [without, including] = await both(({ house }) => house.post('lead', '/emergency', question));
    expect(without.status).toBe(303);
    expect(without.headers.location).toBe('/emergency/sent');
    expect(including).toEqual(without);
    for (const ran of [false, true]) {
      if (ran) await both((w) => w.matchAll());
      for (const [who, url] of [...visits, ['lead', '/emergency/sent'] as [PersonKey, string]]) {
        const [a, c] = await both(({ house }) => house.get(who, url));
        expect(a.status, `${who} ${url}`).toBe(200);
        expect(c, `${who} ${url}`).toEqual(a);
      }
    }
  });

  test('it always reaches the duty manager, with a clock of 15 minutes', async () => {
    const { body } = await plain.house.get('dutyManager', '/emergency/questions');
    expect(body).toContain('Brioni Teasel');
    expect(body).toContain('Ring back by 10:15am today');
    expect((await plain.house.get('dutyManager', '/')).body).toContain(
      'Ring back: somebody believes a child is in danger',
    );
    expect((await plain.house.get('lead', '/emergency/questions')).body).not.toContain('Brioni');
  });

  test('it reaches the custodian and the deputy of whoever it may be about, though the name was misspelt', async () => {
    for (const who of ['custodian', 'deputy'] as const) {
      const { body } = await hiding.house.get(who, '/emergency/questions');
      expect(body).toContain('Child in danger now');
      expect(body).toContain('Ring back by 10:15am today');
      expect((await hiding.house.get(who, '/')).body).toContain('You keep a record this may be about');
    }
    expect((await plain.house.get('custodian', '/emergency/questions')).body).toContain('No questions.');
  });

  test('the keeper’s answer is their own: the duty manager never learns that there was one', async () => {
    const [match] = await hiding.b.fresh.arrange<{ id: string }>('select id from hidden_match');
    const url = `/emergency/questions/${match?.id}`;
    expect((await hiding.house.get('dutyManager', url)).status).toBe(404);
    expect((await hiding.house.post('dutyManager', url, { how: 'rang back', note: 'I rang' })).status).toBe(404);
    expect((await hiding.house.get('custodian', url)).body).toContain('Bryony Teasel');
    expect((await hiding.house.post('custodian', url, { how: 'rang back', note: 'Safe at home' })).status).toBe(303);
    expect((await hiding.house.get('deputy', url)).body).toContain('Safe at home');
    const [a, c] = await both(({ house }) => house.get('dutyManager', '/emergency/questions'));
    expect(c).toEqual(a);
  });

  test('asking to see a name or an id nobody showed you is always “Sent to the duty manager”', async () => {
    for (const who of [question.who, silent.id, 'Nobody At-all']) {
      const [a, c] = await both(({ house }) => house.post('lead', '/access/ask', { ...question, who }));
      expect(a.headers.location).toBe('/access/ask/sent');
      expect(c).toEqual(a);
    }
    expect((await plain.house.get('lead', '/access/ask/sent')).body).toContain('Sent to the duty manager');
  });

  test('a concern, a label or a postcode that meets a hidden child reaches the custodian within the hour', async () => {
    await hiding.b.fresh.arrange('delete from hidden_match_history');
    await hiding.b.fresh.arrange('delete from hidden_match');
    await hiding.house.post('lead', '/emergency', { ...question, who: 'a boy', where: 'flat at zz99zz' });
    const scope = await hiding.b.world.scope('a concern', 'concern');
    await hiding.b.fresh.arrange(
      `insert into record (id, kind, title, when_known, sort_at, source, recorded_at, scope_id, scope_class)
       values ($1, 'concern', 'Concern', 'not_known', kith_now(), 'saw', kith_now(), $1, 'concern')`.replaceAll(
        '$1',
        `'${scope}'::uuid`,
      ),
    );
    await hiding.b.fresh.arrange(
      `insert into concern (id, record_id, label, received_at, channel, danger_now, status, scope_id, scope_class)
       values ('${scope}', '${scope}', 'X', kith_now(), 'kith', 'no', 'submitted', '${scope}', 'concern')`,
    );
    await hiding.b.fresh.arrange(
      `insert into concern_subject (id, concern_id, kind, named, scope_id, scope_class) values (gen_random_uuid(), '${scope}', 'child', 'Bryony T', '${scope}', 'concern')`,
    );
    await hiding.matchAll();
    await hiding.matchAll();
    expect(
      await hiding.b.fresh.arrange(
        "select about_kind, ring_by - asked_at <= interval '1 hour' as soon from hidden_match order by about_kind",
      ),
    ).toEqual([
      // By its name and by its address in Kith, in the test before this.
      { about_kind: 'ask', soon: true },
      { about_kind: 'ask', soon: true },
      { about_kind: 'concern', soon: true },
      { about_kind: 'danger', soon: true },
    ]);
  });

  test('the application cannot ask what the job found, nor write that something was', async () => {
    const call = `select match_hidden($id, 'danger', '{}', null, now(), array['teasel'], array['part'], array['teasel'], '{}')`;
    expect((await asActor(hiding.b.fresh, hiding.b.people.lead, call)).code).toBe('42501');
    expect((await asActor(hiding.b.fresh, hiding.b.people.dutyManager, 'select * from hidden_match')).rows).toEqual([]);
    expect((await asActor(hiding.b.fresh, hiding.b.people.dutyManager, 'select * from hidden_check')).code).toBe(
      '42501',
    );
    expect((await asActor(hiding.b.fresh, hiding.b.people.custodian, `update hidden_match set said = '{}'`)).code).toBe(
      '42501',
    );
  });
});

describe('the emergency page', () => {
  test('somebody not signed in is given telephone numbers, and no form', async () => {
    const response = await plain.house.anyone('/emergency');
    expect(response.status).toBe(200);
    expect(response.body).toContain('tel:999');
    expect(response.body).toContain('tel:01632960000');
    expect(response.body).not.toContain('name="who"');
  });

  test('what is missing is said beside its field, and nothing typed is lost', async () => {
    const answer = await plain.house.post('lead', '/emergency', { ...question, ringBack: 'ask my mum' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Enter a telephone number you can be rung on now');
    expect(answer.body).toContain('Seen with bruises');
  });

  test('trying and not reaching leaves it open; it is overdue after its time', async () => {
    await plain.b.fresh.setClock('2026-03-02T10:16:00Z');
    const first = await plain.house.get('dutyManager', '/emergency/questions');
    expect(first.body).toContain('Overdue: was by 10:15am today');
    const url = /\/emergency\/questions\/[0-9a-f-]{36}/.exec(first.body)?.[0] ?? '';
    await plain.house.post('dutyManager', url, { how: 'could not reach', note: 'No answer' });
    expect((await plain.house.get('dutyManager', url)).body).toContain('name="how"');
    await plain.house.post('dutyManager', url, { how: 'rang back', note: 'Nothing is held' });
    const last = await plain.house.get('dutyManager', url);
    expect(last.body).toContain('Nothing is held');
    expect(last.body).not.toContain('name="how"');
  });
});
