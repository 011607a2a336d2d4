import { tellAccess } from './access-stories.ts';
import { tellEngines } from './engine-stories.ts';
import { tellLater } from './later-stories.ts';
import { colleague, personWith } from './organisation.ts';
import { tellReminders } from './reminder-stories.ts';
import { tellContext, tellPerson } from './subjects.ts';
import type { Row } from './tables.ts';
import type { Teller } from './teller.ts';

const day = (of: number, hour = 9): string => new Date(Date.UTC(2026, 1, of, hour)).toISOString();

/** A subject of the base world. */
export interface Told {
  id: string;
  scope: string;
  scopeClass: string;
}

/** Joins two subjects: one assertion taken as true, one only proposed, one withdrawn. */
async function tellLink(teller: Teller, kind: string, a: Told, b: Told) {
  teller.back(a.scope, a.scopeClass);
  const link = await teller.put('link', { kind, a_id: a.id, b_id: b.id });
  const said = { link_id: link, source: 'School', how_known: 'seen_by_a_worker', review_on: '2026-04-01' };
  await teller.put('assertion', { ...said, status: 'accepted', confidence: 'likely' });
  await teller.put('assertion', { ...said, status: 'proposed', confidence: 'possible' });
  await teller.put('assertion', {
    ...said,
    status: 'accepted',
    confidence: 'possible',
    withdrawn_at: day(20),
    withdrawn_by: colleague.writer,
    withdrawn_why: 'It was somebody else.',
  });
}

/** A record under a scope of its own, with each subject's part in it under that subject's. */
async function tellRecord(
  teller: Teller,
  told: { name: string; kind: string; scopeClass: string; at: string; place?: Told; with?: readonly Told[] },
  more: readonly [table: string, row: Row][] = [],
): Promise<string> {
  const scope = await teller.under(told.name, told.scopeClass);
  const record = await teller.put('record', {
    kind: told.kind,
    title: told.name,
    when_known: 'exact',
    earliest: told.at,
    latest: told.at,
    sort_at: told.at,
    place_id: told.place?.id ?? null,
    source: told.kind === 'concern' ? 'saw' : 'reported',
    variety: told.kind === 'incident' ? 'assault' : null,
    label: `R${told.name.length}-8KD`,
    reference: 'REF/2026/0042',
    recorded_at: told.at,
  });
  await teller.put('record_narrative', { text: `${told.name}: what was seen and said.` });
  for (const [table, row] of more) await teller.put(table, row);
  for (const subject of told.with ?? []) {
    teller.back(subject.scope, subject.scopeClass);
    await teller.put('record_subject', { record_id: record, subject_id: subject.id, part: 'present' });
  }
  teller.back(scope, told.scopeClass);
  return record;
}

async function tellConcern(teller: Teller, name: string, status: string, at: string, about: Told) {
  await tellRecord(teller, { name, kind: 'concern', scopeClass: 'concern', at });
  const concern = await teller.put('concern', {
    label: `C${name.length}-9TB`,
    status,
    received_at: at,
    channel: 'pages',
    danger_now: 'no',
    happened_said: 'She was given a phone by someone older.',
    referrer_account_id: colleague.writer,
    ...(status !== 'submitted' && { first_read_at: at, first_read_by: colleague.writer }),
  });
  const named = { kind: 'child', named: 'Amina Yusuf', said_of_them: 'Frightened to walk home.' };
  await teller.put('concern_subject', status === 'submitted' ? named : { ...named, subject_id: about.id });
  await teller.put('clock', { rule: 'referral_decision', started_at: at, due_at: day(27, 17), concern_id: concern });
  await teller.put('clock_pause', { from_at: at, until_at: at, reason: 'Waiting for the school.' });
  if (status === 'proposed' || status === 'decided')
    await teller.put('screening_decision', {
      outcome: 'accepted',
      needs_second: false,
      rationale: 'Harm outside the home.',
      proposed_by: colleague.writer,
      proposed_at: at,
      status: status === 'decided' ? 'final' : 'proposed',
    });
  await teller.under(`feedback of ${name}`, 'feedback');
  await teller.put('feedback', { step: 'received', at });
  // The hub wrote down what the police rang in: whoever leads there reads what came of their own.
  const sentBy = status === 'decided' ? personWith('police') : colleague.writer;
  await teller.put('said_by_me', { label: `C${name.length}-9TB`, sent_at: at, sent_by: sentBy });
}

