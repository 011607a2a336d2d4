import { Button, ChoiceField, type FieldErrors, TextField } from '../../kernel/ui/index.ts';
import type { Party } from './find-parties.ts';

/** The search for whom to give to: a plain form, so that it works without script. */
export function PartySearch(props: {
  action: string;
  asked: string;
  label: string;
  keep?: Readonly<Record<string, string>>;
}) {
  return (
    <search>
      <form method="get" action={props.action} noValidate>
        {Object.entries(props.keep ?? {}).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <TextField name="q" label={props.label} width={20} value={props.asked} autocomplete="off" spellcheck={false} />
        <Button classes="govuk-button--secondary">Search</Button>
      </form>
    </search>
  );
}

const kindWords = { account: '', team: 'Team, ', agency: 'Agency. ' } as const;

/** The people, teams and agencies found, to choose one. */
export function PartyChoice(props: {
  name: string;
  label: string;
  parties: readonly Party[];
  value?: string;
  errors?: FieldErrors;
}) {
  return (
    <ChoiceField
      name={props.name}
      label={props.label}
      errors={props.errors}
      value={props.value}
      items={props.parties.map((party) => ({
        value: party.id,
        text: party.name,
        hint: { text: `${kindWords[party.kind]}${party.about}` },
      }))}
    />
  );
}
