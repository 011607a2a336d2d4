import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../subjects/testing/rooms.ts';
import { makeMeeting } from '../testing/panel-world.ts';
import { CASES, LOG, PLACES } from './testing/panel-book.ts';
import { type ImportRoom, openImportRoom } from './testing/panel-import-room.ts';

let room: ImportRoom;
let w: ImportRoom['w'];
beforeAll(async () => {
  room = await openImportRoom('panel places');
  ({ w } = room);
  await makeMeeting(w, room.body);
});
afterAll(() => w.close());

const count: ImportRoom['count'] = (...asked) => room.count(...asked);
const words: ImportRoom['words'] = (url) => room.words(url);
const bring: ImportRoom['bring'] = (...sent) => room.bring(...sent);
const put: ImportRoom['put'] = (...sent) => room.put(...sent);
const accept: ImportRoom['accept'] = (at) => room.accept(at);

describe('locations of concern and cases', () => {
  let at = '';
  beforeAll(async () => {
    at = await bring({ places: PLACES, cases: CASES });
  });

  test('nothing lands before a person has said which place and whom each means', async () => {
    const before = [await count('subject'), await count('agenda_item')];
    await accept(at);
    expect([await count('subject'), await count('agenda_item')]).toEqual(before);
    const shown = await words(at);
    for (const part of [
      'Waits for a decision',
      'It is Heron Park',
      'It is about Bilal Okoro',
      'A place Kith does not have: location',
    ])
      expect(shown).toContain(part);
  });

  test('somebody who goes by initials is looked for by another name', async () => {
    const other = await bring({ title: 'Initials', cases: [CASES[0] ?? [], ['B.O.', 'Missing']] });
    const key = /name="item-(t\d+r\d+)"/.exec((await w.get('coordinator', other)).body)?.[1] ?? '';
    expect(await words(other)).not.toContain('It is about');
    await put(other, { [`look-${key}`]: 'Bilal' });
    expect(await words(other)).toContain('It is about Bilal Okoro');
    await w.post('coordinator', `${other}/abandon`);
  });

  test('one is a place Kith has, one is new with the rest of its row, and a case shows to those who may see the child', async () => {
    const html = (await w.get('coordinator', at)).body;
    const key = (name: string): string =>
      new RegExp(`name="(place|item)-(t\\d+r\\d+)"[^>]*aria|for="((?:place|item)-t\\d+r\\d+)"[^>]*>\\s*${name}`).exec(
        html,
      )?.[3] ?? '';
    await put(at, {
      [key('Heron Park')]: w.park.id,
      [key('Kingfisher Parade')]: 'new:premises',
      [key('Bilal Okoro')]: w.bilal.id,
      [key('Themes of the quarter')]: 'nobody',
    });
    const before = await count('subject');
    await accept(at);
    expect(await count('subject')).toBe(before + 1);
    const [place] = await w.fresh.arrange<{ name: string; about: string; kind: string }>(
      `select c.name, c.about, s.kind from context c join subject s on s.id = c.subject_id where c.name = 'Kingfisher Parade'`,
    );
    expect(place).toEqual({
      name: 'Kingfisher Parade',
      about: 'Shops\nConcern: Older boys wait there',
      kind: 'premises',
    });
    const items = await w.fresh.arrange<{ title: string; why: string; subject: string | null; state: string }>(
      `select title, why, subject_id as subject, state from agenda_item where why like any (array['Missing twice%', 'What return%']) order by why`,
    );
    expect(items).toEqual([
      { title: 'From the last agenda', why: 'Missing twice this month', subject: w.bilal.id, state: 'requested' },
      { title: 'Themes of the quarter', why: 'What return interviews say', subject: null, state: 'requested' },
    ]);
    const page = await words(at);
    for (const part of ['It landed', 'Heron Park', 'Kingfisher Parade', 'On the agenda of 19 March 2026: 2 items'])
      expect(page).toContain(part);
    await accept(at);
    expect(await count('subject')).toBe(before + 1);
  });

  test('what landed and was taken off the agenda since is not brought again', async () => {
    const other = await bring({
      title: 'More',
      cases: [CASES[0] ?? [], ['The bus station', 'Noise'], ['Somebody', 'Why']],
    });
    const [key] = /item-t\d+r\d+/.exec((await w.get('coordinator', other)).body) ?? [''];
    await put(other, { [key]: 'nobody' });
    await accept(other);
    await w.fresh.arrange(
      `set kith.reason = 'test'; update agenda_item set state = 'withdrawn' where title = 'The bus station'`,
    );
    await accept(other);
    expect(await count(`agenda_item where title = 'The bus station'`)).toBe(1);
    await w.post('coordinator', `${other}/abandon`);
  });

  test('a place that whoever decides may not see is no answer', async () => {
    const [hidden] = await w.fresh.arrange<{ id: string }>(`select id from subject where id = $1`, [w.amina.id]);
    const other = await bring({
      title: 'Another list',
      places: [
        ['Location', 'Type'],
        ['Somewhere', 'Park'],
      ],
    });
    await put(other, {
      'place-t0r2': hidden?.id ?? '',
      'place-t0r3': hidden?.id ?? '',
      'place-t0r1': hidden?.id ?? '',
    });
    await accept(other);
    expect(await words(other)).not.toContain('It landed.');
    expect(await count(`plan_import_made where made_id = $1`, w.amina.id)).toBe(0);
  });
});

test('without a board or panel to be of, nothing lands and the page says so', async () => {
  await w.post('coordinator', '/bodies/new', {
    name: 'Locations Board',
    kind: 'locations_board',
    about: 'Places',
    places: 'yes',
    every: 'month',
    standing: '',
    withoutNames: 'no',
    quorum: '',
    representative: '',
    deputy: '',
    workplan: '',
  });
  const at = await bring({
    title: 'A tracker',
    log: LOG.map((row) => row.map((cell) => cell.replace('landlord', 'owner'))),
  });
  const refused = await accept(at);
  expect([refused.status, wordsOf(refused.body)]).toEqual([
    422,
    expect.stringContaining('Select which board or panel this paper is of'),
  ]);
  expect(await count(`plan where title = 'A tracker'`)).toBe(0);
});

test('a paper that holds attendance is a panel’s, whatever whoever sends it says', async () => {
  const at = await bring(
    {
      title: 'Who came',
      attendance: [
        ['Name', '4 March 2025'],
        ['Ruth Chair', 'P'],
      ],
    },
    'plan',
  );
  expect(await words(at)).toContain('Kith takes this for a panel’s paper');
});
