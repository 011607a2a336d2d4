import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { ListTable } from '../../kernel/ui/index.ts';
import { dueWords } from '../action/due-words.ts';
import type { ActionShown } from '../action/load-actions.ts';
import { ActionStatusTag, statusTones, statusWords } from '../action/status-words.tsx';
import { planPage } from './plan-frame.tsx';
import { accountableWords } from './plan-words.ts';
import { type PlanTimeline, timelineOf } from './timeline.ts';
import type { WholePlan } from './whole-plan.ts';

/** A plan along time: a picture, and the same as a table. */
export function timelinePage(whole: WholePlan, today: CivilDate): PageParts {
  const timeline = timelineOf(whole.actions, today);
  const at = `/plans/${whole.plan.id}`;
  const dated = timeline.lines.map(({ action }) => action);
  return planPage({
    plan: whole.plan,
    tab: 'timeline',
    body: (
      <>
        {timeline.lines.length > 0 ? (
          <section class="kith-scroll" aria-label="Timeline" {...{ tabindex: 0 }}>
            <Picture timeline={timeline} />
          </section>
        ) : (
          <p class="govuk-body">No action has a date yet.</p>
        )}
        {[...dated, ...timeline.undated].length > 0 && (
          <ListTable
            caption="Actions by when they are due"
            captionShown
            columns={[
              { text: 'By when' },
              { text: 'No.' },
              { text: 'What', words: true },
              { text: 'Who answers for it' },
              { text: 'Status' },
            ]}
            rows={[...dated, ...timeline.undated].map((action) => [
              dueWords(action.due),
              action.number ?? '',
              <a class="govuk-link" href={`${at}/actions/${action.id}`}>
                {action.wording}
              </a>,
              accountableWords(action),
              <ActionStatusTag status={action.status} />,
            ])}
          />
        )}
      </>
    ),
  });
}

const [NAMES, WIDE, LINE, TOP] = [300, 960, 26, 34];
const CHARACTERS = 40;
/** From here on words stand to the left, so that they do not run out of the picture. */
const NEAR_EDGE = 0.8;

const across = (share: number): number => Math.round((NAMES + (WIDE - NAMES - 8) * share) * 10) / 10;

const short = ({ number, wording }: ActionShown): string => {
  const words = `${number ?? ''} ${wording}`.trim();
  return words.length > CHARACTERS ? `${words.slice(0, CHARACTERS - 1).trimEnd()}…` : words;
};

/** Each action as a bar over its days, in the tone of its status; the table below says the same in words. */
function Picture({ timeline }: { timeline: PlanTimeline }) {
  const tall = TOP + timeline.lines.length * LINE + 6;
  return (
    <svg class="kith-timeline-picture" viewBox={`0 0 ${WIDE} ${tall}`} role="img">
      <title>Actions along time. The table below says the same.</title>
      {timeline.marks.map(({ at, words }) => (
        <>
          <line class="kith-timeline-picture__month" x1={across(at)} x2={across(at)} y1={TOP - 10} y2={tall} />
          <text
            x={at > NEAR_EDGE ? WIDE : across(at) + 3}
            y={TOP - 16}
            font-size="12"
            text-anchor={at > NEAR_EDGE ? 'end' : 'start'}
          >
            {words}
          </text>
        </>
      ))}
      {timeline.lines.map(({ action, from, to }, at) => (
        <g>
          <text x="0" y={TOP + at * LINE + 14} font-size="13">
            {short(action)}
          </text>
          <rect
            class={`kith-shape--${statusTones[action.status]}`}
            x={across(from)}
            y={TOP + at * LINE + 3}
            width={Math.max(5, Math.round((across(to) - across(from)) * 10) / 10)}
            height="13"
            fill="currentColor"
          >
            <title>{dueWords(action.due)}</title>
          </rect>
          <text
            x={to > NEAR_EDGE ? across(from) - 6 : across(Math.max(to, from)) + 8}
            y={TOP + at * LINE + 14}
            font-size="12"
            text-anchor={to > NEAR_EDGE ? 'end' : 'start'}
          >
            {statusWords[action.status]}
          </text>
        </g>
      ))}
      {timeline.today !== null && (
        <g class="kith-timeline-picture__today">
          <line x1={across(timeline.today)} x2={across(timeline.today)} y1={TOP - 10} y2={tall} />
          <text x={across(timeline.today) + 3} y={TOP - 2} font-size="12">
            Today
          </text>
        </g>
      )}
    </svg>
  );
}
