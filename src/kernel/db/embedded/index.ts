export { createDatabase } from './create-database.ts';
export { type Embedded, openEmbedded } from './open-embedded.ts';
export { isFree } from './port.ts';
export { tryBinaries } from './try-binaries.ts';
