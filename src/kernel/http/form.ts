import type { ZodError, ZodType } from 'zod';
import type { FieldErrors } from '../ui/index.ts';
import type { Form } from './route.ts';

/** Turns zod's issues into one sentence a field; names of nested fields are joined as forms name them: `subjects[0][name]`. */
export function fieldErrors(error: ZodError): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const [first, ...rest] = issue.path.map(String);
    const name = first === undefined ? 'form' : first + rest.map((part) => `[${part}]`).join('');
    errors[name] ??= issue.message;
  }
  return errors;
}

/** Reads a body by its schema. Reports every field that is wrong at once and keeps what was typed. */
export function readForm<T>(schema: ZodType<T> | undefined, body: unknown): Form<T> {
  const raw = body !== null && typeof body === 'object' && !Array.isArray(body) ? { ...body } : {};
  if (!schema) return { ok: true, value: undefined as T, raw };
  const read = schema.safeParse(raw);
  return read.success ? { ok: true, value: read.data, raw } : { ok: false, errors: fieldErrors(read.error), raw };
}

/** A form with text that could not be kept as typed: said beside the field, the rest of it still there. */
export function unkeepableForm(name: string, body: unknown): Form<never> {
  const message = 'This has a character that cannot be kept (a null or half a symbol). Delete it and type it again';
  const shown: unknown = JSON.parse(
    JSON.stringify(body ?? {}, (_key, value) =>
      typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
    ),
  );
  return { ok: false, errors: { [name]: message }, raw: { ...Object(shown) } };
}
