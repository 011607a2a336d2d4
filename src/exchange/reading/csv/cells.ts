/** A row's cells by column. A column the file does not have, which only an optional one can be, is an empty text. */
export type Cells<Name extends string> = Readonly<Record<Name, string>>;

/** Lays values out by column: `order` names the columns of `values`, `absent` those that the file does not have. */
export function cellsOf<Name extends string>(
  order: readonly Name[],
  values: readonly string[],
  absent: readonly Name[],
): Cells<Name> {
  const cells: Partial<Record<Name, string>> = {};
  for (const name of absent) cells[name] = '';
  order.forEach((name, at) => {
    cells[name] = values[at];
  });
  if (!isWhole(cells, order)) throw new Error(`A row of ${values.length} values cannot fill ${order.length} columns.`);
  return cells;
}

function isWhole<Name extends string>(
  cells: Partial<Record<Name, string>>,
  order: readonly Name[],
): cells is Record<Name, string> {
  return order.every((name) => cells[name] !== undefined);
}
