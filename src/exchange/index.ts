import './tables.ts';

export { exportCommand } from './commands/export-command.ts';
export { importCommand } from './commands/import-command.ts';
export { type Area, placeOf } from './places/place-of.ts';
