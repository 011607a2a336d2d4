import type { FormSeal } from '../../kernel/http/context.ts';
import {
  Button,
  ChoiceField,
  DateField,
  type FieldErrors,
  Form,
  InsetText,
  LongTextField,
  readDateParts,
  SelectField,
} from '../../kernel/ui/index.ts';
import { type Outcome, whyNotDecide, whyNotSecond } from '../rules.ts';
import type { ConcernShown, ConcernSubjectShown } from './load-concern.ts';

/** Someone who may lead a case. */
export interface Leader {
  id: string;
  name: string;
  jobTitle: string;
}

interface FormProps {
  concern: ConcernShown;
  named: ConcernSubjectShown;
  seal: FormSeal;
  person: { id: string; registeredSocialWorker: boolean };
  mending?: { raw: Readonly<Record<string, unknown>>; errors: FieldErrors };
}

const typed = (raw: Readonly<Record<string, unknown>> | undefined, name: string): string | undefined =>
  typeof raw?.[name] === 'string' ? raw[name] : undefined;

/** A short form for one subject: what happens next, why, and who leads. */
export function DecisionForm(props: FormProps & { outcomes: readonly Outcome[]; leaders: readonly Leader[] }) {
  const { concern, named, mending } = props;
  const why = whyNotDecide(props.person, named.decision);
  if (why) return <InsetText>{why}</InsetText>;
  const prefix = `decide-${named.id}`;
  return (
    <Form
      action={`/front-door/${concern.id}/decide/${named.id}`}
      csrfToken={props.seal.csrf}
      idempotencyKey={props.seal.once}
      autosaveKey={prefix}
    >
      <ChoiceField
        name="outcome"
        label={`What should happen about ${named.named}?`}
        errors={mending?.errors}
        value={typed(mending?.raw, 'outcome')}
        items={props.outcomes.map((outcome) => ({
          value: outcome.code,
          text: outcome.label,
          hint: { text: outcome.needsSecond ? `${outcome.about} A second person must agree.` : outcome.about },
        }))}
      />
      <LongTextField
        name="rationale"
        label="Why?"
        hint="Say what you know, how you know it, and what would change your mind."
        rows={4}
        errors={mending?.errors}
        value={typed(mending?.raw, 'rationale')}
      />
      <SelectField
        name="owner"
        label="Who leads, if accepted"
        none="Nobody yet"
        errors={mending?.errors}
        value={typed(mending?.raw, 'owner')}
        items={props.leaders.map((leader) => ({ value: leader.id, text: `${leader.name}, ${leader.jobTitle}` }))}
      />
      <DateField
        name="review"
        label="When it is looked at again, if accepted"
        errors={mending?.errors}
        value={readDateParts(mending?.raw ?? {}, 'review')}
      />
      <Button>Record decision</Button>
    </Form>
  );
}

/** The second person's form, below the first one's reasons and the original words. */
export function SecondForm(props: FormProps & { decision: NonNullable<ConcernSubjectShown['decision']> }) {
  const { concern, named, mending } = props;
  const why = whyNotSecond(props.person, props.decision);
  if (why) return <InsetText>{why}</InsetText>;
  return (
    <Form
      action={`/front-door/${concern.id}/second/${named.id}`}
      csrfToken={props.seal.csrf}
      idempotencyKey={props.seal.once}
    >
      <ChoiceField
        name="agrees"
        label={`Do you agree: ${props.decision.outcomeLabel.toLowerCase()}?`}
        errors={mending?.errors}
        value={typed(mending?.raw, 'agrees')}
        items={[
          { value: 'yes', text: 'Yes, I agree' },
          { value: 'no', text: 'No, send it back to be decided again' },
        ]}
      />
      <LongTextField
        name="rationale"
        label="Why?"
        rows={3}
        errors={mending?.errors}
        value={typed(mending?.raw, 'rationale')}
      />
      <Button>Record</Button>
    </Form>
  );
}
