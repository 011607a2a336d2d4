import { strToU8, zipSync } from 'fflate';

/** A well-formed zip of these parts; level 0 stores them as they are. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Buffer {
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]);
  return Buffer.from(zipSync(Object.fromEntries(bytes), { level }));
}

/** The same zip with every place where `from` stands in it saying `to`, which is as long: names and sizes can so be made to lie. */
export function patched(zip: Buffer, from: Buffer, to: Buffer): Buffer {
  const changed = Buffer.from(zip);
  for (let at = changed.indexOf(from); at !== -1; at = changed.indexOf(from, at + 1)) to.copy(changed, at);
  return changed;
}
