import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database.ts';
import { TEST_NOW } from '../../../../test/support/house.ts';
import { worldBuilder } from '../../../../test/support/world.ts';
import { sharedData } from '../../reading/testing/shared-data.ts';
import { fileAt } from '../import-file.ts';
import { fileOf, type Importing, importingInto } from '../testing/importing.ts';
import { cinCensus } from './format.ts';

let fresh: FreshDatabase;
let importing: Importing;
let number = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  await fresh.setClock(TEST_NOW);
  importing = importingInto(fresh);
});
afterAll(async () => {
  await importing.close();
  await fresh.drop();
});
beforeEach(() => {
  number += 1;
});

const cin = sharedData('cin');

interface Told {
  id?: string;
  upn?: string;
  born?: string;
  ethnicity?: string;
  details?: string;
}

const referral = (on: string, inside = '', closed = '') =>
  `<CINdetails><CINreferralDate>${on}</CINreferralDate><ReferralSource>2A</ReferralSource>${closed}${inside}<ReferralNFA>0</ReferralNFA></CINdetails>`;
const child = ({
  id = `C${number}`,
  upn,
  born = '2012-05-04',
  ethnicity = 'WBRI',
  details = referral('2025-02-03'),
}: Told) => `
  <Child><ChildIdentifiers><LAchildID>${id}</LAchildID>${upn ? `<UPN>${upn}</UPN>` : ''}<PersonBirthDate>${born}</PersonBirthDate>
  <GenderCurrent>2</GenderCurrent></ChildIdentifiers><ChildCharacteristics><Ethnicity>${ethnicity}</Ethnicity></ChildCharacteristics>${details}</Child>`;
const census = (...children: string[]) =>
  fileOf(`<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2025</Year><ReferenceDate>2025-03-31</ReferenceDate></CollectionDetails>
    <Source><LEA>999</LEA></Source></Header><Children>${children.join('')}</Children></Message>`);
const bring = async (...children: string[]) => (await importing.bring(cinCensus, census(...children))).counts;
const count = async (sql: string, ...values: unknown[]) =>
  Number((await fresh.arrange<{ n: number }>(`select count(*)::integer as n from ${sql}`, values))[0]?.n);
const idOf = async (upn: string) =>
  (
    await fresh.arrange<{ id: string }>('select subject_id as id from person_identity where upn = $1 order by 1', [upn])
  ).map(({ id }) => id);

describe.runIf(cin.here)('the real file', () => {
  test('332 children with 402 referrals are taken in; again, all are unchanged', async () => {
    const file = await fileAt(join(cin.path, 'fake_CIN_data.xml'));
    const began = performance.now();
    const { counts } = await importing.bring(cinCensus, file);
    console.info(`cin-census: ${Math.round(332 / ((performance.now() - began) / 1000))} children a second`);
    expect(counts).toMatchObject({ read: 332, accepted: 332, held: 0, rejected: 0, warnings: { 'read-as': 402 } });
    expect(await count("record where kind = 'census_event' and variety = 'referral'")).toBe(402);
    expect(
      await count(`(select subject_id from record_subject where kind = 'census_event' group by subject_id
      having count(*) filter (where exists (select 1 from record r where r.id = record_id and r.variety = 'referral')) > 1) several`),
    ).toBe(62);
    const before = await count('record');
    expect((await importing.bring(cinCensus, file)).counts).toMatchObject({
      read: 332,
      unchanged: 332,
      accepted: 0,
      updated: 0,
      held: 0,
    });
    expect(await count('record')).toBe(before);
    expect(await count('record_history')).toBe(0);
  });

  test('children that break the schema are rejected with their lines, and nobody else is harmed', async () => {
    const { counts } = await importing.bring(cinCensus, await fileAt(join(cin.path, 'CIN_Census_2024.xml')));
    expect(counts).toMatchObject({
      read: 2,
      rejected: 2,
      accepted: 0,
      rejectedFor: { 'stray-text': 1, 'unknown-element': 1 },
    });
  });
});

