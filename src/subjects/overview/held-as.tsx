import { DateText, KeyValues } from '../../kernel/ui/index.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import type { Terms } from '../terms/load-terms.ts';

/** Why an adult of concern is held, what kinds of concern, when that is looked at again, and who may see (domain §3.11). */
export function HeldAs({ subject, terms }: { subject: SubjectShown; terms: Terms }) {
  const role = subject.roles.find((one) => one.role === 'person_of_concern');
  if (!role) return null;
  return (
    <KeyValues
      card={{ title: 'Why this is held' }}
      items={[
        { key: 'Category', value: role.category.map((code) => terms.label('concern_category', code)).join(', ') },
        { key: 'Basis', value: role.basis },
        { key: 'Held since', value: <DateText value={role.fromOn} /> },
        { key: 'Looked at again', value: role.reviewOn ? <DateText value={role.reviewOn} /> : null },
        {
          key: 'Who may see',
          value: (
            <a class="govuk-link" href={`/access/${subject.id}/who`}>
              Who can see this, and who has looked
            </a>
          ),
        },
      ]}
    />
  );
}
