import { concernsExport } from './concerns.ts';
import type { Export } from './export.ts';
import { subjectsExport } from './subjects.ts';

/** Every list that can be taken out as a file. */
export const exports: readonly Export[] = [concernsExport, subjectsExport];

/** The list that `kith export` knows by this word; undefined for any other. */
export const exportOf = (code: string): Export | undefined => exports.find((one) => one.code === code);
