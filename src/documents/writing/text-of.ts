import { asItReads } from '../words-of.ts';
import type { PaperToWrite, WrittenCell, WrittenTable } from './paper-to-write.ts';

/** What a cell says, as plain text: the word of its tag, then its items, a line each. */
export const textOf = ({ items, tag }: WrittenCell): string =>
  [...(tag ? [tag.word] : []), ...items.map(asItReads)].join('\n');

/** What the words of a status mean, as a table of two columns wherever it stands; null where there is no legend. */
export function legendTable({ legend }: PaperToWrite): WrittenTable | null {
  if (legend.length === 0) return null;
  return {
    kind: 'table',
    caption: null,
    columns: [
      { heading: 'Word', width: 30 },
      { heading: 'What it means', width: 80 },
    ],
    rows: legend.map(({ word, means, colour }) => ({
      cells: [{ items: [], tag: { word, colour } }, { items: means === '' ? [] : [{ text: means, mark: null }] }],
    })),
  };
}

/** What stands below the title: subtitle, edition and date, those there are. */
export function underTitle({ subtitle, edition, datedOn }: PaperToWrite): string[] {
  return [subtitle, edition && `Edition: ${edition}`, datedOn && `Date: ${datedOn}`]
    .filter((line) => !!line)
    .map(String);
}
