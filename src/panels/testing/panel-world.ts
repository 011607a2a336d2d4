import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { type Answer, openHouse, type Session, type TestHouse } from '../../../test/support/house.ts';
import { idOf, worldBuilder } from '../../../test/support/world.ts';

/** A partnership with a panel's people, two children and a place: who sees which is what the tests of meetings turn on. */
export interface PanelWorld {
  fresh: FreshDatabase;
  house: TestHouse;
  people: Record<PersonKey, string>;
  /** Known to the chair, the coordinator's note-taker, and the social worker; not to the police officer or the youth worker. */
  amina: { id: string; scope: string };
  /** Known to the chair, the social worker and the police officer. */
  bilal: { id: string; scope: string };
  park: { id: string; scope: string };
  as(who: PersonKey): Promise<Session>;
  get(who: PersonKey, url: string): Promise<Answer>;
  post(who: PersonKey, url: string, fields?: Record<string, string | string[]>): Promise<Answer>;
  close(): Promise<void>;
}

export type PersonKey =
  | 'chair'
  | 'coordinator'
  | 'notes'
  | 'notes2'
  | 'police'
  | 'sergeant'
  | 'youth'
  | 'worker'
  | 'guest'
  | 'outsider';

const NAMES: Record<PersonKey, string> = {
  chair: 'Ruth Chair',
  coordinator: 'Carol Coordinator',
  notes: 'Nell Notes',
  notes2: 'Noor Notes',
  police: 'Joanne Police',
  sergeant: 'Meena Sergeant',
  youth: 'Kwabena Youth',
  worker: 'Leila Worker',
  guest: 'Gwen Guest',
  outsider: 'Otto Outsider',
};

const ROLES: Partial<Record<PersonKey, readonly string[]>> = {
  chair: ['panel_chair'],
  coordinator: ['business_support'],
  notes: ['social_worker'],
  notes2: ['social_worker'],
  police: ['police'],
  sergeant: ['police'],
  youth: ['youth_worker'],
  worker: ['social_worker'],
};

/** @param without leaves the child Amina and all that is said of her out of the world. */
export async function panelWorld(more: { seed?: string; without?: 'amina' } = {}): Promise<PanelWorld> {
  const fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Council', 'childrens_social_care');
  const force = await world.agency('Police', 'police');
  const people = {} as Record<PersonKey, string>;
  for (const [key, name] of Object.entries(NAMES) as [PersonKey, string][]) {
    const agency = key === 'police' || key === 'sergeant' ? force : council;
    people[key] = await world.account(agency, name, ROLES[key] ?? []);
  }
  const amina =
    more.without === 'amina'
      ? { id: idOf('subject', 'Amina', 'Yusuf'), scope: idOf('scope', 'Amina Yusuf') }
      : await world.child('Amina', 'Yusuf');
  const bilal = await world.child('Bilal', 'Okoro');
  if (more.without !== 'amina') {
    for (const who of ['chair', 'worker', 'notes', 'notes2'] as const)
      await world.grant(people[who], amina.scope, 3, true);
  }
  for (const who of ['chair', 'worker', 'notes', 'notes2', 'police'] as const)
    await world.grant(people[who], bilal.scope, 3, true);
  const park = { id: idOf('subject', 'park'), scope: await world.scope('park', 'context') };
  await fresh.arrange(
    `insert into subject (id, kind, label, opened_at, scope_id, scope_class) values ($1, 'location', 'P-PARK', '2025-06-01', $2, 'context')`,
    [park.id, park.scope],
  );
  await fresh.arrange(
    `insert into context (id, subject_id, name, scope_id, scope_class) values ($1, $2, 'Heron Park', $3, 'context')`,
    [idOf('context', 'park'), park.id, park.scope],
  );
  const house = await openHouse(fresh, more.seed ?? 'panel');
  const sessions = new Map<PersonKey, Promise<Session>>();
  const session = (who: PersonKey): Promise<Session> => {
    const known = sessions.get(who) ?? house.session(people[who]);
    sessions.set(who, known);
    return known;
  };
  return {
    fresh,
    house,
    people,
    amina,
    bilal,
    park,
    as: session,
    get: async (who, url) => (await session(who)).ask('GET', url),
    post: async (who, url, fields) => (await session(who)).ask('POST', url, fields),
    async close() {
      await house.close();
      await fresh.drop();
    },
  };
}

