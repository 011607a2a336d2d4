import { DateText, ListTable } from '../../kernel/ui/index.ts';
import type { AliasShown } from '../aliases/aliases.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { Section } from './section.tsx';

export function AliasesSection({ subject, aliases }: { subject: SubjectShown; aliases: readonly AliasShown[] }) {
  const mayChange = subject.level >= 3;
  return (
    <Section
      id="names"
      heading="Also known as"
      add={mayChange && { href: `/subjects/${subject.id}/names/new`, text: 'Add another name' }}
    >
      {aliases.length === 0 ? (
        <p class="govuk-body">No other names are known.</p>
      ) : (
        <ListTable
          caption="Also known as"
          columns={[
            { text: 'Name' },
            { text: 'Kind' },
            { text: 'How it is known' },
            { text: 'Used' },
            { text: 'End it', hidden: true },
          ]}
          rows={aliases.map((alias) => [
            alias.name,
            alias.kind,
            alias.howKnown,
            alias.untilOn ? (
              <>
                Until <DateText value={alias.untilOn} />
              </>
            ) : (
              'Still used'
            ),
            mayChange && !alias.untilOn && (
              <a class="govuk-link" href={`/subjects/${subject.id}/names/${alias.id}/end`}>
                Not used any more<span class="govuk-visually-hidden">: {alias.name}</span>
              </a>
            ),
          ])}
        />
      )}
    </Section>
  );
}