test('all that the census tells is kept: identity, facts, and each dated thing under the child’s own scope', async () => {
  const upn = 'A100000000001';
  const told = referral(
    '2024-06-01',
    `<Assessments><AssessmentActualStartDate>2024-06-05</AssessmentActualStartDate><AssessmentAuthorisationDate>2024-07-01</AssessmentAuthorisationDate>
       <FactorsIdentifiedAtAssessment><AssessmentFactors>24A</AssessmentFactors><AssessmentFactors>10A</AssessmentFactors></FactorsIdentifiedAtAssessment></Assessments>
     <CINPlanDates><CINPlanStartDate>2024-07-10</CINPlanStartDate></CINPlanDates>
     <Section47><S47ActualStartDate>2024-06-06</S47ActualStartDate><DateOfInitialCPC>2024-06-20</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired></Section47>`,
  ).replace(
    '</CINdetails>',
    `<ChildProtectionPlans><CPPstartDate>2024-06-20</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse><LatestCategoryOfAbuse>EMO</LatestCategoryOfAbuse>
       <NumberOfPreviousCPP>1</NumberOfPreviousCPP><Reviews><CPPreviewDate>2024-09-01</CPPreviewDate></Reviews></ChildProtectionPlans></CINdetails>`,
  );
  expect(await bring(child({ upn, ethnicity: 'REFU', details: told + referral('2025-01-01') }))).toMatchObject({
    accepted: 1,
  });
  const [id = ''] = await idOf(upn);
  expect(
    await fresh.arrange('select birth_date, sex, given_names from person_identity where subject_id = $1', [id]),
  ).toEqual([{ birth_date: '2012-05-04', sex: 'female', given_names: null }]);
  expect(await fresh.arrange('select role, from_on, until_on from person_role where subject_id = $1', [id])).toEqual([
    { role: 'child', from_on: '2024-06-01', until_on: null },
  ]);
  expect(
    await fresh.arrange('select field, known, answer, source, from_on from fact where subject_id = $1', [id]),
  ).toEqual([
    {
      field: 'ethnicity',
      known: 'declined',
      answer: null,
      source: 'Children in Need census 2025, authority 999',
      from_on: '2025-03-31',
    },
  ]);
  const events = await fresh.arrange<{
    variety: string;
    day: string;
    one_scope: boolean;
    detail: Record<string, unknown>;
  }>(
    `select r.variety, (r.earliest at time zone 'Europe/London')::date::text as day, r.detail, s.scope_id = r.scope_id and s.scope_id = p.scope_id as one_scope
     from record r join record_subject p on p.record_id = r.id join subject s on s.id = p.subject_id where s.id = $1 order by r.sort_at, r.variety`,
    [id],
  );
  expect(events.map(({ variety, day }) => [variety, day])).toEqual([
    ['referral', '2024-06-01'],
    ['assessment', '2024-06-05'],
    ['section_47', '2024-06-06'],
    ['initial_conference', '2024-06-20'],
    ['protection_plan', '2024-06-20'],
    ['child_in_need_plan', '2024-07-10'],
    ['referral', '2025-01-01'],
  ]);
  expect(events.every((event) => event.one_scope)).toBe(true);
  expect(events[1]?.detail).toMatchObject({
    factors: ['10A', '24A'],
    authorised: '2024-07-01',
    referred: '2024-06-01',
  });
  expect(events[4]?.detail).toMatchObject({
    initialCategory: 'NEG',
    latestCategory: 'EMO',
    previousPlans: 1,
    reviews: ['2024-09-01'],
  });
});

test('a corrected child is updated with history, and what was said ends rather than going', async () => {
  const upn = 'A100000000002';
  await bring(child({ upn }));
  const closed = '<CINclosureDate>2025-03-01</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure>';
  const corrected = child({
    upn,
    born: '2012-05-05',
    ethnicity: 'MWAS',
    details: referral('2025-02-03', '', closed) + referral('2025-03-04'),
  });
  expect(await bring(corrected)).toMatchObject({ updated: 1, accepted: 0, unchanged: 0 });
  const [id = ''] = await idOf(upn);
  expect(
    await fresh.arrange(
      "select was ->> 'birth_date' as was, reason like 'A file of Children in Need census%' as said from person_identity_history where row_id in (select id from person_identity where subject_id = $1)",
      [id],
    ),
  ).toEqual([{ was: '2012-05-04', said: true }]);
  expect(
    await fresh.arrange('select answer, ended_why from fact where subject_id = $1 order by ended_at nulls last', [id]),
  ).toEqual([
    { answer: 'WBRI', ended_why: 'A later census file does not say this' },
    { answer: 'MWAS', ended_why: null },
  ]);
  const events = await fresh.arrange(
    'select r.outcome from record r join record_subject p on p.record_id = r.id where p.subject_id = $1 order by r.sort_at',
    [id],
  );
  expect(events).toEqual([{ outcome: 'Closed on 1 March 2025' }, { outcome: null }]);
  expect(await bring(corrected)).toMatchObject({ unchanged: 1, updated: 0 });
});

