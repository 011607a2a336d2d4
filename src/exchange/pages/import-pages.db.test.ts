import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../../../test/support/house.ts';
import { worldBuilder } from '../../../test/support/world.ts';
import { cinCensus } from '../landing/cin/format.ts';
import { policeStreet } from '../landing/police/format.ts';
import { fileOf, type Importing, importingInto } from '../landing/testing/importing.ts';
import { forgetOldJob } from '../uploads/forget-old.ts';
import { landUploadJob } from '../uploads/land-upload.ts';
import { doJobs } from './testing/do-jobs.ts';
import { sendForm } from './testing/send-form.ts';

let fresh: FreshDatabase;
let house: TestHouse;
let importing: Importing;
const people: Record<string, Session> = {};

beforeAll(async () => {
  fresh = await freshDatabase();
  house = await openHouse(fresh);
  importing = importingInto(fresh);
  const world = worldBuilder(fresh);
  const council = await world.agency('Council', 'social_care');
  for (const [name, roles] of [
    ['importer', ['importer']],
    ['admin', ['administrator']],
    ['screener', ['screener']],
    ['lead', ['school_lead']],
  ] as const)
    people[name] = await house.session(await world.account(council, `Person ${name}`, roles, null));
});
afterAll(async () => {
  await importing.close();
  await house.close();
  await fresh.drop();
});

const as = (name: string): Session => {
  const session = people[name];
  if (!session) throw new Error(`nobody is called ${name}`);
  return session;
};
const header =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const crime = (id: string) => `${id.repeat(64)},2018-10,Page Police,,,,Somewhere,,,Burglary,,`;
const csv = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`;
const count = async (from: string) =>
  (await fresh.arrange<{ n: number }>(`select count(*)::integer as n from ${from}`))[0]?.n;
const send = (who: string, format: string, content: string | Buffer, name = 'file.csv') =>
  sendForm(house, as(who), '/import/new', { format }, { name, content });

test('a file sent on a page waits, is landed by a job for its importer, and shows where every row went', async () => {
  const sent = await send('importer', 'police-street', csv(crime('a'), crime('b'), 'nonsense'));
  expect(sent.status).toBe(303);
  expect((await as('importer').ask('GET', sent.location)).body).toContain('Waiting its turn');
  expect(await count("street_crime where force = 'Page Police'")).toBe(0);
  expect(await doJobs(fresh, landUploadJob)).toBe(1);
  expect(await count("street_crime where force = 'Page Police'")).toBe(2);
  expect(await count('import_piece')).toBe(0);
  const { body } = await as('importer').ask('GET', sent.location);
  for (const words of [
    'Done',
    'Read in all',
    'wrong number of cells (1)',
    'Download the rejected rows',
    'The number of cells is 1',
  ])
    expect(body).toContain(words);
  const [run] = await fresh.arrange(
    "select r.importer_id, a.name from import_run r join account a on a.id = r.asked_by where r.status = 'landed'",
  );
  expect(run).toEqual({ importer_id: policeStreet.importerId, name: 'Person importer' });
  const again = await importing.bring(policeStreet, fileOf(csv(crime('a'), crime('b'))));
  expect(again.counts).toMatchObject({ unchanged: 2 });
});

test('rejected rows come back as a file of their own format, whatever name the file had', async () => {
  const sent = await send(
    'importer',
    'police-street',
    csv(`${'c'.repeat(64)},soon,=cmd(),,,,"x, y",,,Burglary,,`),
    `../../etc/passwd%22%0D%0A${'x'.repeat(300)}.csv`,
  );
  await doJobs(fresh, landUploadJob);
  const file = await as('importer').ask('GET', `${sent.location}/rejects`);
  expect(file.headers['content-disposition']).toBe('attachment; filename="police-street-rejected.csv"');
  expect(file.body).toBe(`\uFEFF${header}\r\n${'c'.repeat(64)},soon,'=cmd(),,,,"x, y",,,Burglary,,\r\n`);
  expect((await as('importer').ask('GET', sent.location)).body).not.toContain('passwd');
  expect(JSON.stringify(await fresh.arrange('select * from audit_event'))).not.toContain('passwd');
});

test('a refused file says why on its page, and nothing was changed', async () => {
  const sent = await send('importer', 'cin-census', '<!DOCTYPE m [<!ENTITY a "b">]><Message>&a;</Message>');
  await doJobs(fresh, landUploadJob);
  const { body } = await as('importer').ask('GET', sent.location);
  expect(body).toContain('which is not accepted.');
  expect(body).toContain('Nothing was changed.');
});

