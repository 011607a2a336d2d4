import { civilDate, sayDate } from '../../../kernel/clock/index.ts';
import { Button, Form, ListTable, SelectField, TextField } from '../../../kernel/ui/index.ts';
import { typed } from '../../../subjects/index.ts';
import { attendanceWords } from '../../words.ts';
import type { PastMeeting } from '../panel-paper.ts';
import { saysNothing } from '../reading/mark-meaning.ts';
import type { PanelPage } from './load-panel-page.ts';
import type { Sealing } from './panel-page.tsx';

type Props = PanelPage & Sealing & { staged: boolean };

/** The meetings that were held, who was there, and what a person has to say of them first. */
export function AttendanceSection(props: Props) {
  const { paper, staged } = props;
  if (paper.meetings.length === 0) return null;
  return (
    <section aria-labelledby="attendance">
      <h2 class="govuk-heading-m" id="attendance">
        Meetings that were held
      </h2>
      <ListTable
        caption="Meetings in the attendance"
        columns={[
          { text: 'Meeting' },
          { text: 'Present' },
          { text: 'Apologies' },
          { text: 'Absent' },
          { text: 'Not clear' },
        ]}
        rows={paper.meetings.map((meeting) => [
          meeting.on === null ? `“${meeting.said}”: say which day` : sayDate(civilDate(meeting.on)),
          many(meeting, 'present') + many(meeting, 'left'),
          many(meeting, 'apologies'),
          many(meeting, 'absent'),
          meeting.marks.filter(({ mark, state }) => state === null && !saysNothing(mark)).length,
        ])}
      />
      {staged && <DaysAndMarks {...props} />}
      <People {...props} />
    </section>
  );
}

const many = ({ marks }: PastMeeting, state: string): number => marks.filter((mark) => mark.state === state).length;

function DaysAndMarks({ paper, errors, raw, at, seal, newKey }: Props) {
  const open = paper.meetings.filter(({ on }) => on === null);
  const marks = [
    ...new Set(
      paper.meetings.flatMap((meeting) =>
        meeting.marks.flatMap(({ mark, state }) => (state === null && !saysNothing(mark) ? [mark] : [])),
      ),
    ),
  ];
  if (open.length + marks.length === 0) return null;
  return (
    <Form action={`${at}/about`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
      {open.map(({ key, said }) => (
        <TextField
          name={`day-${key}`}
          label={`Which day was “${said}”?`}
          hint="Such as 3 June 2025."
          width={20}
          optional
          errors={errors}
          value={typed(raw, `day-${key}`)}
        />
      ))}
      {marks.map((mark, nth) => (
        <>
          <input type="hidden" name={`mark-said-${nth}`} value={mark} />
          <SelectField
            name={`mark-${nth}`}
            label={`What does the mark “${mark}” mean?`}
            none="Nobody has said yet"
            items={[
              ...(['present', 'left', 'apologies', 'absent'] as const).map((state) => ({
                value: state,
                text: attendanceWords[state].says,
              })),
              { value: 'nothing', text: 'Nothing: they were not expected' },
            ]}
            value=""
            errors={errors}
          />
        </>
      ))}
      <Button classes="govuk-button--secondary">Read it so</Button>
    </Form>
  );
}

function People({ people, errors, raw, at, seal, newKey, staged }: Props) {
  const rows = people.map(({ person, account, said, namesakes }, nth) => ({ person, account, said, namesakes, nth }));
  const about = ({ person }: (typeof rows)[number]): string =>
    [person.part, person.agency].filter((words) => words !== null).join(', ');
  if (!staged)
    return (
      <ListTable
        caption="Who was in the attendance"
        captionShown
        columns={[{ text: 'As the paper says' }, { text: 'Role and agency' }, { text: 'In Kith' }]}
        rows={rows.map((row) => [row.person.said, about(row), row.account?.name ?? 'Kept in the meetings’ notes'])}
      />
    );
  return (
    <Form action={`${at}/about`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
      <p class="govuk-body">
        Whoever has an account here becomes a member. Whoever has none stays in the notes of each meeting, in the
        paper’s words.
      </p>
      {rows.map((row) => {
        const { person, account, namesakes, said, nth } = row;
        const several = namesakes.length > 1;
        const was = several ? (account?.id ?? '') : (account?.name ?? '');
        const label = `${person.said}${about(row) === '' ? '' : `, ${about(row)}`}`;
        return (
          <>
            <input type="hidden" name={`who-said-${nth}`} value={person.said} />
            <input type="hidden" name={`who-was-${nth}`} value={was} />
            {several ? (
              <SelectField
                name={`who-${nth}`}
                label={label}
                hint="Several people have this name."
                none="None of them"
                items={namesakes.map(({ id, name, jobTitle, agency }) => ({
                  value: id,
                  text: `${name}, ${jobTitle}, ${agency}`,
                }))}
                value={typed(raw, `who-${nth}`) || was}
                errors={errors}
              />
            ) : (
              <TextField
                name={`who-${nth}`}
                label={label}
                hint={
                  account
                    ? `${account.jobTitle}, ${account.agency}`
                    : said
                      ? 'Nobody here.'
                      : 'Nobody of this name was found.'
                }
                optional
                width={30}
                spellcheck={false}
                value={typed(raw, `who-${nth}`) || was}
                errors={errors}
              />
            )}
          </>
        );
      })}
      <Button classes="govuk-button--secondary">Keep who they are</Button>
    </Form>
  );
}
