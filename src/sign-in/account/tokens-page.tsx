import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  ChoiceField,
  DateText,
  DateTimeText,
  type FieldErrors,
  Form,
  Input,
  ListTable,
  NotificationBanner,
  PasswordField,
  TextField,
} from '../../kernel/ui/index.ts';
import type { OwnSession } from './own-sessions.ts';
import { ACCOUNT_CRUMBS } from './password-page.tsx';

/** How long a token may live, in days. */
export const TOKEN_DAYS = ['1', '30', '90'] as const;

export interface TokensPageProps {
  tokens: readonly OwnSession[];
  /** A token made just now: this page is the only time it is shown. */
  made: string | null;
  hasPassword: boolean;
  csrf: string;
  once: string;
  typed?: Readonly<Record<string, unknown>>;
  errors?: FieldErrors;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Tokens by which another system acts as the person, through the API only. */
export function tokensPage(props: TokensPageProps): PageParts {
  return {
    title: 'Tokens for other systems',
    breadcrumbs: ACCOUNT_CRUMBS,
    errors: props.errors,
    body: (
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-l">Tokens for other systems</h1>
          {props.made && <Made token={props.made} />}
          <p class="govuk-body">
            A token lets another system read and write in Kith as you: it sees what you see, and what it does is
            recorded as yours. It opens the API and no page.
          </p>
          {props.tokens.length > 0 && <Tokens tokens={props.tokens} csrf={props.csrf} />}
          <h2 class="govuk-heading-m">Make a token</h2>
          <Form action="/account/tokens" csrfToken={props.csrf} idempotencyKey={props.once}>
            <TextField name="label" label="What is it for?" value={text(props.typed?.label)} errors={props.errors} />
            <ChoiceField
              name="days"
              label="How long should it work?"
              value={text(props.typed?.days)}
              errors={props.errors}
              items={TOKEN_DAYS.map((days) => ({ value: days, text: days === '1' ? '1 day' : `${days} days` }))}
            />
            {props.hasPassword && <PasswordField name="password" label="Your password" errors={props.errors} />}
            <Button>Make token</Button>
          </Form>
        </div>
      </div>
    ),
  };
}

function Made({ token }: { token: string }) {
  return (
    <NotificationBanner type="success" titleText="Token made">
      <Input
        name="token"
        label={{ text: 'Copy it now. It is not shown again.' }}
        value={token}
        attributes={{ readonly: true }}
      />
      <p class="govuk-body">Keep it as you would a password.</p>
    </NotificationBanner>
  );
}

function Tokens({ tokens, csrf }: { tokens: readonly OwnSession[]; csrf: string }) {
  return (
    <ListTable
      caption="Your tokens"
      captionShown
      columns={[{ text: 'For' }, { text: 'Works until' }, { text: 'Last used' }, { text: 'End' }]}
      rows={tokens.map((one) => [
        one.label ?? 'Not said',
        <DateText value={one.expiresAt} />,
        one.seenAt.getTime() === one.startedAt.getTime() ? 'Not yet' : <DateTimeText value={one.seenAt} />,
        <Form action={`/account/tokens/${one.id}/end`} csrfToken={csrf}>
          <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">
            End<span class="govuk-visually-hidden"> the token for {one.label}</span>
          </Button>
        </Form>,
      ])}
    />
  );
}
