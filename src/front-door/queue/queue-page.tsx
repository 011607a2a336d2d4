import type { PageParts } from '../../kernel/http/reply.ts';
import { address, ChoicesField, DateText, ListPage, StatusTag } from '../../kernel/ui/index.ts';
import { clockTone, decisionClock } from '../clocks.ts';
import { statusWords } from '../words.ts';
import type { WaitingConcern } from './waiting.ts';

type Status = WaitingConcern['status'];
export const statuses = Object.keys(statusWords) as Status[];

/** The front door's queue: what must be decided first comes first. */
export function queuePage(found: {
  lines: readonly WaitingConcern[];
  total: number;
  status: readonly Status[];
  page: number;
  size: number;
  now: Date;
}): PageParts {
  const { status, page } = found;
  return {
    title: 'Front door',
    width: 'wide',
    body: (
      <ListPage
        heading="Concerns waiting for a decision"
        sight="Showing what you can see"
        filter={{
          action: '/front-door',
          chosen: [
            {
              heading: 'Stage',
              items: status.map((one) => ({
                text: statusWords[one],
                href: address('/front-door', { status: status.filter((other) => other !== one) }),
              })),
            },
          ],
          children: (
            <ChoicesField
              name="status"
              label="Stage"
              small
              values={status}
              items={statuses.map((value) => ({ value, text: statusWords[value] }))}
            />
          ),
        }}
        columns={[
          { text: 'Concern' },
          { text: 'About', words: true },
          { text: 'From' },
          { text: 'Received' },
          { text: 'Decision' },
          { text: 'Stage' },
        ]}
        rows={found.lines.map((line) => {
          const clock = decisionClock({ startedAt: line.receivedAt, metAt: line.metAt }, found.now);
          return [
            <>
              <a class="govuk-link kith-no-wrap" href={`/front-door/${line.id}`}>
                {line.label}
              </a>
              {line.danger === 'yes' && (
                <>
                  {' '}
                  <StatusTag tone="urgent">Danger now</StatusTag>
                </>
              )}
            </>,
            line.about.length > 0 ? line.about.join(', ') : 'Not shown to you',
            line.agency ?? 'Not known',
            <DateText value={line.receivedAt} />,
            <StatusTag tone={clockTone[clock.state]}>{clock.says}</StatusTag>,
            statusWords[line.status],
          ];
        })}
        paged={{
          page,
          size: found.size,
          total: found.total,
          href: (to) => address('/front-door', { status, page: to }),
        }}
        empty="Nothing is waiting. New concerns arrive here as soon as they are sent."
      />
    ),
  };
}
