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
  order: 'elsewhere in its part',
};

const WHO: Readonly<Record<Decider, string>> = {
  accountable: 'Whoever answers for it',
  plan_owner: 'Whoever runs the plan',
  board: 'The board that set the date',
};

/** What a newer edition changes in its plan, and who must decide. */
export function ChangesSection({
  compared,
  printed,
  planId,
  planTitle,
}: {
  compared: Compared;
  /** The edition's actions in the order of its paper. */
  printed: readonly ProposedAction[];
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
        {actions.dropped.length + parts.dropped.length > 0 &&
          ' Whoever runs the plan decides what is dropped, and says why below.'}
      </p>
      {changed.length > 0 && <ChangedTable {...{ kept: changed, compared, printed }} />}
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

function ChangedTable({
  kept,
  compared,
  printed,
}: {
  kept: readonly Kept<StandingAction, ProposedAction>[];
  compared: Compared;
  printed: readonly ProposedAction[];
}) {
  const [was, now] = [wasWords(compared), nowWords(compared, printed)];
  return (
    <ListTable
      caption="Changed"
      captionShown
      columns={[
        { text: 'Action', words: true },
        { text: 'What changes' },
        { text: 'Was', words: true },
        { text: 'Now', words: true },
        { text: 'Who must decide' },
      ]}
      rows={kept.map(({ old, new: fresh, changed, decides }) => [
        said(fresh),
        changed.map((what) => SAY[what]).join(', '),
        changed.flatMap((what) => was[what]?.(old) ?? []).join('; '),
        changed.flatMap((what) => now[what]?.(fresh) ?? []).join('; '),
        decides.length === 0 ? 'Nobody further' : decides.map(({ who, why }) => `${WHO[who]}. ${why}`).join(' '),
      ])}
    />
  );
}

type Words<Action> = Partial<Record<Changed, (action: Action) => string>>;

const NOWHERE = 'no part';

function wasWords({ parts, actions }: Compared): Words<StandingAction> {
  const named = new Map([...parts.kept.map(({ old }) => old), ...parts.dropped].map((part) => [part.id, said(part)]));
  const all = [...actions.kept.map(({ old }) => old), ...actions.dropped].toSorted((a, b) => a.sort - b.sort);
  return {
    wording: ({ wording }) => wording,
    due: ({ due }) => due.said ?? 'no date',
    number: ({ number, numberProposed }) => number ?? numberProposed ?? 'no number',
    leads: ({ parties }) => list(parties.filter(({ part }) => part !== 'supporting')),
    supporters: ({ parties }) => list(parties.filter(({ part }) => part === 'supporting')),
    part: ({ partId }) => (partId && named.get(partId)) ?? NOWHERE,
    order: ({ id, partId }) => {
      const inPart = all.filter((action) => action.partId === partId);
      return placeIn(
        inPart,
        inPart.findIndex((action) => action.id === id),
      );
    },
  };
}

function nowWords({ parts }: Compared, printed: readonly ProposedAction[]): Words<ProposedAction> {
  const fresh = [...parts.kept.map((kept) => kept.new), ...parts.added];
  const named = new Map(fresh.map((part) => [part.key, said(part)]));
  return {
    wording: ({ wording }) => wording,
    due: ({ due }) => due?.said ?? 'no date',
    number: ({ number, numberProposed }) => number ?? numberProposed ?? 'no number',
    leads: ({ leads }) => list(leads),
    supporters: ({ supporters }) => list(supporters),
    part: ({ part }) => (part && named.get(part)) ?? NOWHERE,
    order: ({ key, part }) => {
      const inPart = printed.filter((action) => action.part === part);
      return placeIn(
        inPart,
        inPart.findIndex((action) => action.key === key),
      );
    },
  };
}

const list = (parties: readonly { said: string }[]): string =>
  parties.map((party) => party.said).join(', ') || 'nobody';

const placeIn = (inPart: readonly unknown[], at: number): string => `place ${at + 1} of ${inPart.length}`;

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
