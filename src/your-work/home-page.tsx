import type { PageParts } from '../kernel/http/reply.ts';
import type { WorkGroup, WorkItem } from '../kernel/http/work-item.ts';
import { address, ListTable, StatusTag } from '../kernel/ui/index.ts';
import { groupWork, urgencyWords } from './group.ts';

/** Your work: grouped by urgency. An empty page says what usually arrives and when. */
export function homePage(shown: { rooms: readonly WorkGroup[]; hat: string | null; name: string }): PageParts {
  const items = shown.rooms.flatMap((room) => room.items);
  const hats = [...new Set(items.map((item) => item.hat))].sort();
  const groups = groupWork(items, shown.hat);
  const more = shown.rooms.flatMap((room) => (room.more && room.more.total > room.items.length ? [room.more] : []));
  return {
    title: 'Your work',
    width: 'wide',
    body: (
      <>
        <h1 class="govuk-heading-l">Your work</h1>
        {hats.length > 1 && <Hats hats={hats} chosen={shown.hat} />}
        {groups.length === 0 && (
          <p class="govuk-body">
            Nothing needs you now. Concerns, reviews and questions for you arrive here as they are raised; most come on
            weekday afternoons.
          </p>
        )}
        {groups.map((group) => (
          <section aria-labelledby={`work-${group.urgency}`}>
            <h2 class="govuk-heading-m" id={`work-${group.urgency}`}>
              {urgencyWords[group.urgency]} ({group.items.length})
            </h2>
            <ListTable
              caption={urgencyWords[group.urgency]}
              columns={[{ text: 'What' }, { text: 'About' }, { text: 'When' }, { text: 'Why it is yours' }]}
              rows={group.items.map(row)}
            />
          </section>
        ))}
        {more.map((one) => (
          <p class="govuk-body">
            <a class="govuk-link" href={one.href}>
              {one.text} ({one.total})
            </a>
          </p>
        ))}
      </>
    ),
  };
}

const row = (item: WorkItem) => [
  <a class="govuk-link" href={item.href}>
    {item.what}
  </a>,
  item.about ?? '',
  item.when ? item.overdue ? <StatusTag tone="urgent">{item.when.says}</StatusTag> : item.when.says : 'No date',
  item.because,
];

function Hats({ hats, chosen }: { hats: readonly string[]; chosen: string | null }) {
  return (
    <nav class="kith-no-print" aria-label="Show the work of one role">
      <ul class="govuk-list kith-choices">
        {[null, ...hats].map((hat) => (
          <li>
            <a
              class="govuk-link"
              href={hat === null ? '/' : address('/', { hat })}
              aria-current={hat === chosen ? 'true' : undefined}
            >
              {hat ?? 'All your roles'}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
