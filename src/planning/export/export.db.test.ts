import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Paper, readPaper, wordsIn, wordsOf } from '../../documents/index.ts';
import { dateBoxes } from '../../subjects/testing/rooms.ts';
import { readAsPlan } from '../import/index.ts';
import { openPlanRoom, type PlanRoom, wentTo } from '../testing/plan-room.ts';
import { type Desk, ENDINGS, type Ending, exported, landed, saidIn } from './testing/exported.ts';

let room: PlanRoom;
let desk: Desk;
beforeAll(async () => {
  room = await openPlanRoom();
  desk = { house: room.house, session: await room.house.session(room.more.support) };
});
afterAll(() => room.close());

const STRATEGY = `Plover Strategy 2026-2029 – Action Plan

What we heard from young people shaped every line of it.

Prevention

| Key Activity | Lead(s) | Supporting Partners | Timescale | Impact |
|---|---|---|---|---|
| 1. Light the canal path, and walk it each week | <ul> - Head of Parks (PBC) - Inspector, Neighbourhoods (Police) </ul> | <ul> - Plover Rovers - Schools </ul> | March 2027 | <p>Young people walk home together.</p><p>Fewer of them are moved on.</p> |
| 2. =SUM(A1) is not a sum here | Youth Service | Police | Dec 2026 | <p>They know a face they trust.</p> |

Places

| Key Activity | Lead(s) | Supporting Partners | Timescale | Impact |
|---|---|---|---|---|
| 3. Open the library until nine | Head of Libraries | Volunteers | June 2027 | <p>There is somewhere warm to be.</p> |
`;

const WORKPLAN = `DRAFT PLACES SUB-GROUP WORKPLAN 2026-27

Action Complete
Action on Track
Action at Risk
Action Overdue

IMPACT\tACTION\tLead\tComments
1. Children are heard\t1.1 Ask each school council what would help (March 2027)\tPat Willow (LB Plover)\tBegun
\t1.2 Write back to every child who answered\tSub-group\t
2. Places are cared for\t2.1 Walk the estate after dark with the wardens\tWardens\tBring torches
`;

const IMPROVEMENT = `Lantern School improvement plan 2026

Goal\tAction\tWho\tBy when\tRAG
Corridors feel safe\tStaff stand where children asked for them\tDeputy head\tMay 2026\tOn track
Children know whom to tell\tPut up the posters that children drew\tSchool council\tApril 2026\tNot started
`;

const PLANS = [
  ['a strategy', 'strategy.md', STRATEGY],
  ['a workplan', 'workplan.txt', WORKPLAN],
  ['an improvement plan', 'improvement.txt', IMPROVEMENT],
] as const;

describe.each(PLANS)('%s', (_, name, text) => {
  let plan = '';
  beforeAll(async () => {
    plan = await landed(desk, name, text);
  });

  test.each(ENDINGS)('as %s has every word of the document, and comes in again unchanged', async (ending) => {
    const [before, after] = [await readPaper(Buffer.from(text), name), await exported(desk, plan, ending)];
    const [was, is] = [saidIn(before), saidIn(after)];
    expect(is.title).toBe(was.title);
    expect(is.actions).toEqual(was.actions);
    expect(is.parts).toEqual(was.parts);
    expect(missingWords(before, after)).toEqual([]);
  });
});

/** Words that the document had and what went out has not, however often. Bullets are none. */
function missingWords(before: Paper, after: Paper): string[] {
  const bare = (word: string): string => word.replace(/:$/, '');
  const there = new Set(wordsOf(after).map(bare));
  return wordsOf(before)
    .map(bare)
    .filter((word) => !there.has(word));
}

const tablesIn = (paper: Paper) => paper.blocks.filter((block) => block.kind === 'table');
const headingsIn = (paper: Paper) => tablesIn(paper).map(({ rows }) => (rows[0]?.cells ?? []).map(({ text }) => text));

