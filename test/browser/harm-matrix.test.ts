import { expect } from 'vitest';
import { journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

const SIGNS = ['Where they are', 'Education', 'People who may be harming them', 'Places', 'Online'];
const OLD_WORDS = 'There is an adult they trust and talk to';
const NEW_WORDS = 'There is somebody grown up whom they trust and talk to';

/** Says “now” to every question of the section shown. */
async function sayNow({ page }: Reader): Promise<void> {
  for (const one of await page.locator('input[type="radio"][name^="v-"][value="now"]').all()) await one.check();
}

/** Fills the judgements a person makes, past the levels. */
async function reasons({ page }: Reader): Promise<void> {
  for (const code of ['harm_experienced', 'further_harm']) {
    const box = (name: string) => page.locator(`[name="${name}-${code}"]`);
    await box('narrative').fill('Cars wait for her twice a week, and she comes home upset.');
    await box('evidence').fill('Two teachers saw the cars; her aunt wrote down the days.');
    await page.locator(`[name="confidence-${code}"][value="medium"]`).check();
    await box('change').fill('If the cars stop coming, or she says who they are.');
    for (const [part, value] of [
      ['day', '13'],
      ['month', '4'],
      ['year', '2026'],
    ])
      await page.locator(`[name="review-${code}-${part}"]`).fill(value ?? '');
  }
}

/** A harm matrix over two days, past a new version of it, to a decision that somebody else authorises (I6, I11, I34). */
journey('A harm matrix', async ({ fresh, hiring, house, at, visitor, scripted }) => {
  const council = await hiring.agency('Seldermouth Council', 'childrens_social_care');
  const ash = await hiring.colleague('Ash Reed', council, ['screener'], 'SW1');
  const bo = await hiring.colleague('Bo Lund', council, ['screener'], 'SW2');
  const cam = await hiring.colleague('Cam Hill', council, ['hub_manager'], 'SW3');
  const ade = await hiring.colleague('Ade Cole', council, ['administrator']);
  const amina = await hiring.world.child('Amina', 'Yusuf');
  const other = await hiring.world.child('Kit', 'Larch');
  const stands = () =>
    fresh.arrange('select state, decision, submitted_at, (select count(*) from answer) as answers from sitting');

  // The first day: begun with the young person's strengths, and left in the middle.
  const first = await at(ash);
  await first.go(`/subjects/${amina.id}`);
  // Among the pages about her, not among those of Kith.
  await first.leave(() => first.page.locator('main').getByRole('link', { name: 'Assessments', exact: true }).click());
  await first.look('Assessments of a child, none yet');
  await first.press('Begin an assessment');
  await first.look('Begin an assessment');
  await first.page.getByLabel('Exploitation harm matrix').check();
  await first.press('Begin');
  await first.look('A harm matrix, just begun');
  await first.press('Go on answering');
  await first.look('What keeps them safe');
  const adult = first.page.locator('[data-answer-item="trusted_adult"]');
  await adult.getByLabel('Now or in the last 6 months').check();
  await adult.getByText('Evidence, how known and when').click();
  await adult.locator('[name="evidence-trusted_adult"]').fill('She named her aunt.');
  await first.page.locator('[name="v-school_settled"][value="not_known"]').check();
  if (scripted) {
    // Each answer saves itself as it is typed; nobody presses anything, and the tab is closed.
    const kept = first.page.locator('[data-answer-item="school_settled"] [data-answer-status]');
    for (const one of [kept, adult.locator('[data-answer-status]')])
      await expect.poll(() => one.textContent(), { timeout: 20_000 }).toContain('Saved at');
  } else {
    await first.press('Save');
    expect(await first.words()).toContain('Your answers are saved');
  }
  await first.look('Answers saved');
  const sitting = /\/assessments\/[0-9a-f-]{36}/.exec(first.page.url())?.[0] ?? '';
  await first.page.close();
  await house.pass(23 * 60);

  // Meanwhile an administrator publishes a new version with other words.
  const admin = await at(ade);
  await admin.go('/');
  await admin.follow('Instruments');
  await admin.look('Instruments');
  await admin.follow('Exploitation harm matrix');
  await admin.press('Begin a new version');
  await admin.look('A version being written');
  await admin.follow('What keeps them safe');
  await admin.page.locator('[name="label-trusted_adult"]').fill(NEW_WORDS);
  await admin.look('A section being written');
  await admin.press('Save');
  await admin.go(new URL(admin.page.url()).pathname.replace(/\/draft.*/, '/publish'));
  expect(await admin.words()).toContain(NEW_WORDS);
  await admin.press('Publish');
  expect(await admin.words()).toContain('There is a problem');
  await admin.look('Publish a version, without saying what changed');
  await admin.page.getByLabel('What changed, and why').fill('Plainer words, asked for by young people.');
  await admin.press('Publish');
  await admin.look('An instrument with two versions');

  // The next day it is among one's work, goes on where it was left, and asks as it asked.
  const second = await visitor();
  await second.signIn(ash);
  await second.go('/');
  await second.look('Your work, an assessment to finish');
  await second.follow('Finish: Exploitation harm matrix');
  expect(await second.words()).toContain('2 of 12');
  expect(await second.words()).toContain('There is a newer version');
  await second.look('A harm matrix, begun yesterday');
  await second.follow('There is a newer version: see what differs');
  expect(await second.words()).toContain(NEW_WORDS);
  await second.look('What a newer version changes');
  await second.go(sitting);
  await second.press('Go on answering');
  expect(await second.words()).toContain(OLD_WORDS);
  expect(await second.words()).not.toContain(NEW_WORDS);
  expect(await second.page.locator('[name="evidence-trusted_adult"]').inputValue()).toBe('She named her aunt.');
  expect(await second.page.locator('[name="v-trusted_adult"][value="now"]').isChecked()).toBe(true);
  const newer = await at(bo);
  await newer.go(`/assessments/new?subject=${other.id}`);
  await newer.page.getByLabel('Exploitation harm matrix').check();
  await newer.press('Begin');
  await newer.press('Go on answering');
  expect(await newer.words()).toContain(NEW_WORDS);

  // Too little is known for a level; with more, the tool shows its arithmetic and changes nothing.
  await second.follow('What it comes to');
  expect(await second.words()).toContain('Too little is known to suggest a level');
  expect(await second.words()).toContain('were not asked');
  for (const section of SIGNS) {
    await second.follow(section);
    await sayNow(second);
    await second.press('Save');
  }
  await second.follow('What it comes to');
  const before = await stands();
  const suggested = await second.words();
  expect(suggested).toContain('the tool suggests “Significant”');
  expect(suggested).toContain('Now or in the last 6 months: 19 × 2 = 38');
  await second.look('What a harm matrix comes to');
  await second.leave(() => second.page.getByRole('button', { name: 'Begin from this' }).last().click());
  expect(await second.page.locator('[name="level-further_harm"][value="significant"]').isChecked()).toBe(true);
  expect(await stands()).toEqual(before);
  await second.press('Hand it in');
  expect(await second.words()).toContain('Harm experienced: select what you judge');
  await second.look('A decision without its reasons');
  await second.page.locator('[name="level-harm_experienced"][value="suspected"]').check();
  await second.page.locator('[name="level-further_harm"][value="significant"]').check();
  await reasons(second);
  await second.press('Hand it in');
  await second.look('A harm matrix handed in');
  await second.go(`${sitting}/authorise`);
  expect(await second.words()).toContain('You wrote part of this');

  // Somebody who wrote none of it reads what it rests on, and authorises it.
  const manager = await at(cam);
  await manager.go('/');
  await manager.follow('Authorise: Exploitation harm matrix');
  const read = await manager.words();
  for (const words of ['She named her aunt.', 'Cars wait for her twice a week', OLD_WORDS])
    expect(read).toContain(words);
  await manager.press('Record');
  expect(await manager.words()).toContain('There is a problem');
  await manager.look('Authorise or send back');
  await manager.page.getByLabel('Authorise it').check();
  await manager.page.getByLabel('Why?').fill('The reasons are clear and the evidence is named.');
  await manager.press('Record');
  expect(await manager.words()).toContain('by Cam Hill');
  await manager.look('A harm matrix authorised');
  await second.go(`${sitting}/protective`);
  expect(await second.words()).toContain(OLD_WORDS);
  await second.look('A section to read');
});
