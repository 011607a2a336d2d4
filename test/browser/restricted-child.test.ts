import { expect } from 'vitest';
import { findable } from './support/findable.ts';
import { hubOf } from './support/hub.ts';
import { journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

const RING = 'the head of service on call, 01632 960100';

async function keepers(page: Reader['page']): Promise<void> {
  await page.getByLabel('Custodian').fill('Miriam Stone');
  await page.getByLabel('Deputy').fill('Nas Cress');
  await page.getByLabel('Whom to ring at any hour').fill(RING);
  await page.getByLabel('Day').fill('30');
  await page.getByLabel('Month').fill('4');
  await page.getByLabel('Year').fill('2026');
  await page.getByLabel('Why?').fill('Her aunt works at the front door');
}

/** I22 and I23: a sealed child is known to exist, a silent one is nowhere, and an emergency asks nothing of either. */
journey('Restricted children', async ({ fresh, hiring, at }) => {
  const { world } = hiring;
  const { lee, sam, leila, omar, yvonne, mo, miriam } = await hubOf(hiring);
  const kit = await world.child('Kit', 'Larch');
  const bryony = await world.child('Bryony', 'Teasel');
  await findable(fresh, kit, 'Kit Larch');
  await findable(fresh, bryony, 'Bryony Teasel');
  for (const child of [kit, bryony]) await world.grant(leila.id, child.scope, 4, true, 'allocated worker');
  await world.grant(omar.id, bryony.scope, 4, true, 'shared');

  // The worker who leads on Kit seals the record.
  const worker = await at(leila);
  await worker.go(`/subjects/${kit.id}`);
  await worker.go(`/access/${kit.id}/who`);
  await worker.look('Who can see this');
  await worker.follow('Restrict');
  await worker.look('Restrict this record');
  await worker.press('Seal this record');
  await worker.press('Seal this record');
  expect(await worker.words()).toContain('Say why in at least 10 characters');
  await worker.look('Seal, nothing filled in');
  await keepers(worker.page);
  await worker.press('Seal this record');
  expect(await worker.words()).toContain('This record is sealed');
  await worker.look('A sealed record');

  // Bryony is silenced: one proposes, another who manages the record agrees.
  await worker.go(`/access/${bryony.id}/silence`);
  await worker.page.getByLabel('Who else decides?').fill('Omar Pell');
  await keepers(worker.page);
  await worker.look('Propose silence');
  await worker.press('Send the proposal');
  const second = await at(omar);
  await second.go('/');
  await second.look('Your work, a proposal waits');
  await second.page.locator('main a[href^="/access/proposals/"]').first().click();
  await second.look('A proposal to silence');
  await second.page.getByLabel('Yes').check();
  await second.page.locator('textarea').fill('Nobody outside may learn where she is.');
  await second.press(/Send|Save|Record|Agree|Answer/);

  // The hub: a record exists, ring; and of the other, nothing at all.
  for (const who of [sam, yvonne]) {
    const hub = await at(who);
    hub.hidden.push('Larch', 'Teasel', 'aunt works');
    expect(await hub.go(`/subjects/${kit.id}`)).toBe(200);
    expect(await hub.words()).toContain(`A record exists. Ring ${RING}`);
    await hub.look('A record exists');
    await hub.go('/subjects');
    await hub.look('People and places, one sealed');
    expect(await hub.go(`/subjects/${bryony.id}`)).toBe(404);
    const absent = await hub.page.locator('body').textContent();
    await hub.go('/subjects/00000000-0000-4000-8000-000000000000');
    expect(await hub.page.locator('body').textContent()).toBe(absent);
  }

  // The emergency question: the same answer for a sealed child, a silent one and nobody.
  const lead = await at(lee);
  lead.hidden.push('Larch', 'Teasel');
  const answers: (string | null)[] = [];
  for (const [who, child] of [
    ['Kit', 'Larch'],
    ['Bryony', 'Teasel'],
    ['Nobody', 'At-All'],
  ]) {
    await lead.go('/');
    await lead.follow('I believe a child is in danger now');
    if (answers.length === 0) await lead.look('The emergency question');
    await lead.page.getByLabel('Who is it about?').fill(`${who} ${child}`);
    await lead.page
      .getByLabel('What makes you believe they are in danger?')
      .fill('Seen at the bus station with bruises');
    await lead.page.getByLabel('Your telephone number now').fill('01632 960111');
    await lead.press('Send to the duty manager');
    answers.push(await lead.page.locator('body').textContent());
  }
  await lead.look('The one answer');
  expect(new Set(answers).size).toBe(1);

  // The duty manager reads it at once; the keepers have the silent child.
  const duty = await at(mo);
  await duty.go('/emergency/questions');
  expect(await duty.words()).toContain('Bryony Teasel');
  await duty.look('Questions to answer');
  await duty.page.locator('main a[href^="/emergency/questions/"]').first().click();
  await duty.look('A question');
  const keeper = await at(miriam);
  await keeper.go('/subjects');
  expect(await keeper.words()).toContain('Bryony Teasel');
  await keeper.follow('Bryony Teasel');
  await keeper.look('A silent record, to its keeper');
});
