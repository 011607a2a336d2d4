import { parseArgs } from 'node:util';
import type { Outcome } from '../kernel/commands/command.ts';
import { type Command, type CommandIo, WrongUsage } from '../kernel/commands/index.ts';
import type { Db } from '../kernel/db/schema.ts';
import { addUser } from './people/add-user.ts';
import { type ListedUser, listUsers } from './people/list-users.ts';
import { closeUser, setPassword } from './people/set-password.ts';

/** How a command comes by the database as the owner of its tables, and by Kith's secret. */
export type WithOwner = <T>(io: CommandIo, work: (db: Db, secret: Buffer) => Promise<T>) => Promise<T>;

const USAGE = `user add EMAIL --name NAME --job TITLE --agency NAME [--new-agency KIND] [--role CODE]… [--social-work-number N]
kith user list
kith user password EMAIL [--forget-phone]
kith user close EMAIL

  add       makes an account and prints a first password, which has to be changed at the first sign-in
  list      everyone with an account, and how they may sign in
  password  gives a new first password and signs the person out; --forget-phone when they have lost theirs
  close     closes an account: it is signed out at once

  --new-agency KIND  makes the agency if there is none of that name: school, police, health …
  --role CODE        a hat they wear, such as screener or administrator; may be given several times`;

/** `kith user`: the first administrator, and help when nobody can sign in. Everyday changes are made by the pages. */
export const userCommand = (withOwner: WithOwner): Command => ({
  name: 'user',
  summary: 'Adds people, lists them, gives a new password, closes an account.',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        job: { type: 'string' },
        agency: { type: 'string' },
        'new-agency': { type: 'string' },
        role: { type: 'string', multiple: true, default: [] },
        'social-work-number': { type: 'string' },
        'forget-phone': { type: 'boolean', default: false },
      },
    });
    const [what, email, ...rest] = positionals;
    const task = tasks[what ?? ''];
    if (!task) throw new WrongUsage('Say what to do: add, list, password or close.');
    if (rest.length > 0 || (what === 'list') !== (email === undefined)) {
      throw new WrongUsage(what === 'list' ? 'user list takes nothing more.' : `Say whom: user ${what} EMAIL.`);
    }
    return task({ email: email ?? '', values, io, withOwner });
  },
});

interface Given {
  email: string;
  values: {
    name?: string | undefined;
    job?: string | undefined;
    agency?: string | undefined;
    'new-agency'?: string | undefined;
    role: string[];
    'social-work-number'?: string | undefined;
    'forget-phone': boolean;
  };
  io: CommandIo;
  withOwner: WithOwner;
}

const tasks: Record<string, ((given: Given) => Promise<Outcome>) | undefined> = Object.assign(Object.create(null), {
  async add({ email, values, io, withOwner }: Given): Promise<Outcome> {
    const needed = (option: 'name' | 'job' | 'agency'): string => {
      const value = values[option]?.trim();
      if (!value) throw new WrongUsage(`--${option} is needed.`);
      return value;
    };
    const user = {
      email,
      name: needed('name'),
      jobTitle: needed('job'),
      agency: needed('agency'),
      newAgencyKind: values['new-agency'],
      roles: values.role,
      registration: values['social-work-number'],
    };
    const { password } = await withOwner(io, (db, secret) => addUser(db, secret, user));
    io.print(`${user.name} can sign in with ${email} and this password, once: ${password}`);
    io.print('They are then asked to set up a phone and to choose a password of their own.');
    return { done: true, report: { email, password } };
  },
  async list({ io, withOwner }: Given): Promise<Outcome> {
    const users = await withOwner(io, listUsers);
    for (const user of users) io.print(lineOf(user));
    if (users.length === 0) io.print('Nobody has an account yet. Add the first with: kith user add');
    return { done: true, report: { users } };
  },
  async password({ email, values, io, withOwner }: Given): Promise<Outcome> {
    const forgetPhone = values['forget-phone'];
    const password = await withOwner(io, (db, secret) => setPassword(db, secret, email, { forgetPhone }));
    io.print(`${email} is signed out everywhere and can sign in with this password, once: ${password}`);
    if (forgetPhone) io.print('They are then asked to set up a phone.');
    return { done: true, report: { email, password } };
  },
  async close({ email, io, withOwner }: Given): Promise<Outcome> {
    await withOwner(io, (db) => closeUser(db, email));
    io.print(`The account of ${email} is closed.`);
    return { done: true, report: { email, closed: true } };
  },
});

function lineOf(user: ListedUser): string {
  const ways = [user.password && 'password', user.phone && 'phone', user.provider && 'provider'].filter(Boolean);
  const state = user.closed ? 'closed' : ways.join(' and ') || 'cannot sign in yet';
  return `${user.email}  ${user.name}, ${user.agency}  [${user.roles.join(', ') || 'no role'}]  ${state}`;
}
