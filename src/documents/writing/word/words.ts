import { linesOf, xml } from '../xml.ts';

/** Words as runs hold them: tabs and ends of lines are marks of their own in Word. */
function inRun(text: string): string {
  const pieces = (line: string) =>
    line
      .split('\t')
      .map((piece) => (piece === '' ? '' : `<w:t xml:space="preserve">${xml(piece)}</w:t>`))
      .join('<w:tab/>');
  return linesOf(text).map(pieces).join('<w:br/>');
}

/** A run of text; `looks` are its own properties, as XML. */
export const run = (text: string, looks = ''): string =>
  text === '' ? '' : `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}${inRun(text)}</w:r>`;

/** A paragraph of a style; `inside` is its runs, `more` its further properties, as XML. */
export const paragraph = (style: string, inside: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${inside}</w:p>`;

/** What Word fills in as it prints: the number of the page, or of all pages. */
export const field = (code: 'PAGE' | 'NUMPAGES'): string =>
  `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