/** Subjects of every kind, links, records of every kind, and concerns in every state. */
export async function tellStories(teller: Teller): Promise<void> {
  const person = async (name: string, role: 'child' | 'young_adult' | 'person_of_concern', at: string, sc?: string) => {
    const scopeClass = sc ?? (role === 'person_of_concern' ? 'adult' : 'child');
    return {
      ...(await tellPerson(teller, {
        name,
        role,
        openedAt: at,
        scopeClass,
        upn: 'H801200001001',
        safeAddress: role === 'young_adult',
      })),
      scopeClass,
    };
  };
  const context = async (name: string, kind: string, at: string) => {
    const scopeClass = kind === 'group' ? 'group' : 'context';
    return { ...(await tellContext(teller, { name, kind, openedAt: at })), scopeClass };
  };
  const amina = await person('Amina Yusuf', 'child', day(2));
  const jamie = await person('Jamie Carter', 'child', day(4));
  const jaimie = await person('Jaimie Carter', 'young_adult', day(6));
  const sam = await person('Sam Sealed', 'child', day(8), 'sealed');
  const sol = await person('Sol Silent', 'child', day(9), 'silent');
  const adult = await person('Vic Varga', 'person_of_concern', day(10));
  const group = await context('Quayside friends', 'group', day(11));
  const school = await context('Northgate School', 'school', day(12));
  const park = await context('Plover Park', 'location', day(13));
  for (const [name, kind] of [
    ['Harbour ward', 'neighbourhood'],
    ['Plover chat', 'online_space'],
    ['Bus 7', 'transport_route'],
    ['Quick Cash', 'premises'],
  ] as const)
    await context(name, kind, day(14));

  await tellLink(teller, 'friend', amina, jamie);
  await tellLink(teller, 'friend', amina, sam);
  await tellLink(teller, 'spends_time_at', jamie, park);
  await tellLink(teller, 'member_of', jaimie, group);
  await tellLink(teller, 'exploits', adult, jamie);
  await tellLink(teller, 'near', school, park);

  const at = { place: park, with: [amina, jamie, park] };
  await tellRecord(teller, { name: 'Fight by the gate', kind: 'incident', scopeClass: 'record', at: day(15), ...at });
  await tellRecord(
    teller,
    { name: 'Missing from home', kind: 'missing_episode', scopeClass: 'record', at: day(16), with: [amina] },
    [['missing_episode', { type: 'missing', interview_due_at: day(19) }]],
  );
  await tellRecord(
    teller,
    { name: 'Evening at the park', kind: 'contact_session', scopeClass: 'contact', at: day(17), place: park },
    [['contact_session', { young_people: 5 }]],
  );
  await tellRecord(
    teller,
    { name: 'What a neighbour said', kind: 'information_item', scopeClass: 'information', at: day(18) },
    [['information_item', { handling: 'not_graded', first_hand: 'yes', sharing_could_put_someone_at_risk: 'no' }]],
  );
  await teller.under('who the neighbour is', 'source');
  await teller.put('information_source', { named: 'A neighbour', reached_by: '01632 960010' });
  for (const [kind, subject] of [
    ['consultation', jaimie],
    ['note', adult],
    ['attendance', amina],
    ['census_event', sol],
  ] as const)
    await tellRecord(teller, { name: `A ${kind}`, kind, scopeClass: 'record', at: day(19), with: [subject] });

  await tellConcern(teller, 'Concern waiting', 'submitted', day(20), amina);
  await tellConcern(teller, 'Concern being read', 'read', day(21), amina);
  await tellConcern(teller, 'Concern half decided', 'proposed', day(22), jamie);
  await tellConcern(teller, 'Concern decided', 'decided', day(23), jamie);

  await tellEngines(teller, { amina, park, sol });
  await tellLater(teller, { amina });
  await tellReminders(teller);
  await tellAccess(teller, { amina, jamie, jaimie, sam, sol, adult, group, school, park });
}
