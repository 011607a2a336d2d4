import { ErrorSummary } from '../govuk/error-summary.tsx';
import { errorEntries, type FieldErrors } from './field-errors.ts';

/** The error summary for a form: each problem links to its field, whose id is its name. Nothing when all is well. */
export function FormErrors({ errors }: { errors: FieldErrors | undefined }) {
  const entries = errorEntries(errors);
  if (!entries.length) return null;
  return <ErrorSummary errorList={entries.map(({ name, text }) => ({ href: `#${name}`, text }))} />;
}
