export { type Command, type CommandIo, type Outcome, Refused, WrongUsage } from './command.ts';
export { dispatch } from './dispatch.ts';
export { progressOn } from './progress.ts';
export { whenAskedToStop } from './stopping.ts';
