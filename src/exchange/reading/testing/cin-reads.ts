import { openCinCensus } from '../cin-census.ts';
import { fileOf, gather, refusal } from './reads.ts';

export const read = async (text: string) => gather((await openCinCensus(fileOf(text))).children);
export const refused = (text: string) => refusal(read(text));
