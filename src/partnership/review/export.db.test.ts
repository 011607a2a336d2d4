import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../../test/support/house.ts';
import { type Paper, readPaper } from '../../documents/index.ts';
import { sendForm } from '../../exchange/pages/testing/send-form.ts';
import { openRooms, type Rooms, wordsOf } from '../../subjects/testing/rooms.ts';
import { REVIEW } from './testing/review-paper.ts';

const ENDINGS = ['docx', 'xlsx', 'csv'] as const;

let rooms: Rooms;
let support: Session;
let review = '';

beforeAll(async () => {
  rooms = await openRooms();
  support = await rooms.house.session(
    await rooms.world.account(rooms.agencies.council, 'Bo Support', ['business_support']),
  );
  const { location } = await sendForm(
    rooms.house,
    support,
    '/plans/import/new',
    {},
    { name: 'review.txt', content: REVIEW },
  );
  review = String((await support.ask('POST', `${location}/accept`)).headers.location);
});
afterAll(() => rooms.close());

const exported = async (session: Session, ending: string): Promise<Paper> =>
  readPaper((await session.ask('GET', `${review}/export.${ending}`)).bytes, `review.${ending}`);
const linesOf = ({ blocks }: Paper) => blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
/** The rows below those headings, each as its words under them. */
function under(paper: Paper, ...headings: string[]): string[][] {
  return paper.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const at = block.rows.findIndex(({ cells }) => headings.every((each) => cells.some(({ text }) => text === each)));
    const columns = headings.map((each) => block.rows[at]?.cells.findIndex(({ text }) => text === each) ?? -1);
    return at < 0
      ? []
      : block.rows.slice(at + 1).map(({ cells }) => columns.map((column) => cells[column]?.text ?? ''));
  });
}

test('its file is named after the review and the day', async () => {
  const { headers } = await support.ask('GET', `${review}/export.xlsx`);
  expect(String(headers['content-disposition'])).toMatch(
    /^attachment; filename="plover-borough-system-review-\d{1,2}-[a-z]+-20\d\d\.xlsx"$/,
  );
});

test.each(ENDINGS)(
  '%s: its title and day, what the bands mean, its introduction, and what each level is',
  async (ending) => {
    const paper = await exported(support, ending);
    expect(paper.title).toBe('Plover Borough system review');
    const said = [...linesOf(paper), ...under(paper, 'Word', 'What it means').map((row) => row.join(': '))];
    for (const line of [
      'Date: 2 March 2026',
      'Red: Not there yet: what is to be done takes it to amber',
      'What we found when we looked.',
      'System response to groups and places',
    ])
      expect(said).toContain(line);
  },
);

test.each(ENDINGS)('%s: an overall stands as typed; what the statements suggest stands apart', async (ending) => {
  const rows = under(await exported(support, ending), 'Stage', 'Overall, as typed', 'The statements suggest');
  expect(rows.filter(([stage]) => stage !== '')).toEqual([
    ['Referral', 'Red/Amber', 'Red'],
    ['Assessment', '', ''],
    ['Planning', 'Nearly there', 'Amber'],
    ['Response', '', ''],
    ['Referral', '', ''],
    ['Assessment', 'Red', 'Red'],
    ['Planning', '', ''],
    ['Response', '', ''],
  ]);
});

test.each(ENDINGS)('%s: each statement with its band, what takes it on, and who leads', async (ending) => {
  const rows = under(await exported(support, ending), 'Band', 'What is true now', 'What takes it on', 'Who leads');
  expect(rows).toContainEqual([
    'Red',
    'Referrers do not say where it happened and have no form to do so',
    'Add a question about places to the referral form – Robin to lead.',
    'Robin',
  ]);
});

test('a rating that people changed since goes out as it is now', async () => {
  const sitting = review.replace('/reviews/', '/assessments/');
  const [row] = await rooms.fresh.arrange<{ id: string }>(
    `select id from answer where item = 'level_2_assessment_overall'`,
  );
  await support.ask('POST', `${sitting}/take-back`, { why: 'To look at it' });
  await support.ask('POST', `${sitting}/target_level_2`, {
    'was-level_2_assessment_overall': row?.id ?? '',
    'v-level_2_assessment_overall': ['amber', 'red'],
    'note-level_2_assessment_overall': 'The pilot has begun.',
  });
  const rows = under(await exported(support, 'xlsx'), 'Stage', 'Overall, as typed', 'Notes');
  expect(rows.find(([stage]) => stage === 'Assessment')).toEqual(['Assessment', 'Amber/Red', 'The pilot has begun.']);
  // It now says other than the paper it came from, and still is the same review when it comes in again.
  const bytes = (await support.ask('GET', `${review}/export.docx`)).bytes;
  const { location } = await sendForm(
    rooms.house,
    support,
    '/plans/import/new',
    {},
    { name: 'r.docx', content: bytes },
  );
  expect((await support.ask('POST', `${location}/accept`)).headers.location).toBe(review);
});

