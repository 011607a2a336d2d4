/** What the boxes of one item are called in a form. A code has no hyphen, so that no two items share a box. */
export const boxes = (code: string) => ({
  answer: `v-${code}`,
  none: `none-${code}`,
  also: `also-${code}`,
  note: `note-${code}`,
  evidence: `evidence-${code}`,
  howKnown: `how-${code}`,
  asOf: `on-${code}`,
  /** The ids of the answers shown, joined with commas; there even when empty, as the mark that the item was asked. */
  was: `was-${code}`,
  keep: `keep-${code}`,
  share: (option: string) => `share-${code}-${option}`,
  statement: (part: 'band' | 'text' | 'action' | 'lead', at: number) => `${part}-${code}-${at}`,
});

/** How many statements one cell may hold. */
export const MOST_STATEMENTS = 12;