/** A case of a child or a place, to be looked at again on a day. */
export async function reviewOn(
  w: PanelWorld,
  subject: { id: string; scope: string },
  scopeClass: string,
  day: string,
): Promise<void> {
  await w.fresh.arrange(
    `insert into case_status (id, subject_id, stage, owner_id, review_on, from_at, rationale, recorded_by, scope_id, scope_class)
     values ($1, $2, 'active', $3, $4, '2025-09-01', 'Allocated', $3, $5, $6)`,
    [idOf('case', subject.id), subject.id, w.people.worker, day, subject.scope, scopeClass],
  );
}

/** The id at the end of where an answer leads. */
export const idIn = (answer: Answer): string => {
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(String(answer.headers.location))?.[0];
  if (!id) throw new Error(`led nowhere: ${answer.status} ${answer.body.slice(0, 2000)}`);
  return id;
};

export const bodyForm = {
  name: 'MARVE panel',
  kind: 'exploitation_panel',
  about: 'Looks at harm outside the home and agrees what adults will do.',
  places: 'no',
  every: 'fortnight',
  standing: 'Themes and trends',
  withoutNames: 'no',
  quorum: '2',
  representative: 'Leila Worker',
  deputy: 'Kwabena Youth',
  workplan: '',
};

/** A body with a chair, a coordinator, a note-taker and three members, made through the pages. Returns its id. */
export async function makeBody(w: PanelWorld, form: Record<string, string> = {}): Promise<string> {
  const body = idIn(await w.post('coordinator', '/bodies/new', { ...bodyForm, ...form }));
  const from = { 'from-day': '1', 'from-month': '2', 'from-year': '2026' };
  for (const [who, part, deputy] of [
    ['Ruth Chair', 'chair', ''],
    ['Nell Notes', 'note_taker', ''],
    ['Joanne Police', 'member', 'Meena Sergeant'],
    ['Kwabena Youth', 'member', ''],
    ['Leila Worker', 'member', ''],
  ] as const) {
    const added = await w.post('coordinator', `/bodies/${body}/members/new`, { who, part, deputy, ...from });
    if (added.status !== 303) throw new Error(added.body);
  }
  return body;
}

/** A meeting of a body on Thursday 19 March 2026 at 10am, made through the pages. Returns its id. */
export async function makeMeeting(w: PanelWorld, body: string): Promise<string> {
  return idIn(
    await w.post('coordinator', `/bodies/${body}/meetings/new`, {
      'on-day': '19',
      'on-month': '3',
      'on-year': '2026',
      at: '10am',
      until: '11:30am',
      where: 'Civic centre, room 2',
    }),
  );
}

/** Takes a meeting a step on, and throws with the page where it is refused. One that is begun is begun though its day has not come. */
export async function step(w: PanelWorld, who: PersonKey, meeting: string, name: string): Promise<void> {
  const answer = await w.post(who, `/meetings/${meeting}/step`, {
    step: name,
    ...(name === 'begin' && { today: 'yes' }),
  });
  if (answer.status !== 303) throw new Error(`${name}: ${answer.status} ${answer.body.slice(0, 3000)}`);
}

/** The items of a meeting as they lie, whoever may see them. */
export const itemsOf = (w: PanelWorld, meeting: string) =>
  w.fresh.arrange<{
    id: string;
    title: string;
    band: string;
    state: string;
    subject_id: string | null;
    late_reason: string | null;
  }>(
    'select id, title, band, state, subject_id, late_reason from agenda_item where meeting_id = $1 order by sort, id',
    [meeting],
  );

/** Accepts every item that waits, as the coordinator or whoever may. */
export async function acceptAll(w: PanelWorld, who: PersonKey, meeting: string): Promise<void> {
  for (const item of await itemsOf(w, meeting)) {
    if (item.state === 'requested') await w.post(who, `/meetings/${meeting}/items/${item.id}`, { move: 'accept' });
  }
}

/** Marks somebody at a meeting. */
export async function mark(
  w: PanelWorld,
  by: PersonKey,
  meeting: string,
  who: PersonKey,
  state: string,
): Promise<Answer> {
  const [row] = await w.fresh.arrange<{ id: string }>(
    'select id from attendance where meeting_id = $1 and account_id = $2',
    [meeting, w.people[who]],
  );
  return w.post(by, `/meetings/${meeting}/people/${row?.id}`, { state });
}
