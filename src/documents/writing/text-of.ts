import { asItReads } from '../words-of.ts';
import type { LegendWord, PaperToWrite, WrittenCell } from './paper-to-write.ts';

/** What a cell says, as plain text: the word of its tag, then its items, a line each. */
export const textOf = ({ items, tag }: WrittenCell): string =>
  [...(tag ? [tag.word] : []), ...items.map(asItReads)].join('\n');

/** A word of the legend on one line. */
export const legendLine = ({ word, means }: LegendWord): string => (means === '' ? word : `${word}: ${means}`);

/** What the legend is headed, wherever it stands. */
export const LEGEND_HEADING = 'What the words mean';

/** What stands below the title: subtitle, edition and date, those there are. */
export function underTitle({ subtitle, edition, datedOn }: PaperToWrite): string[] {
  return [subtitle, edition && `Edition: ${edition}`, datedOn && `Date: ${datedOn}`]
    .filter((line) => !!line)
    .map(String);
}
