import { Details, ListTable } from '../../../kernel/ui/index.ts';
import type { Changed, Compared, Decider, Kept } from '../../editions/compare.ts';
import type { StandingAction } from '../../editions/standing-plan.ts';
import type { ProposedAction } from '../proposal.ts';
import { howMany } from './words.ts';

const SAY: Readonly<Record<Changed, string>> = {
  wording: 'reworded',
  number: 'numbered otherwise',
  part: 'moved',
  leads: 'other leads',
  supporters: 'other supporters',
  due: 'another date',
  impacts: 'other impact',
  notes: 'other notes',
};

const WHO: Readonly<Record<Decider, string>> = {
  accountable: 'Whoever answers for it',
  plan_owner: 'Whoever runs the plan',
  board: 'The board that set the date',
};

/** What a newer edition changes in its plan, and who must decide. */
export function ChangesSection({
  compared,
  planId,
  planTitle,
}: {
  compared: Compared;
  planId: string;
  planTitle: string;
}) {
  const { actions, parts } = compared;
  const changed = actions.kept.filter((kept) => kept.changed.length > 0);
  const same = actions.kept.length - changed.length;
  return (
    <section aria-labelledby="changes">
      <h2 class="govuk-heading-m" id="changes">
        What this edition changes
      </h2>
      <p class="govuk-body">
        A newer edition of{' '}
        <a class="govuk-link" href={`/plans/${planId}`}>
          {planTitle}
        </a>
        : {howMany(actions.added.length, 'action')} added, {changed.length} changed, {actions.dropped.length} dropped,{' '}
        {same} as they were. What was said of actions since stays.
      </p>
      {changed.length > 0 && <ChangedTable kept={changed} />}
      <Named title="Added" wordings={[...parts.added, ...actions.added].map(said)} />
      <Named title="Dropped" wordings={[...parts.dropped, ...actions.dropped].map(said)} />
    </section>
  );
}

const said = ({
  number,
  numberProposed,
  wording,
}: {
  number: string | null;
  numberProposed: string | null;
  wording: string;
}): string => [number ?? numberProposed ?? '', wording].join(' ').trim();

function ChangedTable({ kept }: { kept: readonly Kept<StandingAction, ProposedAction>[] }) {
  return (
    <ListTable
      caption="Changed"
      captionShown
      columns={[
        { text: 'Action', words: true },
        { text: 'What changes' },
        { text: 'Was', words: true },
        { text: 'Who must decide' },
      ]}
      rows={kept.map(({ old, new: fresh, changed, decides }) => [
        said(fresh),
        changed.map((what) => SAY[what]).join(', '),
        wasWords(old, changed),
        decides.length === 0 ? 'Nobody further' : decides.map(({ who, why }) => `${WHO[who]}. ${why}`).join(' '),
      ])}
    />
  );
}

function wasWords(old: StandingAction, changed: readonly Changed[]): string {
  const was = changed.flatMap((what) => {
    if (what === 'wording') return [old.wording];
    if (what === 'due') return [old.due.said ?? 'no date'];
    if (what === 'number') return [old.number ?? old.numberProposed ?? 'no number'];
    return what === 'leads'
      ? [
          old.parties
            .filter(({ part }) => part !== 'supporting')
            .map((party) => party.said)
            .join(', '),
        ]
      : [];
  });
  return was.join('; ');
}

function Named({ title, wordings }: { title: string; wordings: readonly string[] }) {
  if (wordings.length === 0) return null;
  return (
    <Details summaryText={`${title}: ${wordings.length}`} open>
      <ul class="govuk-list govuk-list--bullet">
        {wordings.map((wording) => (
          <li>{wording}</li>
        ))}
      </ul>
    </Details>
  );
}
