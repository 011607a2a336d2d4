import { rejectsCsv } from '../../reading/csv/rejects-csv.ts';
import { streetColumns } from '../../reading/police/street-columns.ts';
import { readPoliceStreet } from '../../reading/police-street.ts';
import { fixedId } from '../fixed-id.ts';
import type { Format } from '../format.ts';
import { landInBatches } from '../landed.ts';
import { streetCrimeLander } from './land-street-crime.ts';

const BATCH = 2000;

export const policeStreet: Format = {
  code: 'police-street',
  name: 'Street-level crime, from data.police.uk',
  ending: '.csv',
  mediaType: 'text/csv; charset=utf-8',
  importerId: fixedId('kith importer police-street'),
  writes: 'open',
  land: (landing, source) => landInBatches(readPoliceStreet(source), BATCH, streetCrimeLander(landing)),
  rejects: (rejects) => rejectsCsv(streetColumns.required, rejects),
};
