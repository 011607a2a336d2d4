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

test('Kith sends no e-mail: the day it does, its letters belong in the trace', async () => {
  const files = (await readdir(path.join(ROOT, 'src'), { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  const texts = await Promise.all(
    files.map(async (name) => ({ name, text: await readFile(path.join(ROOT, 'src', name), 'utf8') })),
  );
  const sends =
    /from '(nodemailer|node:smtp|emailjs|@sendgrid\/|postmark|mailgun|@aws-sdk\/client-ses)|\bsmtps?:|\bsendMail\b/i;
  expect(texts.filter(({ text }) => sends.test(text)).map(({ name }) => name)).toEqual([]);
  const { dependencies } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(Object.keys(dependencies).filter((name) => /mail|smtp/.test(name))).toEqual([]);
});
