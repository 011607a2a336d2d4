import { parseArgs } from 'node:util';
import { type Command, Refused, WrongUsage } from '../kernel/commands/index.ts';
import type { OpenDatabase } from '../kernel/db/open-database.ts';
import { generateBorough } from './borough.ts';
import { demoPeople } from './load/access.ts';
import { isEmpty, loadBorough, works } from './load/load-borough.ts';

/** The borough of the demonstration is always this one. */
const SEED = 1;
const USUAL_CHILDREN = 120;

type Progress = (label: string, done: number, total?: number) => void;

/**
 * Fills an empty database with the demonstration borough as it is now; leaves one that has it as it is. Returns the people
 * offered at sign-in. Throws `Refused` for a database in which others work: nobody is let into that without a password.
 */
export async function fillWithDemo(database: OpenDatabase, now: Date, progress: Progress) {
  const borough = generateBorough({ seed: SEED, children: USUAL_CHILDREN, now: now.toISOString() });
  const people = demoPeople(borough);
  if (await isEmpty(database.adminUrl)) await loadBorough(database.adminUrl, borough, progress);
  else if (!(await works(database.adminUrl, people[0]?.email ?? ''))) {
    throw new Refused('This database is not the demonstration: real people work in it. Start Kith without --demo.');
  }
  return people;
}

/** Makes the command from the way a command comes by its open database. */
export function demoCommand(
  withDatabase: <T>(io: Parameters<Command['run']>[1], work: (database: OpenDatabase) => Promise<T>) => Promise<T>,
): Command {
  return {
    name: 'demo',
    summary: 'Fills an empty database with an invented borough.',
    usage:
      'demo [--children N] [--seed N]\n\n' +
      `  --children  how many children and young adults, from 120 to 200000 (${USUAL_CHILDREN})\n` +
      `  --seed      the same seed gives the same borough (${SEED})\n\n` +
      'Everyone and everywhere in it is invented. A database that anybody works in is left as it is.',
    async run(args, io) {
      const { values } = parseArgs({
        args,
        options: {
          children: { type: 'string', default: String(USUAL_CHILDREN) },
          seed: { type: 'string', default: String(SEED) },
        },
      });
      const [children, seed] = [Number(values.children), Number(values.seed)];
      if (!Number.isInteger(children) || children < 120 || children > 200_000) {
        throw new WrongUsage('--children takes a whole number from 120 to 200000.');
      }
      if (!Number.isInteger(seed) || seed < 0) throw new WrongUsage('--seed takes a whole number from 0.');
      return withDatabase(io, async (database) => {
        if (!(await isEmpty(database.adminUrl))) {
          throw new Refused(
            'People already work in this database, so nothing was put into it. Use another data folder.',
          );
        }
        const began = Date.now();
        const borough = generateBorough({ seed, children, now: new Date().toISOString() });
        const rows = await loadBorough(database.adminUrl, borough, io.progress);
        const seconds = (Date.now() - began) / 1000;
        io.print(
          `The borough is loaded: ${rows.subject ?? 0} people and places, ${rows.record ?? 0} records, in ${seconds.toFixed(1)} seconds.`,
        );
        for (const person of demoPeople(borough)) io.print(`${person.email}  ${person.name}, ${person.says}`);
        return { done: true, report: { children, seed, rows, seconds } };
      });
    },
  };
}
