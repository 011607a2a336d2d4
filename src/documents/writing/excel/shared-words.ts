import { linesOf, XML_BEGINS, xml } from '../xml.ts';

/** The words of all cells of a workbook, each kept once. */
export class SharedWords {
  readonly #places = new Map<string, number>();
  #asked = 0;

  /** Where a text is kept. */
  at(text: string): number {
    this.#asked += 1;
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }

  /** The part of the package that holds them. */
  part(): string {
    const each = [...this.#places.keys()].map((text) => `<si><t xml:space="preserve">${inCell(text)}</t></si>`);
    return `${XML_BEGINS}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#asked}" uniqueCount="${each.length}">${each.join('')}</sst>`;
  }
}

/** Excel reads `_x000D_` in a text as the character of that number; a text that really says so has its line escaped. */
const inCell = (text: string): string =>
  xml(
    linesOf(text)
      .join('\n')
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'),
  );
