import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingOn, faultOf } from '../../../test/support/acting.ts';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../../../test/support/house.ts';
import { worldBuilder } from '../../../test/support/world.ts';

let fresh: FreshDatabase;
let house: TestHouse;
let support: Session;
let police: Session;
let health: Session;
let chair: Session;

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Council');
  house = await openHouse(fresh);
  const as = async (name: string, hat: string) => house.session(await world.account(council, name, [hat]));
  support = await as('Sol Grey', 'business_support');
  police = await as('Pat Moor', 'police');
  health = await as('Hal Wood', 'health');
  chair = await as('Kit Vale', 'panel_chair');
});

afterAll(async () => {
  await house.close();
  await fresh.drop();
});

/** One rater's own review of one cell: a red statement, and an overall. */
async function rate(rater: Session, review: string, bands: string[]): Promise<string> {
  const own = String((await rater.ask('POST', `${review}/rate`)).headers.location);
  const section = `${own}/target_level_2`;
  const saved = await rater.ask('POST', section, {
    'was-level_2_referral_statements': '',
    'band-level_2_referral_statements-0': 'red',
    'text-level_2_referral_statements-0': 'A place cannot be referred',
    'action-level_2_referral_statements-0': 'Map the panels',
    'lead-level_2_referral_statements-0': 'The hub manager',
    'was-level_2_referral_overall': '',
    'v-level_2_referral_overall': bands,
    goes: 'stay',
  });
  expect(saved.headers.location).toBe(`${section}?saved=yes`);
  return own;
}

test('raters mark alone, nobody sees another’s until the reveal, then they agree and dissent is kept (I12)', async () => {
  expect((await police.ask('GET', '/assessments/new')).status).toBe(404);
  const form = await support.ask('GET', '/assessments/new');
  const instrument = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*System review/.exec(form.body)?.[1] ?? '';
  const review = String((await support.ask('POST', '/assessments/new', { instrument })).headers.location);
  expect((await police.ask('GET', review)).body).toContain('Rate it together');

  const ours = await rate(police, review, ['amber']);
  const theirs = await rate(health, review, ['amber', 'red']);
  const cell = await police.ask('GET', `${ours}/target_level_2`);
  expect(cell.body).toContain('The statement above suggests Red. You rated Amber: the two differ. Yours stands.');
  expect((await police.ask('POST', `${ours}/end`, {})).status).toBe(303);

  // Nor does the database show them at the word of whoever does not run the review, whatever a page says.
  const acting = actingOn(fresh);
  const id = review.split('/').pop() ?? '';
  const [pat] = await fresh.arrange<{ id: string }>(`select id from account where name = 'Pat Moor'`);
  const forced = acting.as(pat?.id ?? '', (tx) => sql`select reveal_ratings(${id})`.execute(tx));
  expect((await faultOf(forced))?.code).toBe('42501');
  const inAnothersName = acting.as(pat?.id ?? '', (tx) =>
    sql`insert into answer (id, sitting_id, version_id, item, state, answered_at, answered_by, scope_id, scope_class)
        select gen_random_uuid(), s.id, s.version_id, 'value_rights', 'not_known', kith_now(), (select a.id from account a where a.name = 'Hal Wood'),
          s.scope_id, s.scope_class from sitting s where s.agreed_in_id = ${id} and s.opened_by = ${pat?.id}`.execute(
      tx,
    ),
  );
  expect((await faultOf(inAnothersName))?.code).toBe('42501');
  await acting.close();
  expect((await police.ask('GET', `${review}/together`)).body).toContain('Nobody’s marks have been shown yet');
  // Before the reveal nobody but the rater sees a rating, not even that it is there.
  for (const other of [health, support, chair]) expect((await other.ask('GET', ours)).status).toBe(404);
  for (const one of [support, chair]) {
    const before = await one.ask('GET', `${review}/together`);
    expect(before.body).not.toContain('Pat Moor');
    expect(before.body).toContain('Nobody’s marks have been shown yet');
  }
  expect((await police.ask('POST', `${review}/reveal`)).status).toBe(404);

  expect((await support.ask('POST', `${review}/reveal`)).status).toBe(303);
  const spread = await chair.ask('GET', `${review}/together`);
  expect(spread.body).toContain('Pat Moor');
  expect(spread.body).not.toContain('Hal Wood');
  expect((await support.ask('GET', theirs)).status).toBe(404);
  await health.ask('POST', `${theirs}/end`, {});
  await support.ask('POST', `${review}/reveal`);
  const both = await chair.ask('GET', `${review}/together`);
  expect(both.body).toContain('They differ');
  expect(both.body).toContain('Hal Wood');
  expect((await support.ask('GET', `${review}/target_level_2`)).body).toContain('Marked alone');

  await support.ask('POST', `${review}/target_level_2`, {
    'was-level_2_referral_overall': '',
    'v-level_2_referral_overall': ['red', 'amber'],
  });
  expect((await police.ask('POST', `${review}/together`, { words: '', about: 'nothing_such' })).status).toBe(422);
  const dissent = await police.ask('POST', `${review}/together`, {
    words: 'It is amber where I work',
    about: 'level_2_referral_overall',
  });
  expect(dissent.status).toBe(303);
  // Two levels ask in the same words: each question is told with its level.
  const told = (await chair.ask('GET', `${review}/together`)).body;
  for (const words of ['It is amber where I work', 'Target, level 2: groups, schools and places: Referral: overall'])
    expect(told).toContain(words);
  // Self score and agreed score stand side by side.
  const scores = await fresh.arrange<{ value: { bands: string[] } }>(
    `select value from answer where item = 'level_2_referral_overall' order by jsonb_array_length(value -> 'bands') desc`,
  );
  expect(scores.map(({ value }) => value.bands)).toEqual([['amber', 'red'], ['amber', 'red'], ['amber']]);

  await support.ask('POST', `${review}/end`, { narrative: 'Agreed in June' });
  const handedIn = (await chair.ask('GET', `${review}/together`)).body;
  expect(handedIn).toContain('This has been handed in, so nobody marks it alone.');
  expect(handedIn).not.toContain('Mark alone</button>');
  expect((await support.ask('GET', `${review}/authorise`)).body).toContain('You wrote part of this');
  const read = await chair.ask('GET', `${review}/authorise`);
  const submitted = /name="submitted" value="([^"]+)"/.exec(read.body)?.[1] ?? '';
  const done = await chair.ask('POST', `${review}/authorise`, { answer: 'authorise', why: 'As agreed', submitted });
  expect(done.status).toBe(303);
});
