import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, DateTimeText, Form, ListTable } from '../../kernel/ui/index.ts';
import type { OwnSession } from './own-sessions.ts';
import { ACCOUNT_CRUMBS } from './password-page.tsx';

/** Every browser one is signed in on, and a way to end each, or all. */
export function signInsPage(sessions: readonly OwnSession[], here: string, csrf: string): PageParts {
  return {
    title: 'Where you are signed in',
    breadcrumbs: ACCOUNT_CRUMBS,
    body: (
      <>
        <h1 class="govuk-heading-l">Where you are signed in</h1>
        <ListTable
          caption="Browsers"
          columns={[{ text: 'Browser' }, { text: 'Signed in' }, { text: 'Last used' }, { text: 'Sign out' }]}
          rows={sessions.map((one) => [
            one.label ?? 'A browser',
            <DateTimeText value={one.startedAt} />,
            <DateTimeText value={one.seenAt} />,
            one.id === here ? 'This browser' : <EndIt one={one} csrf={csrf} />,
          ])}
        />
        <p class="govuk-body">If you do not know one of these, sign out everywhere and change your password.</p>
        <Form action="/account/sign-ins/end-all" csrfToken={csrf}>
          <Button classes="govuk-button--warning">Sign out everywhere</Button>
        </Form>
      </>
    ),
  };
}

function EndIt({ one, csrf }: { one: OwnSession; csrf: string }) {
  return (
    <Form action={`/account/sign-ins/${one.id}/end`} csrfToken={csrf}>
      <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">
        Sign out<span class="govuk-visually-hidden"> of {one.label ?? 'that browser'}</span>
      </Button>
    </Form>
  );
}
