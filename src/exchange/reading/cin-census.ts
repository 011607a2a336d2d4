import { troublesBeyondSchema } from './cin/beyond-schema.ts';
import { check } from './cin/check.ts';
import { type CinChild, cinChild } from './cin/child.ts';
import { type CinHeader, cinHeader } from './cin/header.ts';
import { childParts, headerParts } from './cin/schema.ts';
import { type Unit, unitsOf } from './cin/units.ts';
import { FileRefused } from './file-refused.ts';
import { quoted } from './quoted.ts';
import { isAny, type Read, reject, row } from './row.ts';
import type { Source } from './source.ts';

/** A census file that has been opened. Take all the children, or `return()` their generator, so that the file is let go of. */
export interface CinCensus {
  /** Null where the file has none, which the schema allows. */
  readonly header: CinHeader | null;
  readonly children: AsyncGenerator<Read<CinChild>>;
}

/**
 * Opens a Children in Need census (XML, 2024 collection). A child that breaks the schema is rejected with everything
 * that is wrong; values that differ from the schema's only in form are read with a warning.
 *
 * @throws FileRefused where the file is not such a census; also while the children are taken.
 */
export async function openCinCensus(source: Source): Promise<CinCensus> {
  const units = unitsOf(source);
  const first = await units.next();
  if (first.done) return { header: null, children: childrenOf(units) };
  if (first.value.kind === 'header') return { header: readHeader(first.value), children: childrenOf(units) };
  return { header: null, children: childrenOf(units, first.value) };
}

function readHeader({ element }: Unit): CinHeader {
  const { checked, problems } = check(element, headerParts);
  const [problem] = problems;
  if (problem !== undefined) throw new FileRefused(`in the header, ${problem.column}: ${problem.reason}`, problem.line);
  return cinHeader(checked);
}

async function* childrenOf(units: AsyncGenerator<Unit>, first?: Unit): AsyncGenerator<Read<CinChild>> {
  if (first !== undefined) yield readChild(first);
  for await (const unit of units) yield readChild(unit);
}

function readChild({ element, raw }: Unit): Read<CinChild> {
  const { name: column, line } = element;
  if (column !== 'Child') {
    return reject(raw, [
      { line, column, code: 'unknown-element', reason: `${quoted(column)} is not an element of Children.` },
    ]);
  }
  const { checked, problems, warnings } = check(element, childParts);
  if (isAny(problems)) return reject(raw, problems);
  const beyond = troublesBeyondSchema(checked);
  return isAny(beyond) ? reject(raw, beyond) : row(line, cinChild(checked), warnings);
}
