/** What is wrong with a form: field name to what to say, in the order of the form. As zod's `flattenError` gives it. */
export type FieldErrors = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first thing wrong with a field, or undefined. */
export function errorFor(errors: FieldErrors | undefined, name: string): string | undefined {
  const found = errors?.[name];
  return typeof found === 'string' ? found || undefined : found?.[0];
}

/** Each field at fault with what to say, in order. */
export const errorEntries = (errors: FieldErrors | undefined): { name: string; text: string }[] =>
  Object.keys(errors ?? {}).flatMap((name) => {
    const text = errorFor(errors, name);
    return text ? [{ name, text }] : [];
  });

/** Whether there is anything to say. */
export const hasErrors = (errors: FieldErrors | undefined): boolean => errorEntries(errors).length > 0;
