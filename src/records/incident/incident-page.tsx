import type { PageParts } from '../../kernel/http/reply.ts';
import { SelectField } from '../../kernel/ui/index.ts';
import { type Filled, type Terms, typed } from '../../subjects/index.ts';
import { formAddress } from '../form/about.ts';
import { formPage } from '../form/form-page.tsx';
import type { WhoShown } from '../who/read-who.ts';
import { WhoFields } from '../who/who-fields.tsx';
import { WhatAndWhen, WhereAndHow } from './happening-fields.tsx';

export interface IncidentShown {
  about: string | null;
  who: WhoShown;
  terms: Terms;
}

export function incidentPage(shown: IncidentShown & Filled): PageParts {
  const { raw, errors, terms } = shown;
  return formPage({
    heading: 'Record an incident',
    before: <p class="govuk-body">If anyone is in danger now, ring 999 first.</p>,
    action: formAddress('/records/new/incident', shown.about),
    autosaveKey: `incident-${shown.about ?? 'new'}`,
    filled: shown,
    button: 'Record this incident',
    children: (
      <>
        <WhoFields
          who={shown.who}
          raw={raw}
          errors={errors}
          legend="Who was involved, and where?"
          hint="A name, a nickname, a place or a label. Each person’s part is kept on their own record."
        />
        <SelectField
          name="variety"
          label="What kind of incident was it?"
          none="Select one"
          errors={errors}
          value={typed(raw, 'variety')}
          items={terms.offered('incident_kind').map(({ code, label }) => ({ value: code, text: label }))}
        />
        <WhatAndWhen raw={raw} errors={errors} terms={terms} />
        <WhereAndHow raw={raw} errors={errors} terms={terms} />
      </>
    ),
  });
}
