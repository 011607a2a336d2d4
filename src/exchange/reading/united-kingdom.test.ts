import { expect, it } from 'vitest';
import { isInUnitedKingdom } from './united-kingdom.ts';

it.each([
  ['Land’s End', -5.72, 50.07, true],
  ['Belfast', -5.93, 54.6, true],
  ['Unst, in Shetland', -0.87, 60.8, true],
  ['Lowestoft', 1.76, 52.48, true],
  ['the sea west of Ireland', -11, 53, false],
  ['Amsterdam', 4.9, 52.37, false],
  ['Paris', 2.35, 48.86, false],
  ['Tórshavn', -6.77, 62.01, false],
])('%s', (_, longitude, latitude, here) => {
  expect(isInUnitedKingdom({ longitude, latitude })).toBe(here);
});
