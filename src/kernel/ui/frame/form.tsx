import { type Attributes, type Content, classes } from '../govuk/options.ts';
import { CsrfField, hiddenNames } from './csrf-field.tsx';

export type FormProps = {
  action: string;
  csrfToken: string | undefined;
  /** A fresh id for each time the form is shown: sending it twice then does the thing once. */
  idempotencyKey?: string;
  /** Keeps what is typed as a draft under this key, at `/drafts/KEY`. */
  autosaveKey?: string;
  /** When the draft shown was last saved, such as "4:30pm". */
  savedAt?: string;
  /** For forms that send files. */
  multipart?: boolean;
  id?: string;
  classes?: string;
  attributes?: Attributes;
  children: Content;
};

/**
 * A form that changes something: a POST with its token, its key, and the draft saved as one types.
 * Fields are checked by Kith, not by the browser, so that every problem is told at once and in the same words.
 */
export function Form(props: FormProps) {
  const key = props.autosaveKey;
  return (
    <form
      method="post"
      action={props.action}
      id={props.id}
      class={classes('kith-form', props.classes)}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      noValidate
      data-submit-once=""
      data-autosave={key ? `/drafts/${encodeURIComponent(key)}` : undefined}
      {...props.attributes}
    >
      <CsrfField token={props.csrfToken} />
      {props.idempotencyKey && <input type="hidden" name={hiddenNames.idempotency} value={props.idempotencyKey} />}
      {props.children}
      {key && (
        <p class="kith-saved" role="status" data-autosave-status="">
          {props.savedAt && `Saved at ${props.savedAt}`}
        </p>
      )}
    </form>
  );
}
