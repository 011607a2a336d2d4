import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../support/house.ts';
import { worldBuilder } from '../support/world.ts';
import { plain, shown } from './support/shown.ts';

const LIST = path.resolve(import.meta.dirname, '../../../shared/data/hostile/blns.json');
const present = existsSync(LIST);
if (!present) console.log(`Skipped: the list of naughty strings is not at ${LIST}.`);
const naughty: string[] = present ? JSON.parse(readFileSync(LIST, 'utf8')) : [];

let fresh: FreshDatabase;
let house: TestHouse;
let lead: Session;
let screener: Session;
let child = { id: '' };

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Council');
  child = await world.child('Amina', 'Yusuf');
  house = await openHouse(fresh);
  lead = await house.session(await world.account(council, 'Lee Marsh', ['school_lead']));
  screener = await house.session(await world.account(council, 'Ash Reed', ['screener'], 'SW1'));
});

afterAll(async () => {
  await house.close();
  await fresh.drop();
});

/** What a page shows of a text: escaped as HTML is. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

test.runIf(present)(
  'every naughty string in every field of a concern: kept as it is, shown as text, or refused in words',
  async () => {
    for (const text of naughty) {
      const sent = await lead.ask('POST', '/concerns/new', {
        danger: 'no',
        dangerSaid: text,
        'subjects[0][kind]': 'child',
        'subjects[0][named]': text.trim() ? text.slice(0, 300) : 'x',
        'subjects[0][age]': text.slice(0, 40),
        'subjects[0][said]': text,
        happened: text.trim() ? text : 'x',
        when: 'not_known',
        place: text.slice(0, 300),
        howKnown: 'saw',
        notToldWhy: text,
      });
      expect([text, sent.status]).toEqual([text, 303]);
    }
    const kept = new Set(
      (await fresh.arrange<{ text: string }>('select text from record_narrative')).map((row) => row.text),
    );
    // Blank ends are trimmed, and form encoding turns a lone line feed into a line break: both as any form does.
    const same = (text: string) => text.trim().replace(/\r\n?|\n/g, '\n');
    const keptSame = new Set([...kept].map(same));
    expect(naughty.filter((text) => text.trim() && !keptSame.has(same(text)))).toEqual([]);

    const list = await lead.ask('GET', '/concerns/mine');
    expect(list.status).toBe(200);
    expect(list.body).not.toMatch(/<script>alert|<img src=x|<svg.onload/i);
    const shown = await fresh.arrange<{ id: string; text: string }>(
      'select c.id, n.text from concern c join record_narrative n on n.record_id = c.record_id order by c.id limit 60',
    );
    for (const { id, text } of shown) {
      const answer = await screener.ask('GET', `/front-door/${id}`);
      expect(answer.status).toBe(200);
      expect(answer.body).toContain(escaped(text));
    }
  },
);

test.runIf(present)(
  'every naughty string in every box that searches or filters: an answer, never a fault',
  async () => {
    const faults: string[] = [];
    for (const [nth, text] of naughty.entries()) {
      for (const [at, address] of [
        '/search?q=',
        '/subjects?kind=',
        '/subjects?page=',
        '/front-door?status=',
        '/?hat=',
        '/subjects/',
      ].entries()) {
        // The search box takes every one; the other boxes take turns, so that the whole list goes round them all.
        if (at > 0 && nth % 5 !== at - 1) continue;
        const answer = await screener.ask('GET', address + encodeURIComponent(text));
        if (answer.status >= 500) faults.push(`${address}${text}`);
      }
    }
    expect(faults).toEqual([]);
  },
);

test('a null character and half a symbol are refused beside their field, and the rest of the form is still there', async () => {
  const answer = await lead.ask('POST', '/concerns/new', {
    danger: 'no',
    happened: 'before\0after',
    place: 'By the pier',
  });
  expect(answer.status).toBe(422);
  expect(answer.body).toContain('cannot be kept');
  expect(answer.body).toContain('By the pier');
  expect((await screener.ask('GET', '/subjects/%00')).status).toBe(404);
  expect((await screener.ask('GET', '/?hat=a%00b')).status).toBe(400);
});

test('in a form that its room reads without a schema too: refused beside the field, the rest still there, nothing stored', async () => {
  const note = {
    'who[0][id]': child.id,
    'who[0][part]': 'named',
    'who[0][said]': 'Said of Amina alone',
    title: 'Home visit',
    when: 'not_known',
    text: 'The note as it was typed',
    opinion: 'fact',
    source: 'reported',
  };
  const count = () =>
    fresh.arrange('select (select count(*) from record) as records, (select count(*) from record_narrative) as texts');
  const before = await count();
  for (const name of ['text', 'title', 'who[0][said]']) {
    const answer = await screener.ask('POST', '/records/new/note', { ...note, [name]: 'before\0after' });
    expect(answer.status).toBe(422);
    const page = shown(answer.body);
    expect([name, page.mends(name)]).toEqual([name, true]);
    expect(answer.body).toContain('cannot be kept');
    expect(page.says('Amina Yusuf')).toBe(true);
    for (const [other, text] of Object.entries(note))
      if (other === name) expect(page.box(other)).toEqual(['beforeafter']);
      else if (['title', 'text', 'who[0][said]'].includes(other)) expect(page.box(other).map(plain)).toEqual([text]);
  }
  expect(await count()).toEqual(before);
  const kept = await screener.ask('POST', '/records/new/note', note);
  // The same form with words that can be kept is kept.
  expect(kept.status).toBe(303);
  expect(await count()).not.toEqual(before);
});

test('a body too large, of an unknown kind, in a wrong encoding or broken is refused in words and changes nothing', async () => {
  const before = await fresh.arrange('select count(*) from concern');
  const send = (type: string, payload: string | Buffer) =>
    house.app.inject({
      method: 'POST',
      url: '/concerns/new',
      headers: { cookie: `kith-session=${lead.token}`, 'content-type': type },
      payload,
    });
  const form = 'application/x-www-form-urlencoded';
  const tooLarge = await send(form, `happened=${'x'.repeat(1_100_000)}`);
  expect([tooLarge.statusCode, tooLarge.body]).toEqual([413, expect.stringContaining('too large')]);
  expect((await send('application/xml', '<a/>')).statusCode).toBe(415);
  for (const payload of [
    Buffer.from([0x61, 0x3d, 0xff, 0xfe]),
    Buffer.from('%E0%A4%A=x'),
    Buffer.from('a'.repeat(5000).split('').join('&')),
  ]) {
    const answer = await send(form, payload);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  }
  for (const polluted of [
    '__proto__[danger]=no',
    'constructor[prototype][x]=1',
    'subjects[__proto__][kind]=child',
    'subjects[99999999]=x',
  ]) {
    const answer = await send(form, polluted);
    expect(answer.statusCode).toBeLessThan(500);
  }
  expect(Object.hasOwn(Object.prototype, 'danger')).toBe(false);
  expect(await fresh.arrange('select count(*) from concern')).toEqual(before);
});
