import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  ChoiceField,
  DateField,
  Form,
  LongTextField,
  readDateParts,
  TextField,
} from '../../kernel/ui/index.ts';
import type { Filled } from '../forms/form-pair.ts';
import { typed } from '../forms/typed.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { subjectPage } from '../frame/subject-page.tsx';
import { precisions } from './whereabouts.ts';

const precisionWords = {
  exact: 'Exactly here',
  'about 100 metres': 'Within about 100 metres',
  street: 'Somewhere along this street',
  area: 'Somewhere in this area',
  'not known': 'Not known',
} as const satisfies Record<(typeof precisions)[number], string>;

export { precisionWords };

export function whereaboutsPage({
  subject,
  today,
  seal,
  raw,
  errors,
}: Filled & { subject: SubjectShown; today: CivilDate }): PageParts {
  return subjectPage({
    subject,
    today,
    tab: 'notes',
    heading: 'Say where this is',
    errors,
    body: (
      <Form action={`/subjects/${subject.id}/whereabouts`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
        <TextField
          name="latitude"
          label="Latitude"
          hint="Such as 51.4183."
          width={10}
          inputmode="decimal"
          errors={errors}
          value={typed(raw, 'latitude')}
        />
        <TextField
          name="longitude"
          label="Longitude"
          hint="Such as -0.2206."
          width={10}
          errors={errors}
          value={typed(raw, 'longitude')}
        />
        <ChoiceField
          name="precision"
          label="How exactly is this known?"
          errors={errors}
          value={typed(raw, 'precision')}
          items={precisions.map((value) => ({ value, text: precisionWords[value] }))}
        />
        <DateField
          name="from"
          label="Since when?"
          hint="Leave empty for today."
          errors={errors}
          value={readDateParts(raw, 'from')}
        />
        <LongTextField
          name="why"
          label="How do you know, or why does it change?"
          rows={2}
          errors={errors}
          value={typed(raw, 'why')}
        />
        <Button>Save</Button>
      </Form>
    ),
  });
}
