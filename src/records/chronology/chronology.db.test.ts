import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { actingOn } from '../../../test/support/acting.ts';
import { idOf } from '../../../test/support/world.ts';
import { openRooms, type Person, type Rooms } from '../../subjects/testing/rooms.ts';
import { findEvents } from './load-chronology.ts';

let rooms: Rooms;
let child = { id: '', scope: '' };

interface Happened {
  key: string;
  kind?: string;
  title?: string;
  when?: string;
  earliest?: string | null;
  latest?: string | null;
  recorded?: string;
  agency?: string;
  scope?: string;
  scopeClass?: string;
}

async function happened(one: Happened): Promise<string> {
  const id = idOf('record', one.key);
  const scope = one.scope ?? child.scope;
  const scopeClass = one.scopeClass ?? 'child';
  const earliest = one.earliest === undefined ? '2026-02-01T10:00:00Z' : one.earliest;
  const recorded = one.recorded ?? '2026-02-20T10:00:00Z';
  await rooms.fresh.arrange(
    `insert into record (id, kind, title, when_known, earliest, latest, sort_at, source, agency_id, recorded_at, scope_id, scope_class)
     values ($1, $2, $3, $4, $5, $6, $7, 'reported', $8, $9, $10, $11)`,
    [
      id,
      one.kind ?? 'note',
      one.title ?? 'A note',
      one.when ?? 'exact',
      earliest,
      one.latest ?? earliest,
      earliest ?? recorded,
      one.agency ?? rooms.agencies.council,
      recorded,
      scope,
      scopeClass,
    ],
  );
  await rooms.fresh.arrange(
    `insert into record_subject (id, record_id, subject_id, part, scope_id, scope_class) values ($1, $2, $3, 'named', $4, $5)`,
    [idOf('part', one.key), id, child.id, scope, scopeClass],
  );
  return id;
}

beforeAll(async () => {
  rooms = await openRooms();
  const { world, people, agencies, fresh } = rooms;
  child = await world.child('Amina', 'Yusuf');
  await world.grant(people.worker, child.scope, 4, true, 'allocated worker');
  await world.grant(agencies.school, child.scope, 2, true);
  await happened({
    key: 'range',
    title: 'Over half-term',
    when: 'days',
    earliest: '2026-02-16T00:00:00Z',
    latest: '2026-02-20T23:59:59.999Z',
  });
  await happened({
    key: 'unknown',
    title: 'Told us of a fight',
    when: 'not_known',
    earliest: null,
    recorded: '2026-02-10T10:00:00Z',
  });
  await happened({ key: 'police', kind: 'incident', title: 'Stopped in the high street', agency: agencies.police });
  await happened({ key: 'formula', title: '=HYPERLINK("http://evil.example","Click")' });
  await fresh.arrange(
    `insert into record_said (id, record_id, subject_id, text, in_their_own_words, written_at, scope_id, scope_class)
     values ($1, $2, $3, '+44 was on the phone', true, '2026-02-20', $4, 'child')`,
    [idOf('said'), idOf('record', 'formula'), child.id, child.scope],
  );
  await fresh.arrange(
    `insert into case_status (id, subject_id, stage, owner_id, review_on, from_at, rationale, recorded_by, scope_id, scope_class)
     values ($1, $2, 'accepted', $3, '2026-04-01', '2026-02-05T09:00:00Z', 'Needs help', $3, $4, 'child')`,
    [idOf('case'), child.id, people.worker, child.scope],
  );
});

afterAll(() => rooms.close());

const get = async (person: Person, rest = '') =>
  (await rooms.as(person)).ask('GET', `/subjects/${child.id}/chronology${rest}`);
const order = (body: string, ...words: string[]) => words.map((one) => body.indexOf(one));

test('newest first, one line an event: a range as a range, and what nobody knows said so in its place', async () => {
  const { body } = await get('worker');
  const at = order(
    body,
    '16 to 20 February 2026',
    'Not known. Recorded 10 February 2026',
    'Case: Accepted',
    '1 February 2026 at 10am',
  );
  expect(at.every((one) => one > 0)).toBe(true);
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(body).toContain('Showing all 5');
});

