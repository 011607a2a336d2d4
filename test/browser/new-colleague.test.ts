import { Secret, TOTP } from 'otpauth';
import { expect } from 'vitest';
import { journey } from './support/journey.ts';

/** A new agency and somebody in it, from the administrator's desk to their first morning. */
journey('A new colleague', async ({ hiring, house, visitor }) => {
  const council = await hiring.agency('Seldermouth Council', 'childrens_social_care');
  const dev = await hiring.colleague('Dev Otter', council, ['administrator']);

  const admin = await visitor();
  await admin.go('/sign-in');
  await admin.look('Sign in');
  await admin.press('Continue');
  await admin.look('Sign in, nothing filled in');
  await admin.signIn(dev);
  await admin.follow('Administration');
  await admin.look('Administration');
  await admin.follow('Agencies and teams');
  await admin.look('Agencies');
  await admin.press('Add an agency');
  await admin.press('Add agency');
  await admin.look('Add an agency, nothing filled in');
  await admin.page.getByLabel('Name').fill('Harbour Youth Project');
  await admin.page.getByLabel('Kind').selectOption('voluntary_sector');
  await admin.press('Add agency');
  expect(await admin.words()).toContain('Harbour Youth Project');
  await admin.page.getByLabel('Add a team called').fill('Street team');
  await admin.press('Add team');
  expect(await admin.words()).toContain('Street team');
  await admin.look('An agency');

  await admin.go('/admin/people');
  await admin.look('People');
  await admin.press('Add a person');
  await admin.press('Add person');
  await admin.look('Add a person, nothing filled in');
  await admin.page.getByLabel('Name').fill('Jess Tern');
  await admin.page.getByLabel('Work e-mail address').fill('Jess.Tern@Harbour.example');
  await admin.page.getByLabel('Job').fill('Detached youth worker');
  await admin.page.getByLabel('Where they work').selectOption({ label: 'Harbour Youth Project' });
  await admin.press('Add person');
  expect(await admin.words()).toContain('Jess Tern is added');
  const given = (await admin.page.locator('.govuk-panel strong').textContent()) ?? '';
  await admin.look('A first password');
  await admin.follow('Give them roles and teams');
  await admin.look('A person');
  await admin.press('Give a role or a team');
  await admin.page.getByLabel('Role or team').selectOption({ label: 'Role: Youth worker' });
  await admin.page.getByLabel('Why?').fill('Begins on the street team today');
  await admin.look('Give a role or a team');
  await admin.press('Give it');
  expect(await admin.words()).toContain('Youth worker');
  await admin.follow('What they may see');
  await admin.look('What they may see');
  // Nobody changes their own access.
  await admin.go(`/admin/people/${dev.id}`);
  expect(await admin.words()).toContain('Nobody changes their own access');

  // Her first morning: the password she was given, a phone, and a password of her own.
  const jess = await visitor();
  const start = async (password: string) => {
    await jess.go('/sign-in');
    await jess.page.getByLabel('E-mail address').fill('jess.tern@harbour.example');
    await jess.page.getByLabel('Password', { exact: true }).fill(password);
    await jess.press('Continue');
  };
  await start('not the one I was given');
  expect(await jess.words()).toContain('There is a problem');
  await jess.look('Sign in, refused');
  await start(given);
  const key = (await jess.page.locator('.kith-code-key').textContent()) ?? '';
  const phone = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) });
  const code = () => phone.generate({ timestamp: Date.parse(house.now()) });
  await jess.look('Set up your phone');
  await jess.page.getByLabel('6-digit code').fill(code());
  await jess.press('Continue');
  await jess.page.getByLabel('New password').fill(given);
  await jess.press('Save and sign in');
  expect(await jess.words()).toContain('Choose a password that is not the one you were given');
  await jess.look('Choose a password, the same one');
  await jess.page.getByLabel('New password').fill('lantern otter gravel');
  await jess.press('Save and sign in');
  expect(await jess.words()).toContain('Your work');
  expect(await jess.page.locator('.kith-person').textContent()).toContain('Jess Tern');

  // What she was given opens nothing any more; her own does.
  await jess.press('Sign out');
  await jess.look('Signed out');
  await house.pass(1);
  await start(given);
  expect(await jess.words()).toContain('There is a problem');
  await start('lantern otter gravel');
  await jess.look('Enter your code');
  await jess.page.getByLabel('6-digit code').fill(code());
  await jess.press('Sign in');
  expect(await jess.words()).toContain('Your work');
});
