import { Table } from '../../../kernel/ui/index.ts';
import { dueWords } from '../../action/due-words.ts';
import type { Flag, Proposal, ProposedAction } from '../proposal.ts';
import { flagOn } from '../say-flags.ts';
import { howMany } from './words.ts';

interface Props {
  at: string;
  proposal: Proposal;
  /** Nothing is changed any more. */
  landed: boolean;
}

/** What was garbled or inferred, first of all. */
export function FlagsSection({ at, proposal, landed }: Props) {
  const { flags } = proposal;
  return (
    <section aria-labelledby="flags">
      <h2 class="govuk-heading-m" id="flags">
        Look at these
      </h2>
      {flags.length === 0 ? (
        <p class="govuk-body">Nothing was garbled and nothing had to be guessed.</p>
      ) : (
        <Table
          caption={`${howMany(flags.length, 'thing')} to look at. You can land the plan as it is: every word is kept.`}
          captionClasses="govuk-table__caption--s"
          head={[{ text: 'About' }, { text: 'Why' }, { text: '' }]}
          rows={flags.map((flag) => [
            { text: flagOn(proposal, flag) },
            { text: flag.why },
            { text: landed ? '' : <ChangeLink at={at} flag={flag} proposal={proposal} /> },
          ])}
        />
      )}
    </section>
  );
}

function ChangeLink({ at, flag, proposal }: { at: string; flag: Flag; proposal: Proposal }) {
  if (flag.code === 'column')
    return (
      <a class="govuk-link" href="#columns">
        Change<span class="govuk-visually-hidden"> what the columns hold</span>
      </a>
    );
  const known = [...proposal.actions, ...proposal.parts].some(({ key }) => key === flag.on);
  if (!known) return null;
  return (
    <a class="govuk-link" href={`${at}/rows/${flag.on}`}>
      Change<span class="govuk-visually-hidden"> {flagOn(proposal, flag)}</span>
    </a>
  );
}

/** The plan as it was understood, part by part. */
export function RowsSection({ at, proposal, landed }: Props) {
  const homeless = proposal.actions.filter(({ part }) => !proposal.parts.some(({ key }) => key === part));
  return (
    <section aria-labelledby="rows">
      <h2 class="govuk-heading-m" id="rows">
        The plan as Kith read it
      </h2>
      {homeless.length > 0 && <ActionsTable caption="In no part" {...{ at, landed }} actions={homeless} />}
      {proposal.parts.map((part) => {
        const own = proposal.actions.filter((action) => action.part === part.key);
        const name = [part.number ?? part.numberProposed ?? '', part.wording].join(' ').trim();
        return (
          <>
            <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{name}</h3>
            {!landed && (
              <p class="govuk-body-s">
                <a class="govuk-link" href={`${at}/rows/${part.key}`}>
                  Change its words<span class="govuk-visually-hidden">: {name}</span>
                </a>
              </p>
            )}
            {[...part.notes.map(({ heading, text }) => `${heading}: ${text}`), ...part.impacts].map((text) => (
              <p class="govuk-body-s kith-prose">{text}</p>
            ))}
            {part.prose.length > 0 && (
              <p class="govuk-body-s">{howMany(part.prose.length, 'line')} of introduction are kept with it.</p>
            )}
            {own.length > 0 && <ActionsTable caption={`Actions: ${name}`} hidden {...{ at, landed }} actions={own} />}
          </>
        );
      })}
    </section>
  );
}

function ActionsTable({
  at,
  actions,
  caption,
  hidden,
  landed,
}: {
  at: string;
  actions: readonly ProposedAction[];
  caption: string;
  hidden?: boolean;
  landed: boolean;
}) {
  return (
    <Table
      caption={caption}
      captionClasses={hidden ? 'govuk-visually-hidden' : 'govuk-table__caption--s'}
      head={[
        { text: 'Number' },
        { text: 'Action' },
        { text: 'Who leads' },
        { text: 'Due' },
        { text: 'Also' },
        { text: '' },
      ]}
      rows={actions.map((action) => [
        { text: action.number ?? (action.numberProposed === null ? '' : `${action.numberProposed} (proposed)`) },
        { text: action.wording },
        { text: action.leads.map(({ said }) => said).join('; ') || 'Nobody is named' },
        { text: action.due === null ? 'No date' : dueWords(action.due) },
        { text: alsoWords(action) },
        {
          text: landed ? (
            ''
          ) : (
            <a class="govuk-link" href={`${at}/rows/${action.key}`}>
              Change<span class="govuk-visually-hidden"> {action.number ?? action.wording.slice(0, 60)}</span>
            </a>
          ),
        },
      ])}
    />
  );
}

function alsoWords({ supporters, impacts, notes, reports, status }: ProposedAction): string {
  const parts = [
    supporters.length > 0 && howMany(supporters.length, 'supporter'),
    impacts.length > 0 && howMany(impacts.length, 'impact'),
    notes.length > 0 && howMany(notes.length, 'note'),
    reports.length > 0 && howMany(reports.length, 'report'),
    status !== null && `status “${status.said}”`,
  ];
  return parts.filter((part) => part !== false).join(', ');
}
