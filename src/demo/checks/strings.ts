/** Every piece of text inside some data, with the path to it. */
export function* strings(value: unknown, path = ''): Generator<readonly [path: string, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) {
    for (const [nth, one] of value.entries()) yield* strings(one, `${path}[${nth}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) yield* strings(one, path === '' ? key : `${path}.${key}`);
  }
}
