import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../subjects/testing/rooms.ts';
import { makeMeeting } from '../testing/panel-world.ts';
import { ATTENDANCE, LOG } from './testing/panel-book.ts';
import { type ImportRoom, openImportRoom } from './testing/panel-import-room.ts';

let room: ImportRoom;
let w: ImportRoom['w'];
let body = '';
beforeAll(async () => {
  room = await openImportRoom('panel log');
  ({ w, body } = room);
});
afterAll(() => w.close());

const count: ImportRoom['count'] = (...asked) => room.count(...asked);
const words: ImportRoom['words'] = (url) => room.words(url);
const bring: ImportRoom['bring'] = (...sent) => room.bring(...sent);
const put: ImportRoom['put'] = (...sent) => room.put(...sent);
const accept: ImportRoom['accept'] = (at) => room.accept(at);

describe('the action log and the attendance', () => {
  let at = '';
  beforeAll(async () => {
    at = await bring({ log: LOG, attendance: ATTENDANCE });
  });

  test('wait where those who run meetings read them, and nobody who merely works in the partnership', async () => {
    const shown = await words(at);
    for (const part of [
      '3 actions',
      '3 meetings',
      'Ask the landlord to mend the door',
      '4 November 2025',
      'Olive Elsewhere',
    ])
      expect(shown).toContain(part);
    expect(await count('plan')).toBe(0);
    const [row] = await w.fresh.arrange<{ scope_class: string }>(`select distinct scope_class from plan_import_paper`);
    expect(row?.scope_class).toBe('panel');
    // A chair reads the partnership's own work in full, and no panel's paper that somebody else brought in.
    expect((await w.get('chair', at)).status).toBe(404);
    expect((await w.get('police', at)).status).toBe(404);
  });

  test('the body is known by the title; who is who by their whole name, unless somebody says otherwise', async () => {
    const html = (await w.get('coordinator', at)).body;
    expect(html).toMatch(new RegExp(`<option value="${body}" selected>`));
    expect(html).toContain('value="Joanne Police"');
    const wrong = await put(at, { 'who-said-0': 'Olive Elsewhere', 'who-was-0': '', 'who-0': 'Somebody Unknown' });
    expect([wrong.status, wordsOf(wrong.body)]).toEqual([
      422,
      expect.stringContaining('Nobody, or more than one, has that name'),
    ]);
  });

  test('landing makes a plan of the open actions, past meetings with who was there, and members', async () => {
    expect((await accept(at)).status).toBe(303);
    const plans = await w.fresh.arrange<{ id: string; title: string; scope_class: string }>(
      'select id, title, scope_class from plan',
    );
    expect(plans).toEqual([{ id: expect.any(String), title: 'MARVE panel 2025', scope_class: 'panel' }]);
    const actions = await w.fresh.arrange<{ number: string; claim: string }>(
      'select number, claim from action order by number',
    );
    expect(actions).toEqual([
      { number: '1', claim: 'not_started' },
      { number: '2', claim: 'not_started' },
    ]);
    expect(await count('body where workplan_id = $1', plans[0]?.id)).toBe(1);
    const marks = await w.fresh.arrange<{ on: string; name: string; state: string }>(
      `select (m.starts_at at time zone 'Europe/London')::date::text as on, p.name, a.state from attendance a
       join meeting m on m.id = a.meeting_id join account p on p.id = a.account_id order by 1, 2`,
    );
    expect(marks.map(({ on, name, state }) => `${on} ${name} ${state}`)).toEqual([
      '2025-11-04 Gwen Guest present',
      '2025-11-04 Joanne Police present',
      '2025-11-04 Kwabena Youth present',
      '2025-11-04 Ruth Chair present',
      '2025-12-02 Joanne Police apologies',
      '2025-12-02 Kwabena Youth absent',
      '2025-12-02 Ruth Chair present',
      '2026-02-03 Joanne Police present',
      '2026-02-03 Ruth Chair present',
    ]);
    // Whoever is not in the last meeting any more was a member until their last.
    const members = await w.fresh.arrange<{ from: string; until: string | null }>(
      'select from_on::text as from, until_on::text as until from body_member where account_id = $1',
      [w.people.guest],
    );
    expect(members).toEqual([{ from: '2025-11-04', until: '2025-11-04' }]);
    const lines = await w.fresh.arrange<{ text: string }>('select text from minute_line');
    expect(lines.map(({ text }) => text)).toEqual(
      Array(2).fill('In the attendance sheet, and not found in Kith: Olive Elsewhere (Bus company): Present'),
    );
  });

  test('the register shows who came, the import where it all is, and the next agenda brings what is overdue', async () => {
    expect(await words(`/bodies/${body}`)).toContain('Apologies');
    const page = await words(at);
    for (const part of ['It landed', 'MARVE panel, 4 November 2025', 'The actions: MARVE panel 2025'])
      expect(page).toContain(part);
    const meeting = await makeMeeting(w, body);
    await w.post('coordinator', `/meetings/${meeting}/step`, { step: 'open_agenda' });
    expect(await words(`/meetings/${meeting}`)).toContain('Action 2');
  });

  test('again changes nothing, in this file or in another that says the same', async () => {
    const tables = [
      'plan',
      'action',
      'action_history',
      'meeting',
      'attendance',
      'attendance_history',
      'minute_line',
      'body_member',
    ];
    const rows = async () => {
      const found: number[] = [];
      for (const table of tables) found.push(await count(table));
      return found;
    };
    const before = await rows();
    expect(await bring({ log: LOG, attendance: ATTENDANCE })).toBe(at);
    await accept(at);
    expect(await rows()).toEqual(before);
    const other = await bring({
      title: 'MARVE panel 2025 ',
      log: LOG,
      attendance: [...ATTENDANCE, ['', '', '', '', '', '']],
    });
    await accept(other);
    expect(await rows()).toEqual(before);
  });

  test('a newer log adds and rewords, drops nothing, and gives what it calls closed as evidence; a newer sheet puts a mark right', async () => {
    const newer = await bring({
      title: 'MARVE panel 2026',
      log: [
        ...LOG.slice(0, 1),
        ['2', 'Walk the park after dark with the wardens', 'Youth team', '31 January 2026', 'Closed'],
        ['4', 'Ask the school about the gate', 'Leila Worker', '1 May 2026', 'Open'],
      ],
      attendance: ATTENDANCE.map((row) => row.map((cell) => (cell === 'Absent' ? 'Apologies' : cell))),
    });
    expect((await w.get('coordinator', newer)).body).toMatch(
      /One of these is\s+closed in the log: kept with this paper/,
    );
    await accept(newer);
    const actions = await w.fresh.arrange<{ number: string; claim: string; dropped: boolean }>(
      'select number, claim, dropped_at is not null as dropped from action order by number',
    );
    expect(actions.map(({ number, claim, dropped }) => [number, claim, dropped])).toEqual([
      ['1', 'not_started', false],
      ['2', 'done', false],
      ['4', 'not_started', false],
    ]);
    // It is a list of some of the plan's actions: the plan keeps its own title.
    expect(await count(`plan where title = 'MARVE panel 2025'`)).toBe(1);
    expect(await count(`action_update where evidence = 'The action log says: Closed' and way = 'import'`)).toBe(1);
    expect(await count(`attendance where state = 'absent'`)).toBe(0);
    expect(await count('meeting')).toBe(4);
  });

  test('what Kith recorded of a meeting itself stands', async () => {
    const [held] = await w.fresh.arrange<{ id: string }>(
      `insert into meeting (id, body_id, starts_at, state, without_names, arranged_at, scope_id, scope_class)
       select gen_random_uuid(), body_id, '2025-10-07T13:00:00Z', 'decisions_recorded', false, kith_now(), scope_id, scope_class
       from meeting limit 1 returning id`,
    );
    await w.fresh.arrange(
      `insert into attendance (id, meeting_id, account_id, part, state, since, scope_id, scope_class)
       select gen_random_uuid(), id, $2, 'member', 'absent', kith_now(), scope_id, scope_class from meeting where id = $1`,
      [held?.id, w.people.police],
    );
    const sheet = [
      ['Name', 'Agency', '7 October 2025'],
      ['Joanne Police', 'Police', 'Present'],
      ['Leila Worker', 'Council', 'Present'],
      ['Nobody Known', 'Elsewhere', 'Present'],
    ];
    await accept(await bring({ attendance: sheet }));
    const marks = await w.fresh.arrange<{ name: string; state: string }>(
      'select p.name, a.state from attendance a join account p on p.id = a.account_id where a.meeting_id = $1 order by p.name',
      [held?.id],
    );
    expect(marks).toEqual([
      { name: 'Joanne Police', state: 'absent' },
      { name: 'Leila Worker', state: 'present' },
    ]);
    expect(await count('minute_line where meeting_id = $1', held?.id)).toBe(0);
  });
});

