import { expect } from 'vitest';
import { findable } from './support/findable.ts';
import { journey } from './support/journey.ts';

/** From a worried school to an allocated social worker: I6, I21, I27, and search before creating. */
journey('The first road', async ({ fresh, hiring, visitor, at }) => {
  const council = await hiring.agency('Seldermouth Council', 'childrens_social_care');
  const school = await hiring.agency('Northgate School', 'school');
  const lee = await hiring.colleague('Lee Marsh', school, ['school_lead']);
  const ash = await hiring.colleague('Ash Reed', council, ['screener'], 'SW1');
  const bo = await hiring.colleague('Bo Lund', council, ['screener'], 'SW2');
  const wren = await hiring.colleague('Wren Patel', council, ['social_worker'], 'SW3');
  const amina = await hiring.world.child('Amina', 'Yusuf');
  await findable(fresh, amina, 'Amina Yusuf');

  // The school's lead signs in and says what a child said.
  const lead = await visitor();
  await lead.signIn(lee);
  await lead.look('Your work, with nothing in it');
  await lead.follow('Raise a concern');
  await lead.look('Raise a concern');
  await lead.press('Send this concern');
  expect(await lead.words()).toContain('Select whether anyone is in danger now');
  await lead.look('Raise a concern, nothing filled in');

  const form = lead.page;
  await form.getByLabel('No', { exact: true }).first().check();
  await form.locator('[name="subjects[0][kind]"]').selectOption('child');
  await form.locator('[name="subjects[0][named]"]').fill('Aminah Yusef');
  await form.locator('[name="subjects[0][age]"]').fill('15');
  await lead.press('Add someone or somewhere else');
  await form.locator('[name="subjects[1][kind]"]').selectOption('transport_route');
  await form.locator('[name="subjects[1][named]"]').fill('The 47 bus, top deck');
  const words = 'Amina told her form tutor that two older lads wait on the top deck and “know where she lives”.';
  await form.locator('[name="happened"]').fill(words);
  await form.getByRole('group', { name: 'When did it happen?' }).getByLabel('I do not know').check();
  await form.getByLabel('A young person told me').check();
  await lead.look('Raise a concern, filled in');
  await lead.press('Send this concern');
  expect(await lead.words()).toContain('Concern sent');
  await lead.look('Concern sent');

  // The screener finds it in the queue with its clock, and reads it.
  const screener = await at(ash);
  await screener.go('/');
  expect(await screener.words()).toContain('Aminah Yusef');
  await screener.look('Your work, a screener');
  await screener.follow('Front door');
  expect(await screener.words()).toContain('Due by 10:01am tomorrow');
  await screener.look('The queue');
  await screener.page.locator('main a[href^="/front-door/"]').first().click();
  expect(await screener.words()).toContain(words);
  await screener.look('A concern not yet read');
  await screener.press('I have read this');
  await screener.look('A concern, read');

  // Search before creating: the child is known under another spelling, the route is not.
  await screener.follow('Search for Aminah Yusef');
  expect(await screener.words()).toContain('Amina Yusuf');
  await screener.look('Who is this, somebody found');
  await screener.press('This is them');
  await screener.follow('Search for The 47 bus, top deck');
  await screener.look('Who is this, nobody found');
  await screener.press('Open a new record');
  await screener.look('A concern, everyone matched');

  // Two decisions, each with its own reasons.
  await screener.press('Decide about Aminah Yusef');
  await screener.look('Decide');
  await screener.press('Record decision');
  await screener.look('Decide, nothing filled in');
  const decide = screener.page;
  await decide.locator('input[name="outcome"][value="accepted"]').check();
  await decide.getByLabel('Why?').fill('Harm is likely: two adults know where she lives.');
  await decide.getByLabel('Who leads').selectOption(wren.id);
  await decide.getByLabel('Day').fill('16');
  await decide.getByLabel('Month').fill('3');
  await decide.getByLabel('Year').fill('2026');
  await screener.press('Record decision');
  await screener.press('Decide about The 47 bus, top deck');
  await decide.locator('input[name="outcome"][value="no_further_action"]').check();
  await decide.getByLabel('Why?').fill('The operator has put a conductor on the 47 since Monday.');
  await screener.press('Record decision');
  expect(await screener.words()).toContain('waiting for a second person');
  await screener.look('A concern waiting for a second person');

  // A second person, with the original words before them.
  const second = await at(bo);
  await second.go('/front-door');
  await second.page.locator('main a[href^="/front-door/"]').first().click();
  await second.press('Be the second person about The 47 bus, top deck');
  expect(await second.words()).toContain(words);
  await second.look('Second person');
  await second.page.getByLabel('Yes, I agree').check();
  await second.page.getByLabel('Why?').fill('I read the same words and agree.');
  await second.press('Record');
  await second.look('A concern, decided');

  // The referrer hears how far it has got, and nothing more.
  lead.hidden.push('Wren Patel', 'conductor', 'Harm is likely');
  await lead.follow('Concerns you raised');
  await lead.look('Concerns you have raised');
  await lead.page.locator('main a[href^="/concerns/mine/"]').first().click();
  expect(await lead.words()).toContain('We have acted or given advice');
  await lead.look('Your concern');
  expect(await lead.go(`/subjects/${amina.id}`)).toBe(404);
  await lead.look('Not there, or not for you');
  await lead.go('/subjects');
  expect(await lead.words()).not.toContain('Amina');

  // The allocated social worker has the child.
  const worker = await at(wren);
  await worker.go('/');
  await worker.look('Your work, a social worker');
  await worker.go('/subjects');
  await worker.look('People and places');
  await worker.follow('Amina Yusuf');
  await worker.look('A child');
});
