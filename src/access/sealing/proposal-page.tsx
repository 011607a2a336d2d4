import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  ChoiceField,
  DateText,
  DateTimeText,
  type FieldErrors,
  Form,
  InsetText,
  KeyValues,
  LongTextField,
} from '../../kernel/ui/index.ts';
import { text } from '../giving/sight-fields.tsx';
import type { Proposal } from './proposal.ts';

const statusWords = { waiting: 'Waiting', agreed: 'Agreed', declined: 'Not agreed', withdrawn: 'Withdrawn' } as const;

/** One proposal: what is asked, why, and the second person's answer. Seen by the two alone. */
export function proposalPage(shown: {
  proposal: Proposal;
  raw: Readonly<Record<string, unknown>>;
  errors?: FieldErrors;
  seal: FormSeal;
  once: () => string;
}): PageParts {
  const { proposal, raw, errors, seal } = shown;
  const heading = proposal.kind === 'silence' ? 'Proposal to silence a record' : 'Proposal to lift silence';
  const action = `/access/proposals/${proposal.id}`;
  return {
    title: heading,
    errors,
    body: (
      <>
        <span class="govuk-caption-l">{proposal.label ? `Record ${proposal.label}` : 'A record'}</span>
        <h1 class="govuk-heading-l">{heading}</h1>
        <p class="govuk-body">
          Only {proposal.mine ? `you and ${proposal.second}` : `${proposal.proposedBy} and you`} see this.
        </p>
        <KeyValues
          items={[
            {
              key: 'Record',
              value: (
                <a class="govuk-link" href={`/subjects/${proposal.subjectId}`}>
                  {proposal.label ?? 'Open it'}
                </a>
              ),
            },
            { key: 'Why', value: proposal.reason },
            {
              key: 'Proposed',
              value: (
                <>
                  {proposal.proposedBy}, <DateTimeText value={proposal.proposedAt} />
                </>
              ),
            },
            proposal.custodian !== null && { key: 'Custodian', value: proposal.custodian },
            proposal.deputy !== null && { key: 'Deputy', value: proposal.deputy },
            proposal.ring !== null && { key: 'Whom to ring', value: proposal.ring },
            proposal.reviewBy !== null && { key: 'Looked at again by', value: <DateText value={proposal.reviewBy} /> },
            { key: 'Answer', value: `${statusWords[proposal.status]}${proposal.note ? `: ${proposal.note}` : ''}` },
          ]}
        />
        {proposal.status === 'waiting' && proposal.mine && (
          <Form action={`${action}/withdraw`} csrfToken={seal.csrf} idempotencyKey={shown.once()}>
            <Button classes="govuk-button--secondary">Withdraw</Button>
          </Form>
        )}
        {proposal.status === 'waiting' && !proposal.mine && (
          <Form action={action} csrfToken={seal.csrf} idempotencyKey={seal.once}>
            {proposal.kind === 'silence' && (
              <InsetText>
                If you agree, nobody but the custodian, the deputy and an allocated worker sees this record from now on,
                and nobody else learns that there is one.
              </InsetText>
            )}
            <ChoiceField
              name="agrees"
              label="Do you agree?"
              errors={errors}
              value={text(raw, 'agrees')}
              items={[
                { value: 'yes', text: 'Yes, do it now' },
                { value: 'no', text: 'No' },
              ]}
            />
            <LongTextField
              name="note"
              label="Why?"
              rows={3}
              maxlength={2000}
              errors={errors}
              value={text(raw, 'note')}
            />
            <Button>Answer</Button>
          </Form>
        )}
      </>
    ),
  };
}
