import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, type Content, Form, InsetText } from '../../kernel/ui/index.ts';
import type { Filled } from '../../subjects/index.ts';
import type { RiskShown } from './load-risks.ts';

interface FramedForm extends Filled {
  risk: RiskShown | null;
  heading: string;
  /** Below /risks. */
  to: string;
  button: string;
  children: Content;
}

export function riskForm({ risk, heading, to, button, children, seal, errors }: FramedForm): PageParts {
  return {
    title: risk ? `${heading}: risk ${risk.number}` : heading,
    errors,
    breadcrumbs: [
      { text: 'Partnership', href: '/partnership' },
      { text: 'Risk log', href: '/risks' },
      ...(risk ? [{ text: `Risk ${risk.number}`, href: `/risks/${risk.id}` }] : []),
    ],
    body: (
      <>
        <h1 class="govuk-heading-l">{heading}</h1>
        {risk && <InsetText>{risk.description}</InsetText>}
        <Form action={to} csrfToken={seal.csrf} idempotencyKey={seal.once} autosaveKey={`risk-${to}`}>
          {children}
          <Button>{button}</Button>
        </Form>
      </>
    ),
  };
}
