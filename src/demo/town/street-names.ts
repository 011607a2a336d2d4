import { townSeed } from './lattice.ts';

const FIRST =
  `Saltpan Netmender Lobsterpot Dulse Marram Samphire Turnstone Whimbrel Dunnock Sandling Keelboat Oakum Tallow
Lantern Fogbell Herringbone Cockle Mussel Limpet Bladderwrack Eelgrass Ropewalk Sailmaker Cooper Chandler Windlass Capstan
Bollard Drifter Trawl Selder Millrace Osier Sallow Teasel Yarrow Tansy Comfrey Coltsfoot Hawkbit Pilot Beacon Quarterdeck
Foghorn Slipway Ballast Barnacle Kelp`.split(/\s+/);

const SECOND = [
  'Street',
  'Road',
  'Lane',
  'Row',
  'Close',
  'Walk',
  'Avenue',
  'Way',
  'Terrace',
  'Drive',
  'Gardens',
  'Crescent',
];

/** As many different street names as asked, always in the same order. @throws RangeError beyond 576. */
export function streetNames(count: number): string[] {
  const all = FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`));
  if (count > all.length) throw new RangeError(`There are ${all.length} street names, not ${count}.`);
  const chance = townSeed.chance('street names');
  for (let i = all.length - 1; i > 0; i--) {
    const j = chance.below(i + 1);
    const [here, there] = [all[i], all[j]];
    if (here !== undefined && there !== undefined) [all[i], all[j]] = [there, here];
  }
  return all.slice(0, count);
}
