import { FileRefused } from '../file-refused.ts';
import { quotedList } from '../quoted.ts';

/** The columns a CSV format has. Their order in a file does not matter; their spelling does. */
export interface Columns<Name extends string> {
  /** For messages: "a data.police.uk street file". */
  readonly format: string;
  readonly required: readonly Name[];
  readonly optional?: readonly Name[];
}

/**
 * Checks a header against a format.
 *
 * @returns the columns in the file's order.
 * @throws FileRefused naming every column that is missing, not expected or there twice.
 */
export function columnsInOrder<Name extends string>(
  header: readonly string[],
  columns: Columns<Name>,
): readonly Name[] {
  const known = new Map<string, Name>([...columns.required, ...(columns.optional ?? [])].map((name) => [name, name]));
  const found = header.map((name) => known.get(name)).filter((name) => name !== undefined);
  const troubles = [
    ['missing', columns.required.filter((name) => !found.includes(name))],
    ['not expected', header.filter((name) => !known.has(name))],
    ['there twice', [...new Set(found.filter((name, at) => found.indexOf(name) !== at))]],
  ] as const;
  const said = troubles.filter(([, names]) => names.length > 0).map(([how, names]) => `${how}: ${quotedList(names)}`);
  if (said.length > 0) throw new FileRefused(`The columns are not those of ${columns.format} (${said.join('; ')}).`, 1);
  return found;
}
