import { tagColours } from '../tag-colours.ts';
import { XML_BEGINS } from '../xml.ts';
import type { Look } from './sheets.ts';

/** Each look, with its font and its ground (by their numbers below) and whether it has a border. */
const LOOKS: Readonly<Record<Look, { font: number; ground: number; border: 0 | 1 }>> = {
  words: { font: 0, ground: 0, border: 1 },
  title: { font: 1, ground: 0, border: 0 },
  heading: { font: 2, ground: 0, border: 0 },
  under: { font: 0, ground: 0, border: 0 },
  columnHeading: { font: 3, ground: 2, border: 1 },
  green: { font: 4, ground: 3, border: 1 },
  amber: { font: 5, ground: 4, border: 1 },
  red: { font: 6, ground: 5, border: 1 },
  blue: { font: 7, ground: 6, border: 1 },
};
const NAMES = Object.keys(LOOKS);
const TAGS = [tagColours.green, tagColours.amber, tagColours.red, tagColours.blue];

/**
 * The number of a look in the list of styles. `quoted` is the same look with the mark that keeps a cell text when somebody
 * opens it and presses Enter, for words that begin as a formula would.
 */
export const styleOf = (look: Look, quoted: boolean): number => 1 + NAMES.indexOf(look) * 2 + (quoted ? 1 : 0);

const font = (size: number, looks: string, ink = '0B0C0C'): string =>
  `<font>${looks}<sz val="${size}"/><color rgb="FF${ink}"/><name val="Arial"/><family val="2"/></font>`;
const FONTS = [
  font(10, ''),
  font(16, '<b/>'),
  font(12, '<b/>'),
  font(10, '<b/>'),
  ...TAGS.map(({ ink }) => font(10, '<b/>', ink)),
];

const ground = (rgb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
/** The first two are the format’s own and cannot be chosen. */
const GROUNDS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  ground('E4E8EB'),
  ...TAGS.map((tag) => ground(tag.ground)),
];

const side = (name: string): string => `<${name} style="thin"><color rgb="FF8A8F94"/></${name}>`;
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
];

/** Every cell is of the format “text” (49), wrapped, from the top. */
function formatsOf({ font: letters, ground: fill, border }: { font: number; ground: number; border: number }): string {
  const one = (quoted: string) =>
    `<xf numFmtId="49" fontId="${letters}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted}><alignment vertical="top" wrapText="1"/></xf>`;
  return one('') + one(' quotePrefix="1"');
}

const counted = (name: string, each: readonly string[], of = each.length): string =>
  `<${name} count="${of}">${each.join('')}</${name}>`;

/** The list of styles of every workbook. */
export const STYLES = `${XML_BEGINS}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${counted('fonts', FONTS)}${counted('fills', GROUNDS)}${counted('borders', BORDERS)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${counted('cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...Object.values(LOOKS).map(formatsOf)], 1 + NAMES.length * 2)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
