import type { PaperToWrite } from '../paper-to-write.ts';
import { XML_BEGINS } from '../xml.ts';
import { field, paragraph, run } from './words.ts';

/** A sheet, in twentieths of a point; `inner` is what lies between its margins. */
export interface Page {
  wide: boolean;
  width: number;
  height: number;
  inner: number;
}

const A4 = { short: 11_906, long: 16_838 };
const MARGIN = 1_020;
/** A table of more columns than this lies on a wide page. */
const MOST_COLUMNS_UPRIGHT = 3;

/** A4 upright, or lying where a table is wide. */
export function pageFor({ blocks }: PaperToWrite): Page {
  const wide = blocks.some((block) => block.kind === 'table' && block.columns.length > MOST_COLUMNS_UPRIGHT);
  const width = wide ? A4.long : A4.short;
  return { wide, width, height: wide ? A4.short : A4.long, inner: width - 2 * MARGIN };
}

/** The end of the document: which sheet, and what stands at its head and foot. */
export const section = ({ wide, width, height }: Page): string =>
  `<w:sectPr><w:headerReference w:type="default" r:id="rIdHead"/><w:footerReference w:type="default" r:id="rIdFoot"/><w:pgSz w:w="${width}" w:h="${height}"${wide ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="1247" w:right="${MARGIN}" w:bottom="1134" w:left="${MARGIN}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Title and edition, on each page. */
export const head = ({ title, edition, datedOn }: PaperToWrite): string =>
  `${XML_BEGINS}<w:hdr ${NAMESPACES}>${paragraph('Header', run([title, edition, datedOn].filter((part) => part !== null).join(' · ')))}</w:hdr>`;

/** “Page 1 of 5”, on each page. */
export const foot = (): string =>
  `${XML_BEGINS}<w:ftr ${NAMESPACES}>${paragraph('Footer', `${run('Page ')}${field('PAGE')}${run(' of ')}${field('NUMPAGES')}`)}</w:ftr>`;

/** The document around its body. */
export const documentPart = (body: string): string =>
  `${XML_BEGINS}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
