import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { LongTextField, SelectField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import { formPage } from '../forms/form-page.tsx';
import type { MeetingShown } from '../meeting/load-meeting.ts';
import { type ItemShown, itemSays } from './load-items.ts';

export interface InterestShown {
  meeting: MeetingShown;
  item: ItemShown;
  /** Whose interest it may be: one's own, or anybody's who is expected for whoever runs the meeting. */
  people: readonly { id: string; name: string }[];
}

/** An interest in an item, said before it is talked about. */
export function interestFormPage(shown: InterestShown & Filled): PageParts {
  const { meeting, item, raw, errors, people } = shown;
  const own = `/meetings/${meeting.id}`;
  return formPage({
    heading: 'Declare an interest',
    caption: itemSays(item),
    breadcrumbs: [
      { text: 'Meetings', href: '/meetings' },
      { text: meeting.body.name, href: own },
      { text: 'Declare an interest' },
    ],
    action: `${own}/items/${item.id}/interest`,
    filled: shown,
    button: 'Declare it',
    back: own,
    children: (
      <>
        <SelectField
          name="who"
          label="Whose interest is it?"
          errors={errors}
          value={typed(raw, 'who') || people[0]?.id}
          items={people.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <LongTextField
          name="interest"
          label="What is the interest?"
          hint="Such as “my employer runs this youth club”."
          rows={2}
          errors={errors}
          value={typed(raw, 'interest')}
        />
        <LongTextField
          name="done"
          label="What was done about it?"
          hint="Such as “left the room for this item”."
          optional
          rows={2}
          errors={errors}
          value={typed(raw, 'done')}
        />
      </>
    ),
  });
}

/** The interests declared in the items of a meeting the reader may see. */
export async function loadInterests(tx: Tx, meetingId: string) {
  const { rows } = await sql<{ itemId: string; name: string; interest: string; whatWasDone: string | null }>`
    select d.item_id as "itemId", a.name, d.interest, d.what_was_done as "whatWasDone"
    from declared_interest d join agenda_item i on i.id = d.item_id join account a on a.id = d.account_id
    where i.meeting_id = ${meetingId} order by d.declared_at, d.id`.execute(tx);
  return rows;
}
