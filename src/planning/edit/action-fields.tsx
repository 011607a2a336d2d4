import { DateField, type DateParts, type FieldErrors, LongTextField, SelectField } from '../../kernel/ui/index.ts';
import type { Terms } from '../../subjects/index.ts';
import type { PartShown } from '../plan/load-parts.ts';
import { partHeading } from '../plan/plan-words.ts';

/** What an action is, asked the same way when it is new and when it is changed. */
export function ActionFields({
  parts,
  terms,
  values,
  errors,
}: {
  parts: readonly PartShown[];
  terms: Terms;
  values: { wording: string; part: string; strand: string; due: DateParts };
  errors?: FieldErrors;
}) {
  const live = parts.filter(({ droppedAt, id }) => droppedAt === null || id === values.part);
  return (
    <>
      <LongTextField
        name="wording"
        label="What will be done?"
        hint="What, not how somebody should be."
        rows={4}
        errors={errors}
        value={values.wording}
      />
      {live.length > 0 && (
        <SelectField
          name="part"
          label="Under"
          none="The plan itself"
          errors={errors}
          value={values.part}
          items={live.map((part) => ({ value: part.id, text: partHeading(part) }))}
        />
      )}
      <SelectField
        name="strand"
        label="What kind of action is it?"
        none="Not said"
        errors={errors}
        value={values.strand}
        items={terms.offered('strand').map(({ code, label }) => ({ value: code, text: label }))}
      />
      <DateField
        name="due"
        label="By when?"
        hint="Leave the day empty if it is due in the month: it is then overdue after the month’s last day."
        optional
        errors={errors}
        value={values.due}
      />
    </>
  );
}
