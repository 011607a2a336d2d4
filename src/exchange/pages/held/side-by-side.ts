/** One thing the file says beside what is held, in words. */
export interface Side {
  what: string;
  file: string;
  here: string;
  differs: boolean;
}

/** Sets two sides of a thing beside each other. What neither says is left out. */
export function sideBySide(
  rows: readonly (readonly [what: string, file: string | null, here: string | null])[],
): Side[] {
  return rows
    .filter(([, file, here]) => file !== null || here !== null)
    .map(([what, file, here]) => ({
      what,
      file: file ?? 'Not said',
      here: here ?? 'Not recorded',
      differs: (file ?? '') !== (here ?? ''),
    }));
}
