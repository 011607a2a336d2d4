import { Form, ListTable } from '../../kernel/ui/index.ts';
import type { DemoPerson } from '../parts.ts';

/** The people of the demonstration: one click to be a screener. Works as a plain form. */
export function DemoPeople(props: { people: readonly DemoPerson[]; csrf: string; next: string }) {
  return (
    <Form action="/sign-in/demo" csrfToken={props.csrf}>
      <input type="hidden" name="next" value={props.next} />
      <ListTable
        caption="Be someone in the demonstration"
        captionShown
        columns={[{ text: 'Be' }, { text: 'Who they are' }]}
        rows={props.people.map((person) => [<BeThem person={person} />, `${person.name}, ${person.agency}`])}
      />
    </Form>
  );
}

function BeThem({ person }: { person: DemoPerson }) {
  return (
    <button type="submit" name="email" value={person.email} class="kith-link-button">
      {person.says}
      <span class="govuk-visually-hidden">: sign in as {person.name}</span>
    </button>
  );
}
