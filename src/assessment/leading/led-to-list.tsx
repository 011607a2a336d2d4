import type { LedTo } from './load-led-to.ts';

/** Actions that answers led to, each in its plan. */
export const LedToList = ({ actions }: { actions: readonly LedTo[] }) => (
  <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-1">
    {actions.map(({ actionId, planId, planTitle, wording }) => (
      <li>
        <a class="govuk-link" href={`/plans/${planId}/actions/${actionId}`}>
          {wording}
        </a>
        , in {planTitle}
      </li>
    ))}
  </ul>
);
