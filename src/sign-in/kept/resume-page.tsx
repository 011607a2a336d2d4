import type { ParkedPost } from '../../kernel/http/parked-post.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, DateTimeText, Form } from '../../kernel/ui/index.ts';
import { TypedFields } from './typed-fields.tsx';

/** The forms that were kept because a session had ended: what was typed, and one button that sends it again. */
export function resumePage(kept: readonly ParkedPost[], csrf: string): PageParts {
  return {
    title: 'Kept for you',
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Kept for you</h1>
          {kept.length === 0 ? <Nothing /> : kept.map((one) => <Kept one={one} csrf={csrf} />)}
        </div>
      </div>
    ),
  };
}

function Nothing() {
  return (
    <>
      <p class="govuk-body">Nothing of yours is waiting to be sent.</p>
      <p class="govuk-body">
        If you sent something that someone else had begun, it is kept for them and shown to nobody else.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/drafts">
          See your unfinished work
        </a>
      </p>
    </>
  );
}

function Kept({ one, csrf }: { one: ParkedPost; csrf: string }) {
  return (
    <section>
      <h2 class="govuk-heading-m">
        Not sent, <DateTimeText value={one.parkedAt} />
      </h2>
      <p class="govuk-body">
        Kith had locked or signed you out when you sent this. Nothing was done with it. Check it and send it again.
      </p>
      <TypedFields fields={one.fields} />
      <Form action={one.path} csrfToken={csrf} idempotencyKey={one.once}>
        {one.fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button>Send it now</Button>
      </Form>
      <Form action={`/resume/${one.id}/throw-away`} csrfToken={csrf}>
        <Button classes="govuk-button--secondary">Throw it away</Button>
      </Form>
    </section>
  );
}
