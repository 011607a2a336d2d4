import type { FormSeal } from '../../kernel/http/context.ts';
import { CsrfField, hiddenNames, ListTable, StatusTag } from '../../kernel/ui/index.ts';
import { onceFor } from '../forms/once-for.ts';
import type { MeetingShown } from '../meeting/load-meeting.ts';
import type { AttendanceState } from '../tables.ts';
import { attendanceWords, partWords } from '../words.ts';
import type { AttendingShown } from './load-attending.ts';
import { marksFor } from './marks.ts';
import { quorumOf } from './quorum.ts';

const markWords: Record<AttendanceState, string> = {
  present: 'Mark present',
  left: 'Has left',
  apologies: 'Apologies',
  absent: 'Absent',
  expected: 'Expected after all',
};

interface Props {
  meeting: MeetingShown;
  attending: readonly AttendingShown[];
  actorId: string;
  seal: FormSeal;
}

function Marks({ meeting, one, actorId, seal }: Omit<Props, 'attending'> & { one: AttendingShown }) {
  const marks = marksFor({
    meeting: meeting.state,
    now: one.state,
    runs: meeting.runs,
    self: one.accountId === actorId,
  });
  if (marks.length === 0) return null;
  return (
    <form method="post" action={`/meetings/${meeting.id}/people/${one.id}`} class="kith-no-print">
      <CsrfField token={seal.csrf} />
      <input type="hidden" name={hiddenNames.idempotency} value={onceFor(seal, one.id)} />
      {marks.map((mark) => (
        <button type="submit" name="state" value={mark} class="kith-link-button govuk-!-margin-right-3">
          {markWords[mark]}
          <span class="govuk-visually-hidden">: {one.name}</span>
        </button>
      ))}
    </form>
  );
}

/** Who is expected, who is there, who sends apologies and who stands in; and whether there are enough to decide. */
export function PeopleList({ meeting, attending, actorId, seal }: Props) {
  const quorum = quorumOf(attending, meeting.body.quorum);
  const live = ['packs_issued', 'in_session', 'decisions_recorded'].includes(meeting.state);
  return (
    <>
      {live && quorum.says && <p class="govuk-body">{quorum.says}</p>}
      <ListTable
        caption="Who is coming"
        columns={[{ text: 'Name' }, { text: 'Part' }, { text: 'Now' }, { text: 'Mark', hidden: true }]}
        rows={attending.map((one) => [
          <>
            {one.name}
            <br />
            <span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">{one.about}</span>
          </>,
          one.standsFor ? `Deputy for ${one.standsFor}` : partWords[one.part],
          <StatusTag tone={attendanceWords[one.state].tone}>{attendanceWords[one.state].says}</StatusTag>,
          <Marks meeting={meeting} one={one} actorId={actorId} seal={seal} />,
        ])}
      />
      {meeting.runs &&
        meeting.state !== 'closed' &&
        meeting.state !== 'cancelled' &&
        meeting.state !== 'minutes_approved' && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/meetings/${meeting.id}/people/new`}>
              Expect somebody else
            </a>
          </p>
        )}
    </>
  );
}
