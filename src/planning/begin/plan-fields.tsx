import { ChoiceField, DateField, type FieldErrors, readDateParts, TextField } from '../../kernel/ui/index.ts';
import { type Raw, typed } from '../../subjects/index.ts';
import type { PlanKind } from '../plan/load-kinds.ts';

/** The questions that begin a plan, about somebody or the partnership's own. */
export function PlanFields({
  kinds,
  raw,
  errors,
  titleHint,
}: {
  kinds: readonly PlanKind[];
  raw: Raw;
  errors?: FieldErrors;
  titleHint: string;
}) {
  return (
    <>
      <ChoiceField
        name="kind"
        label="What kind of plan is it?"
        errors={errors}
        value={typed(raw, 'kind')}
        items={kinds.map(({ code, name, about }) => ({ value: code, text: name, hint: { text: about } }))}
      />
      <TextField name="title" label="What is it called?" hint={titleHint} errors={errors} value={typed(raw, 'title')} />
      <DateField name="from" label="First day" optional errors={errors} value={readDateParts(raw, 'from')} />
      <DateField name="until" label="Last day" optional errors={errors} value={readDateParts(raw, 'until')} />
      <DateField
        name="review"
        label="When is it looked at again?"
        optional
        errors={errors}
        value={readDateParts(raw, 'review')}
      />
    </>
  );
}
