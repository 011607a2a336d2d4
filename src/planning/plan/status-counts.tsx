import { address, StatusTag } from '../../kernel/ui/index.ts';
import { type ActionStatus, actionStatuses } from '../action/status.ts';
import { statusTones, statusWords } from '../action/status-words.tsx';
import type { PlanFilter } from './filter-actions.ts';

/** How many actions stand where; each count opens its list. */
export function StatusCounts({
  at,
  counts,
  filter,
}: {
  at: string;
  counts: ReadonlyMap<ActionStatus, number>;
  filter: PlanFilter;
}) {
  const some = actionStatuses.filter((status) => counts.has(status));
  if (some.length === 0) return null;
  return (
    <ul class="govuk-list kith-status-counts" aria-label="Actions by status">
      {some.map((status) => (
        <li>
          <a
            class="govuk-link govuk-link--no-visited-state"
            href={address(at, { status: [status] })}
            aria-current={filter.status.length === 1 && filter.status[0] === status ? 'true' : undefined}
          >
            <span class="kith-status-counts__number">{counts.get(status)}</span>{' '}
            <StatusTag tone={statusTones[status]}>{statusWords[status]}</StatusTag>
          </a>
        </li>
      ))}
    </ul>
  );
}
