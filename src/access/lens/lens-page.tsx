import type { Lens } from '../../kernel/access/actor.ts';
import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, ChoiceField, type FieldErrors, Form } from '../../kernel/ui/index.ts';

/** Choose what this screen leaves out: for a meeting, or a screen others can see. */
export function lensPage(shown: { lens: Lens | null; back: string; errors?: FieldErrors; seal: FormSeal }): PageParts {
  return {
    title: 'What this screen shows',
    errors: shown.errors,
    body: (
      <>
        <h1 class="govuk-heading-l">What this screen shows</h1>
        <p class="govuk-body">
          For a meeting, or a screen others can see. It changes only what you see where you are signed in now, and it
          can only leave things out. Emergencies you answer may be among what is left out: put it back when the meeting
          ends.
        </p>
        <Form action="/lens" csrfToken={shown.seal.csrf} idempotencyKey={shown.seal.once}>
          <input type="hidden" name="back" value={shown.back} />
          <ChoiceField
            name="lens"
            label="Show"
            errors={shown.errors}
            value={shown.lens ?? 'none'}
            items={[
              { value: 'none', text: 'Everything I may see' },
              {
                value: 'no-names',
                text: 'No names',
                hint: { text: 'Leaves out names, dates of birth and addresses. Labels stand in their place.' },
              },
              {
                value: 'shared-screen',
                text: 'Shared screen',
                hint: { text: 'Leaves out names, and everything that was written about anyone.' },
              },
            ]}
          />
          <Button>Save</Button>
        </Form>
      </>
    ),
  };
}