test('filtered by kind and by agency, and the address is the view', async () => {
  const incidents = await get('worker', '?kind=incident');
  expect(incidents.body).toContain('Stopped in the high street');
  expect(incidents.body).not.toContain('Over half-term');
  const police = await get('worker', `?agency=${rooms.agencies.police}`);
  expect(police.body).toContain('Showing 1');
  expect(police.body).toContain('Stopped in the high street');
  expect((await get('worker', '?kind=case')).body).toContain('Case: Accepted');
  expect((await get('worker', '?kind=nonsense')).status).toBe(400);
});

test('the API says the same events', async () => {
  const data = (await rooms.data('worker', `/subjects/${child.id}/chronology`)) as {
    total: number;
    events: { whenSays: string; when: { kind: string } }[];
  };
  expect(data.total).toBe(5);
  expect(data.events.map(({ when }) => when.kind)).toEqual(['days', 'not_known', 'exact', 'exact', 'exact']);
  expect(data.events[0]?.whenSays).toBe('16 to 20 February 2026');
});

test('printed oldest first and numbered, with whose sight it shows', async () => {
  const { body } = await get('worker', '/print');
  const at = order(body, 'Case: Accepted', 'Told us of a fight', 'Over half-term');
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(body).toContain('Made by worker Example, social_worker, Council, on 2 March 2026 at 10am');
  expect(body).not.toContain('<details');
});

describe('as a spreadsheet', () => {
  test('no cell is a formula, and the export is audited before and after', async () => {
    const { body, headers } = await get('worker', '.csv');
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).not.toContain('Amina');
    const cells = body.split(/\r\n/).flatMap((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
    for (const cell of cells.map((one) => one.replace(/^"|"$/g, ''))) expect(cell).not.toMatch(/^[=+\-@|%]/);
    expect(body).toContain("'+44 was on the phone");
    // The second event is written after the last byte.
    const events = await vi.waitFor(async () => {
      const found = await rooms.fresh.arrange<{
        outcome: string;
        rows: number | null;
        digest: string | null;
        seen: number;
      }>(
        `select outcome, (detail->>'rows')::int as rows, detail->>'digest' as digest, cardinality(seen) as seen from audit_event
         where action like 'downloaded a chronology%' order by outcome desc`,
      );
      expect(found.map(({ outcome }) => outcome)).toEqual(['started', 'finished']);
      return found;
    });
    expect(events[0]).toMatchObject({ rows: 5, seen: 5 });
    expect(events[1]?.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is for those who see the whole file', async () => {
    expect((await get('teacher', '.csv')).status).toBe(404);
  });
});

test('the work does not grow with what is hidden', async () => {
  const acting = actingOn(rooms.fresh);
  const buffers = () =>
    acting.as(rooms.people.worker, async (tx) => {
      const query = findEvents(child.id, { kinds: [], agency: undefined, page: 1, size: 25 });
      const { rows } = await sql<
        Record<string, { Plan: Record<string, number> }[]>
      >`explain (analyze, buffers, format json) ${query}`.execute(tx);
      const plan = rows[0]?.['QUERY PLAN']?.[0]?.Plan;
      return (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0);
    });
  const scope = await rooms.world.scope('hidden', 'information');
  const hide = async (from: number, to: number) => {
    await rooms.fresh.arrange(
      `insert into record (id, kind, title, when_known, sort_at, source, recorded_at, scope_id, scope_class)
       select md5('hidden record ' || n)::uuid, 'information_item', 'Information', 'not_known', '2026-02-25', 'reported', '2026-02-25', $1, 'information'
       from generate_series($2::int, $3::int) n`,
      [scope, from, to],
    );
    await rooms.fresh.arrange(
      `insert into record_subject (id, record_id, subject_id, part, scope_id, scope_class)
       select md5('hidden part ' || n)::uuid, md5('hidden record ' || n)::uuid, $2, 'named', $1, 'information' from generate_series($3::int, $4::int) n`,
      [scope, child.id, from, to],
    );
    await rooms.fresh.arrange('analyze record_subject, record');
    return buffers();
  };
  const few = await hide(1, 1000);
  const many = await hide(1001, 12_000);
  expect(few).toBeGreaterThan(0);
  // Twelve times as much is hidden: at most a level more of each index.
  expect(many).toBeLessThanOrEqual(few + 20);
  expect((await get('worker')).body).toContain('Showing all 5');
  await acting.close();
});
