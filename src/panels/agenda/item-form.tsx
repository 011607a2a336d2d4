import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, ChoiceField, LongTextField, TextField } from '../../kernel/ui/index.ts';
import { type Candidate, type Filled, typed } from '../../subjects/index.ts';
import { formPage } from '../forms/form-page.tsx';
import type { MeetingShown } from '../meeting/load-meeting.ts';

export interface ItemFormShown {
  meeting: MeetingShown;
  late: boolean;
  /** Who or what was found for what was typed. */
  candidates: readonly Candidate[];
}

/** Asks for an item: what, why, whom it is about; and, once the agenda is locked, why it is late. */
export function itemFormPage(shown: ItemFormShown & Filled): PageParts {
  const { meeting, raw, errors, candidates } = shown;
  const own = `/meetings/${meeting.id}`;
  return formPage({
    heading: shown.late ? 'Ask for a late item' : 'Ask for an item',
    caption: meeting.body.name,
    breadcrumbs: [
      { text: 'Meetings', href: '/meetings' },
      { text: meeting.body.name, href: own },
      { text: 'Ask for an item' },
    ],
    action: `${own}/items/new`,
    autosaveKey: `item-${meeting.id}`,
    filled: shown,
    button: 'Ask for it',
    back: own,
    children: (
      <>
        <TextField
          name="title"
          label="What is it, in a few words?"
          hint="Name nobody here: everyone expected reads it."
          errors={errors}
          value={typed(raw, 'title')}
        />
        <LongTextField
          name="why"
          label="Why is it for this meeting?"
          rows={3}
          errors={errors}
          value={typed(raw, 'why')}
        />
        <TextField
          name="about"
          label="Who or where is it about?"
          hint="A name, a place or a label. Only those who may see them will see this item."
          optional
          errors={errors}
          value={typed(raw, 'about')}
        />
        <Button name="find" value="yes" classes="govuk-button--secondary">
          Find
        </Button>
        {candidates.length > 0 && (
          <ChoiceField
            name="subject"
            label="Which one?"
            small
            errors={errors}
            value={typed(raw, 'subject')}
            items={candidates.map((one) => ({
              value: one.id,
              text: one.name ?? one.label,
              hint: { text: [one.about, ...one.why].filter(Boolean).join('; ') },
            }))}
          />
        )}
        {shown.late && (
          <LongTextField
            name="lateReason"
            label="Why can it not wait for the next meeting?"
            hint="The agenda is locked. The chair reads this and accepts it, or not."
            rows={2}
            errors={errors}
            value={typed(raw, 'lateReason')}
          />
        )}
      </>
    ),
  });
}
