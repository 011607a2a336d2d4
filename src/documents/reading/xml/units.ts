import { SaxesParser } from 'saxes';
import { PaperRefused } from '../paper-refused.ts';
import type { Element } from './element.ts';

const DEEPEST = 200;
/** In one unit, which is held whole. */
const MOST_ELEMENTS = 300_000;
const RELATIONS =
  /\/officeDocument\/(?:\d+\/)?relationships$|^http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships$/;

/** An element that is still open. */
interface Building extends Element {
  readonly content: (Element | string)[];
}

/** An XML part of a package: its bytes, and what people call it. */
export interface XmlPart {
  readonly bytes: AsyncIterable<Buffer>;
  readonly name: string;
}

/**
 * Reads a part as it is unpacked and gives the elements found directly inside `frames`, one after another; the frames
 * themselves, whose path is given outermost first, are passed through. So a sheet of any length is held a row at a time.
 *
 * @throws PaperRefused for what is not well-formed XML, for a document type (so for every entity but XML's own five), and
 * for more depth or more elements than any paper has.
 */
export async function* unitsOf({ bytes, name }: XmlPart, ...frames: readonly string[]): AsyncGenerator<Element> {
  const units: Element[] = [];
  const parser = parserInto(units, new Set(frames), name);
  let decoder: TextDecoder | null = null;
  for await (const piece of bytes) {
    decoder ??= decoderFor(piece);
    parser.write(decoded(decoder, piece, name));
    yield* units.splice(0);
  }
  parser.write(decoded(decoder ?? new TextDecoder(), null, name));
  parser.close();
  yield* units.splice(0);
}

function parserInto(units: Element[], frames: ReadonlySet<string>, name: string): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const refuse = (why: string) =>
    new PaperRefused(`The file is damaged: ${why} (in ${name}). Save it again and try again.`);
  const path: string[] = [];
  const open: Building[] = [];
  let count = 0;
  parser.on('error', () => {
    throw refuse('a part of it is not well-formed XML');
  });
  parser.on('doctype', () => {
    throw new PaperRefused(
      `The file has a document type (DOCTYPE) in ${name}, through which other files can be drawn in. It was not read.`,
    );
  });
  parser.on('opentag', ({ local, attributes }) => {
    count += 1;
    if (path.length + open.length >= DEEPEST) throw refuse(`elements are nested more than ${DEEPEST} deep`);
    if (count > MOST_ELEMENTS) throw refuse('a part of it has more elements than a paper can have');
    if (open.length === 0 && frames.has([...path, local].join('/'))) {
      path.push(local);
      return;
    }
    const element: Building = { name: local, attributes: attributesOf(Object.values(attributes)), content: [] };
    open.at(-1)?.content.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined) path.pop();
    else if (open.length === 0) {
      units.push(element);
      count = 0;
    }
  });
  const onText = (text: string) => void open.at(-1)?.content.push(text);
  parser.on('text', onText);
  parser.on('cdata', onText);
  return parser;
}

function attributesOf(all: readonly { uri: string; local: string; value: string }[]): Map<string, string> {
  return new Map(all.map(({ uri, local, value }) => [RELATIONS.test(uri) ? `r:${local}` : local, value]));
}

/** Parts are in UTF-8; those of a few programs in UTF-16, which a mark tells. */
function decoderFor(head: Buffer): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le', { fatal: true });
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

function decoded(decoder: TextDecoder, piece: Buffer | null, name: string): string {
  try {
    return piece === null ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new PaperRefused(`The file is damaged: the text in ${name} is not in UTF-8. Save it again and try again.`);
  }
}
