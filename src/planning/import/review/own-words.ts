import { BANDS, type Band } from './bands.ts';

/**
 * What stands in a system review that Kith wrote besides what the review says: written in one place and known again in another, so
 * that a review that comes back is what went out, and no more.
 */
export const OWN = {
  subtitle: 'System review',
  /** Headings of the columns. */
  band: 'Band',
  statement: 'What is true now',
  action: 'What takes it on',
  lead: 'Who leads',
  overall: 'Overall, as typed',
  suggested: 'The statements suggest',
  notes: 'Notes',
  question: 'What is asked',
  answer: 'Answer',
  beside: 'Evidence and notes',
  /** What the paper it was brought in from says outside the grid. */
  document: 'The document this was brought in from',
  headings: 'Headings as printed:',
  /** Between the headings. */
  between: ' · ',
} as const;

/** What the bands mean, in words (domain §3.15). */
export const BAND_LEGEND: readonly { readonly word: string; readonly means: string; readonly band: Band | null }[] = [
  ...BANDS.map((band) => ({ word: { red: 'Red', amber: 'Amber', green: 'Green' }[band], means: meaning(band), band })),
  { word: 'Amber/Red, Green/Amber', means: 'Between two: what is said stands in both', band: null },
];

function meaning(band: Band): string {
  if (band === 'red') return 'Not there yet: what is to be done takes it to amber';
  return band === 'amber'
    ? 'There in part, or in places: what is to be done takes it to green'
    : 'There, and part of how we work: what is to be done keeps it so';
}

const LINES: ReadonlySet<string> = new Set([
  OWN.subtitle,
  OWN.document,
  ...BAND_LEGEND.flatMap(({ word, means }) => [`${word}: ${means}`, `${word} · ${means}`]),
  'Word · What it means',
]);

/** Whether a line says only what Kith writes around a review: its day, its legend. */
export const isOwnLine = (text: string): boolean => LINES.has(text) || /^Date: \d{1,2} \p{L}+ \d{4}$/u.test(text);
