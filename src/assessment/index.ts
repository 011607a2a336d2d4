import type { Feature } from '../kernel/http/feature.ts';
import './tables.ts';

export { readDefinition } from './definition/read-definition.ts';
export type { Band, Statement } from './definition/value.ts';
export { besideTyped, overallFromBands, sayBands } from './standing/overall-from-bands.ts';

/** The one engine of questions: instruments as data, their sittings, and what a person decides on them. */
export const assessment: Feature = { name: 'assessment', routes: [] };
