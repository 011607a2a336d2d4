import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, ChoiceField, Form, InsetText, LongTextField } from '../../kernel/ui/index.ts';
import type { Filled } from '../forms/form-pair.ts';
import { typed } from '../forms/typed.ts';
import { called, type SubjectShown } from '../frame/load-subject.ts';
import { subjectPage } from '../frame/subject-page.tsx';
import type { Terms } from '../terms/load-terms.ts';
import type { Assertion } from './assertion.ts';
import type { LinkShown } from './load-links.ts';
import { SayAssertion } from './say-assertion.tsx';

interface Shown extends Filled {
  subject: SubjectShown;
  today: CivilDate;
  link: LinkShown;
  assertion: Assertion;
  terms: Terms;
}

/** Accept or reject what somebody suggested, or withdraw what was told as fact: each with why, and all of it kept. */
export function decideLinkPage({ subject, today, link, assertion, terms, seal, raw, errors }: Shown): PageParts {
  const isProposal = assertion.status === 'proposed';
  return subjectPage({
    subject,
    today,
    tab: 'links',
    heading: isProposal ? 'Accept or reject a suggestion' : 'Withdraw what was said',
    errors,
    body: (
      <>
        <InsetText>
          <strong>
            {called(subject)} {link.says} {link.other}.
          </strong>{' '}
          <SayAssertion assertion={assertion} terms={terms} source />
        </InsetText>
        <Form
          action={`/subjects/${subject.id}/links/${link.id}/${assertion.id}`}
          csrfToken={seal.csrf}
          idempotencyKey={seal.once}
        >
          <input type="hidden" name="standing" value={assertion.status} />
          {isProposal && (
            <ChoiceField
              name="accepts"
              label="Is it so?"
              inline
              errors={errors}
              value={typed(raw, 'accepts')}
              items={[
                { value: 'yes', text: 'Accept it' },
                { value: 'no', text: 'Reject it' },
              ]}
            />
          )}
          <LongTextField
            name="why"
            label="Why?"
            hint={
              isProposal ? 'A rejection is remembered, with your reason.' : 'What was said is kept, with your reason.'
            }
            rows={3}
            errors={errors}
            value={typed(raw, 'why')}
          />
          <Button>{isProposal ? 'Record your decision' : 'Withdraw this'}</Button>
        </Form>
      </>
    ),
  });
}
