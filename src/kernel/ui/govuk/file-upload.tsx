import { describedBy, LabelledGroup, type Question } from './form-group.tsx';
import type { LabelOptions } from './label.tsx';
import { type Message, messageAttributes } from './message-attributes.ts';
import { type Attributes, type Common, classes } from './options.ts';

export type FileUploadProps = Question &
  Common & {
    name: string;
    label: LabelOptions;
    id?: string;
    disabled?: boolean;
    multiple?: boolean;
    describedBy?: string;
    /** Lets govuk-frontend turn the input into a place to drop files. */
    javascript?: boolean;
    wrapperClasses?: string;
    wrapperAttributes?: Attributes;
    chooseFilesButtonText?: string;
    noFileChosenText?: string;
    multipleFilesChosenText?: Message;
    dropInstructionText?: string;
    enteredDropZoneText?: string;
    leftDropZoneText?: string;
  };

/** GOV.UK file upload. */
export function FileUpload(props: FileUploadProps) {
  const id = props.id ?? props.name;
  const input = (
    <input
      class={classes('govuk-file-upload', props.classes, props.errorMessage && 'govuk-file-upload--error')}
      id={id}
      name={props.name}
      type="file"
      disabled={props.disabled}
      multiple={props.multiple}
      aria-describedby={describedBy(id, props.describedBy, props)}
      {...props.attributes}
    />
  );
  return (
    <LabelledGroup
      id={id}
      label={props.label}
      hint={props.hint}
      errorMessage={props.errorMessage}
      formGroup={props.formGroup}
    >
      {props.formGroup?.before}
      {props.javascript ? (
        <div
          class={classes('govuk-file-upload-wrapper', props.wrapperClasses)}
          data-module="govuk-file-upload"
          {...messageAttributes({
            'choose-files-button': props.chooseFilesButtonText,
            'no-file-chosen': props.noFileChosenText,
            'multiple-files-chosen': props.multipleFilesChosenText,
            'drop-instruction': props.dropInstructionText,
            'entered-drop-zone': props.enteredDropZoneText,
            'left-drop-zone': props.leftDropZoneText,
          })}
          {...props.wrapperAttributes}
        >
          {input}
        </div>
      ) : (
        input
      )}
      {props.formGroup?.after}
    </LabelledGroup>
  );
}
