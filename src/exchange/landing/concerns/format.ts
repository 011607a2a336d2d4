import { concernColumns } from '../../reading/concerns/columns.ts';
import { readConcerns } from '../../reading/concerns-csv.ts';
import { rejectsCsv } from '../../reading/csv/rejects-csv.ts';
import { fixedId } from '../fixed-id.ts';
import type { Format } from '../format.ts';
import { landInBatches } from '../landed.ts';
import { concernLander } from './land-concerns.ts';

const BATCH = 100;

export const concerns: Format = {
  code: 'concerns',
  name: 'Concerns',
  ending: '.csv',
  mediaType: 'text/csv; charset=utf-8',
  importerId: fixedId('kith importer concerns'),
  writes: 'concern',
  land: (landing, source) => landInBatches(readConcerns(source, landing.now), BATCH, concernLander(landing)),
  rejects: (rejects) => rejectsCsv([...concernColumns.required, ...(concernColumns.optional ?? [])], rejects),
};