describe('a plan that is followed', () => {
  let plan = '';
  beforeAll(async () => {
    plan = await landed(desk, 'b.md', STRATEGY.replaceAll('Plover', 'Heron'));
  });

  test('has a column of statuses at the end with its legend, before anybody has said how it goes and after', async () => {
    const columns = ['Key Activity', 'Lead(s)', 'Supporting Partners', 'Timescale', 'Impact'];
    await room.fresh.setClock('2027-01-05T10:00:00Z');
    for (const ending of ENDINGS) {
      const before = await exported(desk, plan, ending);
      const words = tablesIn(before).flatMap(({ rows }) => rows.map(({ cells }) => cells[5]?.text));
      expect([ending, words.filter((word) => word)]).toEqual([
        ending,
        ['Status', 'Not started', 'Overdue', 'Status', 'Not started'],
      ]);
      // What Kith says of it lands as nothing said, and is no words of the plan's.
      const { actions, prose } = readAsPlan(before).proposal;
      expect(actions.map(({ status }) => status?.claim ?? null)).toEqual(['not_started', null, 'not_started']);
      expect(prose.map(({ text }) => text)).toEqual(['What we heard from young people shaped every line of it.']);
    }
    await room.fresh.setClock('2026-03-02T10:00:00Z');
    await room.fresh.arrange("select set_config('kith.reason', 'a test', false), set_config('kith.actor', $1, false)", [
      room.more.support,
    ]);
    await room.fresh.arrange(
      `update action set claim = 'at_risk', claim_reason = 'Lamps are late', claimed_at = now()
       where plan_id = $1 and number = '1'`,
      [plan.split('/').at(-1)],
    );
    for (const ending of ['docx', 'xlsx'] satisfies Ending[]) {
      const paper = await exported(desk, plan, ending);
      expect(headingsIn(paper)).toContainEqual([...columns, 'Status']);
      expect(headingsIn(paper)).toContainEqual(['Word', 'What it means']);
      const status = tablesIn(paper).flatMap(({ rows }) => rows.map(({ cells }) => cells[5]?.text));
      expect(status).toContain('At risk');
      expect(wordsOf(paper).join(' ')).toContain('It may not be there by its date, and a reason is given');
    }
  });

  test('says what was added since in columns of its own', async () => {
    await room.fresh.arrange(
      `insert into plan_note (id, plan_id, action_id, heading, text, sort, scope_id, scope_class)
       select gen_random_uuid(), plan_id, id, 'Money', 'From the lighting fund', 1, scope_id, scope_class
       from action where plan_id = $1 and number = '2'`,
      [plan.split('/').at(-1)],
    );
    const [first] = headingsIn(await exported(desk, plan, 'csv'));
    expect(first?.slice(-2)).toEqual(['Money', 'Status']);
  });
});

describe('how a plan is sent', () => {
  let plan = '';
  beforeAll(async () => {
    plan = await landed(desk, 'c.md', STRATEGY.replaceAll('Plover', 'Curlew'));
  });

  test.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['csv', 'text/csv; charset=utf-8'],
  ])('%s: its kind, to keep, under the name of the plan and the day', async (ending, type) => {
    await room.fresh.setClock('2026-03-02T10:00:00Z');
    const answer = await desk.session.ask('GET', `${plan}/export.${ending}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="curlew-strategy-2026-2029-action-plan-2-march-2026.${ending}"`,
    );
  });

  test.each(ENDINGS)('as %s it says on which day it went out', async (ending) => {
    await room.fresh.setClock('2026-03-02T10:00:00Z');
    expect(wordsOf(await exported(desk, plan, ending)).join(' ')).toContain('Date: 2 March 2026, as it stood in Kith');
  });

  test('the page of the plan as a table leads to each', async () => {
    const page = (await desk.session.ask('GET', `${plan}/table`)).body;
    for (const ending of ENDINGS) expect(page).toContain(`href="${plan}/export.${ending}"`);
  });

  test('that it began and ended is in the audit, with how much', async () => {
    await desk.session.ask('GET', `${plan}/export.docx`);
    // That it ended is written after the last byte.
    await vi.waitFor(async () => {
      const said = await room.fresh.arrange<{
        action: string;
        outcome: string;
        actions: string | null;
        bytes: boolean;
      }>(
        `select distinct action, outcome, detail ->> 'actions' as actions, detail ->> 'bytes' is not null as bytes
         from audit_event where action like 'downloaded a plan as Word%' and actor_id = $1
           and (outcome = 'finished' or about = $2) order by outcome`,
        [room.more.support, plan.split('/').at(-1)],
      );
      expect(said).toEqual([
        { action: 'downloaded a plan as Word: file sent', outcome: 'finished', actions: null, bytes: true },
        { action: 'downloaded a plan as Word', outcome: 'started', actions: '3', bytes: false },
      ]);
    });
  });

  test('the words of its cells that a spreadsheet would run stay words', async () => {
    const csv = (await desk.session.ask('GET', `${plan}/export.csv`)).body;
    expect(csv).toContain('2. =SUM(A1) is not a sum here');
    expect(wordsIn(csv).length).toBeGreaterThan(50);
  });
});

