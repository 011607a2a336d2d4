import { asItReads } from '../../words-of.ts';
import { gridOf, type PlacedCell } from '../grid.ts';
import type { TagColour, WrittenCell, WrittenItem, WrittenTable } from '../paper-to-write.ts';
import { tagColours } from '../tag-colours.ts';
import { textOf } from '../text-of.ts';
import { xml } from '../xml.ts';
import type { Lists } from './lists.ts';
import { paragraph, run } from './words.ts';

/** A row whose longest cell has more lines than this may go over two pages. */
const MOST_LINES_KEPT_TOGETHER = 14;
/** How many letters of the table's print stand in a thousand twentieths of a point. */
const LETTERS_A_THOUSAND = 11;

/** A table over the whole `width` (twentieths of a point), its heading row on each page it reaches. */
export function table(of: WrittenTable, width: number, lists: Lists, describedAs: string): string {
  const widths = shares(
    of.columns.map((column) => column.width),
    width,
  );
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  const heading = of.columns
    .map(({ heading: text }, at) => cell(widths[at] ?? 0, '', paragraph('ColumnHeading', run(text))))
    .join('');
  const rows = gridOf(of).map((row) => tableRow(row, widths, lists));
  return `<w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xml(describedAs)}"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heading}</w:tr>${rows.join('')}</w:tbl>`;
}

/** Shares of a whole, rounded so that they make up the whole. */
function shares(parts: readonly number[], whole: number): number[] {
  const sum = parts.reduce((a, b) => a + b, 0);
  const ends = parts.map((_, at) =>
    Math.round((parts.slice(0, at + 1).reduce((a, b) => a + b, 0) / (sum || 1)) * whole),
  );
  return ends.map((end, at) => end - (ends[at - 1] ?? 0));
}

function tableRow(row: readonly (PlacedCell | null)[], widths: readonly number[], lists: Lists): string {
  const cells = widths.map((width, at) => {
    const here = row[at];
    if (!here) return cell(width, '<w:vMerge/>', paragraph('Cell', ''));
    return cell(width, here.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '', inside(here, lists));
  });
  const lines = row.map((here, at) => (here?.rowSpan === 1 ? linesIn(here, widths[at] ?? 1) : 1));
  const together = Math.max(...lines) <= MOST_LINES_KEPT_TOGETHER ? '<w:trPr><w:cantSplit/></w:trPr>' : '';
  return `<w:tr>${together}${cells.join('')}</w:tr>`;
}

const cell = (width: number, merge: string, paragraphs: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merge}</w:tcPr>${paragraphs}</w:tc>`;

function inside({ items, tag }: WrittenCell, lists: Lists): string {
  const placed = lists.place(items);
  const said = items.map((item, at) => listed('Cell', item, placed[at] ?? null));
  const first = tag ? [paragraph('Cell', run(tag.word, tagLooks(tag.colour)))] : [];
  return [...first, ...said].join('') || paragraph('Cell', '');
}

/** An item as its list prints it, or with its mark in words where no list does. */
export function listed(style: string, item: WrittenItem, list: number | null): string {
  if (list !== null) {
    return paragraph(style, run(item.text), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
  }
  return paragraph(style, run(asItReads(item)));
}

/** The looks of a word of a status: bold, and on its ground where it has a colour. */
export function tagLooks(colour: TagColour | null): string {
  if (colour === null) return '<w:b/>';
  const { ground, ink } = tagColours[colour];
  return `<w:b/><w:color w:val="${ink}"/><w:shd w:val="clear" w:color="auto" w:fill="${ground}"/>`;
}

const linesIn = (of: WrittenCell, width: number): number =>
  textOf(of)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ((width / 1000) * LETTERS_A_THOUSAND))), 0);
