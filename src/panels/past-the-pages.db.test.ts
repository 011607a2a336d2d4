import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Acting, actingOn, faultOf } from '../../test/support/acting.ts';
import type { Tx } from '../kernel/db/schema.ts';
import {
  acceptAll,
  itemsOf,
  makeBody,
  makeMeeting,
  mark,
  type PanelWorld,
  type PersonKey,
  panelWorld,
  step,
} from './testing/panel-world.ts';

// Somebody who has found a way round every page: the database still holds who runs a meeting to be who runs it.
let w: PanelWorld;
let acting: Acting;
let body = '';
let meeting = '';
let item = '';
let scope = '';
let decision = '';
beforeAll(async () => {
  w = await panelWorld();
  acting = actingOn(w.fresh);
  body = await makeBody(w);
  meeting = await makeMeeting(w, body);
  await step(w, 'chair', meeting, 'open_agenda');
  await acceptAll(w, 'chair', meeting);
  for (const name of ['lock_agenda', 'issue_packs']) await step(w, 'chair', meeting, name);
  await mark(w, 'chair', meeting, 'chair', 'present');
  await step(w, 'chair', meeting, 'begin');
  item = (await itemsOf(w, meeting))[0]?.id ?? '';
  await w.post('chair', `/meetings/${meeting}/items/${item}/decision`, { wording: 'Go on', rationale: 'It helps' });
  decision = (await w.fresh.arrange<{ id: string }>('select id from decision'))[0]?.id ?? '';
  scope =
    (await w.fresh.arrange<{ scope_id: string }>('select scope_id from meeting where id = $1', [meeting]))[0]
      ?.scope_id ?? '';
});
afterAll(async () => {
  await acting.close();
  await w.close();
});

/** What a statement did as somebody: the code it was refused with, or how many rows it changed. */
async function tried(
  who: PersonKey,
  work: (tx: Tx) => Promise<{ numAffectedRows?: bigint | undefined }>,
): Promise<string | number> {
  let changed = 0;
  const fault = await faultOf(
    acting.as(w.people[who], async (tx) => {
      await sql`select set_config('kith.reason', 'a test', true)`.execute(tx);
      changed = Number((await work(tx)).numAffectedRows ?? 0);
    }),
  );
  return fault?.code ?? changed;
}

const written: Record<string, (tx: Tx) => Promise<{ numAffectedRows?: bigint | undefined }>> = {
  'a decision': (tx) =>
    sql`insert into decision (id, item_id, wording, rationale, decided_at, scope_id, scope_class)
        values (gen_random_uuid(), ${item}, 'Mine', 'Mine', kith_now(), ${scope}, 'panel')`.execute(tx),
  'a note': (tx) =>
    sql`insert into minute_line (id, meeting_id, text, typed_at, scope_id, scope_class)
        values (gen_random_uuid(), ${meeting}, 'Mine', kith_now(), ${scope}, 'panel')`.execute(tx),
  'somebody expected': (tx) =>
    sql`insert into attendance (id, meeting_id, account_id, part, since, scope_id, scope_class)
        values (gen_random_uuid(), ${meeting}, ${w.people.outsider}, 'guest', kith_now(), ${scope}, 'panel')`.execute(
      tx,
    ),
  'a pack': (tx) =>
    sql`insert into pack (id, meeting_id, account_id, issued_at, expires_at, scope_id, scope_class)
        values (gen_random_uuid(), ${meeting}, ${w.people.police}, kith_now(), kith_now() + interval '9 years', ${scope}, 'panel')`.execute(
      tx,
    ),
  'another’s dissent': (tx) =>
    sql`insert into decision_dissent (id, decision_id, said_by, words, said_at, scope_id, scope_class)
        values (gen_random_uuid(), ${decision}, ${w.people.chair}, 'Mine', kith_now(), ${scope}, 'panel')`.execute(tx),
  'another’s interest': (tx) =>
    sql`insert into declared_interest (id, item_id, account_id, interest, declared_at, scope_id, scope_class)
        values (gen_random_uuid(), ${item}, ${w.people.chair}, 'Theirs', kith_now(), ${scope}, 'panel')`.execute(tx),
};

test('who only attends writes nothing that whoever runs the meeting writes', async () => {
  for (const [what, work] of Object.entries(written)) expect(await tried('police', work), what).toBe('42501');
  for (const [what, work] of Object.entries(written)) expect(await tried('chair', work), what).toBe(1);
});

test('who only attends changes neither the meeting, its items, nor who is there; their own place alone', async () => {
  const state = (tx: Tx) => sql`update meeting set state = 'closed' where id = ${meeting}`.execute(tx);
  const accepted = (tx: Tx) =>
    sql`update agenda_item set state = 'withdrawn' where meeting_id = ${meeting}`.execute(tx);
  const gone = (tx: Tx) =>
    sql`update attendance set state = 'left' where meeting_id = ${meeting} and account_id <> ${w.people.police}`.execute(
      tx,
    );
  for (const work of [state, accepted, gone]) expect(await tried('police', work)).toBe(0);
  const own = (tx: Tx) =>
    sql`update attendance set state = 'apologies' where meeting_id = ${meeting} and account_id = ${w.people.police}`.execute(
      tx,
    );
  expect(await tried('police', own)).toBe(1);
  expect(await tried('outsider', own)).toBe(0);
});

