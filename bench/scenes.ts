import type { BenchActor } from './actors.ts';
import type { Ask } from './measure.ts';

/** One thing people do, as requests to measure. */
export interface Scene {
  name: string;
  /** What is asked for a page, and for its API twin where there is one. */
  page(actor: BenchActor, turn: number): Ask;
  api?(actor: BenchActor, turn: number): Ask;
}

/** A page as one person asks for it. */
export const asPage = (actor: Pick<BenchActor, 'pageToken'>, path: string): Ask => ({
  method: 'GET',
  path,
  headers: { cookie: `kith-session=${actor.pageToken}` },
  expect: 200,
});

const asApi = (actor: BenchActor, path: string): Ask => ({
  method: 'GET',
  path: `/api/v1${path}`,
  headers: { authorization: `Bearer ${actor.apiToken}` },
  expect: 200,
});

const both = (name: string, path: (actor: BenchActor, turn: number) => string): Scene => ({
  name,
  page: (actor, turn) => asPage(actor, path(actor, turn)),
  api: (actor, turn) => asApi(actor, path(actor, turn)),
});

/** Names with a slip in each: a letter too many, too few, wrong, swapped, and one that only sounds alike. */
const MISSPELT = [
  'Mohamed Hussian',
  'Jhon Smiht',
  'Aisha Begun',
  'Oliva Joens',
  'Katelyn Browne',
  'Sayed Ahmad',
  'Georg Wiliams',
  'Fatimah Kan',
];

/** How whoever a measured concern is about is named, before its number. */
export const BY_THE_LIBRARY = 'A young person by the library ';

const concern = (actor: BenchActor, turn: number): Ask => {
  const form = new URLSearchParams({
    _csrf: actor.csrf,
    danger: 'no',
    'subjects[0][kind]': 'child',
    'subjects[0][named]': `${BY_THE_LIBRARY}${turn}`,
    'subjects[1][kind]': 'location',
    'subjects[1][named]': 'The steps of the library',
    happened: 'Seen waiting alone late in the evening, looking cold and worried. Said someone was coming.',
    when: 'not_known',
    howKnown: 'saw',
  });
  return {
    method: 'POST',
    path: '/concerns/new',
    headers: { cookie: `kith-session=${actor.pageToken}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    expect: 303,
  };
};

/** What the people of the issue do most, in the words they would use. */
export const scenes: readonly Scene[] = [
  both('list, filtered', (_actor, turn) => `/subjects?kind=person&page=${1 + (turn % 3)}`),
  both('search, misspelt', (_actor, turn) => `/search?q=${encodeURIComponent(MISSPELT[turn % MISSPELT.length] ?? '')}`),
  both('child page', (actor, turn) => `/subjects/${actor.subjects[turn % actor.subjects.length]}`),
  both('chronology', (actor, turn) => `/subjects/${actor.subjects[turn % actor.subjects.length]}/chronology`),
  { name: 'your work', page: (actor) => asPage(actor, '/') },
  { name: 'submit a concern', page: concern },
];
