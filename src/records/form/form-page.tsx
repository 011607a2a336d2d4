import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, type Content, Form } from '../../kernel/ui/index.ts';
import type { Filled } from '../../subjects/index.ts';

interface Props {
  heading: string;
  /** A sentence or two before the questions. */
  before?: Content;
  action: string;
  autosaveKey?: string;
  filled: Filled;
  children: Content;
  button: string;
}

/** A page with one form that keeps a record. */
export function formPage({ heading, before, action, autosaveKey, filled, children, button }: Props): PageParts {
  return {
    title: heading,
    errors: filled.errors,
    breadcrumbs: [{ text: 'People and places', href: '/subjects' }],
    body: (
      <>
        <h1 class="govuk-heading-l">{heading}</h1>
        {before}
        <Form action={action} csrfToken={filled.seal.csrf} idempotencyKey={filled.seal.once} autosaveKey={autosaveKey}>
          {children}
          <Button>{button}</Button>
        </Form>
      </>
    ),
  };
}
