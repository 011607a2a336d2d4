import { FileRefused } from '../file-refused.ts';
import { quoted } from '../quoted.ts';
import type { Source } from '../source.ts';
import { utf8BytesOf } from '../utf8.ts';
import type { Element } from '../xml/element.ts';
import { elementStream, type Shape } from '../xml/element-stream.ts';

/** A part of the file that is held whole: the header, or one element inside `Children` with its source text. */
export interface Unit {
  readonly kind: 'header' | 'child';
  readonly element: Element;
  readonly raw: string;
}

/**
 * A census file in units, in order, one held at a time.
 *
 * @throws FileRefused for what is not well-formed XML in UTF-8 with the root `Message`, at most one `Header`, and then
 *   one `Children` with something in it.
 */
export async function* unitsOf(source: Source): AsyncGenerator<Unit> {
  const ready: Unit[] = [];
  const outline = new Outline(ready);
  const stream = elementStream(outline);
  for await (const bytes of utf8BytesOf(source, 'an XML file')) {
    stream.write(bytes.toString('utf8'));
    yield* ready.splice(0);
  }
  stream.close();
  outline.finish();
}

/** The outline of a census file: what stands around its children. */
class Outline implements Shape {
  readonly #ready: Unit[];
  #last: 'Message' | 'Header' | 'Children' = 'Message';
  #empty = true;

  constructor(ready: Unit[]) {
    this.#ready = ready;
  }

  isFrame(path: readonly string[]): boolean {
    return path.length === 1 || (path.length === 2 && path[1] === 'Children');
  }

  onFrame({ name, line, attributes }: Element, path: readonly string[]): void {
    if (path.length === 1 && name !== 'Message')
      throw new FileRefused(`this is not a Children in Need census: its root is ${quoted(name)}, not Message.`, line);
    if (attributes[0] !== undefined)
      throw new FileRefused(`${name} may not have the attribute ${quoted(attributes[0])}.`, line);
    if (path.length === 1) return;
    if (this.#last === 'Children') throw new FileRefused('there is more than one Children.', line);
    this.#last = 'Children';
  }

  onUnit(element: Element, frames: readonly string[], raw: string): void {
    const { name, line } = element;
    if (frames.length === 2) {
      this.#empty = false;
      this.#ready.push({ kind: 'child', element, raw });
    } else if (name === 'Header' && this.#last === 'Message') {
      this.#last = 'Header';
      this.#ready.push({ kind: 'header', element, raw });
    } else throw new FileRefused(`${quoted(name)} does not belong here in a Children in Need census.`, line);
  }

  finish(): void {
    if (this.#last !== 'Children' || this.#empty) throw new FileRefused('There are no children in the file.');
  }
}
