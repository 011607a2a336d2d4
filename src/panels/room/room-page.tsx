import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, CsrfField, DateTimeText, Details, Form, hiddenNames } from '../../kernel/ui/index.ts';
import { AboutItem } from '../agenda/agenda-list.tsx';
import { type ItemShown, itemSays } from '../agenda/load-items.ts';
import type { AttendingShown } from '../attendance/load-attending.ts';
import { quorumOf } from '../attendance/quorum.ts';
import { ActionFields } from '../decisions/action-fields.tsx';
import { DecisionFields } from '../decisions/decision-fields.tsx';
import { AgreedActions, DecisionCard } from '../decisions/decision-list.tsx';
import type { AgreedAction, DecisionShown } from '../decisions/load-decisions.ts';
import type { PlanChoice } from '../decisions/plans-for.ts';
import { onceFor } from '../forms/once-for.ts';
import type { MeetingShown } from '../meeting/load-meeting.ts';
import { NoNamesBand } from '../meeting/meeting-frame.tsx';
import type { Papers } from '../papers/load-papers.ts';
import { PapersOf } from '../papers/papers-of.tsx';
import { itemStateWords } from '../words.ts';

export interface RoomShown {
  meeting: MeetingShown;
  items: readonly ItemShown[];
  /** The one that fills the screen; null when there is none that everybody here may see. */
  item: ItemShown | null;
  papers: Papers | null;
  decisions: readonly DecisionShown[];
  actions: readonly AgreedAction[];
  attending: readonly AttendingShown[];
  plans: readonly PlanChoice[];
  strands: readonly { code: string; label: string }[];
  /** What of all this was shown, to know when it no longer is all that everyone present may see. */
  stamp: string;
  seal: FormSeal;
}

/** Which items come before and after the one shown. */
const around = (items: readonly ItemShown[], item: ItemShown) => {
  const at = items.findIndex(({ id }) => id === item.id);
  return { before: items[at - 1], after: items[at + 1] };
};

/** What a meeting does with an action it looks at: approve or send back what is done, or say how it goes. It comes back here. */
function OfTheAction({ shown, item }: { shown: RoomShown; item: ItemShown }) {
  const status = shown.papers?.actions.find(({ id }) => id === item.action?.id)?.status;
  if (!item.action || status === undefined || status === 'complete' || status === 'not_needed') return null;
  const plan = `/plans/${item.action.planId}`;
  const from = `?meeting=${shown.meeting.id}&item=${item.id}`;
  const done = status === 'waiting_for_approval';
  return (
    <div class="govuk-button-group">
      <Button
        href={`${plan}/actions/${item.action.id}/${done ? 'approve' : 'update'}${from}`}
        classes="govuk-button--secondary"
      >
        {done ? 'Approve or send back' : 'Say how it goes'}
      </Button>
      {done && (
        <a class="govuk-link" href={`${plan}/approve${from}`}>
          Approve several at once
        </a>
      )}
    </div>
  );
}

function TheItem({ shown, item }: { shown: RoomShown; item: ItemShown }) {
  const own = `/meetings/${shown.meeting.id}`;
  const { before, after } = around(shown.items, item);
  const form = { csrfToken: shown.seal.csrf };
  const blank = { raw: {}, named: {} };
  return (
    <>
      <div data-room-shown>
        <span class="govuk-caption-xl">
          Item {item.number} of {shown.items.length}
          {item.state !== 'accepted' && `, ${itemStateWords[item.state].says.toLowerCase()}`}
        </span>
        <h1 class="govuk-heading-xl">
          {item.title} <AboutItem item={item} />
        </h1>
        <p class="govuk-body-l">
          {item.band !== 'opening' && item.why}
          {item.lateReason && ` Late because: ${item.lateReason}`}
        </p>
        {shown.papers && <PapersOf papers={shown.papers} item={item} />}
        <OfTheAction shown={shown} item={item} />
        {shown.decisions.map((decision) => (
          <DecisionCard decision={decision} dissentHref={`${own}/decisions/${decision.id}/dissent`} />
        ))}
        <AgreedActions actions={shown.actions} />
      </div>
      <Details
        summaryText="Record a decision"
        open={shown.decisions.length === 0 && item.state === 'accepted' && item.subject !== null}
      >
        <Form {...form} action={`${own}/items/${item.id}/decision`} idempotencyKey={onceFor(shown.seal, item.id)}>
          <DecisionFields {...blank} />
          <Button>Record this decision</Button>
        </Form>
      </Details>
      <Details summaryText="Add an action">
        <Form {...form} action={`${own}/items/${item.id}/action`} idempotencyKey={shown.seal.once}>
          <ActionFields {...blank} plans={shown.plans} strands={shown.strands} />
          <Button>Add this action</Button>
        </Form>
      </Details>
      <form method="post" action={`${own}/items/${item.id}/reached`} class="govuk-button-group">
        <CsrfField token={shown.seal.csrf} />
        <input type="hidden" name={hiddenNames.idempotency} value={onceFor(shown.seal, shown.meeting.id)} />
        {after && <input type="hidden" name="next" value={after.id} />}
        {item.state === 'accepted' && (
          <>
            <Button name="state" value="discussed">
              {after ? 'Discussed, next item' : 'Discussed'}
            </Button>
            <Button name="state" value="put_off" classes="govuk-button--secondary">
              Put off
            </Button>
          </>
        )}
        {before && (
          <a class="govuk-link" href={`${own}/room?item=${before.id}`}>
            Item before
          </a>
        )}
        {after && (
          <a class="govuk-link" href={`${own}/room?item=${after.id}`}>
            Item after
          </a>
        )}
      </form>
    </>
  );
}

