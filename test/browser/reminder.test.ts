import { expect } from 'vitest';
import { lettersAskedFor, linksIn } from '../../src/planning/reminders/testing/reminded.ts';
import { journey } from './support/journey.ts';

const LAMPS = 'Agree who mends each lamp';
const SHOPS = 'Teach the shops on the parade whom to ring';

/** A head of service on a phone, who never signs in: two actions, two links, each good once. */
journey('A reminder', async ({ fresh, hiring, house, at, session, visitor }) => {
  const council = await hiring.agency('Larkmoor Council', 'community_safety');
  const bel = await hiring.colleague('Bel Finch', council, ['business_support']);
  const hal = await hiring.colleague('Hal Brook', council, ['community_safety']);
  const nas = await hiring.colleague('Nas Cress', council, ['panel_chair']);
  const ida = await hiring.colleague('Ida Moss', council, ['business_support']);
  const asIda = await session(ida);
  const sent = async (url: string, fields: Record<string, string>): Promise<string> => {
    const answer = await asIda.ask('POST', url, fields);
    if (answer.status !== 303) throw new Error(`${url} answered ${answer.status}: ${answer.body.slice(0, 3000)}`);
    return String(answer.headers.location);
  };
  const plan = await sent('/plans/new', { kind: 'business_plan', title: 'Business plan of Larkmoor' });
  for (const [wording, month] of [
    [LAMPS, '2'],
    [SHOPS, '3'],
  ] as const)
    await sent(`${plan}/actions/new`, {
      wording,
      person: hal.id,
      'due-day': month === '2' ? '' : '10',
      'due-month': month,
      'due-year': '2026',
    });

  // A fortnight later.
  await house.pass(16 * 24 * 60);

  // Business support says that the plan is under way, looks at what would be sent, and sends it.
  const support = await at(bel);
  await support.go(plan);
  await support.follow('Agree, review or end this plan');
  await support.press('Save');
  expect(await support.words()).toContain('Enter why');
  await support.look('Where does this plan stand, without why');
  await support.page.getByLabel('Under way').check();
  await support.page.getByLabel('Why?').fill('Agreed at the board in February.');
  await support.press('Save');
  await support.follow('Remind those who answer for actions');
  const preview = await support.words();
  for (const words of ['Hal Brook, Larkmoor Council', LAMPS, 'Kith: 2 actions to update'])
    expect(preview).toContain(words);
  await support.look('Remind those who answer for actions');
  await support.press(/to 1 person now$/);
  expect(await support.words()).toContain('To be written to: 1 person');
  await support.look('Reminders are being written');
  const [letter, ...more] = await lettersAskedFor({ fresh });
  expect(more).toEqual([]);
  await support.page.reload();
  expect(await support.words()).toContain('Nobody needs a reminder today');
  expect(letter?.to).toBe(hal.email);
  for (const words of ['lamp', 'parade', 'Larkmoor', 'Brook']) expect(letter?.text).not.toContain(words);
  const [first = '', second = ''] = linksIn(letter);
  expect(second).not.toBe('');

  // The first link, by somebody who is not signed in: evidence is given, and what is missing is asked for beside its box.
  const lead = await visitor();
  await lead.page.setViewportSize({ width: 375, height: 740 });
  expect(await lead.go(first)).toBe(200);
  expect(await lead.words()).toContain(LAMPS);
  await lead.look('An action opened from a reminder');
  await lead.page.getByRole('radio', { name: 'It is done' }).check();
  await lead.page.getByLabel('What has happened, or why?').fill('Both owners met at the lamp.');
  await lead.press('Send');
  expect(await lead.words()).toContain('Enter what shows that it is done');
  expect(await lead.page.getByLabel('What has happened, or why?').inputValue()).toBe('Both owners met at the lamp.');
  await lead.look('Done, without what shows it');
  await lead.page
    .getByLabel('What shows that it is done?')
    .fill('A table of every lamp and its owner, kept by Streets.');
  await lead.press('Send');
  expect(await lead.words()).toContain('What you said is recorded');
  await lead.look('Thanked');
  // It opens nothing else of Kith.
  await lead.go(plan);
  expect(await lead.words()).toContain('Sign in');
  expect(await lead.words()).not.toContain(LAMPS);

  // The second link; then the first once more.
  await lead.go(second);
  expect(await lead.words()).toContain(SHOPS);
  await lead.page.getByLabel('It is at risk').check();
  await lead.page.getByLabel('What has happened, or why?').fill('Four shops have changed hands since January.');
  await lead.press('Send');
  expect(await lead.words()).toContain('What you said is recorded');
  for (const used of [first, second]) expect(await lead.go(used)).toBe(410);
  expect(await lead.words()).toContain('This link does not work any more');
  expect(await lead.words()).not.toContain(SHOPS);
  await lead.look('A link that was used');

  // What was said stands in the plan, as theirs and from a reminder; somebody else approves it.
  await house.pass(1);
  const chair = await at(nas);
  await chair.go(plan);
  await chair.follow(LAMPS);
  const said = await chair.words();
  for (const words of ['Hal Brook', 'reminder', 'A table of every lamp and its owner', 'Done, waiting for approval'])
    expect(said).toContain(words);
  await chair.look('What was said from a reminder');
  await chair.press('Approve or send back');
  await chair.page.getByLabel('It is complete').check();
  await chair.press('Save your decision');
  expect(await chair.words()).toContain('Complete');
  await chair.go(plan);
  expect(await chair.words()).toContain('At risk because: Four shops have changed hands since January.');
});
