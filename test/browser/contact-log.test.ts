import { expect } from 'vitest';
import { journey } from './support/journey.ts';

/** A detached worker on a phone, in the rain: a new spot, its regulars ticked the next time, a worry sent at once (I21). */
journey('A contact log', async ({ hiring, at }) => {
  const youth = await hiring.agency('Harbour Youth', 'voluntary_sector');
  const council = await hiring.agency('Seldermouth Council', 'childrens_social_care');
  const sol = await hiring.colleague('Sol Reyes', youth, ['youth_worker']);
  const kit = await hiring.colleague('Kit Hale', youth, ['youth_worker']);
  const ash = await hiring.colleague('Ash Reed', council, ['screener'], 'SW1');

  const worker = await at(sol);
  await worker.page.setViewportSize({ width: 375, height: 740 });
  await worker.go('/records/new/contact');
  await worker.page.getByLabel('Where?').fill('Behind the shops');
  await worker.page.getByLabel('Who was there?').fill('Smiler\nDee');
  await worker.press('Save');
  expect(await worker.words()).toContain('Say how it went');
  await worker.page.getByLabel('How did it go?').fill('Football. Cold.');
  await worker.page.locator('input[name="worrying"][value="no"]').check();
  await worker.look('Contact log, filled in');
  await worker.press('Save');

  // A colleague of the same agency finds the spot and ticks who is there.
  const colleague = await at(kit);
  await colleague.page.setViewportSize({ width: 375, height: 740 });
  await colleague.go('/records/new/contact');
  await colleague.look('Where are you?');
  await colleague.follow('Behind the shops');
  await colleague.page.getByLabel('Smiler').check();
  await colleague.page.getByLabel('New faces').fill('Ziggy');
  await colleague.page.getByLabel('How did it go?').fill('Quiet.');
  await colleague.page.locator('input[name="worrying"][value="yes"]').check();
  const danger = colleague.page.getByRole('group', { name: 'Is anyone in danger now?' });
  await danger.getByLabel('No', { exact: true }).check();
  await colleague.page.getByLabel('What worried you?').fill('A man in a car was handing out phones.');
  await colleague.look('Contact log at a spot, with a worry');
  await colleague.press('Save');
  expect(await colleague.words()).toContain('Concern sent');

  await colleague.go('/records/new/contact');
  const spot = await colleague.page.getByRole('link', { name: 'Behind the shops' }).getAttribute('href');
  await colleague.go(`/spots/${spot?.split('spot=')[1]}`);
  expect(await colleague.words()).toContain('Smiler');
  await colleague.look('Regulars at a spot');

  const screener = await at(ash);
  await screener.go('/front-door');
  expect(await screener.words()).toContain('Behind the shops');
});
