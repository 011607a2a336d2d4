import { pipeline, Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { FileRefused } from '../file-refused.ts';
import type { Source } from '../source.ts';
import { utf8BytesOf } from '../utf8.ts';

/** The most bytes a row may take, all its cells together. */
export const LONGEST_ROW = 1024 * 1024;

/** One row of cells, with the physical line it starts on. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV file, header included: RFC 4180 with commas, any line ending (also inside quotes), empty lines
 * passed over, a quotation mark inside an unquoted cell taken as it stands. Holds one row at a time.
 *
 * @throws FileRefused for what is not UTF-8 text, a quotation mark never closed, or a row over {@link LONGEST_ROW}.
 */
export async function* csvRecords(source: Source): AsyncGenerator<CsvRecord> {
  const lines = lineCounter();
  const starts: number[] = [];
  const parser: Parser = parse({
    max_record_size: LONGEST_ROW,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (cells, { empty_lines }) => {
      starts.push(lines.next(cells, empty_lines));
      return cells;
    },
  });
  const bytes = withoutEndlessRows(utf8BytesOf(source, 'a CSV file'), parser, lines);
  pipeline(Readable.from(bytes, { objectMode: false }), parser, () => {
    // Every failure reaches the loop below through the parser.
  });
  try {
    const records: AsyncIterable<readonly string[]> = parser;
    for await (const cells of records) yield { line: starts.shift() ?? 0, cells };
  } catch (error) {
    throw error instanceof CsvError ? refusal(error, lines.current(parser)) : error;
  }
}

interface LineCounter {
  /** The line on which the row just read began. */
  next(cells: readonly string[], emptyLines: number): number;
  /** The line on which the row being read begins. */
  current(parser: Parser): number;
}

/** csv-parse counts a CRLF inside quotes as two lines; this counts it as the one it is. */
function lineCounter(): LineCounter {
  let line = 1;
  let emptySeen = 0;
  return {
    next(cells, emptyLines) {
      const began = line + emptyLines - emptySeen;
      emptySeen = emptyLines;
      line = began + 1;
      for (const cell of cells) if (cell.includes('\n') || cell.includes('\r')) line += breaksIn(cell);
      return began;
    },
    current: (parser) => line + parser.info.empty_lines - emptySeen,
  };
}

function breaksIn(cell: string): number {
  return cell.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** csv-parse's own limit counts characters in cells; a row of nothing but commas would grow without end. */
async function* withoutEndlessRows(
  pieces: AsyncIterable<Buffer>,
  parser: Parser,
  lines: LineCounter,
): AsyncGenerator<Buffer> {
  let records = 0;
  let sinceRecord = 0;
  for await (const piece of pieces) {
    const read = parser.info.records + parser.info.empty_lines;
    sinceRecord = read === records ? sinceRecord + piece.length : piece.length;
    records = read;
    if (sinceRecord > LONGEST_ROW * 2) throw tooLong(lines.current(parser));
    yield piece;
  }
}

function refusal(error: CsvError, line: number): FileRefused {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return tooLong(line);
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new FileRefused('a quotation mark opens a cell in this row and is never closed.', line);
  }
  return new FileRefused('this row is not well-formed CSV.', line);
}

function tooLong(line: number): FileRefused {
  return new FileRefused(
    `this row is longer than ${LONGEST_ROW / 1024 / 1024} MB. A quotation mark may be missing.`,
    line,
  );
}
