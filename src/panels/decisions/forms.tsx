import type { PageParts } from '../../kernel/http/reply.ts';
import { LongTextField, SelectField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import { type ItemShown, itemSays } from '../agenda/load-items.ts';
import type { AttendingShown } from '../attendance/load-attending.ts';
import { formPage } from '../forms/form-page.tsx';
import type { MeetingShown } from '../meeting/load-meeting.ts';
import type { Named } from '../people/colleagues.ts';
import { ActionFields } from './action-fields.tsx';
import { DecisionFields } from './decision-fields.tsx';
import type { DecisionShown } from './load-decisions.ts';
import type { PlanChoice } from './plans-for.ts';

interface About {
  meeting: MeetingShown;
  item: ItemShown;
}

const frame = ({ meeting, item }: About, path: string, words: string) => {
  const own = `/meetings/${meeting.id}`;
  return {
    heading: words,
    caption: itemSays(item),
    breadcrumbs: [{ text: 'Meetings', href: '/meetings' }, { text: meeting.body.name, href: own }, { text: words }],
    action: own + path,
    back: meeting.state === 'in_session' ? `${own}/room?item=${item.id}` : `${own}/minutes`,
  };
};

/** A decision on an item, by itself on a page: to mend it, or to record it after the meeting. */
export const decisionPage = (shown: About & { named: Named } & Filled): PageParts =>
  formPage({
    ...frame(shown, `/items/${shown.item.id}/decision`, 'Record a decision'),
    autosaveKey: `decision-${shown.item.id}`,
    filled: shown,
    button: 'Record this decision',
    children: <DecisionFields raw={shown.raw} named={shown.named} errors={shown.errors} />,
  });

/** An action on an item, by itself on a page. */
export const actionPage = (
  shown: About & {
    named: Named;
    plans: readonly PlanChoice[];
    strands: readonly { code: string; label: string }[];
  } & Filled,
): PageParts =>
  formPage({
    ...frame(shown, `/items/${shown.item.id}/action`, 'Add an action'),
    autosaveKey: `agreed-${shown.item.id}`,
    filled: shown,
    button: 'Add this action',
    children: (
      <ActionFields
        raw={shown.raw}
        named={shown.named}
        plans={shown.plans}
        strands={shown.strands}
        errors={shown.errors}
      />
    ),
  });

/** That somebody who was there saw a decision otherwise, in their words. */
export const dissentPage = (
  shown: About & { decision: DecisionShown; people: readonly AttendingShown[] } & Filled,
): PageParts =>
  formPage({
    ...frame(shown, `/decisions/${shown.decision.id}/dissent`, 'Somebody saw it otherwise'),
    before: <p class="govuk-body">Decided: {shown.decision.wording}</p>,
    filled: shown,
    button: 'Record it',
    children: (
      <>
        <SelectField
          name="who"
          label="Who?"
          none="Select one"
          errors={shown.errors}
          value={typed(shown.raw, 'who')}
          items={shown.people.map(({ accountId, name }) => ({ value: accountId, text: name }))}
        />
        <LongTextField
          name="words"
          label="What did they say?"
          rows={3}
          errors={shown.errors}
          value={typed(shown.raw, 'words')}
        />
      </>
    ),
  });
