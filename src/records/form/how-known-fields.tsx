import { ChoiceField, type FieldErrors, SelectField } from '../../kernel/ui/index.ts';
import { type Terms, typed } from '../../subjects/index.ts';

interface HowKnownProps {
  terms: Terms;
  raw: Readonly<Record<string, unknown>>;
  errors?: FieldErrors;
}

/** How something is known: seen, told by whom, heard (domain §7.6). */
export const HowKnownField = ({ terms, raw, errors }: HowKnownProps) => (
  <SelectField
    name="source"
    label="How is this known?"
    none="Select one"
    errors={errors}
    value={typed(raw, 'source')}
    items={terms.offered('how_known').map(({ code, label }) => ({ value: code, text: label }))}
  />
);

/** Whether what was written is fact or opinion, and how it is known (domain §7.6). */
export function HowKnownFields({
  of,
  terms,
  raw,
  errors,
}: HowKnownProps & {
  /** What was written, within a question: "the account". */
  of: string;
}) {
  return (
    <>
      <ChoiceField
        name="opinion"
        label={`Is ${of} fact or opinion?`}
        inline
        errors={errors}
        value={typed(raw, 'opinion') || 'fact'}
        items={[
          { value: 'fact', text: 'Fact' },
          { value: 'opinion', text: 'Opinion' },
        ]}
      />
      <HowKnownField terms={terms} raw={raw} errors={errors} />
    </>
  );
}
