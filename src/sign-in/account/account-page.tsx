import type { Actor } from '../../kernel/access/actor.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { KeyValues } from '../../kernel/ui/index.ts';
import type { WaysIn } from '../my-ways-in.ts';

/** What Kith knows of the person signed in, and the few things they may change themselves. */
export function accountPage(actor: Actor, ways: WaysIn, said: string | undefined): PageParts {
  return {
    title: 'Your account',
    done: said,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Your account</h1>
          <KeyValues
            items={[
              { key: 'Name', value: actor.name },
              { key: 'E-mail address', value: ways.email },
              { key: 'Job', value: actor.jobTitle },
              { key: 'Agency', value: actor.agency.name },
              { key: 'Signs in with', value: waysWords(ways) },
            ]}
          />
          <ul class="govuk-list govuk-list--spaced">
            <li>
              <a class="govuk-link" href="/account/password">
                Change your password
              </a>
            </li>
            <li>
              <a class="govuk-link" href="/account/sign-ins">
                Where you are signed in
              </a>
            </li>
            <li>
              <a class="govuk-link" href="/account/tokens">
                Tokens for other systems
              </a>
            </li>
            <li>
              <a class="govuk-link" href="/drafts">
                Unfinished work
              </a>
            </li>
          </ul>
          <p class="govuk-body">
            To change your name, agency or roles, ask your Kith administrator. Nobody can change their own access.
          </p>
        </div>
      </div>
    ),
  };
}

function waysWords({ password, phone, provider }: WaysIn): string {
  const ways = [
    password && (phone ? 'a password and a code from your phone' : 'a password'),
    provider && 'your organisation’s account',
  ].filter((way) => way !== false);
  const said = ways.join(', or ');
  return said === '' ? 'Nothing yet' : said.charAt(0).toUpperCase() + said.slice(1);
}
