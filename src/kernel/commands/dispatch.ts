import { type Command, type CommandIo, type Outcome, WrongUsage } from './command.ts';

/** Where a command line's words go. */
export type Streams = { out(text: string): void; err(text: string): void };

/** What a command is given besides the streams. */
export type Surroundings = Pick<CommandIo, 'env' | 'stopping' | 'progress'>;

const EXIT = { done: 0, failed: 1, wrongUsage: 2 } as const;

/**
 * Run the command that `argv` names.
 *
 * @param argv what follows `kith`.
 * @returns the exit code: 0 done, 1 refused or failed, 2 wrong usage.
 */
export async function dispatch(
  commands: Command[],
  argv: string[],
  streams: Streams,
  surroundings: Surroundings,
): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--help' || name === '-h' || name === 'help') {
    streams.out(listOf(commands));
    return EXIT.done;
  }
  const command = commands.find((row) => row.name === name);
  if (!command) {
    streams.err(`${name === undefined ? 'Which command?' : `There is no command "${name}".`}\n\n${listOf(commands)}`);
    return EXIT.wrongUsage;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    streams.out(helpOf(command));
    return EXIT.done;
  }
  const json = rest.includes('--json');
  const io: CommandIo = {
    env: surroundings.env,
    progress: surroundings.progress,
    get stopping() {
      return surroundings.stopping;
    },
    print: (line) => (json ? undefined : streams.out(`${line}\n`)),
    say: (line) => streams.err(`${line}\n`),
  };
  const { outcome, exit } = await attempt(
    command,
    rest.filter((arg) => arg !== '--json'),
    io,
  );
  if (json) streams.out(`${JSON.stringify(outcome.report)}\n`);
  return exit;
}

async function attempt(command: Command, args: string[], io: CommandIo): Promise<{ outcome: Outcome; exit: number }> {
  try {
    const outcome = await command.run(args, io);
    return { outcome, exit: outcome.done ? EXIT.done : EXIT.failed };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const outcome = { done: false, report: { error: message } };
    if (isWrongUsage(error)) {
      io.say(`${message}\n\n${helpOf(command).trimEnd()}`);
      return { outcome, exit: EXIT.wrongUsage };
    }
    io.say(isOurMistake(error) ? (error.stack ?? message) : message);
    return { outcome, exit: EXIT.failed };
  }
}

/** Node's own `parseArgs` speaks through error codes. */
function isWrongUsage(error: unknown): boolean {
  if (error instanceof WrongUsage) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

/** A mistake in Kith itself is worth its stack; what the world did is not. */
function isOurMistake(error: unknown): error is Error {
  return [TypeError, ReferenceError, RangeError, SyntaxError].some((kind) => error instanceof kind);
}

function listOf(commands: Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const rows = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}\n`);
  return `kith COMMAND [--json]\n\n${rows.join('')}\nkith COMMAND --help says more.\n`;
}

function helpOf(command: Command): string {
  return `${command.summary}\n\nkith ${command.usage}\n`;
}
