import type { FormSeal } from '../../kernel/http/context.ts';
import { type Content, CsrfField, hiddenNames, StatusTag } from '../../kernel/ui/index.ts';
import { onceFor } from '../forms/once-for.ts';
import type { MeetingShown } from '../meeting/load-meeting.ts';
import type { Band } from '../tables.ts';
import { bandWords, itemStateWords } from '../words.ts';
import { type ItemShown, itemSays } from './load-items.ts';
import { type ItemMove, movesOf } from './moves.ts';

const BANDS: readonly Band[] = ['opening', 'due', 'requested', 'standing', 'late'];

const moveWords: Record<ItemMove, string> = {
  accept: 'Accept',
  up: 'Move up',
  down: 'Move down',
  put_off: 'Put off',
  withdraw: 'Take out',
  bring_back: 'Bring back',
};

export interface AgendaShown {
  meeting: MeetingShown;
  items: readonly ItemShown[];
  interests: readonly { itemId: string; name: string; interest: string; whatWasDone: string | null }[];
  actorId: string;
  /** Whether the reader is in the chair. */
  chairs: boolean;
  seal: FormSeal;
}

/** What an item is about, as a link for those who may follow it. */
export function AboutItem({ item }: { item: ItemShown }) {
  return (
    <>
      {item.subject && (
        <a class="govuk-link" href={`/subjects/${item.subject.id}`}>
          {item.subject.called}
        </a>
      )}
      {item.action && (
        <>
          {item.subject && '. '}
          <a class="govuk-link" href={`/plans/${item.action.planId}/actions/${item.action.id}`}>
            “{item.action.wording}”
          </a>
        </>
      )}
      {item.sitting && !item.subject && <span>{item.sitting.title}</span>}
      {item.plan && (
        <span>
          {' '}
          <a class="govuk-link" href={`/plans/${item.plan.id}`}>
            {item.plan.title}
          </a>
        </span>
      )}
    </>
  );
}

/** One small form with a button for each thing that may be done with an item. */
function Moves({ shown, item, place, last }: { shown: AgendaShown; item: ItemShown; place: number; last: number }) {
  const moves = movesOf(item, {
    state: shown.meeting.state,
    runs: shown.meeting.runs,
    chairs: shown.chairs,
    asked: item.askedById === shown.actorId,
    place,
    last,
  });
  if (moves.length === 0) return null;
  return (
    <form method="post" action={`/meetings/${shown.meeting.id}/items/${item.id}`} class="kith-no-print">
      <CsrfField token={shown.seal.csrf} />
      <input type="hidden" name={hiddenNames.idempotency} value={onceFor(shown.seal, item.id)} />
      {moves.map((move) => (
        <button type="submit" name="move" value={move} class="kith-link-button govuk-!-margin-right-3">
          {moveWords[move]}
          <span class="govuk-visually-hidden"> {itemSays(item)}</span>
        </button>
      ))}
      <a class="govuk-link govuk-body-s" href={`/meetings/${shown.meeting.id}/items/${item.id}/interest`}>
        Declare an interest<span class="govuk-visually-hidden"> in {itemSays(item)}</span>
      </a>
    </form>
  );
}

const Item = ({
  shown,
  item,
  place,
  last,
}: {
  shown: AgendaShown;
  item: ItemShown;
  place: number;
  last: number;
}): Content => (
  <li class="govuk-!-margin-bottom-4">
    <p class="govuk-body govuk-!-margin-bottom-1">
      {item.number !== null && `${item.number}. `}
      <strong>{item.title}</strong> <AboutItem item={item} />{' '}
      {item.state !== 'accepted' && (
        <StatusTag tone={itemStateWords[item.state].tone}>{itemStateWords[item.state].says}</StatusTag>
      )}
    </p>
    <p class="govuk-hint govuk-!-margin-bottom-1">
      {item.why}
      {item.lateReason && ` Late because: ${item.lateReason}`}
      {item.lateReason && item.acceptedBy && ` Accepted by ${item.acceptedBy}.`}
      {item.band === 'requested' && item.askedBy && ` Asked for by ${item.askedBy}.`}
    </p>
    {shown.interests
      .filter(({ itemId }) => itemId === item.id)
      .map((declared) => (
        <p class="govuk-body-s govuk-!-margin-bottom-1">
          Interest declared by {declared.name}: {declared.interest}
          {declared.whatWasDone && ` What was done: ${declared.whatWasDone}`}
        </p>
      ))}
    <Moves shown={shown} item={item} place={place} last={last} />
  </li>
);

/** The agenda in its bands, each item with why it is there; late ones in a band of their own. */
export function AgendaList(shown: AgendaShown) {
  return (
    <>
      {BANDS.map((band) => {
        const items = shown.items.filter((item) => item.band === band);
        return (
          items.length > 0 && (
            <>
              <h3 class="govuk-heading-s">{bandWords[band]}</h3>
              <ul class="govuk-list">
                {items.map((item, place) => (
                  <Item shown={shown} item={item} place={place} last={items.length - 1} />
                ))}
              </ul>
            </>
          )
        );
      })}
    </>
  );
}
