import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database.ts';
import { sharedData } from '../../reading/testing/shared-data.ts';
import { fileAt } from '../import-file.ts';
import { fileOf, type Importing, importingInto } from '../testing/importing.ts';
import { policeStreet } from './format.ts';

let fresh: FreshDatabase;
let importing: Importing;

beforeAll(async () => {
  fresh = await freshDatabase();
  importing = importingInto(fresh);
});
afterAll(async () => {
  await importing.close();
  await fresh.drop();
});

const police = sharedData('police');
const header =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const crime = (id: string, outcome = 'Under investigation') =>
  `${id},2018-10,Testshire Police,Testshire Police,-1.5,52.3,On or near High Street,E01000001,Test 001A,Other theft,${outcome},`;
const nuisance = ',2018-10,Testshire Police,Testshire Police,,,No location,,,Anti-social behaviour,,';
const csv = (...rows: string[]) => fileOf(`${[header, ...rows].join('\n')}\n`);
const id = (digit: string) => digit.repeat(64);
const kept = (what: string) =>
  fresh.arrange<Record<string, unknown>>(
    `select ${what} from street_crime where force = 'Testshire Police' order by crime_id, id`,
  );

describe.runIf(police.here)('the real files', () => {
  test('every row is accepted, quickly; again, every row is unchanged', async () => {
    const files = await Promise.all(police.names().map((name) => fileAt(join(police.path, name))));
    const began = performance.now();
    const first = [];
    for (const file of files) first.push((await importing.bring(policeStreet, file)).counts);
    const seconds = (performance.now() - began) / 1000;
    const total = first.reduce((all, counts) => all + counts.accepted, 0);
    console.info(`police-street: ${Math.round(total / seconds)} rows a second`);
    expect(total).toBe(14_131);
    expect(first.every((counts) => counts.read === counts.accepted)).toBe(true);
    const [{ rows }] = (await fresh.arrange<{ rows: number }>(
      'select count(*)::integer as rows from street_crime',
    )) as [{ rows: number }];
    expect(rows).toBe(14_131);
    const again = performance.now();
    for (const file of files) {
      const { counts } = await importing.bring(policeStreet, file);
      expect(counts).toMatchObject({ unchanged: counts.read, accepted: 0, updated: 0, rejected: 0 });
    }
    console.info(`police-street again: ${Math.round(total / ((performance.now() - again) / 1000))} rows a second`);
    expect(await fresh.arrange('select 1 from street_crime_history')).toEqual([]);
  });
});

test('a corrected outcome updates the row and keeps what it was, with the reason', async () => {
  await importing.bring(policeStreet, csv(crime(id('a')), crime(id('b'))));
  const { counts } = await importing.bring(policeStreet, csv(crime(id('a'), 'Offender charged'), crime(id('b'))));
  expect(counts).toMatchObject({ read: 2, updated: 1, unchanged: 1, accepted: 0 });
  expect(await kept('crime_id, outcome')).toEqual([
    { crime_id: id('a'), outcome: 'Offender charged' },
    { crime_id: id('b'), outcome: 'Under investigation' },
  ]);
  const history = await fresh.arrange<{ was: { outcome: string }; reason: string; changed_by: string }>(
    'select was, reason, changed_by from street_crime_history',
  );
  expect(history).toMatchObject([{ was: { outcome: 'Under investigation' }, changed_by: policeStreet.importerId }]);
  expect(history[0]?.reason).toMatch(/^A file of Street-level crime.*brought in/);
});

test('identical rows without an ID stay as many as they are', async () => {
  await fresh.arrange('delete from street_crime_history');
  const before = (await kept('id')).length;
  const { counts } = await importing.bring(policeStreet, csv(nuisance, nuisance, nuisance));
  expect(counts).toMatchObject({ accepted: 3 });
  expect((await kept('id')).length).toBe(before + 3);
  expect((await importing.bring(policeStreet, csv(nuisance, nuisance, nuisance, nuisance))).counts).toMatchObject({
    unchanged: 3,
    accepted: 1,
  });
});
