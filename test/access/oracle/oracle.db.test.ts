import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type Session, type TestHouse } from '../../support/house.ts';
import { everyRoute } from '../trace/surfaces.ts';
import { arrangeBaseWorld, type BaseWorld } from '../world/base-world.ts';
import { everyone, type Role } from './roles.ts';
import { doors, endings, rules } from './rules.ts';
import { findTargets, type Targets } from './targets.ts';

// Every route that changes anything, asked by every hat, and held to who may do it by the law and the design: the answers are
// written down in rules.ts, never read from a route's own policy.
let world: BaseWorld;
let house: TestHouse;
let targets: Targets;
const sessions = new Map<Role, Session>();

beforeAll(async () => {
  world = await arrangeBaseWorld();
  targets = await findTargets(world);
  house = await openHouse(world.fresh);
  await world.fresh.arrange(`select set_config('kith.reason', 'Put back by a test', false)`);
  for (const role of everyone) {
    const kind = world.kinds.find((one) => one.role === (role === 'nobody in particular' ? null : role));
    if (!kind) throw new Error(`Nobody is ${role}`);
    sessions.set(role, await house.session(kind.account));
  }
});
afterAll(async () => {
  await house.close();
  await world.fresh.drop();
});

async function send(role: Role, url: string, form: Record<string, string> = {}): Promise<number> {
  const session = sessions.get(role);
  if (!session) throw new Error(`${role} is not signed in`);
  return (await session.ask('POST', url, form)).status;
}

/** What asking writes by itself: that it was asked. */
const ASKING = new Set(['audit_event', 'session', 'rate_strike']);

/** Everything the database holds, as one digest for each table. */
async function held(): Promise<Record<string, string>> {
  const each = [...world.tables.keys()]
    .filter((name) => !ASKING.has(name))
    .map(
      (name) =>
        `select '${name}' as name, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from ${name} t`,
    );
  const rows = await world.fresh.arrange<{ name: string; digest: string }>(each.join(' union all '));
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
}

/** Answered with a form to mend, with where to go next, or with a page: the task was theirs to try. */
const tried = (status: number): boolean => [200, 303, 422].includes(status);

test('no route that changes anything is without its rule, and every hat is asked', async () => {
  const mutating = everyRoute()
    .filter((route) => route.method === 'POST')
    .map((route) => route.name);
  const known = new Set([...Object.keys(rules), ...Object.keys(endings), ...Object.keys(doors)]);
  expect(mutating.filter((name) => !known.has(name))).toEqual([]);
  expect([...known].filter((name) => !mutating.includes(name))).toEqual([]);
  const hats = await world.fresh.arrange<{ code: string }>('select code from role_');
  expect(hats.map(({ code }) => code).sort()).toEqual(
    everyone.filter((role) => role !== 'nobody in particular').sort(),
  );
});

describe('who may do what', () => {
  test.each(Object.entries(rules))('%s', async (_, rule) => {
    const url = rule.url(targets);
    const form = rule.form?.(targets) ?? {};
    const before = await held();
    const refused: Record<string, number> = {};
    for (const role of everyone.filter((one) => !rule.may.includes(one))) refused[role] = await send(role, url, form);
    // Not there or not for you; or, of something one sees, in words why it is somebody else's to do.
    const refusal = rule.quiet ? [303] : [403, 404, 409];
    expect(Object.entries(refused).filter(([, status]) => !refusal.includes(status))).toEqual([]);
    // That a form was answered is remembered, so that sent twice it is answered twice.
    const { answered_once: once, ...others } = before;
    expect(await held()).toMatchObject(rule.quiet ? others : { ...others, answered_once: once });
    const allowed: Record<string, number> = {};
    for (const role of rule.may) {
      if (rule.again) await world.fresh.arrange(rule.again(targets));
      allowed[role] = await send(role, url, form);
    }
    expect(Object.entries(allowed).filter(([, status]) => !tried(status))).toEqual([]);
  });
});

test('nobody who is not signed in may do any of it', async () => {
  const before = await held();
  for (const rule of Object.values(rules)) {
    const answer = await house.app.inject({ method: 'POST', url: rule.url(targets) });
    expect([answer.statusCode, String(answer.headers.location)]).toEqual([303, expect.stringMatching(/^\/sign-in/)]);
  }
  const { parked_post: _, ...now } = await held();
  const { parked_post: __, ...then } = before;
  expect(now).toEqual(then);
});

test('the doors answer whoever knocks, and everyone may end what they began', async () => {
  for (const url of Object.values(doors))
    for (const role of everyone) expect([url, await send(role, url)]).not.toContain(404);
  for (const url of Object.values(endings)) {
    for (const role of everyone) expect([role, url, await send(role, url)]).toEqual([role, url, 303]);
  }
});
