import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../../src/commands.ts';
import { commandsOf } from './commands.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

test('every command is asked for an account, or it is said why it acts for none', () => {
  expect(Object.keys(commandsOf).sort()).toEqual(commands.map((command) => command.name).sort());
});

test('a command that takes an account is one that is asked', () => {
  const takesOne = commands.filter((command) => command.usage.includes('--as')).map((command) => command.name);
  expect(takesOne.sort()).toEqual(['export', 'import']);
  expect(takesOne.filter((name) => 'actsForNobody' in (commandsOf[name] ?? { actsForNobody: '' }))).toEqual([]);
});

test('all e-mail goes through the one mail port, whose letters both worlds compare', async () => {
  const files = (await readdir(path.join(ROOT, 'src'), { recursive: true })).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
  );
  const texts = await Promise.all(
    files.map(async (name) => ({ name, text: await readFile(path.join(ROOT, 'src', name), 'utf8') })),
  );
  const sends = /from '(nodemailer|node:smtp|emailjs|@sendgrid\/|postmark|mailgun|@aws-sdk\/client-ses)|\bsendMail\b/i;
  expect(texts.filter(({ text }) => sends.test(text)).map(({ name }) => name)).toEqual(['kernel/mail/smtp.ts']);
  // What sends is given its port: nobody but the one who starts Kith makes one.
  const makes = texts.filter(({ text }) => /\bsmtpMail\(/.test(text)).map(({ name }) => name);
  expect(makes.sort()).toEqual(['house/serve-command.ts', 'kernel/mail/smtp.ts']);
  const { dependencies } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(Object.keys(dependencies).filter((name) => /mail|smtp/.test(name))).toEqual(['nodemailer']);
});
