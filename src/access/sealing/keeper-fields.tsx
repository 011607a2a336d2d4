import { DateField, type FieldErrors, LongTextField, readDateParts, TextField } from '../../kernel/ui/index.ts';
import { text } from '../giving/sight-fields.tsx';

type Raw = Readonly<Record<string, unknown>>;

const whoHint = 'Their whole name as colleagues know it, or their work e-mail address.';

/** Who keeps it, whom to ring, when it is looked at again, and why. */
export function KeeperFields({ raw, errors }: { raw: Raw; errors?: FieldErrors }) {
  return (
    <>
      <TextField
        name="custodian"
        label="Custodian"
        hint={whoHint}
        width={30}
        spellcheck={false}
        errors={errors}
        value={text(raw, 'custodian')}
      />
      <TextField
        name="deputy"
        label="Deputy"
        hint="A second person, so that nobody is left alone with a record."
        width={30}
        spellcheck={false}
        errors={errors}
        value={text(raw, 'deputy')}
      />
      <TextField
        name="ring"
        label="Whom to ring at any hour"
        hint="For example, the head of service on call, 01632 960100"
        errors={errors}
        value={text(raw, 'ring')}
      />
      <DateField
        name="review"
        label="When is it looked at again?"
        hint="Within 90 days."
        errors={errors}
        value={readDateParts(raw, 'review')}
      />
      <LongTextField name="reason" label="Why?" rows={4} maxlength={2000} errors={errors} value={text(raw, 'reason')} />
    </>
  );
}

/** Somebody of the staff directory, by name. */
export function PersonField(props: { name: string; label: string; hint?: string; raw: Raw; errors?: FieldErrors }) {
  return (
    <TextField
      name={props.name}
      label={props.label}
      hint={props.hint ?? whoHint}
      width={30}
      spellcheck={false}
      errors={props.errors}
      value={text(props.raw, props.name)}
    />
  );
}
