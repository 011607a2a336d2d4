import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  type FieldErrors,
  Form,
  LongTextField,
  Panel,
  Telephone,
  TextField,
  WarningText,
} from '../../kernel/ui/index.ts';
import { text } from '../giving/sight-fields.tsx';

type Raw = Readonly<Record<string, unknown>>;
interface Ring {
  name: string;
  telephone: string;
}

const RingFirst = ({ ring }: { ring: Ring }) => (
  <>
    <WarningText>
      If a child is in danger now, ring <Telephone number="999" />.
    </WarningText>
    <p class="govuk-body">
      Then ring the {ring.name.toLowerCase()} on <Telephone number={ring.telephone} />. They answer at any hour. Do not
      wait for this form.
    </p>
  </>
);

/** The emergency question: telephone numbers first, then a form for whoever is signed in. */
export function emergencyPage(shown: {
  ring: Ring;
  signedIn: boolean;
  raw: Raw;
  errors?: FieldErrors;
  seal: FormSeal;
}): PageParts {
  const { raw, errors } = shown;
  return {
    title: 'I believe a child is in danger now',
    errors,
    body: (
      <>
        <h1 class="govuk-heading-l">I believe a child is in danger now</h1>
        <RingFirst ring={shown.ring} />
        {shown.signedIn ? (
          <>
            <h2 class="govuk-heading-m">Ask what is known</h2>
            <p class="govuk-body">
              If you need to know whether anything is held about someone, ask here. Everyone gets the same answer on
              this screen, whatever is held. The duty manager reads it at once and rings you back within 15 minutes.
            </p>
            <Form action="/emergency" csrfToken={shown.seal.csrf} idempotencyKey={shown.seal.once}>
              <TextField
                name="who"
                label="Who is it about?"
                hint="A name, a nickname, or how you would describe them. Names of family help too."
                errors={errors}
                value={text(raw, 'who')}
              />
              <TextField
                name="where"
                label="Where are they, or where do they live?"
                optional
                errors={errors}
                value={text(raw, 'where')}
              />
              <LongTextField
                name="why"
                label="What makes you believe they are in danger?"
                rows={3}
                errors={errors}
                value={text(raw, 'why')}
              />
              <TextField
                name="ringBack"
                label="Your telephone number now"
                type="tel"
                autocomplete="tel"
                width={20}
                errors={errors}
                value={text(raw, 'ringBack')}
              />
              <Button>Send to the duty manager</Button>
            </Form>
          </>
        ) : (
          <p class="govuk-body">
            If you have an account,{' '}
            <a class="govuk-link" href="/sign-in?next=/emergency">
              sign in to ask the duty manager what is known
            </a>
            .
          </p>
        )}
      </>
    ),
  };
}

/** The one answer everyone gets, whatever is held. */
export function sentPage(ring: Ring): PageParts {
  return {
    title: 'Sent to the duty manager',
    body: (
      <>
        <Panel titleText="Sent to the duty manager">They ring you back within 15 minutes</Panel>
        <RingFirst ring={ring} />
        <p class="govuk-body">
          If nobody has rung in 15 minutes, ring the {ring.name.toLowerCase()} on <Telephone number={ring.telephone} />.
        </p>
      </>
    ),
  };
}

/** Asking for access to a name or a record nobody showed you. */
export function askPage(shown: { ring: Ring; raw: Raw; errors?: FieldErrors; seal: FormSeal }): PageParts {
  const { raw, errors } = shown;
  return {
    title: 'Ask for access',
    errors,
    body: (
      <>
        <h1 class="govuk-heading-l">Ask for access</h1>
        <p class="govuk-body">
          Ask to see a record you cannot find or open. The duty manager reads what you ask and answers you in person, on
          the next working day at the latest. Nothing on this screen says whether there is such a record.
        </p>
        <p class="govuk-body">
          If it cannot wait,{' '}
          <a class="govuk-link" href="/emergency">
            say that a child is in danger now
          </a>
          .
        </p>
        <Form action="/access/ask" csrfToken={shown.seal.csrf} idempotencyKey={shown.seal.once}>
          <TextField
            name="who"
            label="Who or what do you need to see?"
            hint="A name, a label such as K4-7QXM, or an address in Kith."
            errors={errors}
            value={text(raw, 'who')}
          />
          <LongTextField name="why" label="Why do you need it?" rows={4} errors={errors} value={text(raw, 'why')} />
          <TextField
            name="ringBack"
            label="Your telephone number"
            type="tel"
            autocomplete="tel"
            width={20}
            errors={errors}
            value={text(raw, 'ringBack')}
          />
          <Button>Send to the duty manager</Button>
        </Form>
      </>
    ),
  };
}

/** The one answer to asking for access. */
export function askedPage(): PageParts {
  return {
    title: 'Sent to the duty manager',
    body: (
      <>
        <Panel titleText="Sent to the duty manager">They answer you in person</Panel>
        <p class="govuk-body">
          If it becomes urgent,{' '}
          <a class="govuk-link" href="/emergency">
            say that a child is in danger now
          </a>
          .
        </p>
      </>
    ),
  };
}
