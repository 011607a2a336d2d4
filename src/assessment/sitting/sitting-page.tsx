import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, InsetText, ListTable, StatusTag } from '../../kernel/ui/index.ts';
import type { WholeSitting } from '../answering/show-sitting.ts';
import { Standing, sittingFrame } from '../answering/sitting-frame.tsx';
import { LedToList } from '../leading/led-to-list.tsx';
import type { SittingShown } from './load-sitting.ts';
import { isOpenForAnswers } from './open-for-answers.ts';
import { progressTones, progressWords } from './words.ts';

/** A sitting from its first page: how far each section has got, who has answered, and where it goes from here. */
export function sittingPage({ whole, mayAuthorise }: { whole: WholeSitting; mayAuthorise: boolean }): PageParts {
  const { sitting, sections } = whole;
  const open = isOpenForAnswers(sitting.state);
  const next = sections.find(({ state }) => state !== 'done') ?? sections[0];
  return sittingFrame(sitting, {
    heading: sitting.definition.title,
    body: (
      <>
        <Standing sitting={sitting} />
        {sitting.state === 'sent_back' && sitting.sentBackWhy && (
          <InsetText>
            <strong>Sent back: </strong>
            <span class="kith-account">{sitting.sentBackWhy}</span>
          </InsetText>
        )}
        {sitting.definition.intro && <p class="govuk-body">{sitting.definition.intro}</p>}
        <div class="govuk-button-group">
          {open && next && <Button href={`/assessments/${sitting.id}/${next.code}`}>Go on answering</Button>}
          {mayAuthorise && <Button href={`/assessments/${sitting.id}/authorise`}>Read it and decide</Button>}
          <Button href={`/assessments/${sitting.id}/end`} classes="govuk-button--secondary">
            What it comes to
          </Button>
        </div>
        <ListTable
          caption="Sections"
          columns={[
            { text: 'Section', words: true },
            { text: 'How far' },
            { text: 'Answered' },
            { text: 'Who has answered' },
          ]}
          rows={sections.map(({ code, title, state, dealtWith, items, clashes, by }) => [
            <a class="govuk-link" href={`/assessments/${sitting.id}/${code}`}>
              {title}
            </a>,
            <>
              <StatusTag tone={progressTones[state]}>{progressWords[state]}</StatusTag>
              {clashes > 0 && (
                <>
                  {' '}
                  <StatusTag tone="soon">{clashes === 1 ? 'Two answers' : `${clashes} with two answers`}</StatusTag>
                </>
              )}
            </>,
            `${dealtWith} of ${items}`,
            by.join(', ') || 'Nobody yet',
          ])}
        />
        {whole.ledTo.length > 0 && (
          <>
            <h2 class="govuk-heading-m" id="led-to">
              What it led to
            </h2>
            <LedToList actions={whole.ledTo} />
          </>
        )}
        <Ways sitting={sitting} open={open} hasBefore={whole.before !== null} />
      </>
    ),
  });
}

function Ways({ sitting, open, hasBefore }: { sitting: SittingShown; open: boolean; hasBefore: boolean }) {
  const at = `/assessments/${sitting.id}`;
  const ways = [
    hasBefore && { href: `${at}/compare`, text: 'Compare with last time' },
    sitting.definition.together && !sitting.agreedIn && { href: `${at}/together`, text: 'Rate it together' },
    open && sitting.newer && { href: `${at}/newer`, text: 'There is a newer version: see what differs' },
    open && { href: `${at}/withdraw`, text: 'Withdraw it' },
    sitting.state === 'submitted' && { href: `${at}/take-back`, text: 'Take it back to change it' },
    sitting.agreedIn && { href: `/assessments/${sitting.agreedIn.id}`, text: `Part of: ${sitting.agreedIn.title}` },
  ].filter((way) => way !== false && way !== null);
  return (
    <ul class="govuk-list">
      {ways.map(({ href, text }) => (
        <li>
          <a class="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** For somebody who may know that it is there, and not what was answered. */
export const sittingOutline = (sitting: SittingShown): PageParts =>
  sittingFrame(sitting, {
    heading: sitting.definition.title,
    body: (
      <>
        <Standing sitting={sitting} />
        <p class="govuk-body">You may see that this assessment is there, and not what was answered in it.</p>
        {sitting.definition.together && !sitting.agreedIn && (
          <Button href={`/assessments/${sitting.id}/together`}>Rate it together</Button>
        )}
      </>
    ),
  });
