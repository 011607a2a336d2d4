import type { PageParts } from '../../kernel/http/reply.ts';
import { KeyValues } from '../../kernel/ui/index.ts';

/** Who gave an information item, for the few who hold its source. Never in a chronology, a pack, a print or an export. */
export function sourcePage(recordId: string, source: { named: string; reachedBy: string | null }): PageParts {
  return {
    title: 'Who gave this information',
    breadcrumbs: [{ text: 'The information', href: `/records/${recordId}` }],
    mainClasses: 'kith-no-print',
    body: (
      <>
        <h1 class="govuk-heading-l">Who gave this information</h1>
        <p class="govuk-body">
          Those who read the information do not see this. Do not copy it, or say it where others can hear.
        </p>
        <KeyValues
          items={[
            { key: 'Given by', value: source.named },
            { key: 'Reached safely by', value: source.reachedBy },
          ]}
        />
      </>
    ),
  };
}
