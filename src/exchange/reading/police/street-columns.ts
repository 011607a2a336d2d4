import type { Cells } from '../csv/cells.ts';

/** The columns of a data.police.uk street-level crime file. Source: data.police.uk/about, "CSV columns". */
export const streetColumns = {
  format: 'a data.police.uk street file',
  required: [
    'Crime ID',
    'Month',
    'Reported by',
    'Falls within',
    'Longitude',
    'Latitude',
    'Location',
    'LSOA code',
    'LSOA name',
    'Crime type',
    'Last outcome category',
    'Context',
  ],
} as const;

export type StreetColumn = (typeof streetColumns.required)[number];
export type StreetCells = Cells<StreetColumn>;
