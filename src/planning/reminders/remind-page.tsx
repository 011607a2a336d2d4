import { addDays, type CivilDate } from '../../kernel/clock/index.ts';
import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Details, Form, InsetText, ListTable } from '../../kernel/ui/index.ts';
import { dueWords } from '../action/due-words.ts';
import type { ActionShown } from '../action/load-actions.ts';
import { isOpen } from '../action/status.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { planPage } from '../plan/plan-frame.tsx';
import { actionName } from '../plan/plan-words.ts';
import { letterWords, subjectWords } from './letter-words.ts';
import type { AskedPerson } from './load-asked.ts';
import type { WhyAsked } from './why-asked.ts';
import { LINK_DAYS } from './write-reminder.ts';

interface RemindPage {
  plan: PlanShown;
  people: readonly AskedPerson[];
  actions: readonly ActionShown[];
  today: CivilDate;
  sendsMail: boolean;
  /** A reminder of this plan was asked for just now. */
  asked: boolean;
  seal: FormSeal;
}

const whyWords: Record<WhyAsked | 'monthly', string> = {
  overdue: 'Overdue',
  due_soon: 'Due within two weeks',
  silent: 'Nothing said for a month',
  monthly: 'Monthly update',
};

/** Who would be reminded of a plan now, of what, and what the e-mail says: a person looks before it goes. */
export function remindPage({ plan, people, actions, today, sendsMail, asked, seal }: RemindPage): PageParts {
  const open = actions.filter(({ status, droppedAt }) => isOpen(status) && droppedAt === null);
  const unconfirmed = open.filter(({ accountable }) => accountable === null);
  const count = people.length === 1 ? '1 person' : `${people.length} people`;
  return planPage({
    plan,
    heading: 'Remind those who answer for actions',
    ...(asked && { done: 'Reminders are being written. Nobody is reminded of the same action twice in a day.' }),
    body: (
      <>
        {!sendsMail && (
          <InsetText>
            This Kith sends no e-mail, because nobody has given it a mail server. Reminders are kept for a week and not
            sent. Ask your Kith administrator, or ring those named here.
          </InsetText>
        )}
        <p class="govuk-body">
          Kith writes by itself on the morning of each working day, to each person once a week at most. Here you can
          write now, for example before a board. Somebody who may not see this plan is not written to.
        </p>
        <Unconfirmed plan={plan} actions={unconfirmed} />
        {people.length === 0 ? (
          <p class="govuk-body">
            {noneWords(open.length, unconfirmed.length)} Kith asks about what is overdue, due within two weeks or
            unspoken of for a month, but not within a week of the last word on it, nor twice in a day.
          </p>
        ) : (
          <>
            <h2 class="govuk-heading-m">{asked ? `To be written to: ${count}` : `${count} would be reminded`}</h2>
            <ListTable
              caption="Who would be reminded, and of what"
              columns={[{ text: 'Who' }, { text: 'Action', words: true }, { text: 'By when' }, { text: 'Why' }]}
              rows={people.flatMap(({ name, agency, actions }) =>
                actions.map(({ action: { shown }, why }) => [
                  `${name}, ${agency}`,
                  <a class="govuk-link" href={`/plans/${plan.id}/actions/${shown.id}`}>
                    {actionName(shown)}: {shown.wording}
                  </a>,
                  dueWords(shown.due),
                  whyWords[why],
                ]),
              )}
            />
            {!asked && (
              <>
                <Preview people={people} today={today} />
                <Form action={`/plans/${plan.id}/remind`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
                  <Button>{sendsMail ? `Send to ${count} now` : `Write to ${count} now`}</Button>
                </Form>
              </>
            )}
          </>
        )}
      </>
    ),
  });
}

/** Nobody to remind is no good news where nobody is confirmed. */
function noneWords(open: number, unconfirmed: number): string {
  if (unconfirmed === 0) return 'Nobody needs a reminder today.';
  return unconfirmed === open
    ? 'Nobody can be reminded yet, because nobody is confirmed.'
    : 'Nobody who is confirmed needs a reminder today.';
}

/** How many open actions have nobody who could be reminded, and where each is confirmed. */
function Unconfirmed({ plan, actions }: { plan: PlanShown; actions: readonly ActionShown[] }) {
  if (actions.length === 0) return null;
  const one = actions.length === 1;
  return (
    <>
      <p class="govuk-body">
        {one ? '1 open action has nobody confirmed' : `${actions.length} open actions have nobody confirmed`} who
        answers for {one ? 'it' : 'them'}, so nobody is reminded of {one ? 'it' : 'them'}.
      </p>
      <Details summaryText="Confirm who answers for each">
        <ul class="govuk-list">
          {actions.map((action) => (
            <li key={action.id}>
              <a class="govuk-link" href={`/plans/${plan.id}/actions/${action.id}/confirm`}>
                {actionName(action)}: {action.wording}
              </a>
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}

/** The first letter as it would be written, but for its references and links, which only its reader is given. */
function Preview({ people, today }: Pick<RemindPage, 'people' | 'today'>) {
  const [first] = people;
  if (!first) return null;
  const lines = first.actions.map(({ action, why }) => ({
    why,
    reference: '(reference)',
    dueBy: action.dueBy,
    link: '(a link that opens this action once)',
  }));
  return (
    <>
      <h2 class="govuk-heading-m">What the e-mail to {first.name} says</h2>
      <p class="govuk-body">It never says what an action is, whom it is about or where.</p>
      <InsetText>
        <p class="govuk-body govuk-!-font-weight-bold">{subjectWords(lines.length)}</p>
        <p class="govuk-body kith-prose">{letterWords(lines, addDays(today, LINK_DAYS))}</p>
      </InsetText>
    </>
  );
}