describe('what no sheet says for sure waits', () => {
  test('a day without a year and a mark of two meanings hold their meeting; the rest lands, and they land once said', async () => {
    const at = await bring({
      attendance: [
        ['Name', 'Agency', '9 September 2025', '6 May', '10 June 2025'],
        ['Ruth Chair', 'Council', 'Present', 'Present', 'Present'],
        ['Leila Worker', 'Council', 'A', 'Present', 'Present'],
      ],
    });
    const before = await count('meeting');
    await accept(at);
    expect(await count('meeting')).toBe(before + 1);
    expect(await words(at)).toContain('Part of it landed; the rest waits for a decision.');
    const wrong = await put(at, { 'day-t0c3': 'some day' });
    expect([wrong.status, wordsOf(wrong.body)]).toEqual([422, expect.stringContaining('Enter a day with its year')]);
    await put(at, { 'day-t0c3': '6 May 2025', 'mark-said-0': 'A', 'mark-0': 'apologies' });
    await accept(at);
    expect(await count('meeting')).toBe(before + 3);
    expect(await words(at)).toContain('It landed.');
    expect(
      await count(
        `attendance a join meeting m on m.id = a.meeting_id where m.starts_at::date = '2025-09-09' and a.state = 'apologies'`,
      ),
    ).toBe(1);
  });
});
