import type { Remark } from '../row.ts';
import type { ConcernCells, ConcernColumn } from './columns.ts';
import type { Asked, Told } from './concern.ts';
import { askedWords, plain, told } from './words.ts';

/** Reads one row's cells, gathering what is wrong and what is worth a look. */
export class CellReader {
  readonly problems: Remark[] = [];
  readonly warnings: Remark[] = [];
  readonly line: number;
  readonly #cells: ConcernCells;

  constructor(line: number, cells: ConcernCells, warnings: readonly Remark[]) {
    this.line = line;
    this.#cells = cells;
    this.warnings.push(...warnings);
  }

  cell(column: ConcernColumn): string {
    return this.#cells[column];
  }

  problem(column: ConcernColumn, code: string, reason: string): void {
    this.problems.push({ line: this.line, column, code, reason });
  }

  warning(column: ConcernColumn, code: string, reason: string): void {
    this.warnings.push({ line: this.line, column, code, reason });
  }

  /** Words that must be there. */
  words(column: ConcernColumn, most: number): string {
    const words = this.wordsOrNull(column, most);
    if (words === null) this.problem(column, 'blank', 'This must not be blank.');
    return words ?? '';
  }

  /** Words as they were written; null where there are none. */
  wordsOrNull(column: ConcernColumn, most: number): string | null {
    const cell = this.cell(column);
    if (cell.length > most) this.problem(column, 'too-long', `Use ${most} characters or fewer.`);
    return cell.trim() === '' ? null : cell;
  }

  /** One of a list of words, else a problem and `otherwise`. */
  oneOf<T>(column: ConcernColumn, words: ReadonlyMap<string, T>, otherwise: T): T {
    const found = words.get(plain(this.cell(column)));
    if (found !== undefined) return found;
    const listed = [...words.keys()].filter((word) => word !== '').join(', ');
    const blank = this.cell(column).trim() === '';
    this.problem(column, blank ? 'blank' : 'not-in-list', `Write one of: ${listed}.`);
    return otherwise;
  }

  /** Words that somebody may not have known, or may not have been asked for. */
  told(column: ConcernColumn, most: number): Told {
    this.wordsOrNull(column, most);
    return told(this.cell(column));
  }

  asked(column: ConcernColumn): Asked {
    return this.oneOf(column, askedWords, 'not_asked');
  }
}
