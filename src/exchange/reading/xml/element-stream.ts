import { SaxesParser } from 'saxes';
import { FileRefused } from '../file-refused.ts';
import { quoted } from '../quoted.ts';
import { type Building, type Element, elementOf } from './element.ts';

/** The most characters that one unit, or anything between two tags outside a unit, may take. */
const LONGEST_UNIT = 4 * 1024 * 1024;
const DEEPEST = 32;

/** What to make of a file: *frames* are the outer elements that are passed through, *units* what is held whole inside them. */
export interface Shape {
  /** Whether the element at this path, outermost name first, is a frame. Asked only inside frames. */
  isFrame(path: readonly string[]): boolean;
  /** A frame begins. May throw `FileRefused`. */
  onFrame(element: Element, path: readonly string[]): void;
  /** A unit has ended. `frames` is the path of the frame around it; `raw` its source text. May throw `FileRefused`. */
  onUnit(element: Element, frames: readonly string[], raw: string): void;
}

export interface ElementStream {
  write(text: string): void;
  close(): void;
}

/**
 * Cuts XML into units as its text is written, holding one at a time. Throws `FileRefused` for what is not well-formed
 * XML 1.0, for a document type (so for every entity but XML's own five), for text between units, and past the limits.
 */
export function elementStream(shape: Shape): ElementStream {
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const frames: string[] = [];
  const open: Building[] = [];
  const source = sourceText();
  let lineOfText = 1;
  const refuse = (sentence: string, line = parser.line) => new FileRefused(sentence, line);

  parser.on('error', ({ message }) => {
    throw refuse(`the XML is not well-formed (${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}).`);
  });
  parser.on('doctype', () => {
    throw refuse('the file has a document type (DOCTYPE), which is not accepted.');
  });
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== '1.0') throw refuse(`the file is XML ${quoted(version ?? '')}, not 1.0.`);
    if (!/^(utf-?8|us-ascii)?$/i.test(encoding ?? ''))
      throw refuse(`the file says it is in ${quoted(encoding ?? '')}, not UTF-8.`);
  });
  parser.on('opentagstart', () => {
    if (open.length === 0) source.markTag(parser.position);
  });
  parser.on('opentag', (tag) => {
    const element = elementOf(tag, parser.line);
    const path = [...frames, element.name];
    if (open.length >= DEEPEST) throw refuse(`elements are nested more than ${DEEPEST} deep.`);
    if (open.length === 0 && shape.isFrame(path)) {
      shape.onFrame(element, path);
      frames.push(element.name);
      source.forget(parser.position);
    } else {
      open.at(-1)?.children.push(element);
      open.push(element);
    }
    lineOfText = parser.line;
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined) frames.pop();
    else if (open.length === 0) shape.onUnit(element, frames, source.sinceMark(parser.position));
    if (open.length === 0) source.forget(parser.position);
    lineOfText = parser.line;
  });
  const onText = (text: string) => {
    const element = open.at(-1);
    const at = text.search(/[^ \t\r\n]/);
    const line = lineOfText + (text.slice(0, at).match(/\n/g)?.length ?? 0);
    if (element !== undefined) {
      element.text += text;
      if (at !== -1) element.textLine ??= line;
    } else if (at !== -1) throw refuse(`there is text where only elements may be: ${quoted(text.trim())}.`, line);
    lineOfText = parser.line;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);

  return {
    write(text) {
      source.add(text);
      parser.write(text);
      if (source.length > LONGEST_UNIT)
        throw refuse(`one element, or one piece of text, is longer than ${LONGEST_UNIT / 1024 / 1024} MB.`);
    },
    close: () => void parser.close(),
  };
}

/** The source text from where a unit may have begun. Positions count characters from the start of the file. */
function sourceText() {
  let kept = '';
  let from = 0;
  let mark = 0;
  return {
    add(text: string) {
      kept += text;
    },
    /** A tag's name has just been read: the tag begins at the last `<` before `position`. */
    markTag(position: number) {
      mark = kept.lastIndexOf('<', position - from - 1) + from;
    },
    sinceMark: (position: number) => kept.slice(mark - from, position - from),
    forget(position: number) {
      kept = kept.slice(position - from);
      from = position;
    },
    get length() {
      return kept.length;
    },
  };
}
