export { type Command, type CommandIo, Refused, WrongUsage } from './command.ts';
export { dispatch } from './dispatch.ts';
export { progressOn } from './progress.ts';
export { whenAskedToStop } from './stopping.ts';
export type { WithDatabase } from './with-database.ts';
