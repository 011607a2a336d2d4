/** A form as it came: names and what was typed. */
export type Raw = Readonly<Record<string, unknown>>;

/** What was typed under a name, trimmed; '' when nothing was. Line ends are as PostgreSQL and a page show them. */
export function typed(raw: Raw, name: string): string {
  const value = raw[name];
  const one = Array.isArray(value) ? value.at(-1) : value;
  return typeof one === 'string' ? one.replaceAll('\r\n', '\n').trim() : '';
}

/** Every value chosen under a name, in order, without blanks. */
export function typedMany(raw: Raw, name: string): string[] {
  const value = raw[name];
  const all = Array.isArray(value)
    ? value
    : value !== null && typeof value === 'object'
      ? Object.values(value)
      : [value];
  return all.filter((one): one is string => typeof one === 'string' && one.trim() !== '').map((one) => one.trim());
}

/** What was typed when it is one of `choices`; undefined otherwise. */
export function chosen<T extends string>(raw: Raw, name: string, choices: readonly T[]): T | undefined {
  const value = typed(raw, name);
  return choices.find((choice) => choice === value);
}
