import { expect } from 'vitest';
import { hubOf } from './support/hub.ts';
import { journey } from './support/journey.ts';

const concern = (named: string, danger = 'no') => ({
  danger,
  'subjects[0][kind]': 'location',
  'subjects[0][named]': named,
  happened: 'Older lads wait there after school.',
  when: 'not_known',
  howKnown: 'saw',
});

/** A day's work: groups that count what they hold, hats, and a page with nothing on it that says what will come. */
journey('A day of work', async ({ fresh, hiring, house, at, session }) => {
  const { lee, sam, dee, leila, nas } = await hubOf(hiring);
  const kit = await hiring.world.child('Kit', 'Larch', 'sealed');
  await hiring.world.grant(leila.id, kit.scope, 4, true, 'allocated worker');
  // Dee also answers the emergency question: two hats.
  await fresh.arrange(
    `insert into membership (id, account_id, party_id, from_at, reason)
     values (gen_random_uuid(), $1, role_id('duty_manager'), '2020-01-01', 'also on duty')`,
    [dee.id],
  );
  const school = await session(lee);
  for (let nth = 1; nth <= 24; nth += 1) await school.ask('POST', '/concerns/new', concern(`Bus stop ${nth}`));
  await school.ask('POST', '/concerns/new', concern('The underpass', 'yes'));
  const hub = await session(sam);
  await hub.ask('POST', `/break-glass/${kit.id}`, { why: 'He is at the door now', hours: '1', knows: 'no' });
  await house.pass(23 * 60);
  await school.ask('POST', '/emergency', {
    who: 'Rowan',
    where: 'the bus station',
    why: 'Seen with bruises',
    ringBack: '01632 960111',
  });

  const manager = await at(dee);
  await manager.go('/');
  await manager.look('Your work, a manager with two hats');
  const sections = manager.page.locator('main section:has(> h2)');
  let lines = 0;
  for (const section of await sections.all()) {
    const heading = (await section.locator('h2').textContent()) ?? '';
    const rows = await section.locator('tbody tr').count();
    expect(heading).toMatch(new RegExp(`\\(${rows}\\)$`));
    lines += rows;
  }
  expect(lines).toBeGreaterThan(20);
  // What may be a danger is first, and the count of the rest equals the list it opens.
  expect(await sections.first().locator('tbody tr').first().textContent()).toMatch(/danger/);
  const all = manager.page.getByRole('link', { name: /All concerns waiting for a decision/ });
  const said = Number(/\((\d+)\)/.exec((await all.textContent()) ?? '')?.[1]);
  expect(said).toBe(25);
  await manager.leave(() => all.click());
  expect(await manager.words()).toContain(`of ${said}`);

  // One hat at a time.
  await manager.go('/');
  const hats = manager.page.getByRole('navigation', { name: 'Show the work of one role' }).getByRole('link');
  const howMany = await hats.count();
  expect(howMany).toBeGreaterThan(2);
  let each = 0;
  // The first is all of them.
  for (let nth = 1; nth < howMany; nth += 1) {
    await manager.leave(() => hats.nth(nth).click());
    each += await manager.page.locator('main section:has(> h2) tbody tr').count();
    if (nth === 1) await manager.look('Your work, one hat');
  }
  expect(each).toBe(lines);

  // The referrer hears that someone has read it: changed since they looked.
  const queue = await at(sam);
  await queue.go('/front-door');
  await queue.page.locator('main a[href^="/front-door/"]').first().click();
  await queue.press('I have read this');
  const lead = await at(lee);
  await lead.go('/');
  expect(await lead.words()).toContain('Changed since you looked');
  await lead.look('Your work, news of a concern');

  const chair = await at(nas);
  await chair.go('/');
  expect(await chair.words()).toContain('Nothing needs you now');
});