test('nobody lets themselves or others into a meeting, nor sends another’s deputy', async () => {
  const [place] = await w.fresh.arrange<{ id: string }>(
    'select id from attendance where meeting_id = $1 and account_id = $2',
    [meeting, w.people.police],
  );
  const admit = (tx: Tx) =>
    sql`select admit_to_meeting(gen_random_uuid(), ${meeting}, ${w.people.outsider}, true)`.execute(tx);
  const deputy = (tx: Tx) =>
    sql`select send_deputy(${place?.id ?? null}, gen_random_uuid(), gen_random_uuid())`.execute(tx);
  for (const who of ['outsider', 'police', 'youth'] as const) expect(await tried(who, admit), who).toBe('42501');
  for (const who of ['outsider', 'youth'] as const) expect(await tried(who, deputy), who).toBe('42501');
  expect(
    await w.fresh.arrange('select 1 from grant_ where party_id = any ($1)', [[w.people.outsider, w.people.sergeant]]),
  ).toEqual([]);
  expect(await tried('police', deputy)).not.toBe('42501');
});

test('the register is kept by those who keep it, and its meetings are arranged by those who run it', async () => {
  const rename = (tx: Tx) => sql`update body set name = 'Mine' where id = ${body}`.execute(tx);
  expect(await tried('police', rename)).toBe(0);
  const [of] = await w.fresh.arrange<{ scope_id: string }>('select scope_id from body where id = $1', [body]);
  const join = (tx: Tx) =>
    sql`insert into body_member (id, body_id, account_id, part, from_on, scope_id, scope_class)
        values (gen_random_uuid(), ${body}, ${w.people.police}, 'chair', '2026-01-01', ${of?.scope_id}, 'partnership')`.execute(
      tx,
    );
  expect(await tried('police', join)).toBe('42501');
  let nth = 10_000_000;
  const arrange = async (tx: Tx) => {
    nth += 1;
    const its = meeting.replace(/^.{8}/, String(nth));
    await sql`select open_scope(${its}, 'panel', gen_random_uuid())`.execute(tx);
    return sql`insert into meeting (id, body_id, starts_at, without_names, arranged_at, scope_id, scope_class)
      values (gen_random_uuid(), ${body}, kith_now(), false, kith_now(), ${its}, 'panel')`.execute(tx);
  };
  expect(await tried('police', arrange)).toBe('42501');
  expect(await tried('chair', arrange)).toBe(1);
  await w.fresh.arrange("select set_config('kith.reason', 'a test', false)");
  const closed = (when: string) => w.fresh.arrange(`update body set closed_at = ${when} where id = $1`, [body]);
  await closed("kith_now() + interval '1 day'");
  expect(await tried('chair', arrange), 'before it closes').toBe(1);
  await closed('kith_now()');
  expect(await tried('chair', arrange), 'after').toBe('KI041');
  expect(await tried('outsider', arrange), 'nothing is said of it to anybody else').toBe('42501');
  await closed('null');
});

test('a meeting arranged while its board is being closed, or the other way about: whoever comes second waits, and is refused', async () => {
  const board = await makeBody(w);
  let nth = 20_000_000;
  const arrange = (tx: Tx) => {
    nth += 1;
    const its = meeting.replace(/^.{8}/, String(nth));
    return sql`select open_scope(${its}, 'panel', gen_random_uuid())`.execute(tx).then(() =>
      sql`insert into meeting (id, body_id, starts_at, without_names, arranged_at, scope_id, scope_class)
        values (gen_random_uuid(), ${board}, kith_now() + interval '1 day', false, kith_now(), ${its}, 'panel')`.execute(
        tx,
      ),
    );
  };
  const close = (tx: Tx) => sql`update body set closed_at = kith_now() where id = ${board}`.execute(tx);
  /** Does one, and before it is done begins the other; what each came to. */
  const together = async (one: typeof arrange, other: typeof arrange) => {
    const second: Promise<string | number>[] = [];
    const first = await tried('coordinator', async (tx) => {
      const did = await one(tx);
      second.push(tried('coordinator', other));
      await sleep(300);
      return did;
    });
    return [first, await second[0]];
  };
  expect(await together(arrange, close)).toEqual([1, 'KI041']);
  await w.fresh.arrange(
    `select set_config('kith.reason', 'a test', false); update meeting set state = 'cancelled', cancelled_why = 'x' where body_id = '${board}'`,
  );
  // On the page what was typed is still in the form.
  const pages: ReturnType<typeof w.post>[] = [];
  await tried('coordinator', async (tx) => {
    const did = await arrange(tx);
    pages.push(w.post('coordinator', `/bodies/${board}/close`, { why: 'Its work is done, and the hub takes it on' }));
    await sleep(300);
    return did;
  });
  const page = await pages[0];
  expect([page?.status, page?.body]).toEqual([422, expect.stringContaining('finish or cancel that first')]);
  expect(page?.body).toContain('Its work is done, and the hub takes it on');
  await w.fresh.arrange(
    `select set_config('kith.reason', 'a test', false); update meeting set state = 'cancelled', cancelled_why = 'x' where body_id = '${board}'`,
  );
  expect(await together(close, arrange)).toEqual([1, 'KI041']);
});
