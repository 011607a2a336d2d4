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
