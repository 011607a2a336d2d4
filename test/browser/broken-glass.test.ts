import { expect } from 'vitest';
import { hubOf } from './support/hub.ts';
import { journey } from './support/journey.ts';

/** I24 and I25: opened for some hours with a reason, one manager told and asked, and the record remembers. */
journey('Breaking the glass', async ({ hiring, house, at }) => {
  const { world } = hiring;
  const { dee, sam, leila } = await hubOf(hiring);
  const kit = await world.child('Kit', 'Larch', 'sealed');
  await world.grant(leila.id, kit.scope, 4, true, 'allocated worker');

  const screener = await at(sam);
  screener.hidden.push('Larch');
  await screener.go(`/subjects/${kit.id}`);
  await screener.follow('open it in an emergency');
  expect(await screener.words()).toContain('Dee Okafor will be told');
  await screener.look('Break the glass');
  await screener.press('Break the glass');
  expect(await screener.words()).toContain('Say why in at least 10 characters');
  await screener.look('Break the glass, nothing filled in');
  const { page } = screener;
  await page.getByLabel('Why do you need to see it now?').fill('He is at the door and says he cannot go home');
  await page.getByLabel('4 hours').check();
  await page.getByLabel('No', { exact: true }).check();
  screener.hidden.length = 0;
  await screener.press('Break the glass');
  expect(await screener.words()).toContain('Larch');
  await screener.look('The record, opened');
  await screener.go(`/access/${kit.id}/why`);
  expect(await screener.words()).toContain('Because you broke the glass');
  await screener.look('Why can I see this');

  // The morning after, its one manager is asked, and says what they found.
  await house.pass(23 * 60);
  const manager = await at(dee);
  await manager.go('/');
  await manager.look('Your work, broken glass to review');
  await manager.page.locator('main a[href^="/break-glass/review"]').first().click();
  await manager.look('Broken glass to review');
  await manager.follow('Sam Hart');
  await manager.look('Review');
  await manager.press('Record your finding');
  await manager.look('Review, nothing filled in');
  await manager.page.getByLabel('It was justified').check();
  await manager.page.getByLabel('How do you know?').fill('I rang Sam and the night desk: he was taken in at 11pm.');
  await manager.press('Record your finding');
  expect(await manager.words()).toContain('It was justified');

  // The hours are over; whoever leads sees that it was opened, and why.
  expect(await screener.go(`/access/${kit.id}/why`)).not.toBe(500);
  expect(await screener.words()).not.toContain('Because you broke the glass');
  const owner = await at(leila);
  await owner.go(`/access/${kit.id}/who`);
  expect(await owner.words()).toContain('He is at the door');
  await owner.look('Who has looked');
});
