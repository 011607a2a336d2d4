import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Form } from '../../kernel/ui/index.ts';
import { whyNotDecide, whyNotSecond } from '../rules.ts';
import { Facts, NamedFacts, Standing, WhatWasSaid } from './concern-parts.tsx';
import type { ConcernShown, ConcernSubjectShown } from './load-concern.ts';

export interface Person {
  id: string;
  registeredSocialWorker: boolean;
}

/** One concern at the hub: what was said; who and where it names; and, apart for each, what is to be decided. */
export function concernPage(shown: { concern: ConcernShown; now: Date; seal: FormSeal; person: Person }): PageParts {
  const { concern } = shown;
  return {
    title: `Concern ${concern.label}`,
    breadcrumbs: [{ text: 'Front door', href: '/front-door' }],
    width: 'wide',
    body: (
      <>
        <h1 class="govuk-heading-l">Concern {concern.label}</h1>
        <Standing concern={concern} now={shown.now} />
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <WhatWasSaid concern={concern} />
            {concern.status === 'submitted' && (
              <Form
                action={`/front-door/${concern.id}/take`}
                csrfToken={shown.seal.csrf}
                idempotencyKey={shown.seal.once}
              >
                <p class="govuk-body">
                  When you have read what was said, the referrer is told that a person has read it.
                </p>
                <Button>I have read this</Button>
              </Form>
            )}
            <h2 class="govuk-heading-m">Who and where it is about</h2>
            {concern.subjects.map((named) => (
              <section aria-labelledby={`named-${named.id}`}>
                <h3 class="govuk-heading-s" id={`named-${named.id}`}>
                  {named.named}
                </h3>
                <NamedFacts concern={concern} named={named} />
                {concern.status !== 'submitted' && <NextStep concern={concern} named={named} person={shown.person} />}
              </section>
            ))}
          </div>
          <div class="govuk-grid-column-one-third">
            <Facts concern={concern} />
            {concern.status !== 'submitted' && (
              <p class="govuk-body">
                <a class="govuk-link" href={`/front-door/${concern.id}/tell`}>
                  Tell whoever raised it something
                </a>
              </p>
            )}
          </div>
        </div>
      </>
    ),
  };
}

/** What can be done about one of them now, or why this person cannot. */
function NextStep({ concern, named, person }: { concern: ConcernShown; named: ConcernSubjectShown; person: Person }) {
  const { decision } = named;
  if (decision?.status === 'final') return null;
  const [why, href, words] = decision
    ? [whyNotSecond(person, decision), 'second', `Be the second person about ${named.named}`]
    : [whyNotDecide(person, null), 'decide', `Decide about ${named.named}`];
  if (why) return <p class="govuk-body">{why}</p>;
  return (
    <Button classes="govuk-button--secondary" href={`/front-door/${concern.id}/${href}/${named.id}`}>
      {words}
    </Button>
  );
}
