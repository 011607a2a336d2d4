import { FileUpload } from '../govuk/file-upload.tsx';
import { type FieldProps, fieldHelp, fieldLabel } from './field.ts';

type FileFieldProps = FieldProps & {
  /** What the browser should offer, such as ".csv,text/csv". Only a help: the server checks. */
  accept?: string;
  multiple?: boolean;
};

/** A file, in a `Form` that is `multipart`. */
export function FileField(props: FileFieldProps) {
  return (
    <FileUpload
      {...fieldHelp(props)}
      name={props.name}
      label={fieldLabel(props)}
      multiple={props.multiple}
      attributes={{ accept: props.accept }}
    />
  );
}
