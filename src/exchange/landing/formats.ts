import { boundaries } from './boundaries/format.ts';
import { cinCensus } from './cin/format.ts';
import { concerns } from './concerns/format.ts';
import type { Format } from './format.ts';
import { policeStreet } from './police/format.ts';

/** Every kind of file Kith takes in, in the order they are offered. */
export const formats: readonly Format[] = [concerns, cinCensus, policeStreet, boundaries];

/** The format known by this word; undefined for any other. */
export const formatOf = (code: string): Format | undefined => formats.find((format) => format.code === code);
