import { type AskedHouse, askAs } from './ask-as.ts';
import { type Borough, borough } from './borough.ts';

/** A borough in which everything this room does is under way, with the id of each thing. */
export interface FullBorough {
  b: Borough;
  house: AskedHouse;
  ids: Record<
    | 'amina'
    | 'sealed'
    | 'grant'
    | 'member'
    | 'conflict'
    | 'match'
    | 'proposal'
    | 'glass'
    | 'question'
    | 'family'
    | 'place'
    | 'nobody',
    string
  >;
}

const keepers = {
  custodian: 'Miriam Stone',
  deputy: 'Nas Cress',
  ring: 'Head of service on call, 01632 960100',
  reason: 'Her aunt works at the front door',
  'review-day': '30',
  'review-month': '4',
  'review-year': '2026',
};

/** Builds it through the pages, as people would. Amina is open and led by Leila; Kit is sealed and kept by Miriam and Nas. */
export async function fullBorough(): Promise<FullBorough> {
  const b = await borough();
  const house = await askAs(b);
  const sealed = await b.world.child('Kit', 'Larch');
  await b.world.grant(b.people.worker, sealed.scope, 4, true, 'allocated worker');
  const amina = `/access/${b.amina.id}`;
  const share = { level: '2', names: 'no', reason: 'Joint visit' };
  const ask = { who: 'Ro', why: 'Seen with bruises', ringBack: '01632 960111' };
  const posts: [Parameters<AskedHouse['post']>[0], string, Record<string, string>][] = [
    ['worker', `/access/${sealed.id}/seal`, keepers],
    ['worker', `${amina}/give`, { ...share, party: b.people.lead }],
    ['worker', `${amina}/network`, { ...share, party: b.people.nurse, part: 'School nurse' }],
    ['worker', `${amina}/keep-out`, { party: b.people.colleague, why: 'my family', reason: 'He told me himself' }],
    ['worker', `${amina}/silence`, { ...keepers, second: 'Dee Okafor' }],
    ['screener', `/break-glass/${sealed.id}`, { why: 'A child is at the door', hours: '4', knows: 'no' }],
    ['lead', '/emergency', ask],
    ['police', '/account/family', { givenNames: 'Ro', familyName: 'Sallow', why: 'my family' }],
  ];
  for (const [who, url, fields] of posts) {
    const answer = await house.post(who, url, fields);
    if (answer.status !== 303)
      throw new Error(
        `${who} could not ${url}: ${answer.status} ${/error-summary.{0,900}/s.exec(answer.body)?.[0] ?? ''}`,
      );
  }
  await b.fresh.arrange(
    `insert into family_match (id, subject_id, account_id, why, found_at, scope_id, scope_class) values (gen_random_uuid(), $1, $2, 'my family', kith_now(), $3, 'child')`,
    [b.amina.id, b.people.police, b.amina.scope],
  );
  const one = async (sql: string, values: unknown[] = []): Promise<string> =>
    (await b.fresh.arrange<{ id: string }>(sql, values))[0]?.id ?? '';
  return {
    b,
    house,
    ids: {
      amina: b.amina.id,
      sealed: sealed.id,
      grant: await one(`select id from grant_ where party_id = $1`, [b.people.lead]),
      member: await one('select id from network_member'),
      conflict: await one('select id from conflict_of_interest where derived_from is null'),
      match: await one('select id from family_match'),
      proposal: await one('select id from restriction_proposal'),
      glass: await one('select id from break_glass'),
      question: await one('select id from emergency_question'),
      family: await one('select id from declared_family'),
      place: await one(`select id from membership where account_id = $1 and party_id = role_id('health')`, [
        b.people.nurse,
      ]),
      nobody: '00000000-0000-4000-8000-000000000000',
    },
  };
}
