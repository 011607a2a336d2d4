/** A page's query: one value, several, or none, by name. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

function entries(query: Query): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) => {
    if (value === undefined || value === '') return [];
    const values: readonly (string | number)[] = typeof value === 'object' ? value : [value];
    return values.map((each): [string, string] => [name, String(each)]);
  });
}

/**
 * The address of a view: the path with its query, some of it changed. `undefined` takes a name away. Names stay in the
 * order they were first given, so that one view has one address.
 */
export function address(path: string, query: Query = {}, changes: Query = {}): string {
  const search = new URLSearchParams(entries({ ...query, ...changes })).toString();
  return search ? `${path}?${search}` : path;
}

/** The query without one of the values of `name`: what removing a filter's tag does. Goes back to the first page. */
export function without(query: Query, name: string, value?: string): Query {
  const current = query[name];
  const rest = typeof current === 'object' ? current.filter((each) => each !== value) : undefined;
  return { ...query, [name]: rest?.length ? rest : undefined, page: undefined };
}
