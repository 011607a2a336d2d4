import type { FormSeal } from '../../kernel/http/context.ts';
import { Button, ChoicesField, type FieldErrors, Form } from '../../kernel/ui/index.ts';
import { type ItemShown, itemSays } from '../agenda/load-items.ts';
import { notReached } from '../agenda/reached.ts';
import { onceFor } from '../forms/once-for.ts';
import type { MeetingShown } from './load-meeting.ts';

/** Says of several items at once that they were discussed, while the meeting is on. For whoever runs it. */
export function DiscussedForm({
  meeting,
  items,
  decided,
  ticked,
  errors,
  seal,
}: {
  meeting: MeetingShown;
  items: readonly ItemShown[];
  /** Ids of the items about which a decision stands. */
  decided: ReadonlySet<string>;
  /** Those that were ticked in what was sent. */
  ticked: readonly string[];
  errors: FieldErrors | undefined;
  seal: FormSeal;
}) {
  const open = notReached(items, meeting);
  if (!meeting.runs || open.length === 0) return null;
  return (
    <Form action={`/meetings/${meeting.id}/discussed`} csrfToken={seal.csrf} idempotencyKey={onceFor(seal, meeting.id)}>
      <ChoicesField
        name="items"
        label="Which items have been discussed?"
        hint="Tick those that have. One that was not reached is put off on the shared screen."
        errors={errors}
        values={ticked}
        small
        items={open.map((item) => ({
          value: item.id,
          text: `${item.number ?? ''}. ${itemSays(item)}`,
          ...(decided.has(item.id) && { hint: { text: 'A decision is recorded.' } }),
        }))}
      />
      <Button classes="govuk-button--secondary">Mark as discussed</Button>
    </Form>
  );
}
