import { createServer, type Server } from 'node:http';
import { expect } from 'vitest';
import { findable } from './support/findable.ts';
import { hubOf } from './support/hub.ts';
import { journey } from './support/journey.ts';

const NASTY = '"><img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>{{7*7}}';

/** A page of somebody else's on this machine. */
async function elsewhere(html: string): Promise<{ address: string; server: Server }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  return { address: `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}/`, server };
}

/** What a page of Kith's must withstand, tried in a browser. */
journey('Attacked by hand', async ({ fresh, hiring, house, visitor, at, session }) => {
  const { lee, sam, leila } = await hubOf(hiring);
  const amina = await hiring.world.child('Amina', 'Yusuf');
  await findable(fresh, amina, 'Amina Yusuf');
  await hiring.world.grant(leila.id, amina.scope, 4, true, 'allocated worker');

  // Cookies: out of reach of scripts, and not sent for other sites; the only ones there are.
  const worker = await visitor();
  await worker.signIn(leila);
  const cookies = await worker.page.context().cookies();
  expect(cookies.map(({ name }) => name)).toEqual(['kith-session']);
  for (const { httpOnly, sameSite } of cookies)
    expect({ httpOnly, sameSite }).toEqual({ httpOnly: true, sameSite: 'Lax' });
  expect(await worker.page.evaluate(() => document.cookie)).toBe('');

  // After signing out there is nothing to go back to.
  await worker.go(`/subjects/${amina.id}`);
  expect(await worker.words()).toContain('Amina Yusuf');
  await worker.press('Sign out');
  await worker.page.goBack().catch(() => undefined);
  expect(await worker.page.locator('body').textContent()).not.toContain('Amina');

  // Markup typed into every field is words, wherever it is shown.
  const lead = await at(lee);
  await lead.go('/concerns/new');
  await lead.page.getByLabel('No', { exact: true }).first().check();
  await lead.page.locator('[name="subjects[0][kind]"]').selectOption('child');
  await lead.page.locator('[name="subjects[0][age]"]').fill(NASTY.slice(0, 40));
  for (const field of ['subjects[0][named]', 'subjects[0][said]', 'happened', 'place'])
    await lead.page.locator(`[name="${field}"]`).fill(NASTY);
  await lead.press('Send this concern');
  expect(await lead.words()).toContain('There is a problem');
  expect(await lead.page.locator('[name="happened"]').inputValue()).toBe(NASTY);
  await lead.page.getByRole('group', { name: 'When did it happen?' }).getByLabel('I do not know').check();
  await lead.page.getByLabel('I saw or heard it').check();
  await lead.press('Send this concern');
  expect(await lead.words()).toContain('Concern sent');
  const screener = await at(sam);
  for (const follow of ['/', '/front-door']) {
    await screener.go(follow);
    expect(await screener.words()).toContain(NASTY.slice(0, 40));
  }
  await screener.leave(() => screener.page.locator('main tbody a').first().click());
  expect(await screener.page.locator('main img, main script').count()).toBe(0);
  await screener.press('I have read this');
  await screener.leave(() => screener.page.locator('main a[href*="/who/"]').click());
  await screener.go(`/search?q=${encodeURIComponent(NASTY)}`);
  expect(await screener.page.title()).not.toContain('taken');
  expect(await screener.page.locator('main img, main script').count()).toBe(0);

  // Another site can neither send a form of ours nor put a page of ours in a frame of its own.
  const { token } = await session(lee);
  const before = await fresh.arrange('select 1 from concern');
  const { address, server } = await elsewhere(
    `<form method="post" action="${house.origin}/concerns/new"><input name="danger" value="no"><button>Win</button></form>
     <iframe src="${house.origin}/concerns/mine"></iframe>`,
  );
  const context = await lead.page.context().browser()?.newContext();
  if (!context) throw new Error('the browser has gone');
  await context.addCookies([
    { name: 'kith-session', value: token, url: house.origin, httpOnly: true, sameSite: 'Lax' },
  ]);
  const victim = await context.newPage();
  await victim.goto(address);
  expect(await victim.frames()[1]?.locator('body').textContent()).not.toContain('Concerns you have raised');
  const [answer] = await Promise.all([victim.waitForResponse(/concerns\/new/), victim.getByText('Win').click()]);
  expect([303, 403]).toContain(answer.status());
  expect(answer.headers().location ?? '/sign-in').toMatch(/^\/sign-in/);
  expect(await fresh.arrange('select 1 from concern')).toHaveLength(before.length);
  await context.close();
  await new Promise((resolve) => server.close(resolve));
});
