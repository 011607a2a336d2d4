import type { Feature } from '../kernel/http/feature.ts';
import { type Neighbours, routes } from './routes.ts';
import './tables.ts';

export { type Named, nameSubject } from './parts/name-subject.ts';
export { ownWords } from './parts/own-words.ts';
export type { RaiseConcern } from './raise.ts';
export type { Asked, Part, RecordKind } from './tables.ts';

/** What happened and what was said. `rooms` gives what this room asks of others. */
export const records = (rooms: Neighbours): Feature => ({
  name: 'records',
  routes: routes(rooms),
  navigation: [],
});
