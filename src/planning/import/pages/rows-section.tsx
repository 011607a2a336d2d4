import { ListTable } from '../../../kernel/ui/index.ts';
import { dueWords } from '../../action/due-words.ts';
import { inReadingOrder } from '../landing/in-reading-order.ts';
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
        <ListTable
          caption={`${howMany(flags.length, 'thing')} to look at. You can land the plan as it is: every word is kept.`}
          captionShown
          columns={[{ text: 'About' }, { text: 'Why', words: true }]}
          rows={alike(flags).map((same) => [
            same.map((flag, nth) => (
              <>
                {nth > 0 && ', '}
                <About at={at} flag={flag} proposal={proposal} landed={landed} />
              </>
            )),
            same[0]?.why ?? '',
          ])}
        />
      )}
    </section>
  );
}

/** Flags that say the same are shown once, with everything they are about. */
function alike(flags: readonly Flag[]): Flag[][] {
  const groups = new Map<string, Flag[]>();
  for (const flag of flags) groups.set(flag.why, [...(groups.get(flag.why) ?? []), flag]);
  return [...groups.values()];
}

/** What a flag is about, as a link to where it is put right. */
function About({ at, flag, proposal, landed }: Props & { flag: Flag }) {
  const words = flagOn(proposal, flag);
  const known = [...proposal.actions, ...proposal.parts].some(({ key }) => key === flag.on);
  const href = ['column', 'no-actions'].includes(flag.code) ? '#columns' : known ? `${at}/rows/${flag.on}` : null;
  if (landed || href === null) return <>{words}</>;
  return (
    <a class="govuk-link" href={href}>
      {words}
      <span class="govuk-visually-hidden">: put right</span>
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
      {inReadingOrder(proposal.parts).map((part) => {
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
    <ListTable
      caption={caption}
      captionShown={!hidden}
      columns={[
        { text: 'Number' },
        { text: 'Action', words: true },
        { text: 'Who leads' },
        { text: 'Due' },
        { text: 'Also' },
        { text: 'Change', hidden: true },
      ]}
      rows={actions.map((action) => [
        action.number ?? (action.numberProposed === null ? '' : `${action.numberProposed} (proposed)`),
        action.wording,
        action.leads.map(({ said }) => said).join('; ') || 'Nobody is named',
        action.due === null ? 'No date' : dueWords(action.due),
        alsoWords(action),
        landed ? (
          ''
        ) : (
          <a class="govuk-link" href={`${at}/rows/${action.key}`}>
            Change
            <span class="govuk-visually-hidden"> {action.number ?? action.wording.slice(0, 60)}</span>
          </a>
        ),
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
