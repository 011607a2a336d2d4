import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Form, InsetText, LongTextField } from '../../kernel/ui/index.ts';
import type { Filled } from '../forms/form-pair.ts';
import { typed } from '../forms/typed.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { subjectPage } from '../frame/subject-page.tsx';

type Shown = Filled & { subject: SubjectShown; today: CivilDate };

/** A safe address is shown nowhere: it is opened by itself, with a reason that is kept (domain §7.2). */
export function safeAddressPage({ subject, today, seal, raw, errors }: Shown): PageParts {
  return subjectPage({
    subject,
    today,
    tab: 'notes',
    heading: 'Open the safe address',
    errors,
    body: (
      <Form action={`/subjects/${subject.id}/safe-address`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
        <LongTextField
          name="why"
          label="Why do you need it now?"
          hint="Your reason is kept with your name. Do not copy the address anywhere."
          rows={2}
          errors={errors}
          value={typed(raw, 'why')}
        />
        <Button>Show the address</Button>
      </Form>
    ),
  });
}

/** The address, once. */
export function shownAddressPage({
  subject,
  today,
  address,
}: {
  subject: SubjectShown;
  today: CivilDate;
  address: string;
}): PageParts {
  return subjectPage({
    subject,
    today,
    tab: 'notes',
    heading: 'Safe address',
    body: (
      <>
        <InsetText>{address}</InsetText>
        <p class="govuk-body">Do not copy it, print it or say it where others can hear.</p>
      </>
    ),
  });
}
