import { exports } from '../../../src/exchange/exporting/exports.ts';
import { exportCommand, importCommand } from '../../../src/exchange/index.ts';
import { formats } from '../../../src/exchange/landing/formats.ts';
import { dispatch } from '../../../src/kernel/commands/index.ts';
import type { Entropy } from '../../../src/kernel/http/entropy.ts';
import { landings } from '../../../src/landings.ts';
import { importPanelCommand } from '../../../src/panels/index.ts';
import { importPlanCommand } from '../../../src/planning/index.ts';
import type { FreshDatabase } from '../../support/fresh-database.ts';
import type { Files } from './files.ts';

/** One way to run a command for an account. */
export interface Command {
  /** What the tally calls it: `kith export concerns`. */
  name: string;
  argv(email: string, files: Files): string[];
}

/** What each command of `kith` is to the property: the ways it acts for an account, or why it acts for none. */
export const commandsOf: Readonly<Record<string, readonly Command[] | { actsForNobody: string }>> = {
  export: exports.map(({ code }) => ({
    name: `kith export ${code}`,
    argv: (email) => ['export', code, '--as', email],
  })),
  import: [
    ...formats.map(({ code }) => ({
      name: `kith import ${code}`,
      argv: (email: string, files: Files) => ['import', code, files.pathOf(code), '--as', email],
    })),
    ...(['plan', 'panel'] as const).map((paper) => ({
      name: `kith import ${paper}`,
      argv: (email: string, files: Files) => [
        'import',
        paper,
        files.pathOf(paper),
        ...(paper === 'plan' ? ['--accept'] : []),
        '--as',
        email,
      ],
    })),
  ],
  serve: { actsForNobody: 'it answers the routes, which are asked one by one' },
  migrate: { actsForNobody: 'whoever owns the database runs it, and it shows names of migrations' },
  demo: { actsForNobody: 'it fills an empty database' },
  user: { actsForNobody: 'whoever owns the database runs it, and it shows the staff directory' },
  verify: { actsForNobody: 'whoever owns the database runs it, and it shows ids of events' },
  bench: { actsForNobody: 'it measures a borough of its own' },
  doctor: { actsForNobody: 'it looks at the machine' },
};

export const everyCommand: readonly Command[] = Object.values(commandsOf).flatMap((one) =>
  'actsForNobody' in one ? [] : one,
);

/** The commands for papers that wait for a person. */
const staged = (withDatabase: Parameters<typeof importCommand>[0], entropy: Entropy) => [
  importPlanCommand(withDatabase, landings, entropy),
  importPanelCommand(withDatabase, entropy),
];

/** What a command prints, on both streams, and how it ends: nothing of it is left out. */
export async function commandSaid(
  fresh: Pick<FreshDatabase, 'url'>,
  entropy: Entropy,
  argv: string[],
): Promise<{ code: number; said: string }> {
  let said = '';
  const withDatabase: Parameters<typeof importCommand>[0] = (_io, work) => work({ webUrl: fresh.url });
  const code = await dispatch(
    [importCommand(withDatabase, entropy, staged(withDatabase, entropy)), exportCommand(withDatabase, entropy)],
    argv,
    {
      out: (text) => {
        said += `1 ${text}`;
      },
      err: (text) => {
        said += `2 ${text}`;
      },
    },
    { env: {}, stopping: new AbortController().signal, progress: () => undefined },
  );
  return { code, said: `${said}exit code ${code}` };
}