test('a child who may be known under another key is held for a person, and nothing of them is written', async () => {
  const upn = 'A100000000003';
  const world = worldBuilder(fresh);
  const known = await world.child('Mina', 'Okafor');
  await fresh.arrange('update person_identity set upn = $1 where subject_id = $2', [upn, known.id]).catch(async () => {
    await fresh.arrange("select set_config('kith.reason', 'test', false)");
    await fresh.arrange('update person_identity set upn = $1 where subject_id = $2', [upn, known.id]);
  });
  const before = await count('subject');
  expect(await bring(child({ upn }))).toMatchObject({ read: 1, held: 1, accepted: 0, heldFor: { 'may be known': 1 } });
  expect(await count('subject')).toBe(before);
  expect(await count('record_subject where subject_id = $1', known.id)).toBe(0);
  expect(await bring(child({ upn }))).toMatchObject({ held: 1 });
  expect(await count('held_row where subject_id = $1', known.id)).toBe(1);
});

test('two children of one file with one pupil number, and one identifier for two children, are held', async () => {
  const upn = 'A100000000004';
  const counts = await bring(
    child({ id: 'X1', upn }),
    child({ id: 'X2', upn }),
    child({ id: 'X1', upn, born: '2013-01-01' }),
  );
  expect(counts).toMatchObject({
    read: 3,
    accepted: 1,
    held: 2,
    heldFor: { 'may be known': 1, 'twice in the file': 1 },
  });
});

test('the hub sees every child, and the importer is no party to any', async () => {
  const upn = 'A100000000005';
  await bring(child({ upn }));
  const [id = ''] = await idOf(upn);
  expect(await count('grant_ g join subject s on s.scope_id = g.scope_id where s.id = $1', id)).toBe(0);
  expect(await fresh.arrange('select s.scope_class from subject s where id = $1', [id])).toEqual([
    { scope_class: 'child' },
  ]);
});

test('news of a child the importer may no longer see goes to their keepers, and the importer is told the same', async () => {
  const [seen, hidden] = ['A100000000006', 'A100000000007'];
  await bring(child({ id: 'S6', upn: seen }), child({ id: 'S7', upn: hidden }));
  const [id = ''] = await idOf(hidden);
  await fresh.arrange("update scope set class = 'silent' where id = (select scope_id from subject where id = $1)", [
    id,
  ]);
  const again = await bring(child({ id: 'S6', upn: seen }), child({ id: 'S7', upn: hidden }));
  expect(again).toMatchObject({ unchanged: 2 });
  const changed = await bring(
    child({ id: 'S6', upn: seen, ethnicity: 'AIND' }),
    child({ id: 'S7', upn: hidden, ethnicity: 'AIND' }),
  );
  expect(changed).toMatchObject({ updated: 2, held: 0 });
  expect(await fresh.arrange('select why, scope_class from held_row where subject_id = $1', [id])).toEqual([
    { why: 'for its keepers', scope_class: 'silent' },
  ]);
  expect(await fresh.arrange('select answer from fact where subject_id = $1', [id])).toEqual([{ answer: 'WBRI' }]);
  const importer = await importing.acting(cinCensus.importerId);
  const visible = await importer.request('test', async ({ tx }) =>
    tx.selectFrom('held_row').select('id').where('subject_id', '=', id).execute(),
  );
  expect(visible).toEqual([]);
});

test('someone silent with the same pupil number changes nothing that the importer is told', async () => {
  const upn = 'A100000000008';
  const world = worldBuilder(fresh);
  const silent = await world.child('Quiet', 'One', 'silent');
  await fresh.arrange("select set_config('kith.reason', 'test', false)");
  await fresh.arrange('update person_identity set upn = $1 where subject_id = $2', [upn, silent.id]);
  expect(await bring(child({ upn }))).toMatchObject({ accepted: 1, held: 0 });
});

test('days that nobody could mean are kept as they were said, and stop nothing', async () => {
  const upn = 'A100000000009';
  expect(await bring(child({ upn, born: '0203-01-01', details: referral('0021-04-05') }))).toMatchObject({
    accepted: 1,
  });
  const [id = ''] = await idOf(upn);
  expect(
    await fresh.arrange(
      "select when_known, detail ->> 'on' as said from record r where exists (select 1 from record_subject p where p.record_id = r.id and p.subject_id = $1)",
      [id],
    ),
  ).toEqual([{ when_known: 'not_known', said: '0021-04-05' }]);
});
