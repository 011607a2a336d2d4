import { civilDate, sayDate } from '../../kernel/clock/index.ts';
import { DateText, Details, ListTable } from '../../kernel/ui/index.ts';
import { FlagTag } from '../frame/flag-tag.tsx';
import type { NotesShown } from './notes-page.tsx';
import { Section } from './section.tsx';

export function FlagsSection({ subject, pastFlags, today }: NotesShown) {
  const mayChange = subject.level >= 3;
  return (
    <Section
      id="flags"
      heading="Flags"
      add={mayChange && { href: `/subjects/${subject.id}/flags/new`, text: 'Raise a flag' }}
    >
      {subject.flags.length === 0 ? (
        <p class="govuk-body">None.</p>
      ) : (
        <ListTable
          caption="Flags"
          columns={[
            { text: 'Flag' },
            { text: 'Source' },
            { text: 'What to do' },
            { text: 'Ends' },
            { text: 'End it', hidden: true },
          ]}
          rows={subject.flags.map((flag) => [
            <FlagTag flag={flag} today={today} />,
            flag.source,
            flag.note ?? 'Nothing more',
            sayDate(civilDate(flag.expiresOn)),
            mayChange && (
              <a class="govuk-link" href={`/subjects/${subject.id}/flags/${flag.id}/end`}>
                End<span class="govuk-visually-hidden"> {flag.label}</span>
              </a>
            ),
          ])}
        />
      )}
      {pastFlags.length > 0 && (
        <Details summaryText={pastFlags.length === 1 ? 'One that has ended' : `${pastFlags.length} that have ended`}>
          <ul class="govuk-list">
            {pastFlags.map((flag) => (
              <li>
                {flag.label}, from <DateText value={flag.fromOn} /> to <DateText value={flag.endedOn} />.{' '}
                {flag.why ? `${flag.endedBy ?? 'Someone'} ended it: ${flag.why}` : 'It ended by itself.'}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  );
}
