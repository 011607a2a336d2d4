import './tables.ts';

export type { Asked, RecordKind } from './tables.ts';
