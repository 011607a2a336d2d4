import './tables.ts';

export { type Named, nameSubject } from './parts/name-subject.ts';
export type { Asked, Part, RecordKind } from './tables.ts';
