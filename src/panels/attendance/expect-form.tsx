import type { PageParts } from '../../kernel/http/reply.ts';
import { SelectField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import { formPage } from '../forms/form-page.tsx';
import type { MeetingShown } from '../meeting/load-meeting.ts';
import { ColleagueField } from '../people/colleague-field.tsx';
import type { Named } from '../people/colleagues.ts';
import type { AttendingPart } from '../tables.ts';
import { partWords } from '../words.ts';

export const EXPECTED_PARTS: readonly AttendingPart[] = ['guest', 'member', 'note_taker', 'co_chair', 'coordinator'];

/** Expects somebody at a meeting, who may then read its papers as far as they may see. */
export function expectFormPage(shown: { meeting: MeetingShown; named: Named } & Filled): PageParts {
  const { meeting, raw, errors, named } = shown;
  const own = `/meetings/${meeting.id}`;
  return formPage({
    heading: 'Expect somebody else',
    caption: meeting.body.name,
    breadcrumbs: [
      { text: 'Meetings', href: '/meetings' },
      { text: meeting.body.name, href: own },
      { text: 'Expect somebody else' },
    ],
    before: (
      <p class="govuk-body">
        They will read the agenda and the minutes of this meeting, and of each item only what they may see already.
      </p>
    ),
    action: `${own}/people/new`,
    filled: shown,
    button: 'Expect them',
    back: own,
    children: (
      <>
        <ColleagueField name="who" label="Who?" raw={raw} named={named} errors={errors} />
        <SelectField
          name="part"
          label="They come as"
          errors={errors}
          value={typed(raw, 'part') || 'guest'}
          items={EXPECTED_PARTS.map((part) => ({ value: part, text: partWords[part] }))}
        />
      </>
    ),
  });
}
