import { commands } from './commands.ts';
import { dispatch, progressOn, whenAskedToStop } from './kernel/commands/index.ts';

let stopping: AbortSignal | undefined;

const code = await dispatch(
  commands,
  process.argv.slice(2),
  { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) },
  {
    env: process.env,
    progress: progressOn(process.stderr),
    // Only a command that knows how to stop takes signals over; any other is ended by them, as programs are.
    get stopping() {
      stopping ??= whenAskedToStop();
      return stopping;
    },
  },
);
process.stdout.write('', () => process.exit(code));
