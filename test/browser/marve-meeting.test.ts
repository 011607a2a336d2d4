import { expect } from 'vitest';
import { idOf } from '../support/world.ts';
import { fillDate } from './support/fill-date.ts';
import { journey } from './support/journey.ts';
import { type Hired, panelOf } from './support/panel.ts';
import type { Reader } from './support/reader.ts';

const ADMITTED = ['chair', 'nell', 'noor', 'worker', 'police'] as const;

/** Two children and a place are looked at again; somebody in the room may not see one of the children (I31). */
async function casesOf(hired: Hired): Promise<void> {
  const { fresh, world, people } = hired;
  const amina = await world.child('Amina', 'Yusuf');
  const park = { id: idOf('subject', 'park'), scope: await world.scope('park', 'context') };
  await fresh.arrange(
    `insert into subject (id, kind, label, opened_at, scope_id, scope_class) values ($1, 'location', 'P-PARK', '2025-06-01', $2, 'context')`,
    [park.id, park.scope],
  );
  await fresh.arrange(
    `insert into context (id, subject_id, name, scope_id, scope_class) values ($1, $2, 'Heron Park', $3, 'context')`,
    [idOf('context', 'park'), park.id, park.scope],
  );
  for (const who of ADMITTED) for (const { scope } of [amina, park]) await world.grant(people[who].id, scope, 3, true);
  await world.grant(people.youth.id, park.scope, 3);
  for (const [{ id, scope }, of] of [
    [amina, 'child'],
    [park, 'context'],
  ] as const)
    await fresh.arrange(
      `insert into case_status (id, subject_id, stage, owner_id, review_on, from_at, rationale, recorded_by, scope_id, scope_class)
       values ($1, $2, 'active', $3, '2026-03-20', '2025-09-01', 'Allocated', $3, $4, $5)`,
      [idOf('case', id), id, people.worker.id, scope, of],
    );
}

