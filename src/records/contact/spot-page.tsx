import { civilDate, sayDate } from '../../kernel/clock/index.ts';
import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Form, ListTable } from '../../kernel/ui/index.ts';
import type { Regular, Spot } from './spots.ts';

/** Everybody known at a spot, and how often they were met; who has not been there for long is taken off, and put back. */
export function spotPage(shown: {
  spot: Spot;
  regulars: readonly Regular[];
  seal: FormSeal;
  once: () => string;
}): PageParts {
  const { spot, regulars } = shown;
  const [here, gone] = [regulars.filter((one) => !one.gone), regulars.filter((one) => one.gone)];
  return {
    title: `Regulars at ${spot.name}`,
    breadcrumbs: [{ text: 'Contact log', href: '/records/new/contact' }],
    body: (
      <>
        <h1 class="govuk-heading-l">{spot.name}</h1>
        <p class="govuk-body">
          <a class="govuk-link" href={`/records/new/contact?spot=${spot.id}`}>
            Log a contact here
          </a>
        </p>
        {here.length === 0 ? (
          <p class="govuk-body">Nobody is on this list yet. New faces you add in the contact log join it.</p>
        ) : (
          <List caption="Met here, by street name" {...shown} regulars={here} button="Take off the list" />
        )}
        {gone.length > 0 && <List caption="Taken off the list" {...shown} regulars={gone} button="Put back" />}
      </>
    ),
  };
}

interface ListProps {
  caption: string;
  regulars: readonly Regular[];
  button: string;
  spot: Spot;
  seal: FormSeal;
  once: () => string;
}

const List = ({ caption, regulars, button, spot, seal, once }: ListProps) => (
  <ListTable
    caption={caption}
    captionShown
    columns={[{ text: 'Street name' }, { text: 'Days met' }, { text: 'Last met' }, { text: 'Change' }]}
    rows={regulars.map((one) => [
      one.name,
      String(one.occasions),
      one.lastSeenOn ? sayDate(civilDate(one.lastSeenOn)) : 'Not yet',
      <Form action={`/spots/${spot.id}/regulars/${one.id}`} csrfToken={seal.csrf} idempotencyKey={once()}>
        <input type="hidden" name="gone" value={one.gone ? 'no' : 'yes'} />
        <button type="submit" class="kith-link-button">
          {button}
          <span class="govuk-visually-hidden"> {one.name}</span>
        </button>
      </Form>,
    ])}
  />
);
