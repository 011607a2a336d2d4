import { expect, test } from 'vitest';
import { freshDatabase } from '../../test/support/fresh-database.ts';
import { openHouse } from '../../test/support/house.ts';
import { worldBuilder } from '../../test/support/world.ts';
import { connect } from '../kernel/db/connect.ts';
import { computeReleases } from '../kernel/releases/index.ts';
import { attendedRule } from './attended.ts';

test('I21: danger is asked first; the form says when it is read, and closes when nobody has read for 24 hours', async () => {
  const fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Council');
  const lead = await world.account(council, 'Lee Marsh', ['school_lead']);
  const screener = await world.account(council, 'Ash Reed', ['screener'], 'SW1');
  const house = await openHouse(fresh);
  const worker = connect(fresh.url, 'kith_worker', 1);
  const [me, hub] = [await house.session(lead), await house.session(screener)];
  const form = async () => (await me.ask('GET', '/concerns/new')).body;

  const open = await form();
  expect(open.indexOf('ring 999')).toBeLessThan(open.indexOf('Is anyone in danger now?'));
  expect(open.indexOf('Is anyone in danger now?')).toBeLessThan(open.indexOf('Who or what is it about?'));
  expect(open).toContain('A person reads every concern on the day it is sent');

  // Friday 6 March 2026 at 9pm: the duty team's number comes first, then when it will be read.
  await fresh.setClock('2026-03-06T21:00:00Z');
  const late = await form();
  expect(late).toContain('The office is shut');
  expect(late).toContain('A person will read this at 9am on Monday 9 March 2026');
  const sent = await me.ask('POST', '/concerns/new', {
    danger: 'no',
    'subjects[0][kind]': 'location',
    'subjects[0][named]': 'The underpass',
    happened: 'It is dark there.',
    when: 'not_known',
    howKnown: 'saw',
  });
  const receipt = await me.ask('GET', String(sent.headers.location));
  expect(receipt.body).toContain('A person will read this at 9am on Monday 9 March 2026');

  // Saturday 10pm: a day has gone by and nobody has opened it, weekend or not.
  await fresh.setClock('2026-03-07T22:00:00Z');
  await computeReleases(worker.db, [attendedRule]);
  expect(await form()).toContain('Ring to raise a concern');
  await hub.ask(
    'POST',
    `${String(sent.headers.location).replace('/concerns/mine/', '/front-door/').replace('?sent=yes', '')}/take`,
  );
  await fresh.setClock('2026-03-07T22:10:00Z');
  await computeReleases(worker.db, [attendedRule]);
  expect(await form()).toContain('Is anyone in danger now?');

  await worker.pool.end();
  await house.close();
  await fresh.drop();
});
