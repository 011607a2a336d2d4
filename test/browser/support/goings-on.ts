import { doJobs } from '../../../src/exchange/pages/testing/do-jobs.ts';
import { sendForm } from '../../../src/exchange/pages/testing/send-form.ts';
import { landUploadJob } from '../../../src/exchange/uploads/land-upload.ts';
import type { FreshDatabase } from '../../support/fresh-database.ts';
import type { Session } from '../../support/house.ts';
import { worldBuilder } from '../../support/world.ts';
import type { BrowserHouse } from './house.ts';

interface Borough {
  fresh: FreshDatabase;
  house: BrowserHouse;
  /** The session of whoever has a job of the demonstration. */
  as(job: RegExp): Promise<Session>;
}

const STREET =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\nnonsense\n';

const child = (upn: string): string =>
  `<Message><Children><Child><ChildIdentifiers><LAchildID>H1</LAchildID><UPN>${upn}</UPN><PersonBirthDate>2012-05-04</PersonBirthDate><GenderCurrent>2</GenderCurrent></ChildIdentifiers><ChildCharacteristics><Ethnicity>AIND</Ethnicity></ChildCharacteristics><CINdetails><CINreferralDate>2025-02-03</CINreferralDate><ReferralSource>2A</ReferralSource><ReferralNFA>0</ReferralNFA></CINdetails></Child></Children></Message>`;

/** Words of a reason, long enough for every form that asks for one. */
const WHY = 'So that this page has something to be about';

/**
 * What people of the borough do on a morning, so that there is something to see on every page: a concern is raised, glass
 * is broken, a question is asked, silence is proposed, files are sent. Does it by Kith's own forms wherever there is one.
 */
export async function keepBusy({ fresh, house, as }: Borough): Promise<void> {
  const ids = (sql: string) => fresh.arrange<{ id: string; upn: string }>(sql);
  const first = async (sql: string) => (await ids(sql))[0]?.id ?? '';
  const sent = async (who: Session, url: string, fields: Record<string, string>): Promise<void> => {
    const { status, body } = await who.ask('POST', url, fields);
    const said = /error-summary[\s\S]*?<\/ul>/.exec(body)?.[0] ?? body.slice(0, 500);
    if (status !== 303) throw new Error(`${url} answered ${status}: ${said}`);
  };

  const school = await as(/Safeguarding lead, Gannet/);
  await sent(school, '/concerns/new', {
    danger: 'no',
    'subjects[0][kind]': 'location',
    'subjects[0][named]': 'The steps behind the arcade',
    happened: 'Older lads wait there after school.',
    when: 'not_known',
    howKnown: 'saw',
  });
  const screener = await as(/Screening officer/);
  const concern = await first(
    "select concern_id as id from concern_subject where named = 'The steps behind the arcade'",
  );
  await sent(screener, `/front-door/${concern}/take`, {});
  const sealed = await first("select id from subject where scope_class = 'sealed' order by id");
  await sent(screener, `/break-glass/${sealed}`, { why: WHY, hours: '1', knows: 'yes' });
  await sent(school, '/emergency', { who: 'Rowan', where: 'the bus station', why: WHY, ringBack: '01632 960111' });
  await sent(await as(/^Detective/), '/records/new/information', {
    text: 'A grey hire car waits by the steps.',
    when: 'not_known',
    firstHand: 'yes',
    couldPutAtRisk: 'no',
    sourceNamed: 'A caller',
  });
  // Who gave information is for whoever is given that alone.
  const [source] = await fresh.arrange<{ scope: string; police: string }>(
    `select i.scope_id as scope, a.id as police from information_source i, account a
      where i.named = 'A caller' and a.job_title like 'Detective constable%'`,
  );
  await worldBuilder(fresh).grant(source?.police ?? '', source?.scope ?? '', 3, true, 'handles this source');

  const worker = await as(/^Social worker$/);
  const led = (nth: number) =>
    first(`select s.id from subject s join grant_ g on g.scope_id = s.scope_id and g.level = 4 and g.until_at is null
             join account a on a.id = g.party_id and a.job_title = 'Social worker'
            where s.scope_class = 'child' and a.name like 'Leila%' order by s.id offset ${nth} limit 1`);
  await sent(worker, `/access/${await led(0)}/silence`, {
    second: 'Denise Okafor-Lund',
    custodian: 'Miriam Stonelake',
    deputy: 'Ruth Oyelaran-Moss',
    ring: 'the head of service on 01632 960100',
    reason: WHY,
    'review-day': '30',
    'review-month': '4',
    'review-year': '2026',
  });
  await sent(worker, `/access/${await led(1)}/network`, {
    party: await first("select id from account where name = 'Siobhan Marrable'"),
    part: 'School nurse',
    level: '2',
    names: 'yes',
    reason: WHY,
  });
  await fresh.arrange(
    `insert into warning_review (id, warning_id, step, rationale, proposed_by, proposed_at, status, scope_id, scope_class)
     select gen_random_uuid(), w.id, 'keep', 'It still holds', a.id, kith_now(), 'waiting', w.scope_id, w.scope_class
       from warning_note w, account a where a.name = 'Grace Tarnshaw'`,
  );

  await fresh.arrange(
    `insert into membership (id, account_id, party_id, from_at, reason)
     select gen_random_uuid(), id, role_id('importer'), '2020-01-01', 'brings files in' from account where name like 'Carol I%'`,
  );
  const [matrix] = await fresh.arrange<{ id: string }>("select id from instrument where code = 'harm_matrix'");
  await sent(await as(/System administrator/), `/instruments/${matrix?.id}/draft-begin`, {});
  const importer = await as(/Partnership coordinator/);
  const [known] = await ids(`select i.upn from person_identity i join subject s on s.id = i.subject_id
                              where i.upn is not null and s.scope_class = 'child' order by i.upn limit 1`);
  await sendForm(house, importer, '/import/new', { format: 'police-street' }, { name: 'a.csv', content: STREET });
  const census = { name: 'a.xml', content: child(known?.upn ?? '') };
  await sendForm(house, importer, '/import/new', { format: 'cin-census' }, census);
  await doJobs(fresh, landUploadJob);
}