test('what is wrong with the form is said beside the field', async () => {
  const empty = await sendForm(house, as('importer'), '/import/new', {}, null);
  expect(empty.status).toBe(422);
  for (const words of ['Select what is in the file', 'Choose a file']) expect(empty.body).toContain(words);
  expect((await send('importer', 'concerns', '')).body).toContain('The file is empty');
  const large = await send('importer', 'concerns', Buffer.alloc(20_000_001, 'x'));
  expect(large.status).toBe(422);
  expect(large.body).toContain('The file must be smaller than 20 MB');
  expect((await send('importer', '../concerns', 'x')).status).toBe(422);
});

test('only importers send files, and nothing is read from anyone else', async () => {
  const before = await count('import_run');
  for (const who of ['admin', 'screener', 'lead'])
    expect((await send(who, 'police-street', csv(crime('e')))).status).toBe(404);
  expect(
    (await sendForm(house, null, '/import/new', { format: 'police-street' }, { name: 'x', content: csv() })).location,
  ).toMatch(/^\/sign-in/);
  const forged = await sendForm(
    house,
    { ...as('importer'), csrf: 'x' },
    '/import/new',
    { format: 'police-street' },
    { name: 'x', content: csv() },
  );
  expect(forged.status).toBe(403);
  expect(await count('import_run')).toBe(before);
});

test('a form that broke off is a clear answer', async () => {
  const answer = await house.app.inject({
    method: 'POST',
    url: '/import/new',
    headers: { 'content-type': 'multipart/form-data; boundary=x', cookie: `kith-session=${as('importer').token}` },
    payload: '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhalf',
  });
  expect(answer.statusCode).toBe(400);
  expect(answer.body).toContain('did not arrive whole');
});

test('administrators see that it was done and not what came of children; others see nothing', async () => {
  const child =
    '<Child><ChildIdentifiers><LAchildID>P1</LAchildID><PersonBirthDate>2012-01-01</PersonBirthDate><GenderCurrent>1</GenderCurrent></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics><CINdetails><CINreferralDate>2025-01-01</CINreferralDate><ReferralSource>2A</ReferralSource><ReferralNFA>0</ReferralNFA></CINdetails></Child>';
  const { runId } = await importing.bring(
    cinCensus,
    fileOf(`<Message><Children>${child}<Child/></Children></Message>`),
  );
  const admin = (await as('admin').ask('GET', `/import/${runId}`)).body;
  expect(admin).toContain('told to those who may see children');
  expect(admin).not.toContain('Download the rejected rows');
  expect((await as('admin').ask('GET', '/import')).body).toContain('Told to those who may see children');
  expect((await as('admin').ask('GET', `/import/${runId}/rejects`)).status).toBe(404);
  expect((await as('importer').ask('GET', `/import/${runId}/rejects`)).body).toContain('<Child/>');
  for (const path of ['/import', '/import/new', `/import/${runId}`])
    expect((await as('screener').ask('GET', path)).status).toBe(404);
});

test('two files at once: the second waits its turn and is landed when the first is done', async () => {
  const sent = await send('importer', 'police-street', csv(crime('d')));
  let release = () => {};
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = fileOf(csv());
  const held = {
    ...slow,
    async *open() {
      yield* slow.open();
      await waiting;
    },
  };
  const first = importing.bring(policeStreet, held);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await expect(doJobs(fresh, landUploadJob)).rejects.toThrow('another import is under way');
  expect((await as('importer').ask('GET', sent.location)).body).toContain('Waiting its turn');
  release();
  await first;
  expect(await doJobs(fresh, landUploadJob)).toBe(1);
  expect((await as('importer').ask('GET', sent.location)).body).toContain('Done');
});

test('rejected rows are forgotten after 90 days', async () => {
  expect(await count('import_reject')).toBeGreaterThan(0);
  await fresh.arrange("select graphile_worker.add_job('exchange.forget-old')").catch(() => undefined);
  await fresh.setClock('2026-09-01T10:00:00Z');
  const { connect } = await import('../../kernel/db/connect.ts');
  const { db, pool } = connect(fresh.url, 'kith_worker', 1);
  await forgetOldJob.run({ worker: db } as Parameters<typeof forgetOldJob.run>[0], {});
  await pool.end();
  expect(await count('import_reject')).toBe(0);
  await fresh.setClock('2026-03-02T10:00:00Z');
});

test('an export on a page is the same file as the command’s, audited started and finished', async () => {
  const { body, headers } = await as('screener').ask('GET', '/export/subjects');
  expect(headers['content-disposition']).toBe('attachment; filename="subjects.csv"');
  expect(body.split('\r\n')[0]).toBe('\uFEFFlabel,kind,name,held as,stage,next review,ward,opened at');
  // "Finished" is written once the last byte has gone.
  await expect
    .poll(() =>
      fresh.arrange(
        "select outcome from audit_event where action like 'exported people and places%' order by at, outcome desc",
      ),
    )
    .toEqual([{ outcome: 'started' }, { outcome: 'finished' }]);
  expect((await as('lead').ask('GET', '/export/concerns')).status).toBe(404);
});
