import { Button, Form, SelectField, TextField } from '../../../kernel/ui/index.ts';
import type { PanelPage } from './load-panel-page.ts';
import type { Sealing } from './panel-page.tsx';

/** Which body the paper is of, and where its actions land. */
export function AboutForm({ bodies, body, proposal, planId, ownPlan, errors, at, seal, newKey }: PanelPage & Sealing) {
  const nobody = proposal.actions.filter(({ leads }) => leads.length === 0).length;
  const workplan = body?.workplan ?? null;
  const elsewhere = planId !== '' && planId !== workplan?.id;
  return (
    <section aria-labelledby="about">
      <h2 class="govuk-heading-m" id="about">
        About the paper
      </h2>
      <Form action={`${at}/about`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
        <SelectField
          name="body"
          label="Which board or panel is it of?"
          none="Select one"
          items={bodies.map(({ id, name }) => ({ value: id, text: name }))}
          value={body?.id ?? ''}
          errors={errors}
        />
        {proposal.actions.length > 0 && (
          <>
            <SelectField
              name="plan"
              label="Where do its actions go?"
              hint="A plan of their own is read by those who run the panel’s meetings. A workplan of the partnership is read by everybody who works in it, so its actions name no child."
              none={`A plan of their own: ${ownPlan}`}
              items={[
                workplan && { value: workplan.id, text: `The workplan: ${workplan.title}` },
                elsewhere && { value: planId, text: 'The plan they went to before' },
              ]}
              value={planId}
              errors={errors}
            />
            {nobody > 0 && (
              <TextField
                name="lead"
                label={`Who leads the actions that name nobody? (${nobody})`}
                hint="A role, a team or a person. It is proposed until somebody confirms."
                optional
                errors={errors}
              />
            )}
          </>
        )}
        <Button classes="govuk-button--secondary">Put this right</Button>
      </Form>
    </section>
  );
}
