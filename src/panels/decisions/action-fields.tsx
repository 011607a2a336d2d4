import { DateField, type FieldErrors, LongTextField, readDateParts, SelectField } from '../../kernel/ui/index.ts';
import { type Raw, typed } from '../../subjects/index.ts';
import { ColleagueField } from '../people/colleague-field.tsx';
import type { Named } from '../people/colleagues.ts';
import type { PlanChoice } from './plans-for.ts';

interface Props {
  raw: Raw;
  named: Named;
  plans: readonly PlanChoice[];
  strands: readonly { code: string; label: string }[];
  errors?: FieldErrors;
}

/** What an action said in a meeting is made of: what, the one person who answers for it, by when, and in which plan. */
export function ActionFields({ raw, named, plans, strands, errors }: Props) {
  return (
    <>
      <LongTextField name="action" label="What will be done?" rows={2} errors={errors} value={typed(raw, 'action')} />
      <ColleagueField name="who" label="Who answers for it?" raw={raw} named={named} errors={errors} />
      <DateField name="by" label="By when?" errors={errors} value={readDateParts(raw, 'by')} />
      <SelectField
        name="plan"
        label="In which plan?"
        errors={errors}
        value={typed(raw, 'plan') || plans[0]?.id}
        items={plans.map(({ id, title }) => ({ value: id, text: title }))}
      />
      <SelectField
        name="strand"
        label="What kind of work is it? (optional)"
        none="Not said"
        errors={errors}
        value={typed(raw, 'strand')}
        items={strands.map(({ code, label }) => ({ value: code, text: label }))}
      />
    </>
  );
}
