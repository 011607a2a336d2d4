import { expect } from 'vitest';
import { PASSWORD } from '../../src/sign-in/testing/people.ts';
import { hubOf } from './support/hub.ts';
import { journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

const WORDS = 'She said they wait by the lifts, and laughed, but her hands were shaking.';

async function beginConcern({ page }: Reader): Promise<void> {
  await page.getByLabel('No', { exact: true }).first().check();
  await page.locator('[name="subjects[0][kind]"]').selectOption('child');
  await page.locator('[name="subjects[0][named]"]').fill('A girl in year 9');
  await page.locator('[name="happened"]').fill(WORDS);
  await page.getByRole('group', { name: 'When did it happen?' }).getByLabel('I do not know').check();
  await page.getByLabel('A young person told me').check();
}

async function unlock(reader: Reader): Promise<void> {
  await reader.page.getByLabel('Your password').fill(PASSWORD);
  await reader.press('Unlock');
}

/** Nothing typed is lost: a form sent after the screen locked, or after the session ended, is kept and offered again. */
journey('Words sent too late', async ({ hiring, house, visitor, scripted }) => {
  const { lee } = await hubOf(hiring);
  const lead = await visitor();
  await lead.signIn(lee);
  await lead.go('/concerns/new');
  await beginConcern(lead);
  await house.pass(20);
  await lead.press('Send this concern');
  expect(await lead.words()).toContain('It is kept: unlock, check it and send it again');
  await lead.look('Locked, with something kept');
  await lead.page.getByLabel('Your password').fill('not my password');
  await lead.press('Unlock');
  expect(await lead.words()).toContain('That password is not right');
  await unlock(lead);
  expect(await lead.words()).toContain('Not sent');
  expect(await lead.words()).toContain(WORDS);
  await lead.look('Kept for you');
  await lead.press('Send it now');
  expect(await lead.words()).toContain('Concern sent');

  // The day is over: the session has ended by itself.
  await lead.go('/concerns/new');
  await beginConcern(lead);
  await house.pass(14 * 60);
  await lead.press('Send this concern');
  expect(await lead.words()).toContain('It is kept for you: sign in');
  await lead.look('Sign in, with something kept');
  await lead.signInHere(lee);
  expect(await lead.words()).toContain(WORDS);
  await lead.press('Send it now');
  expect(await lead.words()).toContain('Concern sent');
  await lead.go('/concerns/mine');
  expect(await lead.page.locator('main tbody tr').count()).toBe(2);
  if (scripted) return;
  // Locking by hand, where no script does it.
  await lead.go('/lock?return=%2Fconcerns%2Fmine');
  await unlock(lead);
  expect(await lead.page.title()).toContain('Concerns you have raised');
});

/** A screen left alone asks, then locks; what was being typed is there again afterwards. */
journey(
  'A screen left alone',
  async ({ hiring, at }) => {
    const { lee } = await hubOf(hiring);
    const lead = await at(lee);
    await lead.page.clock.install();
    await lead.go('/concerns/new');
    await beginConcern(lead);
    await lead.page.clock.runFor('13:30');
    await lead.page.getByRole('dialog', { name: 'Are you still there?' }).waitFor();
    await lead.look('Are you still there?');
    await lead.page.getByRole('button', { name: 'Stay signed in' }).click();
    await lead.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await lead.leave(() => lead.page.clock.runFor('16:00'));
    await lead.page.waitForURL(/\/unlock/);
    expect(await lead.words()).toContain('What you were typing is kept');
    expect(await lead.page.locator('body').textContent()).not.toContain('shaking');
    await lead.look('Locked');
    await unlock(lead);
    expect(new URL(lead.page.url()).pathname).toBe('/concerns/new');
    await expect.poll(() => lead.page.locator('[name="happened"]').inputValue()).toBe(WORDS);
    expect(await lead.page.locator('[name="subjects[0][named]"]').inputValue()).toBe('A girl in year 9');
    await lead.look('The form again');
    // At another computer the words are there too: Kith has them. Sent from there, they are unfinished nowhere.
    const elsewhere = await at(lee);
    await elsewhere.go('/drafts');
    expect(await elsewhere.words()).toContain('A concern');
    await elsewhere.look('Your unfinished work');
    await elsewhere.follow(/^Go on with it/);
    expect(await elsewhere.page.locator('[name="happened"]').inputValue()).toBe(WORDS);
    await elsewhere.look('The form at another computer');
    await elsewhere.press('Send this concern');
    expect(await elsewhere.words()).toContain('Concern sent');
    await elsewhere.go('/drafts');
    expect(await elsewhere.words()).toContain('Nothing is unfinished');
  },
  { only: 'scripted' },
);
