import { DateText, Details, KeyValues } from '../../kernel/ui/index.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { type Identity, type IdentityBefore, identityFields } from '../identity/load-identity.ts';
import { identityWords, sayIdentity } from '../identity/words.ts';
import { Section } from './section.tsx';

interface Props {
  subject: SubjectShown;
  identity: Identity & { before: IdentityBefore[] };
}

/** Who they are, for those with the right to know, and how it was before each change. */
export function IdentitySection({ subject, identity }: Props) {
  const { before } = identity;
  return (
    <Section
      id="identity"
      heading="Who they are"
      add={subject.level >= 3 && { href: `/subjects/${subject.id}/identity`, text: 'Change who they are said to be' }}
    >
      <KeyValues
        items={identityFields
          .filter((field) => field !== 'birthDateEstimated' && field !== 'addressIsSafeAddress')
          .map((field) => ({
            key: identityWords[field],
            value: `${sayIdentity(field, identity)}${field === 'birthDate' && identity.birthDateEstimated ? ' (estimated)' : ''}`,
            actions:
              field === 'address' && identity.addressIsSafeAddress
                ? [{ href: `/subjects/${subject.id}/safe-address`, text: 'Open it with a reason' }]
                : [],
          }))}
      />
      {before.length > 0 && (
        <Details summaryText={before.length === 1 ? 'Changed once' : `Changed ${before.length} times`}>
          <ul class="govuk-list">
            {before.map((change) => (
              <li>
                <DateText value={change.changedAt} />, {change.changedBy ?? 'someone'}: {change.reason}
                <br />
                <span class="govuk-hint">Before: {wasWords(change.was)}</span>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Section>
  );
}

function wasWords(was: Partial<Identity>): string {
  const changed = identityFields.filter((field) => field in was);
  return changed.length > 0
    ? changed.map((field) => `${identityWords[field]}: ${sayIdentity(field, was)}`).join('; ')
    : 'nothing that is shown here';
}
