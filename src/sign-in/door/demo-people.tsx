import { Form, Table } from '../../kernel/ui/index.ts';
import type { DemoPerson } from '../parts.ts';

/** The people of the demonstration: one click to be a screener. Works as a plain form. */
export function DemoPeople(props: { people: readonly DemoPerson[]; csrf: string; next: string }) {
  return (
    <Form action="/sign-in/demo" csrfToken={props.csrf}>
      <input type="hidden" name="next" value={props.next} />
      <Table
        caption="Be someone in the demonstration"
        captionClasses="govuk-table__caption--m"
        head={[{ text: 'Role' }, { text: 'Person' }, { text: 'Sign in' }]}
        firstCellIsHeader
        rows={props.people.map((person) => [
          { text: person.says },
          { text: `${person.name}, ${person.agency}` },
          {
            text: (
              <button
                type="submit"
                name="email"
                value={person.email}
                class="kith-link-button kith-link-button--on-page"
              >
                Sign in
                <span class="govuk-visually-hidden">
                  {' '}
                  as {person.name}, {person.says}
                </span>
              </button>
            ),
          },
        ])}
      />
    </Form>
  );
}