/** Actions that somebody is still doing, and has been confirmed to do. */
const OPEN =
  "action where claim in ('not_started', 'on_track', 'at_risk') and dropped_at is null and confirmed_at is not null order by id";

/** Addresses that are deep in the borough, from what it holds, few of each kind: whoever may open one will. */
export async function deepAddresses(fresh: FreshDatabase): Promise<string[]> {
  const few = (address: string, from: string) => `(select ${address} as address from ${from} limit 8)`;
  const rows = await fresh.arrange<{ address: string }>(
    [
      few("'/front-door/' || id || '/tell'", 'concern order by received_at desc, id'),
      few(
        "'/front-door/' || concern_id || '/second/' || concern_subject_id",
        "screening_decision where status = 'proposed' order by id",
      ),
      few("'/front-door/' || concern_id || '/who/' || id", 'concern_subject where subject_id is null order by id'),
      few("'/subjects/' || subject_id || '/warnings/' || id || '/review'", 'warning_note order by id'),
      few("'/subjects/' || subject_id || '/warnings/' || id || '/second'", 'warning_note order by id'),
      few(
        "'/records/' || record_id || '/return-interview'",
        'missing_episode where returned_at is not null order by id',
      ),
      few("'/records/' || record_id || '/grade'", 'information_item order by id'),
      few("'/records/' || record_id || '/source'", "information_source where named = 'A caller' order by id"),
      few("'/break-glass/' || id", "subject where scope_class = 'sealed' order by id"),
      few("'/break-glass/review/' || id", 'break_glass order by id'),
      few("'/emergency/questions/' || id", 'emergency_question order by id'),
      few("'/access/proposals/' || id", 'restriction_proposal order by id'),
      few("'/access/' || subject_id || '/network/' || id || '/end'", 'network_member order by id'),
      few("'/import/held/' || id", 'held_row order by id'),
      few(
        "'/subjects/' || a.id || '/links/with/' || b.id",
        "subject a join subject b on a.id < b.id where a.scope_class = 'context' and b.scope_class = 'context' order by a.id, b.id",
      ),
      ...['change', 'drop', 'serves', 'delegate'].map((what) =>
        few(`'/plans/' || plan_id || '/actions/' || id || '/${what}'`, OPEN),
      ),
      few("'/plans/' || plan_id || '/actions/' || id || '/confirm'", 'action where confirmed_at is null order by id'),
      few("'/plans/' || plan_id || '/actions/' || id || '/approve'", "action where claim = 'done' order by id"),
      few(
        "'/plans/' || plan_id || '/actions/' || id || '/reopen'",
        "action where claim in ('complete', 'not_needed') order by id",
      ),
      few(
        "'/plans/' || i.plan_id || '/measures/' || m.id || '/readings/new'",
        "measure m join impact i on i.id = m.impact_id where m.kind = 'number' order by m.id",
      ),
      few(
        "'/plans/' || plan_id || '/reports/' || id || '/received'",
        'report_due where received_at is null order by id',
      ),
      few("'/spots/' || id", 'spot order by id'),
      ...['change', 'score', 'close', 'action', 'priority'].map((what) =>
        few(`'/risks/' || id || '/${what}'`, 'risk order by id'),
      ),
      ...["'draft'", "'draft-file'", "'publish'", "'draft/' || (definition -> 'sections' -> 0 ->> 'code')"].map(
        (what) =>
          few(
            `'/instruments/' || instrument_id || '/' || ${what}`,
            "instrument_version where state = 'draft' order by id",
          ),
      ),
    ].join(' union all '),
  );
  return rows.map(({ address }) => address);
}
