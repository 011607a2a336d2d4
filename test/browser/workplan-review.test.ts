import { expect } from 'vitest';
import { fillDate } from './support/fill-date.ts';
import { journey } from './support/journey.ts';
import { panelOf } from './support/panel.ts';

/** The chair of a sub-group goes through its workplan in a meeting: approved together, one sent back, one at risk and why. */
journey('A workplan review', async (telling) => {
  const { at, session, house } = telling;
  const { people, body } = await panelOf(telling, { name: 'Places sub-group', kind: 'sub_group', standing: '' });
  const support = await session(people.carol);
  const sent = async (who: typeof support, url: string, fields: Record<string, string>): Promise<string> => {
    const answer = await who.ask('POST', url, fields);
    if (answer.status !== 303) throw new Error(`${url} answered ${answer.status}: ${answer.body.slice(0, 3000)}`);
    return String(answer.headers.location);
  };
  const plan = await sent(support, '/plans/new', { kind: 'workplan', title: 'Places workplan 2026' });
  const add = (wording: string, person: string, month: string) =>
    sent(support, `${plan}/actions/new`, {
      wording,
      person,
      'due-day': '',
      'due-month': month,
      'due-year': '2026',
    });
  const youth = await session(people.youth);
  const police = await session(people.police);
  const done = (who: typeof support, action: string, evidence: string) =>
    sent(who, `${action}/update`, { claim: 'done', evidence });
  await done(
    youth,
    await add('Ask young people which walk home worries them', people.youth.id, '4'),
    'Ninety answered.',
  );
  await done(police, await add('Walk the bus station with its staff', people.police.id, '4'), 'Walked on 20 February.');
  await done(
    youth,
    await add('Tell every school whom to ring about a place', people.youth.id, '4'),
    'It was e-mailed.',
  );
  await add('Mend the lamps on the cut', people.police.id, '2');
  await add('Open the club on Fridays', people.youth.id, '5');
  await house.pass(1);

  // The coordinator says which plan it follows, and arranges the meeting.
  const carol = await at(people.carol);
  await carol.go(`/bodies/${body}`);
  await carol.press('Change');
  await carol.page.getByLabel('Which plan does it follow?').selectOption({ label: 'Places workplan 2026' });
  await carol.press('Save');
  expect(await carol.words()).toContain('Say why it is changed');
  await carol.look('Change a sub-group, without why');
  await carol.page.getByLabel('Why is it changed?').fill('It has its own workplan now.');
  await carol.press('Save');
  await carol.press('Arrange a meeting');
  await fillDate(carol, 'On', '2026-03-19');
  await carol.page.getByLabel('It begins at').fill('2pm');
  await carol.press('Arrange it');
  const meeting = new URL(carol.page.url()).pathname;

  // The agenda has what is overdue and what waits for approval; a member reads what shows it in their pack.
  const chair = await at(people.chair);
  await chair.go(meeting);
  await chair.press('Open the agenda');
  const agenda = await chair.words();
  for (const words of [
    'Mend the lamps on the cut',
    'It is overdue',
    'Ask young people which walk home',
    'approve as complete',
  ])
    expect(agenda).toContain(words);
  expect(agenda).not.toContain('Open the club');
  const accept = chair.page.getByRole('button', { name: /^Accept/ });
  while ((await accept.count()) > 0) await chair.leave(() => accept.first().click());
  await chair.press('Lock the agenda');
  await chair.press('Issue the packs');
  const member = await at(people.worker);
  await member.go(`${meeting}/pack`);
  expect(await member.words()).toContain('What shows it: Ninety answered.');
  await member.look('A pack of a sub-group');
  for (const name of ['Ruth Chair', 'Joanne Police', 'Kwabena Youth', 'Leila Worker'])
    await chair.press(new RegExp(`^Mark present ?: ${name}`));
  await chair.page.getByLabel(/^The meeting is today/).check();
  await chair.press('Begin the meeting');

  // One is sent back, with why, from the item on the screen; the form comes back with what was typed.
  const { page } = chair;
  const open = async (words: RegExp): Promise<void> => {
    await page.getByText('All items').click();
    await chair.follow(words);
  };
  await open(/Tell every school/);
  expect(await chair.words()).toContain('It was e-mailed.');
  await chair.look('An action to approve, on the shared screen');
  await chair.press('Approve or send back');
  await page.getByLabel('Send it back').check();
  await chair.press('Save your decision');
  expect(await chair.words()).toContain('Enter why it goes back');
  await chair.look('Sent back without why');
  await page.getByLabel('Why, or anything to add?').fill('Who has answered? Two schools say that nothing came.');
  await chair.press('Save your decision');
  expect(await chair.words()).toContain('Tell every school');
  expect(await chair.words()).toContain('On track');
  expect(page.url()).toContain('/room');

  // The others are approved together; whoever did one does not approve it.
  await open(/Ask young people/);
  await chair.follow('Approve several at once');
  expect(await chair.words()).not.toContain('Tell every school');
  await chair.press('Approve those ticked');
  expect(await chair.words()).toContain('Tick those that are complete');
  await chair.look('Approve what is done, nothing ticked');
  await page.getByLabel('Ask young people which walk home worries them').check();
  await page.getByLabel('Walk the bus station with its staff').check();
  await page.getByLabel('Anything to add?').fill('Agreed at the sub-group.');
  await chair.press('Approve those ticked');
  expect(page.url()).toContain('/room');
  expect(await chair.words()).toContain('Complete');
  await chair.look('An action approved, on the shared screen');

  // What is late is said to be, with why; and another is made at risk from the plan the sub-group follows.
  await open(/Mend the lamps/);
  await chair.press('Say how it goes');
  await page.getByLabel('At risk', { exact: true }).check();
  await page.getByLabel('What has happened, or why?').fill('The contractor has no lamps until May.');
  await chair.press('Add this update');
  expect(await chair.words()).toContain('At risk because: The contractor has no lamps until May.');
  await chair.look('An action at risk, on the shared screen');
  await chair.go(meeting);
  await chair.follow('Places workplan 2026');
  await chair.follow('Open the club on Fridays');
  await chair.press('Add an update');
  await page.getByLabel('At risk', { exact: true }).check();
  await page.getByLabel('What has happened, or why?').fill('There is nobody to lead it.');
  await chair.press('Add this update');
  await chair.follow('Places workplan 2026');
  const workplan = await chair.words();
  for (const words of ['At risk because: There is nobody to lead it.', 'Complete', 'Overdue'])
    expect(workplan).toContain(words);
  await chair.look('The workplan after its review');
  await chair.follow('Timeline');
  await chair.look('The workplan on a timeline');

  // Whoever did it reads why it came back; everything that was said stays.
  const lead = await at(people.youth);
  await lead.go(plan);
  await lead.follow('Tell every school whom to ring about a place');
  const history = await lead.words();
  for (const words of ['Sent back', 'Two schools say that nothing came.', 'It was e-mailed.'])
    expect(history).toContain(words);
  await lead.look('An action that was sent back');
});
