import { expect } from 'vitest';
import { journey } from './support/journey.ts';
import type { Reader } from './support/reader.ts';

const PLAN = `# Larkmoor Safeguarding Board: business plan 2026

Updated every month and followed by exception at each board.

Priority 1: Children are safe on the way home

| Objective | Who and what | Lead | Governance oversight | When |
| --- | --- | --- | --- | --- |
| 1.1 The walk to the station is lit and watched | 1.1a Agree who mends each lamp | Head of Streets | Places sub-group | February 2026 |
| | 1.1b Walk the route with young people after dark | Youth service; Larkmoor College | Places sub-group | June 2026 |
| 1.2 Drivers know whom to tell | 1.2a Teach every new driver what to look for | Bus company safety manager | Board | April 2026 |

Priority 2: Children are heard

| Objective | Who and what | Lead | Governance oversight | When |
| --- | --- | --- | --- | --- |
| 2.1 Children shape what we do | 2.1a Bring what school councils said to each board | | Board | May 2026 |
`;
const FILE = { name: 'business-plan.md', mimeType: 'text/markdown', buffer: Buffer.from(PLAN) };

/** Says how an action goes in the monthly round, for the lead who told business support. */
async function update(support: Reader, action: RegExp, claim: string, fill: Record<string, string>): Promise<void> {
  await support.follow(action);
  await support.press('Add an update');
  await support.page.getByLabel(claim, { exact: true }).check();
  for (const [label, words] of Object.entries(fill)) await support.page.getByLabel(label).fill(words);
  await support.page
    .getByLabel('Whose word is this?')
    .selectOption({ label: 'Hal Brook, Community safety, Larkmoor Council' });
  await support.press('Add this update');
}

/** Business support brings the plan in, puts it right, hears from its leads, and has the board's papers from one button. */
journey('The quarterly board', async ({ hiring, house, at }) => {
  const council = await hiring.agency('Larkmoor Council', 'community_safety');
  const bel = await hiring.colleague('Bel Finch', council, ['business_support']);
  const hal = await hiring.colleague('Hal Brook', council, ['community_safety']);
  const nas = await hiring.colleague('Nas Cress', council, ['panel_chair']);

  const support = await at(bel);
  await support.go('/');
  await support.follow('Partnership');
  await support.look('Partnership');
  await support.follow('Plans');
  await support.look('Plans, none yet');
  await support.follow('Plans brought in');
  await support.look('Papers brought in, none yet');
  await support.press('Bring in a paper');
  await support.press('Read it');
  expect(await support.words()).toContain('Choose a file');
  await support.look('Bring in a paper, nothing chosen');
  await support.page.locator('input[type="file"]').setInputFiles(FILE);
  await support.press('Read it');
  expect(await support.words()).toContain('a business plan: 4 actions under');
  await support.look('What Kith read');

  // The columns are put right: this board’s objectives are no actions.
  await support.page.getByText('look at this').click();
  await support.page.getByLabel('Column 1: Objective').selectOption('part');
  await support.page.getByLabel('Column 2: Who and what').selectOption('action');
  await support.press('Read these columns so');
  expect(await support.words()).toContain('No lead is named');
  await support.look('What Kith read, the columns put right');

  // One row is put right: the paper names nobody for it.
  await support.follow(/^Change 2\.1/);
  await support.page.getByLabel('Words').fill('');
  await support.page.getByLabel('Who leads it?').fill('Participation officer');
  await support.press('Keep this');
  expect(await support.page.getByLabel('Who leads it?').inputValue()).toBe('Participation officer');
  await support.look('A row without its words');
  await support.page.getByLabel('Words').fill('Bring what school councils said to each board');
  await support.press('Keep this');
  expect(await support.words()).toContain('Participation officer');
  expect(await support.words()).not.toContain('No lead is named');
  await support.press('Land this plan');
  expect(await support.words()).toContain('Children are heard');
  await support.look('The business plan');
  await support.follow('As a document');
  expect(await support.words()).toContain('Governance oversight');
  await support.look('The business plan as a document');
  await support.follow('Plan');

  // Who answers for it is confirmed, and the month's word is written down for them.
  await support.follow(/Agree who mends each lamp/);
  await support.press('Confirm who is accountable');
  await support.look('Confirm who is accountable');
  await support.page.getByLabel('Who is it?').selectOption({ label: 'Hal Brook, Community safety, Larkmoor Council' });
  await support.press('Confirm');
  await support.press('Add an update');
  await support.press('Add this update');
  expect(await support.words()).toContain('Select how it goes');
  await support.page.getByLabel('At risk', { exact: true }).check();
  await support.press('Add this update');
  expect(await support.words()).toContain('Enter why');
  await support.look('An update without its reason');
  await support.page.getByLabel('What has happened, or why?').fill('Two owners each say that the lamp is the other’s.');
  await support.page
    .getByLabel('Whose word is this?')
    .selectOption({ label: 'Hal Brook, Community safety, Larkmoor Council' });
  await support.press('Add this update');
  expect(await support.words()).toContain('Hal Brook, recorded for them by Bel Finch');
  await support.look('An action at risk');
  const plan = /\/plans\/[0-9a-f-]+/.exec(support.page.url())?.[0] ?? '';
  await support.go(plan);
  await update(support, /Teach every new driver/, 'Done', {
    'What shows that it is done?': 'The induction now has an hour on it; the first twelve drivers have been.',
  });
  await house.pass(60);

  // The board, and its papers from one button.
  await support.go('/bodies');
  await support.press('Add a board or panel');
  const form = support.page;
  await form.getByLabel('Name', { exact: true }).fill('Larkmoor Safeguarding Board');
  await form.getByLabel('What kind is it?').selectOption('board');
  await form
    .getByLabel('What is it for?')
    .fill('Steers what the partnership does, and asks what changed for children.');
  await form.getByRole('group', { name: 'Does it talk about places?' }).getByLabel('Yes').check();
  await form.getByLabel('How often does it meet?').selectOption('quarter');
  await form.getByRole('group', { name: 'Do its meetings speak of nobody by name?' }).getByLabel('No').check();
  await support.look('Add a board');
  await support.press('Add to the register');
  await support.look('A board');
  await support.follow('Its papers as they stand today');
  const papers = await support.words();
  for (const words of [
    'Agree who mends each lamp',
    'Two owners each say that the lamp is the other’s.',
    'Hal Brook, recorded by Bel Finch',
    'Done, and waiting for this meeting to approve',
    'Teach every new driver',
    'Participation officer (proposed)',
  ])
    expect(papers).toContain(words);
  await support.look('Papers of the board');
  const word = await form.getByRole('button', { name: 'Download as Word' }).getAttribute('href');
  expect(await support.download(word ?? '')).toBe(true);
  const saved = await form.context().request.get(new URL(word ?? '', form.url()).href);
  expect((await saved.body()).subarray(0, 2).toString()).toBe('PK');

  // The chair reads the same papers; the lead sees what was written down for them.
  const chair = await at(nas);
  await chair.go(new URL(form.url()).pathname);
  expect(await chair.words()).toContain('Two owners each say');
  const lead = await at(hal);
  await lead.go('/');
  await lead.look('Your work, somebody who answers for an action');
  await lead.go(plan);
  await lead.follow(/Agree who mends each lamp/);
  expect(await lead.words()).toContain('recorded for them by Bel Finch');
});