/**
 * The screen of a meeting: one item fills it, in large type, as everyone marked present may see it. Who comes late narrows it; who
 * leaves widens it again (I31).
 */
export function roomPage(shown: RoomShown): PageParts {
  const { meeting, attending } = shown;
  const own = `/meetings/${meeting.id}`;
  const here = attending.filter(({ state }) => state === 'present');
  const quorum = quorumOf(attending, meeting.body.quorum);
  return {
    // Titles stay in a browser: an item's own title names nobody.
    title: shown.item ? `${shown.item.title}: shared screen` : 'Shared screen',
    width: 'wide',
    breadcrumbs: [
      { text: 'Meetings', href: '/meetings' },
      { text: meeting.body.name, href: own },
      { text: 'Shared screen' },
    ],
    body: (
      <>
        {meeting.withoutNames && <NoNamesBand />}
        <p class="govuk-body">
          <DateTimeText value={meeting.startsAt} />. Showing what everyone here may see.
        </p>
        {quorum.says && <p class="govuk-body">{quorum.says}</p>}
        <div
          data-room={`${own}/room/now${shown.item ? `?item=${shown.item.id}` : ''}`}
          data-room-stamp={shown.stamp}
          aria-live="polite"
        />
        {shown.item ? (
          <TheItem shown={shown} item={shown.item} />
        ) : (
          <h1 class="govuk-heading-xl">There is no item that everyone here may see</h1>
        )}
        <Details summaryText={`Who is here (${here.length})`}>
          <ul class="govuk-list">
            {here.map((one) => (
              <li>
                {one.name}
                {one.standsFor && `, for ${one.standsFor}`}
              </li>
            ))}
          </ul>
          <p class="govuk-body">
            <a class="govuk-link" href={`${own}#people`}>
              Somebody has come or gone
            </a>
          </p>
        </Details>
        <Details summaryText="All items">
          <ol class="govuk-list govuk-list--number">
            {shown.items.map((item) => (
              <li>
                <a class="govuk-link" href={`${own}/room?item=${item.id}`}>
                  {itemSays(item)}
                </a>
                {item.state !== 'accepted' && ` (${itemStateWords[item.state].says.toLowerCase()})`}
              </li>
            ))}
          </ol>
        </Details>
      </>
    ),
  };
}

/** Said instead while nobody is marked present: there is nobody yet whose sight would decide what is shown. */
export const nobodyHerePage = (meeting: MeetingShown): PageParts => ({
  title: 'Nobody is marked present yet',
  breadcrumbs: [
    { text: 'Meetings', href: '/meetings' },
    { text: meeting.body.name, href: `/meetings/${meeting.id}` },
    { text: 'Shared screen' },
  ],
  body: (
    <>
      <h1 class="govuk-heading-l">Nobody is marked present yet</h1>
      <p class="govuk-body">
        The shared screen shows only what everyone in the room may see, so it has to know who is there. Mark them
        present first.
      </p>
      <Button href={`/meetings/${meeting.id}#people`}>Mark who is here</Button>
    </>
  ),
});
