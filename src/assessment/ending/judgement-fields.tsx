import {
  ChoiceField,
  DateField,
  Details,
  type FieldErrors,
  LongTextField,
  readDateParts,
} from '../../kernel/ui/index.ts';
import { type Raw, typed } from '../../subjects/index.ts';
import type { Judgement } from '../definition/definition.ts';
import { confidenceWords } from '../sitting/decision.ts';
import { judgementBoxes } from './decision-form.ts';

/** One judgement a person makes: its level, why, on what evidence, how sure, until when, and what would change it. */
export function JudgementFields({
  judgement,
  raw,
  errors,
}: {
  judgement: Judgement;
  raw: Raw;
  errors?: FieldErrors | undefined;
}) {
  const names = judgementBoxes(judgement.code);
  return (
    <>
      <ChoiceField
        name={names.level}
        label={judgement.label}
        size="m"
        errors={errors}
        value={typed(raw, names.level)}
        items={judgement.options.map(({ code, label, hint }) => ({
          value: code,
          text: label,
          ...(hint !== undefined && { hint: { text: hint } }),
        }))}
      />
      {judgement.guidance && <Details summaryText="What this means">{judgement.guidance}</Details>}
      <LongTextField
        name={names.narrative}
        label="Why you judge so"
        rows={3}
        errors={errors}
        value={typed(raw, names.narrative)}
      />
      <LongTextField
        name={names.evidence}
        label="The evidence you rest on"
        rows={2}
        errors={errors}
        value={typed(raw, names.evidence)}
      />
      <ChoiceField
        name={names.confidence}
        label="How confident are you?"
        small
        inline
        errors={errors}
        value={typed(raw, names.confidence)}
        items={Object.entries(confidenceWords).map(([value, text]) => ({ value, text }))}
      />
      <LongTextField
        name={names.whatWouldChange}
        label="What would change this?"
        rows={2}
        errors={errors}
        value={typed(raw, names.whatWouldChange)}
      />
      <DateField
        name={names.nextReview}
        label="When it is looked at again"
        errors={errors}
        value={readDateParts(raw, names.nextReview)}
      />
    </>
  );
}
