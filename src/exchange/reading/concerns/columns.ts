import type { Cells } from '../csv/cells.ts';
import type { Columns } from '../csv/header.ts';

/** How many subjects one concern may name: as many as the form on screen allows. */
const places = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const subjectParts = ['kind', 'name', 'age', 'what was said of them', 'in danger now'] as const;

export type SubjectPlace = (typeof places)[number];
type SubjectColumn = `subject ${SubjectPlace} ${(typeof subjectParts)[number]}`;

const required = [
  'reference',
  'reported at',
  'reporter agency',
  'anyone in danger now',
  'what was said',
  'subject 1 kind',
  'subject 1 name',
] as const;

const optional = [
  'reporter name',
  'reporter role',
  'reporter contact',
  'source code',
  'what the danger is',
  'how it is known',
  'happened from',
  'happened to',
  'where',
  'where precision',
  'longitude',
  'latitude',
  'peers',
  'school',
  'neighbourhood',
  'online',
  'child aware',
  'parent aware',
  'why they were not told',
] as const;

export type ConcernColumn = (typeof required)[number] | (typeof optional)[number] | SubjectColumn;
export type ConcernCells = Cells<ConcernColumn>;

/** The numbers that a concern's subjects may have. */
export const subjectPlaces: readonly SubjectPlace[] = places;

const subjectColumns = places
  .flatMap((place) => subjectParts.map((part): SubjectColumn => `subject ${place} ${part}`))
  .filter((column) => column !== 'subject 1 kind' && column !== 'subject 1 name');

/** The columns of a file of concerns, as the guide to importing concerns has them. */
export const concernColumns: Columns<ConcernColumn> = {
  format: 'a file of concerns',
  required,
  optional: [...optional, ...subjectColumns],
};
