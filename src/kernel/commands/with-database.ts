import type { OpenDatabase } from '../db/open-database.ts';
import type { CommandIo } from './command.ts';

/** Opens the database for a command's work, and closes it after. */
export type WithDatabase = <T>(
  io: CommandIo,
  work: (database: Pick<OpenDatabase, 'webUrl'>) => Promise<T>,
) => Promise<T>;
