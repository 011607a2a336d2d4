import type { WrittenItem } from '../paper-to-write.ts';
import { XML_BEGINS, xml } from '../xml.ts';

/** How one list of Word's counts: its label, where %1 stands for the count, and where it begins. */
interface Counting {
  format: 'bullet' | 'decimal' | 'lowerLetter' | 'upperLetter';
  label: string;
  start: number;
}

/** A mark that counts, taken apart: “2.1” is “2.” and 1; “(b)” is “(”, 2 and “)”. */
interface Counted extends Counting {
  at: number;
}

const LONGEST_MARK = 12;

/**
 * The lists of one document. Items one after another whose marks count up are one numbered list; any other mark is a list
 * of its own with that mark as its label, so that each is printed as it stood.
 */
export class Lists {
  readonly #made: Counting[] = [];

  /** The list each item belongs to, by Word's number; null for one without a mark, or whose mark no list can print. */
  place(items: readonly WrittenItem[]): (number | null)[] {
    let before: { counted: Counted; list: number } | null = null;
    return items.map(({ mark }) => {
      if (mark === null || mark.trim() === '' || mark.length > LONGEST_MARK || /%\d/.test(mark)) {
        before = null;
        return null;
      }
      const counted = counts(mark);
      if (counted === null) {
        before = null;
        // A bullet is one character in some programs; any longer mark is a label that counts nothing.
        return this.#list({ format: /^[•*–—-]$/.test(mark) ? 'bullet' : 'decimal', label: mark, start: 1 });
      }
      const goesOn = before !== null && before.counted.label === counted.label && before.counted.at + 1 === counted.at;
      const list: number = goesOn && before !== null ? before.list : this.#made.push(counted);
      before = { counted, list };
      return list;
    });
  }

  #list(wanted: Counting): number {
    const at = this.#made.findIndex(({ format, label }) => format === wanted.format && label === wanted.label);
    return at === -1 ? this.#made.push(wanted) : at + 1;
  }

  /** The part of the package that says how each list counts. */
  part(): string {
    const abstract = this.#made.map(
      ({ format, label, start }, at) =>
        `<w:abstractNum w:abstractNumId="${at + 1}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${xml(label)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${indent(label)}" w:hanging="${indent(label)}"/></w:pPr></w:lvl></w:abstractNum>`,
    );
    const used = this.#made.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at + 1}"/></w:num>`);
    return `${XML_BEGINS}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${abstract.join('')}${used.join('')}</w:numbering>`;
  }
}

/** How far the words stand from the edge, in twentieths of a point: more for a longer label. */
const indent = (label: string): number => 284 + Math.max(0, label.length - 3) * 120;

function counts(mark: string): Counted | null {
  const [, before = '', number, after = ''] = /^(|.*[^\d])(\d{1,4})([^\d]*)$/.exec(mark) ?? [];
  // A leading nought is not counted by Word as it is printed.
  if (number !== undefined) return number.startsWith('0') ? null : counting('decimal', before, Number(number), after);
  const [, opens = '', letter, closes = ''] = /^([([]?)([a-zA-Z])([.)\]:]{1,2})$/.exec(mark) ?? [];
  // A lone i, v or x may be a Roman numeral: it is printed as it stands.
  if (letter === undefined || /[ivxIVX]/.test(letter)) return null;
  const lower = letter.toLowerCase();
  const at = lower.charCodeAt(0) - 96;
  return counting(letter === lower ? 'lowerLetter' : 'upperLetter', opens, at, closes);
}

const counting = (format: Counting['format'], before: string, at: number, after: string): Counted => ({
  format,
  label: `${before}%1${after}`,
  start: at,
  at,
});
