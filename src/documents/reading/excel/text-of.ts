import { child, children, type Element, textIn } from '../xml/element.ts';

/** The text of a string in a workbook, its runs joined; how it is said aloud in Japanese (`rPh`) is no part of it. */
export function textOfString(element: Element | undefined): string {
  if (element === undefined) return '';
  return children(element)
    .map((part) => (part.name === 't' ? textIn(part) : part.name === 'r' ? textOfRun(part) : ''))
    .join('');
}

function textOfRun(run: Element): string {
  const text = child(run, 't');
  return text ? textIn(text) : '';
}

/** Excel writes characters that XML cannot hold as "_x000D_"; those that are line ends become one, others a space. */
export function unescaped(text: string): string {
  return text
    .replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => characterOf(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n');
}

function characterOf(code: number): string {
  if (code === 0x0d || code === 0x0a) return '\n';
  return code < 0x20 || (code >= 0xd800 && code <= 0xdfff) ? ' ' : String.fromCharCode(code);
}