test('whoever may read the review and not the paper it came from gets the review alone; nobody else gets anything', async () => {
  const account = await rooms.world.account(rooms.agencies.youth, 'Kit Reader', []);
  const reader = await rooms.house.session(account);
  const statuses = () =>
    Promise.all(ENDINGS.map(async (ending) => (await reader.ask('GET', `${review}/export.${ending}`)).status));
  expect(await statuses()).toEqual([404, 404, 404]);
  const [sitting] = await rooms.fresh.arrange<{ scope_id: string }>('select scope_id from sitting where id = $1', [
    review.split('/').at(-1),
  ]);
  await rooms.world.grant(account, sitting?.scope_id ?? '', 3);
  expect(await statuses()).toEqual([200, 200, 200]);
  const [own, whole] = [linesOf(await exported(reader, 'docx')), linesOf(await exported(support, 'docx'))];
  expect([own, whole].map((lines) => lines.some((line) => line.startsWith('Headings as printed')))).toEqual([
    false,
    true,
  ]);
  expect([own, whole].map((lines) => lines.includes('What we found when we looked.'))).toEqual([false, true]);
});

test('the page says how to keep it', async () => {
  const { body } = await support.ask('GET', review);
  for (const ending of ENDINGS) expect(body).toContain(`href="${review}/export.${ending}"`);
});

test('two overalls that stand side by side go out as two, and neither as what was agreed', async () => {
  await rooms.fresh.arrange(
    `insert into answer (id, sitting_id, version_id, item, state, value, answered_at, scope_id, scope_class)
     select gen_random_uuid(), a.sitting_id, a.version_id, a.item, 'answered', '{"bands": ["green"]}', kith_now(), a.scope_id, a.scope_class
     from answer a where a.item = 'level_1_referral_overall'`,
  );
  const rows = under(await exported(support, 'csv'), 'Stage', 'Overall, as typed');
  expect(rows[0]?.[1]).toMatch(/^(Red\/Amber|Amber\/Red|Green) and \S+: two answers stand side by side$/);
});

test('an overall that somebody gave stands in what goes out though another said at once that it is not known', async () => {
  await rooms.fresh.arrange(
    `insert into answer (id, sitting_id, version_id, item, state, answered_at, scope_id, scope_class)
     select gen_random_uuid(), a.sitting_id, a.version_id, a.item, 'not_known', kith_now() + interval '1 minute', a.scope_id, a.scope_class
     from answer a where a.item = 'level_2_assessment_overall' limit 1`,
  );
  const rows = under(await exported(support, 'csv'), 'Stage', 'Overall, as typed');
  expect(rows.filter(([stage]) => stage === 'Assessment').at(-1)?.[1]).toBe(
    'Amber/Red and Not known: two answers stand side by side',
  );
});

test('evidence, how it is known, what is not known, and whose statements are whose go out beside their cell', async () => {
  const add = (item: string, state: string, value: string | null, evidence: string | null) =>
    rooms.fresh.arrange(
      `insert into answer (id, sitting_id, version_id, item, state, value, evidence, how_known, as_of, answered_at, scope_id, scope_class)
       select gen_random_uuid(), a.sitting_id, a.version_id, $1, $2, $3::jsonb, $4, 'professional_view', '2026-01-31', kith_now(), a.scope_id, a.scope_class
       from answer a where a.item = 'level_1_referral_statements' limit 1`,
      [item, state, value, evidence],
    );
  await add('level_1_response_overall', 'not_known', null, null);
  await add('level_1_response_statements', 'declined', null, null);
  const statements = JSON.stringify({ statements: [{ band: 'green', text: 'They do now.' }] });
  await add('level_1_referral_statements', 'answered', statements, 'Ten referrals were read');
  const rows = under(await exported(support, 'docx'), 'Stage', 'Notes');
  const beside = (stage: string) => rows.find(([name]) => name === stage)?.[1] ?? '';
  expect(beside('Response')).toContain('Statements: Would rather not say');
  expect(beside('Response')).toContain('Overall: Not known');
  expect(beside('Response')).toContain('As of 31 January 2026');
  expect(beside('Referral')).toContain('Evidence: Ten referrals were read');
  expect(beside('Referral')).toMatch(/2 lists of statements stand side by side, one after another: of \d, then \d/);
  expect(wordsOf((await support.ask('GET', `${review}/cells/level_1_referral_statements`)).body)).toContain(
    'Evidence: Ten referrals were read',
  );
});
