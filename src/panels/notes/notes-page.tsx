import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  type FieldErrors,
  Form,
  InsetText,
  LongTextField,
  StatusTag,
  TimeText,
} from '../../kernel/ui/index.ts';
import { type Filled, type Raw, typed } from '../../subjects/index.ts';
import { type ItemShown, itemSays } from '../agenda/load-items.ts';
import { formPage } from '../forms/form-page.tsx';
import { Lines } from '../forms/lines.tsx';
import type { MeetingShown } from '../meeting/load-meeting.ts';
import { meetingPage } from '../meeting/meeting-frame.tsx';
import type { StandingLine } from './standing-lines.ts';

export interface NotesShown {
  meeting: MeetingShown;
  items: readonly ItemShown[];
  /** The item notes are taken of now; null for the meeting as a whole. */
  item: ItemShown | null;
  lines: readonly StandingLine[];
}

const Line = ({ meeting, line }: { meeting: MeetingShown; line: StandingLine }) => (
  <li class="govuk-!-margin-bottom-3">
    <Lines text={line.text} />
    <br />
    <span class="govuk-hint govuk-!-margin-bottom-0">
      {line.typedBy ?? 'Kith'}, <TimeText value={line.typedAt} />.
      {line.instead.length > 0 && ` Before: ${line.instead.map(({ text }) => `“${text}”`).join(', ')}.`}{' '}
      <a class="govuk-link" href={`/meetings/${meeting.id}/notes/${line.id}`}>
        Change<span class="govuk-visually-hidden"> the line {line.text}</span>
      </a>
    </span>
    {line.contested && <StatusTag tone="soon">Two people changed this line: both are kept</StatusTag>}
  </li>
);

/** Notes as they are taken, line by line: whatever anybody adds stays, whoever else is typing. */
export function notesPage(shown: NotesShown & Filled): PageParts {
  const { meeting, items, item, lines, raw, errors } = shown;
  const own = `/meetings/${meeting.id}/notes`;
  const here = lines.filter(({ itemId }) => itemId === (item?.id ?? null));
  const parts = meetingPage(
    meeting,
    'notes',
    'Notes',
    <>
      <h2 class="govuk-heading-m">
        {item ? `${item.number ?? ''} ${itemSays(item)}`.trim() : 'The meeting as a whole'}
      </h2>
      {here.length === 0 && <p class="govuk-body">No notes yet.</p>}
      <ul class="govuk-list">
        {here.map((line) => (
          <Line meeting={meeting} line={line} />
        ))}
      </ul>
      <AddLine
        action={item ? `${own}?item=${item.id}` : own}
        keyOf={`notes-${item?.id ?? meeting.id}`}
        shown={{ raw, errors, seal: shown.seal }}
      />
      <h2 class="govuk-heading-m">Items</h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={own}>
            The meeting as a whole
          </a>
        </li>
        {items.map((one) => (
          <li>
            <a class="govuk-link" href={`${own}?item=${one.id}`}>
              {one.number !== null && `${one.number}. `}
              {itemSays(one)}
            </a>{' '}
            {lines.some(({ itemId }) => itemId === one.id) && <span class="govuk-hint">has notes</span>}
          </li>
        ))}
      </ul>
    </>,
  );
  return { ...parts, errors };
}

function AddLine(props: {
  action: string;
  keyOf: string;
  shown: { raw: Raw; errors?: FieldErrors; seal: Filled['seal'] };
}) {
  const { raw, errors, seal } = props.shown;
  return (
    <Form action={props.action} csrfToken={seal.csrf} idempotencyKey={seal.once} autosaveKey={props.keyOf}>
      <LongTextField name="text" label="Add a note" rows={4} errors={errors} value={typed(raw, 'text')} />
      <Button>Add this note</Button>
    </Form>
  );
}

/** Changes one line: the new words are read instead, and the old are kept. */
export function changeLinePage(shown: { meeting: MeetingShown; line: StandingLine } & Filled): PageParts {
  const { meeting, line } = shown;
  const own = `/meetings/${meeting.id}`;
  return formPage({
    heading: 'Change a line',
    caption: meeting.body.name,
    breadcrumbs: [
      { text: 'Meetings', href: '/meetings' },
      { text: meeting.body.name, href: own },
      { text: 'Notes', href: `${own}/notes` },
      { text: 'Change a line' },
    ],
    before: <InsetText>{line.text}</InsetText>,
    action: `${own}/notes/${line.id}`,
    filled: shown,
    button: 'Save',
    back: `${own}/notes${line.itemId ? `?item=${line.itemId}` : ''}`,
    children: (
      <LongTextField
        name="text"
        label="What should it say?"
        hint="The line as it was typed is kept. Leave this empty to take it out."
        rows={4}
        errors={shown.errors}
        value={shown.sent ? typed(shown.raw, 'text') : line.text}
      />
    ),
  });
}
