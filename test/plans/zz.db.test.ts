import { test } from 'vitest';
import { sendForm } from '../../src/exchange/pages/testing/send-form.ts';
import { type Desk, exported, landed } from '../../src/planning/export/testing/exported.ts';
import { readAsPlan } from '../../src/planning/import/index.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { openHouse } from '../support/house.ts';
import { worldBuilder } from '../support/world.ts';
import { fixture } from './papers.ts';

test('x', async () => {
  const fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Plover Council', 'council');
  const house = await openHouse(fresh);
  const desk: Desk = {
    house,
    session: await house.session(await world.account(council, 'Sol Grey', ['business_support'])),
  };
  const f = fixture('osierby-action-plan.xlsx');
  const plan = await landed(desk, f.name, f.bytes);
  const one = await fresh.arrange('select * from plan');
  const out = await exported(desk, plan, 'docx');
  console.log(
    JSON.stringify(out.blocks.filter((b) => b.kind !== 'table').map((b) => b.at + b.text)),
    JSON.stringify(readAsPlan(out).mapping.map((m) => [m.use, m.at])),
  );
  const { bytes } = await desk.session.ask('GET', `${plan}/export.docx`);
  await landed(desk, 'plan.docx', bytes);
  const two = await fresh.arrange('select * from plan');
  console.log(JSON.stringify(one), '\n\n', JSON.stringify(two));
  const g = fixture('osierby-delivery-plan.xlsx');
  const staged = await sendForm(house, desk.session, '/plans/import/new', {}, { name: g.name, content: g.bytes });
  console.log(staged.status, staged.location);
  const a = await desk.session.ask('POST', `${staged.location}/accept`);
  console.log(
    a.headers.location,
    a.bytes
      .toString()
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, 1500),
  );
  await house.close();
  await fresh.drop();
});
