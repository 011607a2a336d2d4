import type { LegendOptions } from '../govuk/fieldset.tsx';
import type { HintOptions } from '../govuk/hint.tsx';
import type { LabelOptions } from '../govuk/label.tsx';
import type { Content } from '../govuk/options.ts';
import { errorFor, type FieldErrors } from './field-errors.ts';

/** What every field is asked for. Its id is its name, so that the error summary can link to it. */
export type FieldProps = {
  name: string;
  /** The question, or what goes in the box. */
  label: string;
  hint?: Content;
  /** The form's errors: the field takes its own. */
  errors?: FieldErrors;
  /** How large the question is set: `l` with `isPageHeading` when it is the only one on the page. */
  size?: 's' | 'm' | 'l' | 'xl';
  isPageHeading?: boolean;
  /** Whether it may be left empty; said in the label, since most may not. */
  optional?: boolean;
};

const words = (field: FieldProps) => (field.optional ? `${field.label} (optional)` : field.label);

/** The label a component takes. */
export const fieldLabel = (field: FieldProps): LabelOptions => ({
  text: words(field),
  classes: field.size && `govuk-label--${field.size}`,
  isPageHeading: field.isPageHeading,
});

/** The legend a component takes, when the field is several inputs. */
export const fieldLegend = (field: FieldProps): LegendOptions => ({
  text: words(field),
  classes: `govuk-fieldset__legend--${field.size ?? 's'}`,
  isPageHeading: field.isPageHeading,
});

/** The hint and the error a component takes. */
export function fieldHelp(field: FieldProps): { hint?: HintOptions; errorMessage?: { text: string } } {
  const error = errorFor(field.errors, field.name);
  return {
    hint: field.hint === undefined ? undefined : { text: field.hint },
    errorMessage: error === undefined ? undefined : { text: error },
  };
}