/** A MARVE meeting from its agenda to its minutes, with two who take notes at once. */
journey('A MARVE meeting', async (telling) => {
  const { at } = telling;
  const hired = await panelOf(telling);
  const { people, body } = hired;
  await casesOf(hired);

  // The coordinator arranges it; the agenda builds itself from what is due.
  const carol = await at(people.carol);
  await carol.go(`/bodies/${body}`);
  await carol.look('The panel in the register');
  await carol.press('Arrange a meeting');
  await fillDate(carol, 'On', '2026-03-19');
  await carol.press('Arrange it');
  expect(await carol.words()).toContain('Enter the time it begins');
  await carol.look('Arrange a meeting, without its time');
  await carol.page.getByLabel('It begins at').fill('10am');
  await carol.page.getByLabel('Where?').fill('Civic centre, room 2');
  await carol.press('Arrange it');
  const meeting = new URL(carol.page.url()).pathname;
  const chair = await at(people.chair);
  await chair.go('/meetings');
  await chair.look('Meetings to come');
  await chair.follow('MARVE panel');
  await chair.press('Open the agenda');
  const agenda = await chair.words();
  for (const words of ['Amina Yusuf', 'Heron Park', 'Themes and trends', 'The review falls on 20 March 2026'])
    expect(agenda).toContain(words);
  expect(agenda).toContain('Accept, put off or take out every item first');
  await chair.look('An agenda that built itself');
  // Whoever may not see her sees no item about her.
  const youth = await at(people.youth);
  youth.hidden.push('Amina', 'Yusuf');
  await youth.go(meeting);
  await youth.look('The agenda of somebody who may see less');
  const accept = chair.page.getByRole('button', { name: /^Accept/ });
  while ((await accept.count()) > 0) await chair.leave(() => accept.first().click());
  await chair.press('Lock the agenda');

  // Once it is locked, an item is late: it has a band of its own, a reason, and the chair accepts it.
  const police = await at(people.police);
  await police.go(meeting);
  await police.follow('Ask for an item');
  await police.page.getByLabel('What is it, in a few words?').fill('A fire at the lock-ups');
  await police.page.getByLabel('Why is it for this meeting?').fill('It happened on Saturday night.');
  await police.press('Ask for it');
  expect(await police.words()).toContain('Say why it cannot wait');
  await police.look('Ask for a late item, without its reason');
  await police.page.getByLabel('Why can it not wait for the next meeting?').fill('Children shelter there.');
  await police.press('Ask for it');
  expect(await police.words()).toContain('Late because: Children shelter there.');
  await chair.go(meeting);
  await chair.press(/^Accept A fire/);
  expect(await chair.words()).toContain('Accepted by Ruth Chair');
  await chair.look('A late item accepted');
  await chair.press('Issue the packs');
  await police.go(`${meeting}/pack`);
  await police.look('A pack');

  // The day: who is there decides what the screen shows.
  await chair.go(meeting);
  for (const name of ['Ruth Chair', 'Nell Notes', 'Noor Notes', 'Joanne Police', 'Kwabena Youth'])
    await chair.press(new RegExp(`^Mark present ?: ${name}`));
  await chair.press(/^Apologies ?: Leila Worker/);
  await chair.look('Who is here');
  await chair.page.getByLabel(/^The meeting is today/).check();
  await chair.press('Begin the meeting');
  expect(await chair.words()).not.toContain('Amina');
  expect(await chair.words()).toContain('Item 1 of');
  await chair.look('The shared screen');
  await chair.go(meeting);
  await chair.press(/^Has left ?: Kwabena Youth/);

  // Two who take notes of the same item at once: nothing of either is lost.
  const nell = await at(people.nell);
  const noor = await at(people.noor);
  for (const one of [nell, noor]) {
    await one.go(meeting);
    await one.follow('Notes');
    await one.follow(/Heron Park/);
  }
  const note = (of: Reader) => of.page.getByLabel('Add a note');
  await note(noor).fill('The lamp by the pond has been dark since January.');
  for (const line of ['Wardens walk it at four.', 'Young people asked for the café to stay open.']) {
    await note(nell).fill(line);
    await nell.press('Add this note');
  }
  await note(nell).fill('The school sends two staff at the bell.');
  await Promise.all([nell.press('Add this note'), noor.press('Add this note')]);
  await nell.page.reload();
  const said = await nell.words();
  for (const line of ['Wardens walk', 'asked for the café', 'two staff at the bell', 'dark since January'])
    expect(said).toContain(line);
  await nell.look('Notes taken by two');
  // Both change the same line: both are kept, and it shows.
  for (const one of [nell, noor]) await one.page.reload();
  for (const one of [nell, noor]) await one.follow(/^Change the line Wardens walk/);
  await nell.page.getByLabel('What should it say?').fill('Wardens walk it at four on schooldays.');
  await noor.page.getByLabel('What should it say?').fill('Wardens walk it at four and at six.');
  await Promise.all([nell.press('Save'), noor.press('Save')]);
  await nell.page.reload();
  expect(await nell.words()).toContain('Two people changed this line: both are kept');
  expect(await nell.words()).toContain('at four on schooldays');
  expect(await nell.words()).toContain('at four and at six');
  await nell.look('A line that two changed');

  // A decision with its reason, and somebody who saw it otherwise.
  await chair.follow('Shared screen');
  await chair.page.getByText('All items').click();
  await chair.follow(/Amina Yusuf/);
  await chair.press('Record this decision');
  expect(await chair.words()).toContain('Enter what was decided');
  await chair.look('A decision, nothing filled in');
  await chair.page.getByLabel('Outcome').selectOption('continue');
  await chair.page.getByLabel('What was decided?').fill('Go on meeting her at the youth club');
  await chair.page.getByLabel('Why?').fill('She talks there, and the men do not know it.');
  await chair.press('Record this decision');
  await chair.follow('Record that somebody saw it otherwise');
  await chair.page.getByLabel('Who?').selectOption({ label: 'Joanne Police' });
  await chair.page.getByLabel('What did they say?').fill('Somewhere further from the station would be safer.');
  await chair.look('Somebody saw it otherwise');
  await chair.press('Record it');
  expect(await chair.words()).toContain('Joanne Police saw it otherwise');
  await chair.look('A decision on the shared screen');

  // An action goes straight into the place's plan, with the one person who answers for it.
  await chair.page.getByText('All items').click();
  await chair.follow(/Heron Park/);
  await chair.page.getByText('Add an action').click();
  await chair.page.getByLabel('What will be done?').fill('Mend the lamp by the pond');
  await chair.press('Add this action');
  expect(await chair.words()).toContain('Enter who answers for it');
  expect(await chair.page.getByLabel('What will be done?').inputValue()).toBe('Mend the lamp by the pond');
  await chair.page.getByLabel('Who answers for it?').fill('Joanne Police');
  await fillDate(chair, 'By when?', '2026-04-30');
  await chair.look('Add an action in a meeting');
  await chair.press('Add this action');
  expect(await chair.words()).toContain('Mend the lamp by the pond');
  const plan = await chair.page.getByRole('link', { name: 'Mend the lamp by the pond' }).getAttribute('href');
  await police.go(plan ?? '');
  expect(await police.words()).toContain('Mend the lamp by the pond');
  await police.look('The plan of a place');

  // Every item is said to be discussed; the minutes are put forward by one and approved by another.
  await chair.page.getByText('All items').click();
  const first = chair.page.locator('main ol a').first();
  await chair.leave(() => first.click());
  const discussed = chair.page.getByRole('button', { name: /^Discussed/ });
  while ((await discussed.count()) > 0) await chair.leave(() => discussed.click());
  await chair.go(meeting);
  await chair.press('End the meeting');
  await nell.go(`${meeting}/minutes`);
  await nell.press('Put the minutes forward');
  expect(await nell.words()).toContain('Somebody other than whoever took the notes approves the minutes');
  await nell.look('Minutes put forward');
  await chair.go(`${meeting}/minutes`);
  await chair.press('Approve these minutes');
  const minutes = await chair.words();
  for (const words of [
    'Approved by Ruth Chair',
    'Leila Worker',
    'dark since January',
    'Go on meeting her at the youth club',
    'Joanne Police saw it otherwise',
    'Mend the lamp by the pond',
  ])
    expect(minutes).toContain(words);
  await chair.look('Minutes approved');
  await youth.go(`${meeting}/minutes`);
  expect(await youth.words()).toContain('Approved by Ruth Chair');
  await chair.go(`/bodies/${body}/decisions`);
  await chair.look('Decision log');
  const outsider = await at(people.outsider);
  expect(await outsider.go(`${meeting}/minutes`)).toBe(404);
});
