import { expect } from 'vitest';
import { fillDate } from './support/fill-date.ts';
import { journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

const CELL = 'level_1_referral';
const NOW = 'The form asks where it happened, and half of those who use it leave that empty.';
const NEXT = 'Ask where and with whom on the telephone too, and write it down.';

/** Fills the first cell: one statement, what takes it on, and the overall rating as people type it. */
async function fillCell({ page }: Reader, band: string, overall: readonly string[]): Promise<void> {
  await page.locator(`[name="band-${CELL}_statements-0"]`).selectOption(band);
  await page.locator(`[name="text-${CELL}_statements-0"]`).fill(NOW);
  await page.locator(`[name="action-${CELL}_statements-0"]`).fill(NEXT);
  await page.locator(`[name="lead-${CELL}_statements-0"]`).fill('The hub manager');
  for (const one of overall) await page.locator(`[name="v-${CELL}_overall"][value="${one}"]`).check();
}

/** Raters alone, the spread, what is agreed with who saw it otherwise, last year beside it, and an action in a plan (I12). */
journey('A system review', async ({ hiring, house, at, session }) => {
  const council = await hiring.agency('Seldermouth Council', 'childrens_social_care');
  const force = await hiring.agency('Seldermouth Police', 'police');
  const ida = await hiring.colleague('Ida Moss', council, ['business_support']);
  const nas = await hiring.colleague('Nas Cress', council, ['panel_chair']);
  const wood = await hiring.colleague('Hal Wood', council, ['health']);
  const joanne = await hiring.colleague('Joanne Pike', force, ['police']);

  // Last year's, handed in; and a plan for what comes of this one.
  const before = await session(ida);
  const sent = async (url: string, fields: Record<string, string | string[]>): Promise<string> => {
    const answer = await before.ask('POST', url, fields);
    if (answer.status !== 303) throw new Error(`${url} answered ${answer.status}: ${answer.body.slice(0, 3000)}`);
    return String(answer.headers.location);
  };
  const offered = (await before.ask('GET', '/assessments/new')).body;
  const instrument = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*System review/.exec(offered)?.[1] ?? '';
  const last = await sent('/assessments/new', { instrument, title: 'Review 2025' });
  await sent(`${last}/target_level_1`, {
    [`was-${CELL}_overall`]: '',
    [`v-${CELL}_overall`]: ['red'],
    'was-level_1_planning_overall': '',
    'v-level_1_planning_overall': ['amber'],
    goes: 'stay',
  });
  await sent(`${last}/end`, { narrative: 'As agreed in 2025.' });
  await sent('/plans/new', { kind: 'workplan', title: 'What the review asks for' });
  await house.pass(1);

  const chair = await at(nas);
  await chair.go('/');
  await chair.follow('Partnership');
  await chair.follow('System reviews');
  expect(await chair.words()).toContain('Review 2025');
  await chair.look('System reviews');
  await chair.press('Begin a review');
  await chair.press('Begin');
  expect(await chair.words()).toContain('Select what you want to ask');
  await chair.page.getByLabel('System review').check();
  await chair.page.getByLabel('What to call it').fill('Review 2026');
  await chair.press('Begin');
  await chair.look('A system review, just begun');
  const review = new URL(chair.page.url()).pathname;

  // Each marks alone. What the statements suggest stands beside what was typed, and replaces nothing.
  const rate = async (rater: Reader, overall: readonly string[]): Promise<string> => {
    await rater.go('/');
    await rater.follow('Partnership');
    await rater.follow('System reviews');
    await rater.follow('Review 2026');
    await rater.press('Mark alone');
    const own = new URL(rater.page.url()).pathname;
    await rater.press('Go on answering');
    await fillCell(rater, 'red', overall);
    await rater.press('Save');
    return own;
  };
  const health = await at(wood);
  const own = await rate(health, ['amber']);
  expect(await health.words()).toContain(
    'The statement above suggests Red. You rated Amber: the two differ. Yours stands.',
  );
  await health.look('A cell marked alone');
  await health.follow('What it comes to');
  await health.look('The end of a rating alone');
  await health.press('Hand it in');
  const police = await at(joanne);
  await rate(police, ['amber', 'red']);
  await police.follow('What it comes to');
  await police.press('Hand it in');
  expect(await police.go(own)).toBe(404);
  await police.go(`${review}/together`);
  expect(await police.words()).toContain('Nobody’s marks have been shown yet');
  await police.look('Rate it together, before the reveal');

  // All look at the spread, and what is agreed is written beside it.
  await chair.go(`${review}/together`);
  expect(await chair.words()).not.toContain('Hal Wood');
  await chair.press('Show what was handed in');
  const spread = await chair.words();
  for (const words of ['They differ', 'Hal Wood', 'Joanne Pike', 'Amber/Red', 'left blank by everybody'])
    expect(spread).toContain(words);
  await chair.look('The spread');
  await chair.follow('Write what you agree');
  await chair.press('Go on answering');
  expect(await chair.words()).toContain('Marked alone');
  await fillCell(chair, 'red', ['amber', 'red']);
  await chair.press('Save');
  await chair.look('What is agreed of a cell');

  // Whoever sees it otherwise says so, and it is kept beside what is agreed.
  await health.go(`${review}/together`);
  await health.press('Keep it');
  expect(await health.words()).toContain('Enter how you see it');
  await health.page.getByLabel('About').selectOption(`${CELL}_overall`);
  await health.page.getByLabel('How you see it').fill('In health it is amber: the form is filled in every time.');
  await health.look('See it otherwise');
  await health.press('Keep it');
  await chair.go(`${review}/together`);
  expect(await chair.words()).toContain('In health it is amber: the form is filled in every time.');

  // The grid, and last year's beside it.
  await chair.go(review.replace('/assessments/', '/reviews/'));
  expect(await chair.words()).toContain(NOW);
  expect(await chair.words()).toContain('One rating differs');
  await chair.look('A system review as a grid');
  await chair.press('Compare with last time');
  const compared = await chair.words();
  for (const words of ['Review 2025', 'Target, level 1', '↑ Better', '1 cell moved to a better rating', NEXT])
    expect(compared).toContain(words);
  await chair.look('Compared with last year');
  await chair.page.getByLabel('Then').selectOption('');
  await chair.press('Compare');
  expect(await chair.words()).toContain('Select a review from the list');
  await chair.look('Compared with none');
  await chair.page.getByLabel('Then').selectOption({ index: 2 });
  await chair.press('Compare');
  expect(await chair.words()).toContain('1 cell moved to a better rating');

  // All that the cells ask for is on one page.
  await chair.go(review.replace('/assessments/', '/reviews/'));
  await chair.press('Put its actions in a plan');
  await chair.look('What a review asks for');
  await chair.press('Put them in the plan');
  expect(await chair.words()).toContain('Select at least one action');
  await chair.page.getByLabel(NEXT).check();
  expect(await chair.page.getByLabel('Who leads it, as the review says?').inputValue()).toBe('The hub manager');
  await chair.look('What a review asks for, with something to mend');
  await chair.go(`${review.replace('/assessments/', '/reviews/')}/compare`);

  // What takes a cell on goes into a plan, with one person who answers for it.
  await chair.follow('Referral');
  await chair.look('A cell of a review');
  await chair.press('Put an action in a plan');
  const { page } = chair;
  expect(await page.getByLabel('What will be done?').inputValue()).toBe(NEXT);
  await chair.press('Put it in the plan');
  expect(await chair.words()).toContain('Select who answers for it');
  expect(await page.getByLabel('What will be done?').inputValue()).toBe(NEXT);
  await chair.look('An action from a review, without who');
  await page.getByLabel('In which plan?').selectOption({ label: 'What the review asks for' });
  await page.getByLabel('Who answers for it?').selectOption({ label: 'Hal Wood, Health, Seldermouth Council' });
  await fillDate(chair, 'By when?', '2026-09-01');
  await chair.press('Put it in the plan');
  expect(await chair.words()).toContain(NEXT);
  await chair.follow(NEXT);
  const action = await chair.words();
  for (const words of ['Hal Wood', 'The hub manager', '1 September 2026', 'System review, 2 March 2026'])
    expect(action).toContain(words);
  await chair.look('An action that came from a review');
  await chair.go(`${review.replace('/assessments/', '/reviews/')}/actions`);
  const made = await chair.words();
  for (const words of ['Everything that its cells say is to be done is in a plan', 'In a plan already', NEXT])
    expect(made).toContain(words);
  await chair.look('A review all of whose actions are in a plan');
});
