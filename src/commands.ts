import { benchCommand } from '../bench/bench-command.ts';
import { demoCommand } from './demo/index.ts';
import { exportCommand, importCommand } from './exchange/index.ts';
import { migrateCommand } from './house/migrate-command.ts';
import { serveCommand } from './house/serve-command.ts';
import { asOwner, asWorker, withDatabase } from './house/standing.ts';
import { verifyCommand } from './kernel/audit/verify-command.ts';
import type { Command } from './kernel/commands/index.ts';
import { doctor } from './kernel/doctor/index.ts';
import { realEntropy } from './kernel/http/entropy.ts';
import { landings } from './landings.ts';
import { importPanelCommand } from './panels/index.ts';
import { importPlanCommand } from './planning/index.ts';
import { userCommand } from './sign-in/index.ts';

/** Every command of `kith`, in the order that the list shows. */
export const commands: Command[] = [
  serveCommand,
  migrateCommand,
  demoCommand(withDatabase),
  userCommand(asOwner),
  importCommand(withDatabase, realEntropy, [
    importPlanCommand(withDatabase, landings),
    importPanelCommand(withDatabase),
  ]),
  exportCommand(withDatabase),
  verifyCommand(asWorker),
  benchCommand,
  doctor,
];
