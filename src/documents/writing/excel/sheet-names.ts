import type { Sheet } from './sheets.ts';

const LONGEST_NAME = 31;

/** Excel keeps the first for itself; the second is Kith's own, for cells too long. */
const KEPT = ['history', 'continued'];

/** Names as Excel takes them: at most 31 letters, none of `[]:*?/\`, no apostrophe at an end, each once. */
export function named(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set(KEPT);
  return sheets.map((sheet) => {
    const clean = sheet.name
      .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .replaceAll(/^[\s']+|[\s']+$/g, '');
    for (let copy = 1; ; copy += 1) {
      const name = shortened(clean || 'Sheet', copy === 1 ? '' : ` ${copy}`);
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return { ...sheet, name };
    }
  });
}

function shortened(name: string, after: string): string {
  const room = LONGEST_NAME - after.length;
  if (name.length <= room) return name + after;
  const cut = name.slice(0, room);
  return (
    (cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut).toWellFormed().replaceAll(/[\s']+$/g, '') + after
  );
}
