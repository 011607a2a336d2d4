import type { CivilDate } from '../../kernel/clock/index.ts';
import { Button, IdentityBar, Telephone } from '../../kernel/ui/index.ts';
import { kindWords, roleWords } from '../words.ts';
import { FlagTag } from './flag-tag.tsx';
import { called, isOfConcern, type SubjectShown } from './load-subject.ts';

const held = (subject: SubjectShown): string =>
  subject.roles.length > 0 ? subject.roles.map(({ role }) => roleWords[role]).join(', ') : kindWords[subject.kind].one;

const age = ({ age }: SubjectShown): string | false =>
  age !== null && `${age.years} years old${age.estimated ? ' (estimated)' : ''}`;

function SpeakFirst({ lead }: { lead: NonNullable<SubjectShown['lead']> }) {
  return (
    <>
      Speak first to {lead.name}, {lead.agency}
      {lead.phone && (
        <>
          , <Telephone number={lead.phone} />
        </>
      )}
    </>
  );
}

/** Who or what the page is about, the same at the top of each of its pages. */
export function SubjectBar({
  subject,
  today,
  isPageHeading,
}: {
  subject: SubjectShown;
  today: CivilDate;
  isPageHeading?: boolean;
}) {
  const details = [
    age(subject),
    held(subject),
    subject.name !== null && `Label ${subject.label}`,
    subject.lead && <SpeakFirst lead={subject.lead} />,
  ];
  return (
    <IdentityBar
      title={called(subject)}
      isPageHeading={isPageHeading}
      details={details.filter(Boolean)}
      flags={
        (subject.flags.length > 0 || subject.warnings > 0) && (
          <>
            {subject.warnings > 0 && (
              <a class="govuk-link" href={`/subjects/${subject.id}/notes#warnings`}>
                {subject.warnings === 1
                  ? 'Read the warning note first'
                  : `Read the ${subject.warnings} warning notes first`}
              </a>
            )}
            {subject.flags.map((flag) => (
              <FlagTag flag={flag} today={today} />
            ))}
          </>
        )
      }
      actions={
        // What is written of an adult of concern starts from the young person or the place it harms.
        !isOfConcern(subject) && (
          <Button classes="govuk-button--secondary govuk-!-margin-bottom-0" href={`/subjects/${subject.id}/record`}>
            Record something
          </Button>
        )
      }
    />
  );
}
