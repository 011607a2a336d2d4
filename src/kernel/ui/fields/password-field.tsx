import { PasswordInput } from '../govuk/password-input.tsx';
import { type FieldProps, fieldHelp, fieldLabel } from './field.ts';

/** A password: never filled in again, never kept in a draft. */
export function PasswordField(props: FieldProps & { choosing?: boolean }) {
  return (
    <PasswordInput
      {...fieldHelp(props)}
      name={props.name}
      label={fieldLabel(props)}
      autocomplete={props.choosing ? 'new-password' : 'current-password'}
    />
  );
}
