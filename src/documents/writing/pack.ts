import { strToU8, zipSync } from 'fflate';

/** The first day that a zip file can say; `zipSync` reads it in the time of the place, so it is made in it too. */
const NO_DAY = new Date(1980, 0, 1);

/** The parts of a Word or Excel file in one zip, in the order given. The same parts always give the same bytes. */
export function pack(parts: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(entries), { mtime: NO_DAY, level: 6 }));
}
