import type { PageParts } from '../../kernel/http/reply.ts';
import { LongTextField, TextField } from '../../kernel/ui/index.ts';
import { type Filled, type Terms, typed } from '../../subjects/index.ts';
import { formAddress } from '../form/about.ts';
import { formPage } from '../form/form-page.tsx';
import { HowKnownFields } from '../form/how-known-fields.tsx';
import { WhenFields } from '../when/when-fields.tsx';
import type { WhoShown } from '../who/read-who.ts';
import { WhoFields } from '../who/who-fields.tsx';

export interface NoteShown {
  about: string | null;
  who: WhoShown;
  terms: Terms;
}

const noteWhen = { name: 'when', what: 'When it was' } as const;

export function notePage(shown: NoteShown & Filled): PageParts {
  const { raw, errors, terms } = shown;
  return formPage({
    heading: 'Write a note',
    action: formAddress('/records/new/note', shown.about),
    autosaveKey: `note-${shown.about ?? 'new'}`,
    filled: shown,
    button: 'Keep this note',
    children: (
      <>
        <WhoFields
          who={shown.who}
          raw={raw}
          errors={errors}
          legend="Who is it about?"
          hint="A name, a nickname, a place or a label."
        />
        <TextField
          name="title"
          label="What is it, in a few words"
          hint="Such as “Home visit”. Name nobody here."
          errors={errors}
          value={typed(raw, 'title')}
        />
        <WhenFields question={noteWhen} label="When was it?" raw={raw} errors={errors} />
        <LongTextField
          name="text"
          label="The note"
          size="m"
          rows={8}
          maxlength={20000}
          errors={errors}
          value={typed(raw, 'text')}
        />
        <HowKnownFields of="it" terms={terms} raw={raw} errors={errors} />
      </>
    ),
  });
}

export function consultationPage(shown: NoteShown & Filled): PageParts {
  const { raw, errors } = shown;
  return formPage({
    heading: 'Record a consultation',
    before: <p class="govuk-body">A colleague asked for advice. The advice is then part of the record.</p>,
    action: formAddress('/records/new/consultation', shown.about),
    autosaveKey: `consultation-${shown.about ?? 'new'}`,
    filled: shown,
    button: 'Keep this consultation',
    children: (
      <>
        <TextField
          name="asker"
          label="Who asked?"
          hint="Their name and agency."
          errors={errors}
          value={typed(raw, 'asker')}
        />
        <WhoFields
          who={shown.who}
          raw={raw}
          errors={errors}
          legend="Who or where was it about?"
          hint="Leave empty if nobody was named."
          plain
        />
        <WhenFields question={noteWhen} label="When was it?" raw={raw} errors={errors} />
        <LongTextField name="asked" label="What was asked?" rows={5} errors={errors} value={typed(raw, 'asked')} />
        <LongTextField
          name="advice"
          label="What advice was given?"
          rows={5}
          errors={errors}
          value={typed(raw, 'advice')}
        />
      </>
    ),
  });
}

export { noteWhen };
