import type { FormSeal } from '../../kernel/http/context.ts';
import { Button, CsrfField, DateText, Form, hiddenNames, ListTable, StatusTag } from '../../kernel/ui/index.ts';
import { onceFor } from '../forms/once-for.ts';
import type { MeetingShown } from '../meeting/load-meeting.ts';
import type { PackIssued } from '../pack/whether-open.ts';
import type { AttendanceState } from '../tables.ts';
import { attendanceWords, partWords } from '../words.ts';
import type { AttendingShown } from './load-attending.ts';
import { marksFor, stillExpected } from './marks.ts';
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
  packs: ReadonlyMap<string, PackIssued>;
  actorId: string;
  seal: FormSeal;
}

function Marks({ meeting, one, actorId, seal }: Omit<Props, 'attending' | 'packs'> & { one: AttendingShown }) {
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

/** What became of somebody's pack, and the way to call it back or issue it again. */
function Pack({ meeting, one, pack }: { meeting: MeetingShown; one: AttendingShown; pack: PackIssued | undefined }) {
  if (!pack) return <>None issued</>;
  return (
    <>
      {pack.recalledAt ? (
        <>
          Called back <DateText value={pack.recalledAt} />
        </>
      ) : (
        <>
          Until <DateText value={pack.expiresAt} />
        </>
      )}{' '}
      <a class="govuk-link kith-no-print" href={`/meetings/${meeting.id}/people/${one.id}/pack`}>
        {pack.recalledAt ? 'Issue again' : 'Call back'}
        <span class="govuk-visually-hidden">: the pack of {one.name}</span>
      </a>
    </>
  );
}

/** Who is expected, who is there, who sends apologies and who stands in; and whether there are enough to decide. */
export function PeopleList({ meeting, attending, packs, actorId, seal }: Props) {
  const quorum = quorumOf(attending, meeting.body.quorum);
  const expected = stillExpected(attending, meeting).length;
  const live = ['packs_issued', 'in_session', 'decisions_recorded'].includes(meeting.state);
  return (
    <>
      {live && quorum.says && <p class="govuk-body">{quorum.says}</p>}
      {expected > 1 && (
        <Form action={`/meetings/${meeting.id}/present`} csrfToken={seal.csrf} idempotencyKey={onceFor(seal, actorId)}>
          <Button classes="govuk-button--secondary">Mark all {expected} who are expected as present</Button>
        </Form>
      )}
      <ListTable
        caption="Who is coming"
        columns={[
          { text: 'Name' },
          { text: 'Part' },
          { text: 'Now' },
          ...(packs.size > 0 ? [{ text: 'Pack' }] : []),
          { text: 'Mark', hidden: true },
        ]}
        rows={attending.map((one) => [
          <>
            {one.name}
            <br />
            <span class="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">{one.about}</span>
          </>,
          one.standsFor ? `Deputy for ${one.standsFor}` : partWords[one.part],
          <StatusTag tone={attendanceWords[one.state].tone}>{attendanceWords[one.state].says}</StatusTag>,
          ...(packs.size > 0 ? [<Pack meeting={meeting} one={one} pack={packs.get(one.accountId)} />] : []),
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