describe('a plan about a child', () => {
  let plan = '';
  const read = async (who: 'worker' | 'teacher', ending: Ending): Promise<Paper> => {
    const answer = await room.ask(who, 'GET', `${plan}/export.${ending}`);
    return readPaper(answer.bytes, `plan.${ending}`);
  };
  beforeAll(async () => {
    const child = await room.world.child('Amina', 'Yusuf');
    await room.world.grant(room.people.worker, child.scope, 4, true, 'allocated worker');
    await room.world.grant(room.people.teacher, child.scope, 2, false, 'school');
    plan = wentTo(
      await room.ask('worker', 'POST', `/subjects/${child.id}/plans/new`, { kind: 'support_plan', title: '' }),
    );
    await room.ask('worker', 'POST', `${plan}/parts/new`, { wording: 'I can walk home by the park', saidBy: 'Amina' });
    const part = /part-([0-9a-f-]{36})/.exec((await room.ask('worker', 'GET', plan)).body)?.[1] ?? '';
    const action = { wording: 'Walk with her on Fridays', part, strand: 'support', person: room.people.teacher };
    await room.ask('worker', 'POST', `${plan}/actions/new`, { ...action, ...dateBoxes('due', '1', '3') });
  });

  test.each(ENDINGS)('as %s has her own words, whose they are, and Kith’s usual columns', async (ending) => {
    const paper = await read('worker', ending);
    const words = wordsOf(paper).join(' ');
    expect(words).toContain('I can walk home by the park');
    expect(words).toContain('In the words of Amina');
    expect(words).toContain('Amina Yusuf');
    expect(headingsIn(paper)).toContainEqual([
      'No.',
      'Action',
      'Leads',
      'Supporting',
      'By when',
      'Impact',
      'Strand',
      'Status',
    ]);
    const [row] = tablesIn(paper).flatMap(({ rows, columns }) =>
      rows.slice(columns > 2 ? 1 : rows.length).map(({ cells }) => cells.map(({ text }) => text)),
    );
    expect([row?.[1], row?.[6]]).toEqual(['Walk with her on Fridays', 'Support']);
  });

  test('her name goes out only with whoever has the right to it', async () => {
    for (const ending of ENDINGS) expect(wordsOf(await read('teacher', ending)).join(' ')).not.toContain('Yusuf');
  });

  test('the file is named after the kind of plan, whatever its title says of her', async () => {
    await room.fresh.arrange(`update plan set title = 'A plan for Amina Yusuf' where id = $1`, [
      plan.split('/').at(-1),
    ]);
    const answer = await room.ask('worker', 'GET', `${plan}/export.docx`);
    expect(String(answer.headers['content-disposition'])).toMatch(/filename="[a-z-]*plan-\d{1,2}-[a-z]+-\d{4}\.docx"$/);
    expect(String(answer.headers['content-disposition'])).not.toMatch(/amina|yusuf/i);
  });

  test('whoever may not see it gets what they get for one that is not there', async () => {
    const [hidden, absent] = [plan, '/plans/00000000-0000-4000-8000-000000000000'];
    for (const path of [hidden, absent])
      expect((await desk.session.ask('GET', `${path}/export.docx`)).status).toBe(404);
  });
});
