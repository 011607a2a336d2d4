import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../../../test/support/house.ts';
import { worldBuilder } from '../../../test/support/world.ts';
import { seededEntropy } from '../../kernel/http/entropy.ts';
import { landUploadJob } from '../uploads/land-upload.ts';
import { doJobs } from './testing/do-jobs.ts';
import { sendForm } from './testing/send-form.ts';

// Two worlds that differ only in what nobody who asks may see: a silent child whose pupil number a census has, and one whom
// the importer opened and who was made silent since.
interface World {
  fresh: FreshDatabase;
  house: TestHouse;
  people: Record<'importer' | 'admin' | 'screener', Session>;
}
const worlds: World[] = [];
const UPN = 'A300000000001';

const child = (id: string, upn: string, ethnicity = 'WBRI') =>
  `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID><UPN>${upn}</UPN><PersonBirthDate>2012-05-04</PersonBirthDate><GenderCurrent>2</GenderCurrent></ChildIdentifiers><ChildCharacteristics><Ethnicity>${ethnicity}</Ethnicity></ChildCharacteristics><CINdetails><CINreferralDate>2025-01-01</CINreferralDate><ReferralSource>2A</ReferralSource><ReferralNFA>0</ReferralNFA></CINdetails></Child>`;
const census = (...children: string[]) => `<Message><Children>${children.join('')}</Children></Message>`;

beforeAll(async () => {
  for (const hidden of [false, true]) {
    const fresh = await freshDatabase();
    const world = worldBuilder(fresh);
    const council = await world.agency('Council', 'social_care');
    const accounts = {
      importer: await world.account(council, 'Ida Moss', ['importer']),
      admin: await world.account(council, 'Ada Admin', ['administrator']),
      screener: await world.account(council, 'Sam Reed', ['screener'], 'SW1'),
    };
    await fresh.arrange("select set_config('kith.reason', 'test', false)");
    if (hidden) {
      const silent = await world.child('Quiet', 'One', 'silent');
      await fresh.arrange('update person_identity set upn = $1 where subject_id = $2', [UPN, silent.id]);
    }
    const house = await openHouse(fresh);
    worlds.push({
      fresh,
      house,
      people: {
        importer: await house.session(accounts.importer),
        admin: await house.session(accounts.admin),
        screener: await house.session(accounts.screener),
      },
    });
  }
});
afterAll(async () => {
  for (const { fresh, house } of worlds) {
    await house.close();
    await fresh.drop();
  }
});

/** Everything these people are answered about a file that one of them sends. */
async function trace({ fresh, house, people }: World, file: string, seed: string) {
  const sent = await sendForm(
    house,
    people.importer,
    '/import/new',
    { format: 'cin-census' },
    { name: 'x.xml', content: file },
  );
  await doJobs(fresh, landUploadJob, seededEntropy(seed));
  const answers = [];
  for (const person of [people.importer, people.admin, people.screener])
    for (const path of [
      '/',
      '/import',
      sent.location,
      `${sent.location}/rejects`,
      '/import/held',
      '/subjects',
      '/export/subjects',
      '/export/concerns',
    ])
      answers.push(await person.ask('GET', path));
  return { sent, answers };
}

test('sending a census answers the same bytes whether or not it tells of somebody silent', async () => {
  const [without, including] = await Promise.all(
    worlds.map((world) => trace(world, census(child('N1', UPN), '<Child/>'), 'first')),
  );
  expect(without?.answers.map(({ status }) => status)).toContain(200);
  expect(including).toEqual(without);
});

test('and of somebody the importer opened and may no longer see', async () => {
  const [plain, silenced] = worlds;
  if (!plain || !silenced) throw new Error('there are two worlds');
  // In one world the child is silent now; in the other a child with another number never was anybody.
  for (const { fresh } of worlds)
    await fresh.arrange(
      "update scope set class = 'silent' where id = (select scope_id from person_identity where upn = $1 and scope_class = 'child')",
      [UPN],
    );
  await plain.fresh.arrange("update import_key set target_id = gen_random_uuid() where format = 'cin-census'");
  const changed = census(child('N1', UPN, 'AIND'));
  const [absent, hidden] = await Promise.all(worlds.map((world) => trace(world, changed, 'second')));
  expect(hidden).toEqual(absent);
  expect(await silenced.fresh.arrange('select why from held_row')).toEqual([{ why: 'for its keepers' }]);
  expect(await plain.fresh.arrange('select why from held_row')).toEqual([]);
});
