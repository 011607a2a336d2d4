export { createDatabase } from './create-database.ts';
export { type Embedded, openEmbedded } from './open-embedded.ts';
