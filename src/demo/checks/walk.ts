import type { Borough } from '../types/borough.ts';

/** The collections of a borough in the order they are to be loaded, each row under the collection's name. */
export function* walk(borough: Borough): Generator<readonly [collection: string, row: object]> {
  for (const row of borough.agencies) yield ['agencies', row];
  for (const row of borough.teams) yield ['teams', row];
  for (const row of borough.staff) yield ['staff', row];
  for (const row of borough.places) yield ['places', row];
  for (const row of borough.peerGroups) yield ['peerGroups', row];
  for (const row of borough.people) yield ['people', row];
  for (const row of borough.declaredRelations) yield ['declaredRelations', row];
  for (const row of borough.restrictions) yield ['restrictions', row];
  for (const row of borough.involvements) yield ['involvements', row];
  for (const row of borough.records) yield ['records', row];
  for (const row of borough.links) yield ['links', row];
  for (const row of borough.flags) yield ['flags', row];
  for (const row of borough.warningNotes) yield ['warningNotes', row];
}
