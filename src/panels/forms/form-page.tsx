import type { PageParts } from '../../kernel/http/reply.ts';
import { type Breadcrumb, Button, type Content, Form } from '../../kernel/ui/index.ts';
import type { Filled } from '../../subjects/index.ts';

interface Props {
  heading: string;
  caption?: string;
  breadcrumbs: readonly Breadcrumb[];
  before?: Content;
  action: string;
  autosaveKey?: string;
  filled: Filled;
  children: Content;
  button: string;
  back: string;
}

/** A page with one form of this room, and the way back. */
export function formPage(props: Props): PageParts {
  const { filled } = props;
  return {
    title: props.heading,
    errors: filled.errors,
    breadcrumbs: props.breadcrumbs,
    body: (
      <>
        {props.caption && <span class="govuk-caption-l">{props.caption}</span>}
        <h1 class="govuk-heading-l">{props.heading}</h1>
        {props.before}
        <Form
          action={props.action}
          csrfToken={filled.seal.csrf}
          idempotencyKey={filled.seal.once}
          autosaveKey={props.autosaveKey}
        >
          {props.children}
          <div class="govuk-button-group">
            <Button>{props.button}</Button>
            <a class="govuk-link" href={props.back}>
              Go back
            </a>
          </div>
        </Form>
      </>
    ),
  };
}
