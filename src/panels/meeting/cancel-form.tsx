import type { PageParts } from '../../kernel/http/reply.ts';
import { LongTextField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import { formPage } from '../forms/form-page.tsx';
import type { MeetingShown } from './load-meeting.ts';

/** Cancels a meeting that has not begun, with a reason everyone expected reads. */
export function cancelPage(shown: { meeting: MeetingShown } & Filled): PageParts {
  const { meeting } = shown;
  const own = `/meetings/${meeting.id}`;
  return formPage({
    heading: 'Cancel this meeting',
    caption: meeting.body.name,
    breadcrumbs: [{ text: 'Meetings', href: '/meetings' }, { text: meeting.body.name, href: own }, { text: 'Cancel' }],
    action: `${own}/cancel`,
    filled: shown,
    button: 'Cancel the meeting',
    back: own,
    children: (
      <LongTextField
        name="reason"
        label="Why?"
        hint="Everyone who was expected reads this. Name nobody the meeting is about."
        rows={3}
        errors={shown.errors}
        value={typed(shown.raw, 'reason')}
      />
    ),
  });
}
