import { XML_BEGINS } from '../xml.ts';
import type { Page } from './page.ts';

const FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>';
/** Prose on a wide page keeps a width that can be read: about 95 letters. */
const WIDEST_PROSE = 9_860;

/** A style of paragraphs: sizes in half points, space in twentieths of a point. */
interface ParagraphStyle {
  id: string;
  name: string;
  size: number;
  before: number;
  after: number;
  bold?: true;
  colour?: string;
  /** Level of heading, from 1. */
  level?: number;
  more?: string;
}

/** The styles of a paper: headings by their real names, so that a list of contents and a screen reader find them. */
export function styles(page: Page): string {
  const narrower = `<w:ind w:right="${Math.max(0, page.inner - WIDEST_PROSE)}"/>`;
  const each: ParagraphStyle[] = [
    { id: 'Title', name: 'Title', size: 40, before: 0, after: 120, bold: true, more: '<w:keepNext/>' },
    { id: 'Subtitle', name: 'Subtitle', size: 26, before: 0, after: 120, colour: '484949' },
    { id: 'Edition', name: 'Edition', size: 22, before: 0, after: 80 },
    { id: 'Heading1', name: 'heading 1', size: 32, before: 360, after: 120, bold: true, level: 1 },
    { id: 'Heading2', name: 'heading 2', size: 28, before: 320, after: 120, bold: true, level: 2 },
    { id: 'Heading3', name: 'heading 3', size: 24, before: 280, after: 100, bold: true, level: 3 },
    { id: 'Heading4', name: 'heading 4', size: 22, before: 240, after: 80, bold: true, level: 4 },
    { id: 'Prose', name: 'Body Text', size: 22, before: 0, after: 140, more: narrower },
    { id: 'ListParagraph', name: 'List Paragraph', size: 22, before: 0, after: 80 },
    { id: 'Caption', name: 'caption', size: 20, before: 160, after: 80, bold: true, more: '<w:keepNext/>' },
    { id: 'ColumnHeading', name: 'Column Heading', size: 19, before: 50, after: 50, bold: true, more: '<w:keepNext/>' },
    { id: 'Cell', name: 'Cell', size: 19, before: 40, after: 40 },
    { id: 'AfterTable', name: 'After Table', size: 12, before: 0, after: 0 },
    { id: 'Header', name: 'header', size: 17, before: 0, after: 0, colour: '484949' },
    { id: 'Footer', name: 'footer', size: 17, before: 0, after: 0, colour: '484949', more: '<w:jc w:val="right"/>' },
  ];
  return `${XML_BEGINS}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${each.map(paragraphStyle).join('')}${TABLE_STYLE}</w:styles>`;
}

function paragraphStyle({ id, name, size, before, after, bold, colour, level, more }: ParagraphStyle): string {
  // The order of these is the schema's: keepNext, spacing, ind, jc, outlineLvl.
  const keep = level !== undefined || more === '<w:keepNext/>' ? '<w:keepNext/>' : '';
  const outline = level === undefined ? '' : `<w:outlineLvl w:val="${level - 1}"/>`;
  const rest = more === '<w:keepNext/>' ? '' : (more ?? '');
  const ink = colour === undefined ? '' : `<w:color w:val="${colour}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${keep}<w:spacing w:before="${before}" w:after="${after}"/>${rest}${outline}</w:pPr><w:rPr>${bold ? '<w:b/>' : ''}${ink}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
}

const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A8F94"/>`;

const TABLE_STYLE = `<w:style w:type="table" w:styleId="PaperTable"><w:name w:val="Paper Table"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E4E8EB"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>`;
