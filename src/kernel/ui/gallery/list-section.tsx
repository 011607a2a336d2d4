import { ChoicesField } from '../fields/choice-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { address, type Query, without } from '../list/address.ts';
import { ListPage } from '../list/list-page.tsx';
import type { ListRow } from '../list/list-table.tsx';
import { DateTimeText } from '../text/date-text.tsx';
import { StatusTag, type Tone } from '../text/status-tag.tsx';

const query: Query = { stage: ['new', 'accepted'], sort: 'due', page: 3 };

const states: readonly [Tone, string][] = [
  ['urgent', 'Overdue by 3 days'],
  ['soon', 'Due today'],
  ['active', 'Under way'],
  ['quiet', 'Waiting for others'],
  ['done', 'Decided'],
];

const rows: ListRow[] = Array.from({ length: 15 }, (_, line) => {
  const [tone, words] = states[line % states.length] ?? ['quiet', 'Waiting for others'];
  return [
    <a class="govuk-link" href={`/referrals/${line}`}>
      K4-7Q{String.fromCharCode(65 + line)}
    </a>,
    line % 3 ? 'Group near the bus station' : 'Harbour Steps',
    line % 2 ? 'School' : 'Police',
    <DateTimeText value={new Date(Date.UTC(2026, 10, 21, 9 + line, 30))} />,
    <StatusTag tone={tone}>{words}</StatusTag>,
    String(line % 4),
  ];
});

/** A list as a whole page has it. */
export function ListSection() {
  return (
    <ListPage
      heading="Referrals waiting"
      sight="Showing what you can see"
      actions={
        <a class="govuk-link" href="/front-door/export">
          Export this list
        </a>
      }
      filter={{
        action: '/front-door',
        keep: { sort: 'due' },
        chosen: [
          {
            heading: 'Stage',
            items: [
              { text: 'New', href: address('/front-door', without(query, 'stage', 'new')) },
              { text: 'Accepted', href: address('/front-door', without(query, 'stage', 'accepted')) },
            ],
          },
        ],
        children: (
          <>
            <TextField name="about" label="About" />
            <ChoicesField
              name="stage"
              label="Stage"
              small
              values={['new', 'accepted']}
              items={[
                { value: 'new', text: 'New' },
                { value: 'accepted', text: 'Accepted' },
                { value: 'closed', text: 'Closed' },
              ]}
            />
          </>
        ),
      }}
      columns={[
        { text: 'Referral' },
        { text: 'About', sort: { href: address('/front-door', query, { sort: 'about' }) } },
        { text: 'From' },
        { text: 'Due', sort: { href: address('/front-door', query, { sort: '-due' }), now: 'ascending' } },
        { text: 'Status' },
        { text: 'Subjects', format: 'numeric' },
      ]}
      rows={rows}
      paged={{ page: 3, size: 15, total: 312, href: (page) => address('/front-door', query, { page }) }}
      empty="No referrals are waiting."
    />
  );
}
